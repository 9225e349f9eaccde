import type { CommandModule } from 'yargs';
import { commandWords } from '../../flags/command-line.ts';
import { chosenFrom, type Given, switchFlag, withFlags } from '../../flags/flag-table.ts';
import { type FlagTables, ownCommand } from '../../flags/foreign-command.ts';
import { neededQueue, queueFlag } from '../../flags/queue-address.ts';
import type { QueueStatus } from '../../queue/status.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';

export const STATUS_FLAGS = {
  queue: queueFlag('a Redis server, redis://host:port, to look at'),
  json: switchFlag('one JSON object instead of words'),
};

/** Make the command that says how far the experiments of a queue are. */
export function statusCommand(io: Io, tables: FlagTables): CommandModule<object, Given<typeof STATUS_FLAGS>> {
  return {
    command: 'status',
    describe: 'how far the experiments of a queue are, and what has failed',
    builder: (yargs) =>
      withFlags(yargs, STATUS_FLAGS).epilogue(
        examplesText([['$0 jobs status --queue redis://localhost:6379', 'from any terminal']]),
      ),
    handler: async (flags) => {
      const { queue, json } = chosenFrom(STATUS_FLAGS, flags);
      const address = neededQueue('jobs status', queue);
      const [{ queueStatus }, { statusLines }, { ownRelease }] = await Promise.all([
        import('../../queue/status.ts'),
        import('../../queue/status-words.ts'),
        import('../../queue/own-release.ts'),
      ]);
      const status = await queueStatus(address, ownRelease());
      if (json) io.say(jsonLine(status));
      else for (const line of statusLines(withOwn(status, io, tables), looksOf(io), io.program)) io.say(line);
    },
  };
}

/** Whoever can write into the server could have us advise any command: what is advised is put together by us. */
function withOwn(status: QueueStatus, io: Io, tables: FlagTables): QueueStatus {
  const own = (line: string): string => {
    const found = ownCommand(line, io.folder, tables);
    return 'refused' in found ? NOT_OURS : commandWords(io.program, [...found.argv, '--queue', status.queue]);
  };
  return {
    ...status,
    experiments: status.experiments.map((each) => ({ ...each, command: own(each.command) })),
    failed: status.failed.map((each) => ({ ...each, ...(each.command !== undefined && { command: own(each.command) }) })),
  };
}

const NOT_OURS = 'its sender names no command of this program';
