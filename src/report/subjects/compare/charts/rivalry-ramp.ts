import { changed } from '../../../../model/simulation/drivers.ts';
import { VARIABLES } from '../../../../model/variables.ts';
import type { Scenario } from '../../../../scenario/fields/scenario.ts';

/**
 * Average how hostile the powers of a scenario are to each other: over its ordered pairs, all alike, and over months.
 *
 * Paths and dated events count; an event that waits for something does not, for only a run knows how long it lasts.
 */
export function meanRivalry(scenario: Scenario, months: number): number {
  const n = scenario.case.powers.length;
  let total = 0;
  for (let month = 0; month < months; month++) {
    const level = rivalryIn(scenario, month);
    for (let cell = 0; cell < n * n; cell++) if (cell % (n + 1) !== 0) total += level[cell];
  }
  return n < 2 || months < 1 ? 0 : total / (n * (n - 1) * months);
}

/** Read rivalry in one month, index [power * powers + rival]. */
function rivalryIn({ case: given, timeline }: Scenario, month: number): number[] {
  const level = given.rivalry.flat();
  for (const { variable, cell, values } of timeline.paths)
    if (variable === 'rivalry') level[cell] = values[Math.min(month, values.length - 1)];
  for (const { variable, cell, operator, value, at, months = Number.POSITIVE_INFINITY, until } of timeline.events)
    if (variable === 'rivalry' && !until && month >= at && month < at + months)
      level[cell] = changed(level[cell], operator, value, VARIABLES.rivalry.range);
  return level;
}
