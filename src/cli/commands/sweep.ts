import type { CommandModule } from 'yargs';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../experiment-flags.ts';
import { withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';

/** Make the command that moves a lever from end to end, over everything that is uncertain. */
export function sweepCommand(io: Io): CommandModule<object, ExperimentFlags> {
  return {
    command: 'sweep [experiment]',
    describe: 'move a lever from end to end, over everything that is uncertain',
    builder: (yargs) =>
      withFlags(yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }), EXPERIMENT_FLAGS)
        .example('$0 sweep rivalry-and-choice', 'at which rivalry does a choice become likely?')
        .example('$0 sweep mine.yaml --points 20', 'your own, with few draws first'),
    handler: async (flags) => {
      const choices = experimentChoices(io, 'sweep', flags);
      const [{ runExperiment }, { answerSweep }] = await Promise.all([
        import('../experiment-command.ts'),
        import('../sweep-command.ts'),
      ]);
      await runExperiment(io, choices, answerSweep);
    },
  };
}
