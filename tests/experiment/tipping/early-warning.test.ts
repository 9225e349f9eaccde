import { describe, expect, it } from 'vitest';
import { areaOf as areaUnder } from '../../../src/experiment/statistics/roc.ts';
import { type EarlyWarning, earlyWarning, type SignName } from '../../../src/experiment/tipping/early-warning.ts';
import { pairsOfOthers, pairsOfTwins } from '../../../src/experiment/tipping/early-warning-pairs.ts';
import type { WatchedRun, WatchedWorld } from '../../../src/experiment/tipping/early-warning-runs.ts';
import { trendScores } from '../../../src/experiment/tipping/early-warning-scores.ts';
import { varianceByMonth } from '../../../src/experiment/tipping/early-warning-spread.ts';
import { MONTHS, worldsOf } from '../made-up-worlds.ts';

function areaOf({ judged }: EarlyWarning, sign: SignName, lead = 0) {
  const window = sign === 'distance' ? undefined : 24;
  return judged.find((each) => each.sign === sign && each.against === 'others' && each.lead === lead && each.window === window)!
    .area;
}

describe('early warning', () => {
  it('finds a memory that grows from month to month, and that swings grow with it', () => {
    const found = earlyWarning(worldsOf('slower', { phi: (t) => Math.min(0.98, 1.3 * t) }, {}), 's')!;
    expect(areaOf(found, 'autocorrelation').lo).toBeGreaterThan(0.65);
    expect(areaOf(found, 'variance').lo).toBeGreaterThan(0.5);
  });

  it('finds swings that grow without a memory, and says that memory does not', () => {
    const found = earlyWarning(worldsOf('wider', { size: (t) => 1 + 3 * t }, {}), 's')!;
    const { lo, hi } = areaOf(found, 'autocorrelation');
    expect(areaOf(found, 'variance').lo).toBeGreaterThan(0.7);
    expect([lo <= 0.5, hi >= 0.5]).toEqual([true, true]);
  });

  it('warns the less the longer before the choice it is asked', () => {
    const late = earlyWarning(worldsOf('late', { size: (t) => (t < 0.5 ? 1 : 4) }, {}), 's')!;
    const [now, half, year] = [0, 6, 12].map((lead) => areaOf(late, 'variance', lead).value);
    expect(now).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(year);
  });

  it('raises no false alarm on noise without memory in more than about one of twenty tries', () => {
    const tries = Array.from({ length: 40 }, (_, k) => trendScores(pairsOfOthers(worldsOf(`white ${k}`, {}, {}, 20, 6)), 24, 0));
    for (const sign of ['variance', 'autocorrelation'] as const) {
      const alarms = tries.map((scores) => areaUnder(scores[sign], 20, 's')).filter(({ lo, hi }) => lo > 0.5 || hi < 0.5);
      // at a rate of .05, seven or more of 40 come less than once in two hundred times
      expect(alarms.length).toBeLessThanOrEqual(6);
    }
  });

  it('says nothing where too few runs can be compared', () => {
    expect(earlyWarning(worldsOf('few', {}, {}, 4, 12), 's')).toBeUndefined();
    expect(earlyWarning([], 's')).toBeUndefined();
  });

  it('gives the same numbers again, and others for another seed', () => {
    const worlds = worldsOf('again', { size: (t) => 1 + t }, {}, 12, 12);
    expect(earlyWarning(worlds, 's')).toEqual(earlyWarning(worlds, 's'));
    expect(earlyWarning(worlds, 's')!.judged[0].area.value).toBe(earlyWarning(worlds, 'other')!.judged[0].area.value);
    expect(earlyWarning(worlds, 's')!.judged[0].area.lo).not.toBe(earlyWarning(worlds, 'other')!.judged[0].area.lo);
  });

  it('tells worlds that tip by a spread over runs that grows, not by one that only rises everywhere', () => {
    const wide = worldsOf('spread', { size: (t) => 1 + 9 * t }, {}, 20, 24);
    expect(earlyWarning(wide, 's')!.across!.trend.lo).toBeGreaterThan(0.6);
    const alike = worldsOf('alike', { size: (t) => 1 + 9 * t }, { size: (t) => 1 + 9 * t }, 20, 24);
    const { lo, hi } = earlyWarning(alike, 's')!.across!.trend;
    expect([lo <= 0.5, hi >= 0.5]).toEqual([true, true]);
  });
});

describe('pairs', () => {
  const run = (choice: number): WatchedRun => ({
    equidistance: new Float64Array(MONTHS + 1),
    moved: new Float64Array(MONTHS + 1),
    choice,
  });
  const [early, first, second, third] = [run(20), run(40), run(50), run(60)];
  const [a, b] = [run(0), run(0)];
  const below = [run(0), run(0), run(0), run(30), run(0), run(0)];
  const world: WatchedWorld = { above: [early, first, a, second, b, third], below };

  it('set each run that chooses late enough beside another of its world, each once, up to the month before it begins', () => {
    expect(pairsOfOthers([world])).toEqual([
      { world: 0, chooses: first, never: a, last: 28 },
      { world: 0, chooses: second, never: b, last: 38 },
    ]);
  });

  it('set each run that chooses late enough beside its own luck one level lower, where it never does', () => {
    const pairs = pairsOfTwins([world]);
    expect(pairs.map(({ chooses, last }) => [chooses.choice, last])).toEqual([
      [40, 28],
      [60, 48],
    ]);
    expect(pairs[0].never).toBe(below[1]);
    expect(pairs[1].never).toBe(below[5]);
  });
});

describe('variance over runs', () => {
  it('is taken month by month, month 0 left out', () => {
    const run = (...equidistance: number[]): WatchedRun => ({
      equidistance: Float64Array.from(equidistance),
      moved: new Float64Array(equidistance.length),
      choice: 0,
    });
    const [first, second] = varianceByMonth([run(9, 0.2, 0.5), run(9, 0.4, 0.5)], 2);
    expect(first).toBeCloseTo(0.01, 12);
    expect(second).toBe(0);
  });
});
