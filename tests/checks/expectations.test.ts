import { describe, expect, it } from 'vitest';
import { EXPECTATION_RUNS, testExpectations } from '../../src/experiment/runs/expectations.ts';
import { expectationInWords } from '../../src/report/subjects/run/expectation-words.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const scenarios = await Promise.all(SHIPPED_NAMES.map((name) => loadShipped(name)));
const load = (name: string, months: number) => loadShipped(name, { months });
const tested = (
  await Promise.all(
    scenarios.map(async (scenario) =>
      (await testExpectations(scenario, load, { seed: 'equidistance' })).map((one) => ({ ...one, scenario })),
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
