import type { CommandModule } from 'yargs';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../experiment-flags.ts';
import { withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';

/** Make the command that finds which policies do well over everything that is uncertain. */
export function robustCommand(io: Io): CommandModule<object, ExperimentFlags> {
  return {
    command: 'robust [experiment]',
    describe: 'which policies do well over everything that is uncertain, and where they fail',
    builder: (yargs) =>
      withFlags(yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }), EXPERIMENT_FLAGS)
        .example('$0 robust postures-of-belgrade', 'which posture serves Belgrade in most worlds?')
        .example('$0 robust postures-of-belgrade --points 400', 'in more worlds'),
    handler: async (flags) => {
      const choices = experimentChoices(io, 'robust', flags);
      const [{ runExperiment }, { answerRobust }] = await Promise.all([
        import('../experiment-command.ts'),
        import('../robust-command.ts'),
      ]);
      await runExperiment(io, choices, answerRobust);
    },
  };
}
