import { flipInputs } from '../../experiment/explain/flip-inputs.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { LeverInput } from './protocol.ts';

/** How far promised rewards are believed from the first month on; what it is at the start has been calibrated away. */
export const CREDIBILITY = 'paths.credibility';

/** List the numbers of a scenario that a reader may change, but for the lever of rivalry, which has a control of its own. */
export function leverInputsOf(scenario: Scenario): LeverInput[] {
  const numbers = flipInputs(scenario).filter(({ path }) => path !== 'rivalry.lever');
  return [...credibilityInputs(scenario), ...numbers.map(({ path, from, range }) => ({ path, value: from, range }))];
}

/** One credibility for all months, where any power's rewards depend on it. */
function credibilityInputs({ case: { powers, domestic }, timeline }: Scenario): LeverInput[] {
  if (!powers.some(({ conditional }) => conditional)) return [];
  const values = timeline.paths.find(({ variable }) => variable === 'credibility')?.values ?? [domestic.credibility];
  const value = values[values.length - 1];
  const isMoving = values.some((each) => each !== value);
  return [{ path: CREDIBILITY, value, range: [0, 1], ...(isMoving ? { moves: true } : {}) }];
}
