import type { CommandModule } from 'yargs';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { BACKCAST_FLAGS, type BackcastFlags, backcastChoices } from './flags.ts';

/** Make the command that holds the model against the record. */
export function backcastCommand(io: Io): CommandModule<object, BackcastFlags> {
  return {
    command: 'backcast',
    describe: 'start in the past and hold the model against what was measured',
    builder: (yargs) =>
      withFlags(yargs, BACKCAST_FLAGS).epilogue(
        examplesText([
          ['$0 backcast --from 2010 --to 2019', 'ten years against the record'],
          ['$0 backcast --rolling', 'five years from each origin'],
          ['$0 backcast --preset second-opinion', 'the second opinion: pressure hardly bites'],
          ['$0 backcast --uncertainty', 'bands that hold not knowing the settings'],
          ['$0 backcast --without demands', 'does the record miss a mechanism?'],
          ['$0 backcast --from 2014 --score-from 2020', 'years in no fit, with 2019 known'],
          ['$0 backcast --from 2020', 'from what was known to 2019 alone'],
          ['$0 backcast --from 2014 --to 2024 --figures mine.csv', 'with figures of your own laid over'],
        ]),
      ),
    handler: async (flags) => {
      const choices = backcastChoices(io, flags);
      const { runBackcast } = await import('./backcast-run.ts');
      await runBackcast(io, choices);
    },
  };
}
