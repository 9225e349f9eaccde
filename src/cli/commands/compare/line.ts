import { commandAgain } from '../../flags/command-line.ts';
import { COMPARE_FLAGS, type CompareChoices } from './flags.ts';

/** Write the command line that makes the same comparison again. */
export function compareLine(choices: CompareChoices, program?: string): string {
  const run = choices.run === undefined ? undefined : String(choices.run);
  return commandAgain(['compare', ...choices.scenarios], COMPARE_FLAGS, { ...choices, run }, program);
}
