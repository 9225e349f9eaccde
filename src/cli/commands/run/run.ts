import type { CommandModule } from 'yargs';
import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { withFlags } from '../../flags/flag-table.ts';
import { RUN_FLAGS, type RunFlags, runChoices } from '../../runs/run-flags.ts';
import { examplesText } from '../../terminal/examples.ts';
import type { Io } from '../../terminal/io.ts';

/** Make the command that runs scenarios: summary, pictures, data. */
export function runCommand(io: Io): CommandModule<object, RunFlags> {
  return {
    command: 'run [scenarios..]',
    describe: 'run scenarios: a summary here, pictures and data in a folder',
    builder: (yargs) =>
      withFlags(
        yargs.positional('scenarios', {
          type: 'string',
          array: true,
          describe: 'names of shipped scenarios, or paths of YAML files',
        }),
        RUN_FLAGS,
      ).epilogue(
        examplesText([
          [`$0 run ${PLAIN_CASE}`, 'the plain case'],
          ['$0 run managed rising rupture', 'three futures on the same luck'],
          ['$0 run rising --set parameters.bite=2 --theory realist', 'change an assumption'],
          ['$0 run rupture --theory all --metrics', 'four theories, five indices'],
          ['$0 run rising --uncertainty', 'how much is chance, how much not knowing?'],
          ['$0 run rupture --without demands', 'what does an assumption do?'],
        ]),
      ),
    handler: async (flags) => {
      const choices = runChoices(io, flags);
      const { runScenarios } = await import('./run-scenarios.ts');
      await runScenarios(io, choices);
    },
  };
}
