import { commandWords, wordsAgain } from '../flags/command-line.ts';
import { EXPERIMENT_FLAGS, type ExperimentChoices } from '../jobs/experiment-flags.ts';

/** List the words of the command that answers the same question again; workers and chunks change no number. */
export function experimentWords(choices: ExperimentChoices): string[] {
  return wordsAgain(['ask', choices.experiment], EXPERIMENT_FLAGS, choices);
}

/** Write the command line that answers the same question again. */
export function experimentLine(choices: ExperimentChoices, program = 'equidistance'): string {
  return commandWords(program, experimentWords(choices));
}
