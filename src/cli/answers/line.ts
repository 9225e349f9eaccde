import { commandAgain } from '../flags/command-line.ts';
import { EXPERIMENT_FLAGS, type ExperimentChoices } from '../jobs/experiment-flags.ts';

/** Write the command line that answers the same question again; workers and chunks change no number. */
export function experimentLine(choices: ExperimentChoices, program?: string): string {
  return commandAgain([choices.question, choices.experiment], EXPERIMENT_FLAGS, choices, program);
}
