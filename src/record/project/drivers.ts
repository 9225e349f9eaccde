import { PLAIN_CASE } from '../../scenario/plain-case.ts';

/** What drives a projection: a scenario of the world outside, under the name that it has in the file. */
interface Driver {
  readonly id: string;
  readonly scenario: string;
}

/** The plain case, and the two that say how rivalry may go on; all start in the same January. */
export const DRIVERS: readonly Driver[] = [
  { id: 'present', scenario: PLAIN_CASE },
  { id: 'managed', scenario: 'managed' },
  { id: 'rising', scenario: 'rising' },
];

/** Last year that is projected: the five years of the plain case end there. [C] */
export const LAST_PROJECTED_YEAR = 2030;

/** What is said without a model: nothing changes, or all goes on as it went. */
export const BENCHMARKS = ['last', 'line'] as const;
