import { nameWithout } from '../../../report/words/without.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { RUN_FLAGS, type RunChoices } from '../../runs/run-flags.ts';

/** List the words of the command that makes the same results again. */
export function runWords(scenarios: readonly Scenario[], choices: RunChoices): string[] {
  const named = choices.scenarios.filter((name) =>
    scenarios.some(({ id }) => nameWithout(name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''), choices.without) === id),
  );
  return wordsAgain(['run', ...named], RUN_FLAGS, choices);
}
