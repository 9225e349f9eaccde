import { wordsAgain } from '../../flags/command-line.ts';
import { COMPARE_FLAGS, type CompareChoices } from './flags.ts';

/** List the words of the command that makes the same comparison again. */
export function compareWords(choices: CompareChoices): string[] {
  const run = choices.run === undefined ? undefined : String(choices.run);
  return wordsAgain(['compare', ...choices.scenarios], COMPARE_FLAGS, { ...choices, run });
}
