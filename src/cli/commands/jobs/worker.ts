import type { CommandModule } from 'yargs';
import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween, withFlags } from '../../flags/flag-table.ts';
import { neededQueue, queueFlag } from '../../flags/queue-address.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { cores } from '../../workers/pool.ts';

const MOST_THREADS = 1024;
/** Seconds after which a silent worker is given up. */
const LOCK = { default: 10, most: 3600 } as const;

export const WORKER_FLAGS = {
  queue: queueFlag('a Redis server, redis://host:port, to take work from'),
  concurrency: valueFlag('chunks at once, each on a thread (default: one a core)', wholeBetween(1, MOST_THREADS)),
  lock: valueFlag(
    `seconds after which a silent worker's chunk goes to another (default ${LOCK.default})`,
    wholeBetween(1, LOCK.most),
    { otherwise: LOCK.default },
  ),
  quiet: switchFlag('no progress'),
};

/** Make the command that runs chunks of others' experiments. */
export function workerCommand(io: Io): CommandModule<object, Given<typeof WORKER_FLAGS>> {
  return {
    command: 'worker',
    describe: 'run chunks of experiments that others hand out to a queue',
    builder: (yargs) =>
      withFlags(yargs, WORKER_FLAGS).epilogue(
        examplesText([['$0 jobs worker --queue redis://localhost:6379', 'on any machine, any number of them']]),
      ),
    handler: async (flags) => {
      const { queue, concurrency = cores(), lock, quiet } = chosenFrom(WORKER_FLAGS, flags);
      const address = neededQueue('jobs worker', queue);
      const [{ runWorker }, { ownRelease }] = await Promise.all([
        import('../../queue/worker.ts'),
        import('../../queue/own-release.ts'),
      ]);
      await runWorker(io, { address, release: ownRelease(), threads: concurrency, lock, quiet });
    },
  };
}
