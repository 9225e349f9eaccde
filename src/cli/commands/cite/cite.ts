import type { CommandModule } from 'yargs';
import { chosenFrom, type Given, withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { CITE_FLAGS } from './flags.ts';

type CiteFlags = Given<typeof CITE_FLAGS> & { readonly of?: string | undefined };

/** Make the command that says how the software, a scenario or a result is cited. */
export function citeCommand(io: Io): CommandModule<object, CiteFlags> {
  return {
    command: 'cite [of]',
    describe: 'how to cite the software, a scenario, an experiment or a result',
    builder: (yargs) =>
      withFlags(
        yargs.positional('of', { type: 'string', describe: 'a scenario or an experiment, or the folder of a result' }),
        CITE_FLAGS,
      ).epilogue(
        examplesText([
          ['$0 cite', 'this version of the software'],
          ['$0 cite rising', 'a scenario, with its hash'],
          ['$0 cite output/rising --style bibtex', 'a result, with its runs and seed; nothing but the entry'],
        ]),
      ),
    handler: async (flags) => {
      const { style } = chosenFrom(CITE_FLAGS, flags);
      const { cite } = await import('./cite-run.ts');
      await cite(io, flags.of, style);
    },
  };
}
