import type { CommandModule } from 'yargs';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../experiment-flags.ts';
import { withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';

/** Make the command that finds where along a lever a choice becomes more likely than not. */
export function tippingCommand(io: Io): CommandModule<object, ExperimentFlags> {
  return {
    command: 'tipping [experiment]',
    describe: 'where along a lever a choice becomes more likely than not, and what moves that',
    builder: (yargs) =>
      withFlags(yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }), EXPERIMENT_FLAGS)
        .example('$0 tipping where-it-tips', 'at which rivalry does it tip, if ever?')
        .example('$0 tipping where-it-tips --points 300', 'with more draws'),
    handler: async (flags) => {
      const choices = experimentChoices(io, 'tipping', flags);
      const [{ runExperiment }, { answerTipping }] = await Promise.all([
        import('../experiment-command.ts'),
        import('../tipping-command.ts'),
      ]);
      await runExperiment(io, choices, answerTipping);
    },
  };
}
