import type { CommandModule } from 'yargs';
import { EXPERIMENT_FLAGS, type ExperimentFlags, experimentChoices } from '../experiment-flags.ts';
import { withFlags } from '../flag-table.ts';
import type { Io } from '../io.ts';

/** Make the command that finds the conditions under which something comes about. */
export function discoverCommand(io: Io): CommandModule<object, ExperimentFlags> {
  return {
    command: 'discover [experiment]',
    describe: 'which conditions together lead to a choice, or keep the balance',
    builder: (yargs) =>
      withFlags(yargs.positional('experiment', { type: 'string', describe: 'a shipped experiment, or a file' }), EXPERIMENT_FLAGS)
        .example('$0 discover when-it-chooses', 'which conditions lead to a decisive choice?')
        .example('$0 discover when-it-chooses --points 1000', 'with more cases'),
    handler: async (flags) => {
      const choices = experimentChoices(io, 'discover', flags);
      const [{ runExperiment }, { answerDiscover }] = await Promise.all([
        import('../experiment-command.ts'),
        import('../discover-command.ts'),
      ]);
      await runExperiment(io, choices, answerDiscover);
    },
  };
}
