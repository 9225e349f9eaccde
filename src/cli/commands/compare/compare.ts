import type { CommandModule } from 'yargs';
import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { withFlags } from '../../flags/flag-table.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';
import { COMPARE_FLAGS, type CompareFlags, compareChoices } from './flags.ts';

/** Make the command that compares scenarios on the same luck: what differs, by how much, how sure, where it began. */
export function compareCommand(io: Io): CommandModule<object, CompareFlags> {
  return {
    command: 'compare [scenarios..]',
    describe: 'compare scenarios on the same luck: what differs, how surely, why',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenarios', {
          type: 'string',
          array: true,
          describe: 'two or more; the first is compared with each other one',
        }),
        COMPARE_FLAGS,
      ).epilogue(
        examplesText([
          [`$0 compare rising ${PLAIN_CASE}`, 'what a slow rise of rivalry does'],
          ['$0 compare managed rising rupture --runs 1000', 'three futures'],
          ['$0 compare rising rupture --run 17', 'where run 17 of both parts'],
          [`$0 compare rising ${PLAIN_CASE} --uncertainty`, 'does it hang on the settings?'],
          ['$0 compare rising rupture --without demands', 'do they differ without demands too?'],
        ]),
      ),
    handler: async (flags) => {
      const choices = compareChoices(io, flags);
      const { compareScenarios } = await import('./compare-scenarios.ts');
      await compareScenarios(io, choices);
    },
  };
}
