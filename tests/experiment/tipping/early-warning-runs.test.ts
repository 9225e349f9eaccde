import { describe, expect, it } from 'vitest';
import { readerFrom } from '../../../src/cli/inputs/scenario-files.ts';
import { run } from '../../../src/experiment/runs/trajectory.ts';
import { sweepPlan } from '../../../src/experiment/sweep/plan.ts';
import type { Sweep } from '../../../src/experiment/sweep/sweep.ts';
import { tippingPoints, watchTips } from '../../../src/experiment/tipping/early-warning-runs.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { HEAD, loadText } from '../plans.ts';

async function asked() {
  const loaded = await loadText(
    `${HEAD}question: tipping\nmonths: 30\nlevers: {rivalry.lever: {from: -1, to: 1, levels: 3}}\nuncertainties: {parameters.bite: {uniform: [4, 6]}}\noutcomes: [decisiveChoice.probability]\ndesign: {points: 20, replicates: 4}\n`,
  );
  const plan = sweepPlan(loaded.experiment, 's', false);
  const draws = [
    [0, 0.2, 0.6],
    [0.7, 0.8, 0.9],
    [0, 0.5, 0.4],
  ].map((shares) => Float64Array.from(shares));
  return { loaded, plan, sweep: { draws } as unknown as Sweep };
}

describe('the points between which draws tip', () => {
  // Three levels; curve 0 is the scenario as it stands, so that the draws start at points 3, 6 and 9.
  it('are the first level with half of the runs and the one below; a draw that starts there or never gets there has none', async () => {
    const { plan, sweep } = await asked();
    expect(tippingPoints(sweep, plan)).toEqual([
      [5, 4],
      [10, 9],
    ]);
  });
});

describe('watched runs', () => {
  it('are runs of the scenario at that point, month by month, on luck of their own that both levels share', async () => {
    const { loaded, plan, sweep } = await asked();
    const steps: (readonly [number, number])[] = [];
    const watching = watchTips(loaded, { sweep, plan, seed: 's' });
    let step = await watching.next();
    for (; !step.done; step = await watching.next()) steps.push(step.value);
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const worlds = step.value;
    expect(worlds.map(({ above, below }) => [above.length, below.length])).toEqual([
      [8, 8],
      [8, 8],
    ]);
    const { columns, values } = plan;
    const width = columns.length;
    for (const [side, point] of [
      ['above', 10],
      ['below', 9],
    ] as const) {
      const [lever, bite] = values.subarray(point * width, (point + 1) * width);
      const set = [
        { path: 'rivalry.lever', value: String(lever) },
        { path: 'parameters.bite', value: String(bite) },
      ];
      const { scenario } = await loadScenario('serbia-2025', { read: readerFrom(process.cwd()), set, months: 30 });
      const { equidistance, tilt } = run(scenario, { seed: 's', replicate: 8 + 3 });
      expect([...worlds[1][side][3].equidistance]).toEqual(equidistance);
      expect(worlds[1][side][3].moved[30]).toBeCloseTo(Math.abs(tilt[30] - tilt[0]), 12);
    }
    expect(worlds[0].above[3].equidistance).not.toEqual(worlds[1].above[3].equidistance);
  });

  it('are none where no draw tips', async () => {
    const { loaded, plan } = await asked();
    const sweep = { draws: [Float64Array.of(0, 0, 0.1)] } as unknown as Sweep;
    expect(await watchTips(loaded, { sweep, plan, seed: 's' }).next()).toEqual({ done: true, value: [] });
  });
});
