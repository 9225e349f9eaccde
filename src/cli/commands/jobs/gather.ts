import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { GATHER_FLAGS, type GatherFlags } from './gather-flags.ts';

/** Make the command that joins parts run on other machines. */
export function gatherCommand(io: Io): CommandModule<object, GatherFlags> {
  return {
    command: 'gather [parts..]',
    describe: 'join parts that were run with --shard, and answer their question',
    builder: (yargs) =>
      withFlags(
        yargs.positional('parts', { type: 'string', array: true, describe: 'folders of parts, or a folder that holds them' }),
        GATHER_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 ask rivalry-and-choice --shard 1/20', 'the first of twenty parts, on a machine of its own'],
          ['$0 jobs gather output', 'all twenty, once they are there'],
        ]),
      ),
    handler: async (flags) => {
      const { runGather } = await import('./gather-run.ts');
      await runGather(io, flags);
    },
  };
}
