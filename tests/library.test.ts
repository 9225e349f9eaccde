import { expect, it } from 'vitest';
import * as library from '../src/index.ts';

// A program without types may hand over anything: `never` lets a test do the same.
const { scenario } = await library.loadScenario('rising', { months: 3 });

it.each([
  [undefined, /expected a choice such as \{ runs: 200/],
  [null, /expected a choice/],
  [{}, /runs must be a whole number from 1 to 1000000, not undefined/],
  [{ runs: Number.NaN, seed: 'a' }, /not NaN/],
  [{ runs: 0, seed: 'a' }, /not 0/],
  [{ runs: 1.5, seed: 'a' }, /not 1\.5/],
  [{ runs: -1, seed: 'a' }, /not -1/],
  [{ runs: '20', seed: 'a' }, /not the text "20"/],
  [{ runs: 2n, seed: 'a' }, /not the bigint 2/],
  [{ runs: 20 }, /a seed is a text/],
])('many runs of %o are a clear error', (choice, message) => {
  expect(() => library.ensemble(scenario, choice as never)).toThrow(message);
  expect(() => library.compare([scenario, scenario], choice as never)).toThrow(message);
});

it.each([-1, 1.5, Number.NaN, '3', 2 ** 40, Number.POSITIVE_INFINITY])(
  'replicate %s has no luck that anybody can name',
  (replicate) => {
    const message = /replicate must be a whole number from 0 to 999999/;
    expect(() => library.run(scenario, { seed: 'a', replicate } as never)).toThrow(message);
    expect(() => library.compare([scenario, scenario], { seed: 'a', runs: 1, replicate } as never)).toThrow(message);
  },
);

it('what is no scenario is said to be none', () => {
  for (const one of [undefined, null, {}, 'rising', { scenario }]) {
    expect(() => library.ensemble(one as never, { runs: 1, seed: 'a' })).toThrow(/a scenario is what loadScenario gives/);
    expect(() => library.run(one as never, { seed: 'a' })).toThrow(/a scenario is what loadScenario gives/);
  }
  expect(() => library.compare(scenario as never, { runs: 1, seed: 'a' })).toThrow(/a list of scenarios/);
});

it.each([
  ['rising', { theory: 'naive' }, /theory is one of .*realist.*, not naive/],
  ['rising', { lens: 'naive' }, /lens is one of .*realist.*, not naive/],
  ['rising', { lens: 'realist', theory: 'realist' }, /two names of one option: give theory/],
  ['rising', { preset: 'x' }, /preset is one of default, second-opinion, not x/],
  ['rising', { Theory: 'realist' }, /there is no option "Theory"; did you mean theory/],
  ['rising', { horizon: 12 }, /there is no option "horizon"; known/],
  ['rising', { set: 'parameters.bite=2' }, /set is a list such as/],
  ['rising', { set: [{ path: 'parameters.bite', value: 2 }] }, /the values as written in a file/],
  ['rising', null, /expected options/],
  ['rising', { months: Number.NaN }, /expected a whole number of months from 1 to 600, found NaN/],
  [undefined, {}, /a scenario has a name or a path, found undefined/],
])('loading %s with %o is a clear error', async (name, options, message) => {
  await expect(library.loadScenario(name as never, options as never)).rejects.toThrow(message);
});

it('the former name of a preset is understood as an option, and the new one is told', async () => {
  const [now, former] = [
    await library.loadScenario('rising', { months: 3, preset: 'second-opinion' }),
    await library.loadScenario('rising', { months: 3, preset: 'record' }),
  ];
  expect([former.scenario.preset, former.scenario.hash]).toEqual(['second-opinion', now.scenario.hash]);
  expect(former.scenario.hash).not.toBe(scenario.hash);
  expect(former.notices.map(library.showProblem)).toEqual([
    'ℹ preset: record is now called second-opinion; the old name still works\n  → options:1:9\n  1 | preset: record\n    |         ^^^^^^',
  ]);
  expect(now.notices).toEqual([]);
});

it('the former name of an option is understood, and of a path that is set', async () => {
  const now = await library.loadScenario('rising', { months: 3, theory: 'realist' });
  const option = await library.loadScenario('rising', { months: 3, lens: 'realist' });
  const set = await library.loadScenario('rising', { months: 3, set: [{ path: 'lens', value: 'realist' }] });
  expect([option.scenario, option.notices]).toEqual([now.scenario, []]);
  expect(set.scenario.hash).toBe(now.scenario.hash);
  expect(library.LENSES).toBe(library.THEORIES);
});

it('an unknown mechanism is named with those that there are', () => {
  expect(() => library.without(scenario, ['demnds'] as never)).toThrow(/no mechanism is called "demnds"; known are demands,/);
  expect(() => library.without(scenario, 'demands' as never)).toThrow(/a list such as/);
});
