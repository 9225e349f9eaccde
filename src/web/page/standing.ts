import type { ScenarioChoice } from '../game/choice.ts';

let standing: ScenarioChoice | null = null;

/** Leave what is chosen in Explore where another screen finds it: a file of the reader's is in no address. */
export function leaveStanding(choice: ScenarioChoice): void {
  standing = choice;
}

/** Find what was last chosen in Explore since the page was opened; null where nobody has been there. */
export function choiceStanding(): ScenarioChoice | null {
  return standing;
}
