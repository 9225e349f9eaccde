import { deviation } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectorFor } from '../../../src/experiment/runs/collector.ts';
import { ensemble, ensembleSteps } from '../../../src/experiment/runs/ensemble.ts';
import type { Ensemble } from '../../../src/experiment/runs/outcomes.ts';
import { prepareRuns, run, runnerOf, type Trajectory } from '../../../src/experiment/runs/trajectory.ts';
import { GRID } from '../../../src/experiment/statistics/distribution.ts';
import { densestIntervals, hasTwoModes } from '../../../src/experiment/statistics/modes.ts';
import { channelTilt, equidistanceOf } from '../../../src/model/equidistance.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { loadShipped } from '../../shipped.ts';

const SEED = 'a class';
const YEAR = 12;
const SHIFT = 0.25;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** All there is to know of some runs, worked out slowly from whole trajectories. */
function slowly(scenario: Scenario, runs: number) {
  const all = Array.from({ length: runs }, (_, replicate) => run(scenario, { seed: SEED, replicate }));
  return { all, choices: all.map(choiceIn), demands: all.flatMap((one) => demandsIn(one)) };
}

/** Month and camp of the first year in a row beyond a shift of a quarter to one side. */
function choiceIn({ tilt }: Trajectory): { month: number; camp: number } {
  for (let month = YEAR; month < tilt.length; month++) {
    const year = tilt.slice(month - YEAR + 1, month + 1).map((now) => now - tilt[0]);
    if (year.every((shift) => shift > SHIFT)) return { month, camp: 1 };
    if (year.every((shift) => shift < -SHIFT)) return { month, camp: -1 };
  }
  return { month: 0, camp: 0 };
}

function demandsIn({ scenario, worlds }: Trajectory): { power: string; channel: string; depth: number }[] {
  const { powers, channels } = scenario.case;
  return worlds.flatMap(({ demand, depth }) =>
    powers.flatMap(({ id }, p) =>
      channels.flatMap((channel, c) => {
        const cell = p * channels.length + c;
        return demand[cell] === 0 ? [] : [{ power: id, channel: channel.id, depth: depth[cell] }];
      }),
    ),
  );
}

const portfolioOf = ({ end, scenario }: Trajectory) => ({
  n: scenario.case.powers.length,
  m: scenario.case.channels.length,
  axis: end.axis,
  weight: end.weight,
});

