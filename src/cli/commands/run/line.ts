import { nameWithout } from '../../../report/words/without.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { DEFAULT_SEED } from '../../flags/flags.ts';
import { ALL } from '../../flags/shared-flags.ts';
import { RUN_FLAGS, type RunChoices } from '../../runs/run-flags.ts';

/**
 * List the words of the command that leads on: of several scenarios a comparison, of one the story of a run; under the
 * same assumptions.
 */
export function nextWords({ scenarios, seed, months, theory, preset, set, without }: RunChoices): string[] {
  const { seed: seedFlag, ...flags } = ASSUMED;
  const assumed = wordsAgain([], flags, { months, theory: theory === ALL ? undefined : theory, preset, set, without });
  const luck = seed === DEFAULT_SEED ? [] : wordsAgain([], { seed: seedFlag }, { seed });
  return [scenarios.length > 1 ? 'compare' : 'explain', ...scenarios, ...luck, ...assumed];
}

const { seed, months, theory, preset, set, without } = RUN_FLAGS;
const ASSUMED = { seed, months, theory, preset, set, without };

/** List the words of the command that makes the same results again. */
export function runWords(scenarios: readonly Scenario[], choices: RunChoices): string[] {
  const named = choices.scenarios.filter((name) =>
    scenarios.some(({ id }) => nameWithout(name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''), choices.without) === id),
  );
  return wordsAgain(['run', ...named], RUN_FLAGS, choices);
}
