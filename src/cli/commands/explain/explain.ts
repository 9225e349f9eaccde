import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { EXPLAIN_FLAGS, type ExplainFlags, explainChoices } from './flags.ts';

/** Make the command that explains one run: its turning points, or one decision with its reasons. */
export function explainCommand(io: Io): CommandModule<object, ExplainFlags> {
  return {
    command: 'explain [scenario]',
    describe: 'tell one run: its story, or why somebody did something in a month',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenario', { type: 'string', describe: 'name of a shipped scenario, or path of a YAML file' }),
        EXPLAIN_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 explain rising --run 17', 'the turning points of one run'],
          ['$0 explain rising --run 17 --month 23', 'why, in one month, and what would have turned it'],
          ['$0 explain rising --run 17 --without demands', 'the same luck without a mechanism'],
        ]),
      ),
    handler: async (flags) => {
      const choices = explainChoices(io, flags);
      const { explain } = await import('./explain-run.ts');
      await explain(io, choices);
    },
  };
}
