import { describe, expect, it } from 'vitest';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { EXPECTATION_RUNS, testExpectations } from '../../src/experiment/runs/expectations.ts';
import { expectationInWords } from '../../src/report/subjects/run/expectation-words.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const scenarios = await Promise.all(SHIPPED_NAMES.map((name) => loadShipped(name)));
const load = (name: string, months: number) => loadShipped(name, { months });
const seed = 'equidistance';
// Most are held against the base case: its runs are made once.
const known = [ensemble(await loadShipped('serbia-2025'), { runs: EXPECTATION_RUNS, seed })];
const tested = (
  await Promise.all(
    scenarios.map(async (scenario) =>
      (await testExpectations(scenario, load, { seed, known })).map((one) => ({ ...one, scenario })),
    ),
  )
).flat();

describe('what scenarios say of themselves', () => {
  it('is said by every scenario', () => {
    expect(scenarios.filter((scenario) => scenario.expect.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it.each(tested.map((one) => ({ ...one, title: `${one.scenario.id}: ${expectationInWords(one.expectation)}` })))(
    '$title',
    ({ holds, value, expectation }) => {
      const advice = 'Look why before you change the bound; if the finding stands, say in the scenario what was found.';
      expect(holds, `${expectation.why ?? 'no reason given'}: it is ${value} on ${EXPECTATION_RUNS} runs. ${advice}`).toBe(true);
    },
  );
});
