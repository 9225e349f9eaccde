import { describe, expect, it } from 'vitest';
import { pointResults } from '../../../src/experiment/points/point-results.ts';
import { pointSettings } from '../../../src/experiment/points/point-runs.ts';
import { levelsOf, sweepPlan } from '../../../src/experiment/sweep/plan.ts';
import { sweepOf } from '../../../src/experiment/sweep/sweep.ts';
import { areApart, tippingOf } from '../../../src/experiment/tipping/tipping.ts';
import { HEAD, loadText } from '../plans.ts';

const TEXT = `${HEAD}question: tipping
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
uncertainties:
  parameters.bite: {uniform: [2, 8]}
  theory: {choices: [realist, liberal]}
outcomes: [decisiveChoice.probability]
design: {points: 30, replicates: 2}
`;

/** A plan, and made-up results in which a run chooses where bite and the lever together are high enough. */
async function madeUp(chooses: (lever: number, bite: number) => boolean) {
  const { experiment } = await loadText(TEXT);
  const plan = sweepPlan(experiment, 'seed', true);
  const { columns, values } = plan;
  const results = pointResults({ points: values.length / columns.length, replicates: 2, outcomes: experiment.outcomes });
  const outcomes = Float64Array.from({ length: 2 * results.points }, (_, run) => {
    const [lever, , bite] = values.slice(Math.floor(run / 2) * columns.length);
    return chooses(lever, Number.isNaN(bite) ? 5 : bite) ? 1 : 0;
  });
  results.take(0, outcomes);
  return { experiment, plan, sweep: sweepOf(experiment, plan, results, experiment.outcomes[0]) };
}

describe('a sweep', () => {
  it('has levels without the dust of binary fractions', () => {
    expect(levelsOf({ path: 'x', label: 'x', from: -1, to: 1, levels: 11 })).toEqual([
      -1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1,
    ]);
  });

  it('runs the scenario as it stands, then in the second opinion, then every draw', async () => {
    const { experiment } = await loadText(TEXT);
    const { columns, values, curves } = sweepPlan(experiment, 'seed', true);
    const row = (k: number) => pointSettings(columns, values.slice(k * 4, (k + 1) * 4));
    expect(columns.map(({ path }) => path)).toEqual(['rivalry.lever', 'preset', 'parameters.bite', 'theory']);
    expect(curves.slice(0, 3)).toEqual(['as set', 'record', 'draw']);
    expect(row(1)).toEqual([{ path: 'rivalry.lever', value: '0' }]);
    expect(row(3)).toEqual([
      { path: 'rivalry.lever', value: '-1' },
      { path: 'preset', value: 'second-opinion' },
    ]);
    expect(row(6).map(({ path }) => path)).toEqual(['rivalry.lever', 'parameters.bite', 'theory']);
    expect(row(6).slice(1)).toEqual(row(8).slice(1));
    expect(row(6).slice(1)).not.toEqual(row(9).slice(1));
  });

  it('has another id for other draws, levels or curves', async () => {
    const { experiment } = await loadText(TEXT);
    const ids = [
      sweepPlan(experiment, 'seed', true).design,
      sweepPlan(experiment, 'other', true).design,
      sweepPlan(experiment, 'seed', false).design,
      sweepPlan({ ...experiment, levers: [{ ...experiment.levers[0], levels: 4 }] }, 'seed', true).design,
    ];
    expect(new Set(ids).size).toBe(4);
    expect(sweepPlan(experiment, 'seed', true).design).toBe(ids[0]);
  });

  it('reads curves, bands and tipping levels off its results', async () => {
    const { sweep } = await madeUp((lever, bite) => lever * bite >= 5);
    expect([...sweep.asSet]).toEqual([0, 0, 1]);
    expect(sweep.draws).toHaveLength(30);
    expect(sweep.bands[2]).toMatchObject({ p10: 0, p90: 1 });
    expect(sweep.tips).toMatchObject({ asSet: 0.5, record: 0.5 });
    // Half of the draws of a Latin hypercube over 2 to 8 lie below 5.
    expect(sweep.tips?.draws).toMatchObject({ low: 0.5, never: 0.5, high: Infinity });
  });
});

describe('tipping', () => {
  it('names the input that moves it, and not one that does nothing', async () => {
    const { sweep, plan, experiment } = await madeUp((lever, bite) => lever * bite >= 5);
    const { thirds } = tippingOf(sweep, plan, experiment.uncertainties);
    expect(thirds.map(({ input }) => input.name)).toEqual(['parameters.bite']);
    expect(thirds[0]).toMatchObject({ low: { middle: Infinity, never: 1 }, high: { middle: 0.5, never: 0 } });
    expect(areApart(thirds[0], 30)).toBe(true);
    const idle = await madeUp((lever) => lever > 0);
    expect(areApart(tippingOf(idle.sweep, idle.plan, experiment.uncertainties).thirds[0], 30)).toBe(false);
  });
});

describe('results of points', () => {
  it('are not means until every run is there', () => {
    const results = pointResults({ points: 2, replicates: 2, outcomes: ['a', 'b'], keep: 'b' });
    results.take(0, Float64Array.of(1, 10, 2, 20, 3, 30));
    expect([...results.means('a')]).toEqual([1.5, Number.NaN]);
    results.take(3, Float64Array.of(4, 40));
    expect([...results.means('b')]).toEqual([15, 35]);
    expect(results.samples('id')).toEqual({ design: 'id', replicates: 2, outcome: Float64Array.of(10, 20, 30, 40) });
  });
});
