import type { CommandModule } from 'yargs';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../experiment-flags.ts';
import { withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';

/** Make the command that says which inputs an outcome hangs on. */
export function sensitivityCommand(io: Io): CommandModule<object, ExperimentFlags> {
  return {
    command: 'sensitivity [experiment]',
    describe: 'which inputs an outcome hangs on: all screened, those that matter weighed',
    builder: (yargs) =>
      withFlags(yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }), EXPERIMENT_FLAGS)
        .example('$0 sensitivity what-matters', 'what does a decisive choice hang on?')
        .example('$0 sensitivity what-matters --points 512', 'narrower intervals'),
    handler: async (flags) => {
      const choices = experimentChoices(io, 'sensitivity', flags);
      const [{ runExperiment }, { answerSensitivity }] = await Promise.all([
        import('../experiment-command.ts'),
        import('../sensitivity-command.ts'),
      ]);
      await runExperiment(io, choices, answerSensitivity);
    },
  };
}
