import type { Scenario } from '../../scenario/fields/scenario.ts';
import { MOST_RUNS } from './limits.ts';

/** Write what a caller has given, so that "20" is not taken for 20. */
const given = (value: unknown): string =>
  typeof value === 'string' ? `the text "${value}"` : typeof value === 'bigint' ? `the bigint ${value}` : String(value);

/**
 * Refuse what is no scenario, or no choice of runs, before anything is computed from it.
 *
 * @throws TypeError where the scenario or the choice is missing
 */
export function refuseMissing(scenario: unknown, choice: unknown, example: string): void {
  const { case: kase, timeline } = (scenario ?? {}) as Partial<Scenario>;
  if (typeof kase !== 'object' || typeof timeline !== 'object')
    throw new TypeError(`a scenario is what loadScenario gives as { scenario }, found ${given(scenario)}`);
  if (typeof choice !== 'object' || choice === null)
    throw new TypeError(`expected a choice such as ${example}, found ${given(choice)}`);
}

/** @throws RangeError where `runs` is not a whole number from 1 to a million */
export function refuseRuns(runs: unknown): void {
  if (Number.isInteger(runs) && Number(runs) >= 1 && Number(runs) <= MOST_RUNS) return;
  throw new RangeError(`runs must be a whole number from 1 to ${MOST_RUNS}, not ${given(runs)}`);
}

/** @throws RangeError where a replicate is not a whole number from 0 to a million less one: any other has luck that nobody can name */
export function refuseReplicate(replicate: unknown): void {
  if (Number.isInteger(replicate) && Number(replicate) >= 0 && Number(replicate) < MOST_RUNS) return;
  throw new RangeError(`replicate must be a whole number from 0 to ${MOST_RUNS - 1}, not ${given(replicate)}`);
}