describe.each(['serbia-2026', 'rupture'])('an ensemble of %s agrees with its runs one by one:', (name) => {
  const RUNS = 40;
  let many: Ensemble;
  let slow: ReturnType<typeof slowly>;
  beforeAll(async () => {
    const scenario = await loadShipped(name);
    many = ensemble(scenario, { runs: RUNS, seed: SEED });
    slow = slowly(scenario, RUNS);
  });

  it('means by month', () => {
    const { mean: means, end, medianWithin } = many.detail;
    for (const month of [0, 1, 17, many.months]) {
      const indices = slow.all.map((one) => equidistanceOf((one.worlds[month] ?? one.end).tie, portfolioOf(one)));
      expect(means.equidistance[month]).toBeCloseTo(mean(indices.map(({ equidistance }) => equidistance)), 12);
      expect(means.within[month]).toBeCloseTo(mean(indices.map(({ within }) => within)), 12);
      expect(means.tilt[month]).toBeCloseTo(mean(indices.map(({ tilt }) => tilt)), 12);
      expect(means.gap[month]).toBeCloseTo(mean(indices.map(({ gap }) => gap)), 12);
      const sorted = indices.map(({ within }) => within).sort((a, b) => a - b);
      expect(medianWithin[month]).toBeCloseTo((sorted[RUNS / 2 - 1] + sorted[RUNS / 2]) / 2, 12);
      for (const name of ['legitimacy', 'protest', 'salience'] as const) {
        expect(means[name][month]).toBeCloseTo(mean(slow.all.map((one) => (one.worlds[month] ?? one.end)[name][0])), 12);
      }
    }
    for (const [run, one] of slow.all.entries()) expect(end[run]).toBeCloseTo(one.equidistance[many.months], 12);
  });

  it('ties and tilts by power and channel, in the order they are shown', () => {
    const { shown, case: kase } = many.scenario;
    const m = kase.channels.length;
    for (const [c, channel] of shown.channels.entries()) {
      const at = kase.channels.findIndex(({ id }) => id === channel);
      const tilts = slow.all.map((one) => channelTilt(at, one.end.tie, portfolioOf(one)));
      expect(many.outcomes.tiltByChannel.end[channel]).toBeCloseTo(mean(tilts), 12);
      for (const [p, power] of shown.powers.entries()) {
        const row = kase.powers.findIndex(({ id }) => id === power);
        expect(many.detail.mean.tie[p][c][many.months]).toBeCloseTo(mean(slow.all.map(({ end }) => end.tie[row * m + at])), 12);
      }
    }
  });

  it('quantiles by month', () => {
    const { byMonth, end } = many.outcomes.equidistance;
    for (const month of [0, 30, many.months]) {
      const sorted = slow.all.map(({ equidistance }) => equidistance[month]).sort((a, b) => a - b);
      const at = (level: number) => {
        const place = level * (RUNS - 1);
        const below = Math.floor(place);
        return sorted[below] + (place - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
      };
      expect(byMonth[month].month).toBe(month);
      for (const [key, level] of [
        ['p05', 0.05],
        ['p25', 0.25],
        ['p50', 0.5],
        ['p75', 0.75],
        ['p95', 0.95],
      ] as const)
        expect(byMonth[month][key]).toBeCloseTo(at(level), 12);
    }
    expect(byMonth[many.months]).toMatchObject({ p05: end.p05, p50: end.p50, p95: end.p95 });
  });

  it('choices: months, camps, share hedging', () => {
    const { choiceMonth, choiceCamp, chosen } = many.detail;
    expect(Array.from(choiceMonth)).toEqual(slow.choices.map(({ month }) => month));
    expect(Array.from(choiceCamp)).toEqual(slow.choices.map(({ camp }) => camp));
    const share = (is: (one: { month: number; camp: number }) => boolean) => slow.choices.filter(is).length / RUNS;
    const { decisiveChoice, hedging } = many.outcomes;
    expect(decisiveChoice.probability).toBeCloseTo(
      share(({ month }) => month > 0),
      12,
    );
    expect(decisiveChoice.byCamp.West).toBeCloseTo(
      share(({ camp }) => camp === 1),
      12,
    );
    expect(decisiveChoice.byCamp.East).toBeCloseTo(
      share(({ camp }) => camp === -1),
      12,
    );
    for (const month of [0, 24, 48, many.months]) {
      expect(hedging.byMonth[month].share).toBeCloseTo(
        share((one) => one.month === 0 || one.month > month),
        12,
      );
      expect(chosen[month].positive).toBeCloseTo(
        share((one) => one.camp === 1 && one.month <= month),
        12,
      );
    }
    const months = slow.choices
      .map(({ month }) => month)
      .filter((month) => month > 0)
      .sort((a, b) => a - b);
    if (months.length === 0) expect(decisiveChoice.month).toBeNull();
    else
      expect(decisiveChoice.month?.p50).toBeCloseTo(
        (months[Math.floor((months.length - 1) / 2)] + months[Math.ceil((months.length - 1) / 2)]) / 2,
        12,
      );
  });

  it('demands: how many, whose, where, how far met', () => {
    const { demands } = many.outcomes;
    const years = (RUNS * many.months) / 12;
    // A demand is as heavy as its channel.
    const heavy = (is: (one: (typeof slow.demands)[number]) => boolean) =>
      slow.demands
        .filter(is)
        .reduce((sum, { channel }) => sum + 6 * many.scenario.case.channels.find(({ id }) => id === channel)!.weight, 0);
    const all = heavy(() => true);
    const rate = (is: (one: (typeof slow.demands)[number]) => boolean) => heavy(is) / years;
    expect(slow.demands.length).toBeGreaterThan(20);
    expect(demands.perYear).toBeCloseTo(all / years, 12);
    expect(demands.refused).toBeCloseTo(heavy(({ depth }) => depth === 0) / all, 12);
    expect(demands.low).toBeCloseTo(heavy(({ depth }) => depth <= 0.25) / all, 12);
    for (const [id, value] of Object.entries(demands.byPower))
      expect(value).toBeCloseTo(
        rate(({ power }) => power === id),
        12,
      );
    for (const [id, value] of Object.entries(demands.byChannel))
      expect(value).toBeCloseTo(
        rate(({ channel }) => channel === id),
        12,
      );
    const counted = many.detail.answers
      .flat()
      .reduce((sum, { refused, quarter, half, most, whole }) => sum + refused + quarter + half + most + whole, 0);
    expect(counted).toBeCloseTo(all, 9);
  });

  it('the five real runs are runs of it', () => {
    expect(many.detail.realRuns).toHaveLength(5);
    for (const { replicate, equidistance } of many.detail.realRuns)
      expect(equidistance).toEqual(slow.all[replicate].equidistance);
  });
});

describe('an ensemble', () => {
  it('begins with the runs of a smaller one', async () => {
    const scenario = await loadShipped('rising', { months: 30 });
    const [few, more] = [7, 80].map((runs) => ensemble(scenario, { runs, seed: SEED }));
    expect(Array.from(more.detail.end.slice(0, 7))).toEqual(Array.from(few.detail.end));
    expect(Array.from(more.detail.choiceMonth.slice(0, 7))).toEqual(Array.from(few.detail.choiceMonth));
  });

  it('is the same twice, and another under another seed', async () => {
    const scenario = await loadShipped('rising', { months: 20 });
    const [first, again, other] = [SEED, SEED, `${SEED}!`].map((seed) => ensemble(scenario, { runs: 6, seed }));
    expect(again.outcomes).toEqual(first.outcomes);
    expect(Array.from(other.detail.end)).not.toEqual(Array.from(first.detail.end));
  });

  it('does not depend on runs made before it', async () => {
    const single = runnerOf(await loadShipped('rupture', { months: 20 }), SEED);
    const fresh = [4, 0, 4].map((replicate) => single(replicate).equidistance);
    expect(fresh[2]).toEqual(fresh[0]);
    expect(fresh[1]).not.toEqual(fresh[0]);
  });

  it('reports its progress and refuses numbers of runs that are none', async () => {
    const scenario = await loadShipped('serbia-2026', { months: 1 });
    expect([...ensembleSteps(scenario, { runs: 200, seed: SEED })]).toEqual([64, 128, 192]);
    for (const runs of [0, -3, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001]) {
      expect(() => ensemble(scenario, { runs, seed: SEED })).toThrow('runs must be a whole number from 1 to 1000000');
    }
  });

  it('of one run over one month has no holes', async () => {
    const { outcomes } = ensemble(await loadShipped('serbia-2026', { months: 1 }), { runs: 1, seed: SEED });
    expect(JSON.stringify(outcomes)).not.toMatch(/null,|NaN/);
    expect(outcomes.equidistance.byMonth).toHaveLength(2);
    expect(outcomes.decisiveChoice).toMatchObject({ probability: 0, month: null });
  });
});

describe('a great many runs', () => {
  it('take quantiles from a grid that agrees with every run to its width', async () => {
    const scenario = await loadShipped('rupture', { months: 30 });
    const { simulation, start } = prepareRuns(scenario, SEED);
    // Room is asked for as many runs as could not be kept one by one; a few hundred are made.
    const collector = collectorFor(start, scenario.parameters, 140_000, 30);
    const RUNS = 300;
    for (let replicate = 0; replicate < RUNS; replicate++) {
      collector.begin(replicate);
      simulation.run(replicate, [collector.observer]);
      collector.finish();
    }
    const { equidistance } = collector.gathered;
    const exact = ensemble(scenario, { runs: RUNS, seed: SEED });
    expect([equidistance.gridWidth, exact.detail.gridWidth]).toEqual([1 / GRID, null]);
    for (const month of [0, 15, 30]) {
      const sorted = Array.from({ length: RUNS }, (_, replicate) => replicate)
        .map((replicate) => runnerAt(scenario)(replicate)[month])
        .sort((a, b) => a - b);
      const found = equidistance.quantiles(month);
      for (const [key, level] of [
        ['p05', 0.05],
        ['p25', 0.25],
        ['p50', 0.5],
        ['p75', 0.75],
        ['p95', 0.95],
      ] as const) {
        // Between two runs of neighbouring rank any value is a quantile; the grid may add a cell.
        const [low, high] = [sorted[Math.floor(level * (RUNS - 1))], sorted[Math.ceil(level * RUNS)]];
        expect(found[key]).toBeGreaterThanOrEqual(low - 1 / GRID);
        expect(found[key]).toBeLessThanOrEqual(high + 1 / GRID);
        expect(Math.abs(found[key] - exact.outcomes.equidistance.byMonth[month][key])).toBeLessThanOrEqual(high - low + 1 / GRID);
      }
    }
  });
});

const paths = new Map<number, readonly number[]>();

/** Equidistance of a run by month; every run is made once. */
function runnerAt(scenario: Scenario): (replicate: number) => readonly number[] {
  return (replicate) => {
    const found = paths.get(replicate) ?? run(scenario, { seed: SEED, replicate }).equidistance;
    paths.set(replicate, found);
    return found;
  };
}

describe('kinds of runs', () => {
  it('present rivalry has one, and its densest half is one interval', async () => {
    const { detail, outcomes, months } = ensemble(await loadShipped('serbia-2026'), { runs: 200, seed: SEED });
    expect(outcomes.twoHumps).toBe(false);
    expect(detail.twoHumps[months]).toBe(outcomes.twoHumps);
    expect(detail.densest[months].half).toHaveLength(1);
    expect(deviation(detail.end) as number).toBeLessThan(0.1);
  });

  it('a rupture has one kind too, though many of its runs choose; beside calm runs there are two', async () => {
    const [ruptured, calm] = [
      await loadShipped('rupture', { set: [{ path: 'rivalry.lever', value: '1' }] }),
      await loadShipped('managed'),
    ].map((scenario) => ensemble(scenario, { runs: 200, seed: SEED }));
    expect(ruptured.outcomes.decisiveChoice.probability).toBeGreaterThan(0.15);
    expect(ruptured.detail.twoHumps.some(Boolean)).toBe(false);
    const histogram = new Uint32Array(400);
    for (const { detail } of [ruptured, calm])
      for (const value of detail.end) histogram[Math.min(399, Math.floor(value * 400))]++;
    expect(hasTwoModes(histogram)).toBe(true);
    expect(densestIntervals(histogram)(0.5)).toHaveLength(2);
  });

  it('shares of the kinds add up to all runs, month by month', async () => {
    const { detail } = ensemble(await loadShipped('rupture'), { runs: 60, seed: SEED });
    for (const { hedging, chosen } of detail.kinds) expect(hedging.share + chosen.share).toBeCloseTo(1, 12);
    for (const { half, most } of detail.densest) {
      const width = (intervals: readonly (readonly [number, number])[]) =>
        intervals.reduce((sum, [low, high]) => sum + high - low, 0);
      expect(width(half)).toBeLessThanOrEqual(width(most));
    }
    expect(densestIntervals(new Uint32Array(10))(0.5)).toEqual([]);
  });
});
