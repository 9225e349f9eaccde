import { describe, expect, it } from 'vitest';
import { ensemble } from '../../src/experiment/ensemble.ts';
import type { Outcomes } from '../../src/experiment/outcomes.ts';
import type { Expectation, Scenario } from '../../src/scenario/scenario.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const RUNS = 200;
const SEED = 'equidistance';

const loaded = new Map(await Promise.all(SHIPPED_NAMES.map(async (name) => [name, await loadShipped(name)] as const)));

const outcomesByCase = new Map<string, Outcomes>();

/** The outcomes of a scenario over some months; every ensemble is run once. */
async function outcomesOf(scenario: Scenario, months: number): Promise<Outcomes> {
  const key = `${scenario.id} ${months}`;
  const known = outcomesByCase.get(key);
  if (known) return known;
  const cut = months === scenario.horizon ? scenario : await loadShipped(scenario.id, { months });
  const { outcomes } = ensemble(cut, { runs: RUNS, seed: SEED });
  outcomesByCase.set(key, outcomes);
  return outcomes;
}

/** Look up a number in outcomes by its dotted path. */
function numberAt(outcomes: Outcomes, path: string): number {
  const found = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], outcomes);
  if (typeof found !== 'number') throw new Error(`outcomes hold no number at ${path}`);
  return found;
}

/** What an expectation speaks of: an outcome, or its difference to another scenario on the same luck. */
async function measured(scenario: Scenario, { outcome, against }: Expectation): Promise<number> {
  if (against === undefined) return numberAt(await outcomesOf(scenario, scenario.horizon), outcome);
  const other = loaded.get(against) ?? (await loadShipped(against));
  const months = Math.min(scenario.horizon, other.horizon);
  return numberAt(await outcomesOf(scenario, months), outcome) - numberAt(await outcomesOf(other, months), outcome);
}

function titleOf({ outcome, above, below, against }: Expectation): string {
  const bounds = [above === undefined ? '' : ` above ${above}`, below === undefined ? '' : ` below ${below}`].join('');
  return `${outcome}${bounds}${against === undefined ? '' : `, against ${against}`}`;
}

const expected = [...loaded.values()].flatMap((scenario) =>
  scenario.expect.map((expectation) => ({ scenario, expectation, title: `${scenario.id}: ${titleOf(expectation)}` })),
);

describe('what scenarios say of themselves', () => {
  it('is said by every scenario', () => {
    expect([...loaded.values()].filter((scenario) => scenario.expect.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it.each(expected)('$title', async ({ scenario, expectation }) => {
    const value = await measured(scenario, expectation);
    const { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY, why } = expectation;
    const advice = 'Look why before you change the bound; if the finding stands, say in the scenario what was found.';
    const isWithin = value > above && value < below;
    expect(isWithin, `${titleOf(expectation)} (${why ?? 'no reason given'}) is ${value} on ${RUNS} runs. ${advice}`).toBe(true);
  });
});
