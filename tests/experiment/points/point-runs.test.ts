import { describe, expect, it } from 'vitest';
import { readerFrom } from '../../../src/cli/inputs/scenario-files.ts';
import { openPlan, pointSettings } from '../../../src/experiment/points/point-runs.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { chunkOf, POINTS, smallPlan } from '../plans.ts';

describe('runs of points', () => {
  it('give what an ensemble of the same scenario, seed and settings gives', async () => {
    const names = [
      'decisiveChoice.probability',
      'decisiveChoice.byCamp.West',
      'hedging.end',
      'equidistance.end.mean',
      'withinChannels.end',
      'tiltByChannel.end.energy',
      'demands.perYear',
      'demands.byPower.RU',
      'demands.byChannel.energy',
    ];
    const plan = await smallPlan({ replicates: 40, months: 60, outcomes: names });
    const { outcomes } = await (await openPlan(plan))(chunkOf(plan, 80, 120));
    const set = [...plan.constants, { path: 'rivalry.lever', value: '1' }];
    const { scenario } = await loadScenario('serbia-2025', { read: readerFrom(process.cwd()), set });
    const { outcomes: all } = ensemble(scenario, { runs: 40, seed: 'test' });
    const mean = (k: number): number =>
      Array.from({ length: 40 }, (_, run) => outcomes[run * names.length + k]).reduce((a, b) => a + b) / 40;
    const expected = [
      all.decisiveChoice.probability,
      all.decisiveChoice.byCamp.West,
      all.hedging.end,
      all.equidistance.end.mean,
      all.withinChannels.end,
      all.tiltByChannel.end.energy,
      all.demands.perYear,
      all.demands.byPower.RU,
      all.demands.byChannel.energy,
    ];
    for (const [k, value] of expected.entries()) expect(mean(k), names[k]).toBeCloseTo(value, 12);
    expect(all.decisiveChoice.probability).toBeGreaterThan(0);
  });

  it('give the same bits however they are cut', async () => {
    const plan = await smallPlan();
    const whole = await (await openPlan(plan))(chunkOf(plan, 0, 20));
    expect(whole.outcomes.every(Number.isFinite)).toBe(true);
    for (const size of [1, 3, 7, 19]) {
      const run = await openPlan(plan);
      const parts: number[] = [];
      for (let from = 0; from < 20; from += size)
        parts.push(...(await run(chunkOf(plan, from, Math.min(20, from + size)))).outcomes);
      expect(Float64Array.from(parts)).toEqual(whole.outcomes);
    }
  });

  it('give the same bits whatever point was before them, and give reasons for none that another gave', async () => {
    const columns = ['parameters.bite', 'ties.EU.trade', 'rivalry.lever', 'domestic.protest'].map((path) => ({ path }));
    const plan = await smallPlan({ columns, replicates: 2 });
    const rows = [
      [3, 0.5, 0.2, 0.1],
      [3, 0.5, 0.8, 0.1],
      [90, 0.5, 0.8, 0.1],
      [3, 0.99, 0.8, 0.1],
      [3, 0.4, Number.NaN, 0.1],
      [Number.NaN, 0.4, 0.3, 0.6],
      [3, 0.5, 0.2, 0.1],
    ];
    const all = await (await openPlan(plan))(chunkOf(plan, 0, 14, Float64Array.from(rows.flat())));
    for (const [point, row] of rows.entries()) {
      const alone = await (await openPlan(plan))(chunkOf(plan, 0, 2, Float64Array.from(row)));
      expect(all.outcomes.subarray(point * 6, point * 6 + 6), `point ${point}`).toEqual(alone.outcomes);
      const reasons = all.failures.filter((failure) => failure.point === point).map(({ reason }) => reason);
      expect(reasons).toEqual(alone.failures.map(({ reason }) => reason));
    }
    expect(all.failures.map(({ point }) => point)).toEqual([2, 3]);
  });

  it('differ between points, and share their luck', async () => {
    const plan = await smallPlan();
    const twins = Float64Array.of(0.5, 1, 0.5, 1);
    const { outcomes } = await (await openPlan(plan))(chunkOf(plan, 0, 10, twins));
    expect(outcomes.slice(0, 15)).toEqual(outcomes.slice(15));
    const all = await (await openPlan(plan))(chunkOf(plan, 0, 20, POINTS));
    expect(all.outcomes.slice(0, 15)).not.toEqual(all.outcomes.slice(30, 45));
  });

  it('that cannot be made are told, and the others are made', async () => {
    const plan = await smallPlan({ columns: [{ path: 'ties.EU.trade' }], outcomes: ['equidistance.end.mean'] });
    const points = Float64Array.of(0.5, 0.99, 0.6);
    const { outcomes, failures } = await (await openPlan(plan))(chunkOf(plan, 0, 15, points));
    expect(failures.map(({ point }) => point)).toEqual([1]);
    expect(failures[0].reason).toMatch(/trade.*1/);
    expect([...outcomes].map(Number.isNaN)).toEqual(Array.from({ length: 15 }, (_, run) => run >= 5 && run < 10));
  });

  it('leave what the scenario says where a point says nothing', () => {
    const columns = [{ path: 'a' }, { path: 'theory', choices: ['mixed', 'realist'] }, { path: 'scenario', choices: ['x', 'y'] }];
    expect(pointSettings(columns, [Number.NaN, 1, 0])).toEqual([{ path: 'theory', value: 'realist' }]);
  });
});
