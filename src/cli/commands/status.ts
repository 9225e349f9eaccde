import pc from 'picocolors';
import type { CommandModule } from 'yargs';
import { examplesText } from '../examples.ts';
import { chosenFrom, type Given, switchFlag, withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';
import { neededQueue, queueFlag } from '../queue-address.ts';

const FLAGS = {
  queue: queueFlag('a Redis server, redis://host:port, to look at'),
  json: switchFlag('one JSON object instead of words'),
};

/** Make the command that says how far the experiments of a queue are. */
export function statusCommand(io: Io): CommandModule<object, Given<typeof FLAGS>> {
  return {
    command: 'status',
    describe: 'how far the experiments of a queue are, and what has failed',
    builder: (yargs) =>
      withFlags(yargs, FLAGS).epilogue(examplesText([['$0 status --queue redis://localhost:6379', 'from any terminal']])),
    handler: async (flags) => {
      const { queue, json } = chosenFrom(FLAGS, flags);
      const address = neededQueue('status', queue);
      const [{ queueStatus }, { statusLines }, { ownRelease }] = await Promise.all([
        import('../queue-status.ts'),
        import('../queue-status-words.ts'),
        import('../own-release.ts'),
      ]);
      const status = await queueStatus(address, ownRelease());
      const { bold, dim } = pc.createColors(io.styled);
      if (json) io.say(JSON.stringify(status));
      else for (const line of statusLines(status, { width: io.columns, bold, dim }, io.program)) io.say(line);
    },
  };
}
