import { commandAgain } from '../../flags/command-line.ts';
import { BACKCAST_FLAGS, type BackcastChoices } from './flags.ts';

/** Write the command line that holds the model against the record in the same way again. */
export function backcastLine(choices: BackcastChoices, program?: string): string {
  return commandAgain(['backcast'], BACKCAST_FLAGS, choices, program);
}
