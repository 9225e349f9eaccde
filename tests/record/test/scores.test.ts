import { cumsum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/experiment/statistics/normal-distribution.ts';
import { medianOf } from '../../../src/experiment/statistics/statistics.ts';
import type { IndicatorSeries } from '../../../src/record/measure/series.ts';
import { measurementChance, noiseBefore } from '../../../src/record/observe/noise.ts';
import { persistenceOf, trendOf } from '../../../src/record/test/benchmarks.ts';
import { crpsOf, scaledError, skillOf } from '../../../src/record/test/scores.ts';
import { scoreSummary, seriesScores } from '../../../src/record/test/series-scores.ts';

/** Numbers evenly spread under the normal curve. */
const EVEN = Float64Array.from({ length: 20000 }, (_, k) => normalQuantile((k + 0.5) / 20000));

/** Numbers as a normal sample would have them. */
const normals = (n: number, run = 0): Float64Array => {
  const draw = measurementChance('scores')('measurement', 'x');
  return Float64Array.from({ length: n }, (_, k) => draw(run * n + k, 2000)).sort();
};

describe('the CRPS', () => {
  // Gneiting & Raftery 2007: y (2 Φ(y) - 1) + 2 φ(y) - 1/√π for the standard normal
  it.each([
    [0, 0.233695],
    [1, 0.602441],
    [-2, 1.452791],
  ])('of a standard normal at %f is %f', (y, expected) => expect(crpsOf(EVEN, y)).toBeCloseTo(expected, 3));
  it('of a point is its distance', () => {
    expect(crpsOf(Float64Array.of(3), 5)).toBe(2);
    expect(crpsOf(Float64Array.of(3, 3, 3), 5)).toBe(2);
  });
  it('in its fair form does not hang on the number of runs', () => {
    const mean = (n: number) =>
      Array.from({ length: 3000 }, (_, run) => crpsOf(normals(n, run), 0)).reduce((a, b) => a + b, 0) / 3000;
    expect(mean(4)).toBeCloseTo(0.2337, 1);
    expect(Math.abs(mean(4) - mean(16))).toBeLessThan(0.015);
  });
});

describe('deviates', () => {
  it('belong to run, series and year, not to the order in which they are drawn', () => {
    const [one, other] = [measurementChance('a'), measurementChance('a')];
    const forward = [one('measurement', 'x')(0, 2010), one('wander', 'x')(1, 2010), one('measurement', 'y')(0, 2011)];
    expect(
      [other('measurement', 'y')(0, 2011), other('wander', 'x')(1, 2010), other('measurement', 'x')(0, 2010)].reverse(),
    ).toEqual(forward);
    expect(new Set(forward).size).toBe(3);
  });
});

describe('benchmarks', () => {
  const line = (years: readonly number[]) => years.map((year) => ({ year, value: 0.1 * (year - 2000) }));
  it('are null without anything before', () => {
    expect(persistenceOf([])).toBeNull();
    expect(trendOf([], 2010, [0, 1])).toBeNull();
  });
  it('a line needs four points within ten years', () => {
    expect(trendOf(line([1995, 2006, 2007, 2008]), 2010, [0, 1])).toBeNull();
    expect(trendOf(line([2005, 2006, 2007, 2008]), 2010, [0, 2])?.(2010)).toBeCloseTo(1, 12);
  });
  it('a line stays in the range of its unit', () =>
    expect(trendOf(line([2005, 2006, 2007, 2008]), 2010, [0, 1])?.(2015)).toBe(1));
  it('persistence is the last value', () => expect(persistenceOf(line([2005, 2007]))).toBeCloseTo(0.7, 12));
});

describe('the noise of measuring', () => {
  const series = (id: string, values: readonly number[], bound?: 'lower'): IndicatorSeries => ({
    id,
    family: 'trade',
    power: 'EU',
    name: id,
    unit: 'share',
    points: values.map((value, k) => ({
      year: 2000 + k,
      value,
      reliability: 'high' as const,
      source: 'a',
      ...(bound && { bound }),
    })),
  });
  const rise = (sd: number) => [...normals(4000)].map((_, k) => k + sd * measurementChance('b')('measurement', 'z')(k, k));
  it('is found under any straight line', () => expect(noiseBefore([series('a', rise(0.3))], 9999)[0].sd).toBeCloseTo(0.3, 1));
  it('is not found in a walk: whatever wanders is wandering', () => {
    for (const seed of ['walk', 'another', 'third']) {
      const steps = normals(4000).map((_, k) => 0.2 * measurementChance(seed)('wander', 'z')(k, k));
      const [{ sd, wander }] = noiseBefore([series('a', [...cumsum(steps)])], 9999);
      expect(wander).toBeGreaterThan(0.85 * 0.2);
      expect(sd).toBeLessThan(0.25 * 0.2);
    }
  });
  it('tells what stays from what passes: a random walk wanders, noise around a line does not', () => {
    const steps = normals(4000).map((_, k) => 0.2 * measurementChance('walk')('wander', 'z')(k, k));
    const places = cumsum(steps);
    const walk = [...places].map((place, k) => place + 0.1 * measurementChance('b')('measurement', 'z')(k, k));
    const [walked, level] = [walk, [...normals(4000)].map((_, k) => 0.3 * measurementChance('b')('measurement', 'z')(k, k))].map(
      (values) => noiseBefore([series('a', values)], 9999)[0],
    );
    expect(walked.wander).toBeGreaterThan(0.1);
    expect(level.wander).toBeLessThan(0.03);
  });
  it('sees nothing from the origin on', () => {
    const calm = [0, 1, 0, 1, 0, 1];
    const [one] = noiseBefore([series('a', calm)], 2006);
    const [same] = noiseBefore([series('a', [...calm, 50, -50, 50])], 2006);
    expect(same).toEqual(one);
  });
  it('of a short series is borrowed from its family, and of a short family declared', () => {
    const both = noiseBefore([series('a', [0, 1, 0, 1, 0]), series('b', [0, 1])], 2010);
    expect(both.map(({ from }) => from)).toEqual(['series', 'family']);
    expect(both[1].sd).toBe(both[0].sd);
    expect(noiseBefore([series('a', [0, 1, 0])], 2010)).toEqual([{ sd: 0.04, wander: 0.02, from: 'judgement' }]);
  });
  it('does not learn from lower bounds', () =>
    expect(noiseBefore([series('a', [0, 1, 0, 1, 0, 1], 'lower')], 2010)[0].from).toBe('judgement'));
  it('of a series that never moved is not taken for none', () =>
    expect(noiseBefore([series('a', [0, 0, 0, 0, 0, 0])], 2010)[0]).toEqual({ sd: 0.04, wander: 0.02, from: 'judgement' }));
});

describe('scores', () => {
  const point = (observed: number | null, p50: number, more = {}) => ({
    observed,
    p05: p50 - 1,
    p50,
    p95: p50 + 1,
    crps: 0.5,
    persistence: 4,
    trend: null,
    persistenceCrps: 0.25,
    trendCrps: null,
    ...more,
  });
  it('are the means over measured years', () => {
    const scores = seriesScores([point(2, 3), point(6, 3), point(null, 9)]);
    expect(scores).toMatchObject({ n: 2, mae: 2, coverage90: 0.5, persistence: { mae: 2, crps: 0.25 }, trend: null });
    expect([scores.skill, scores.crpsSkill]).toEqual([
      { persistence: 1, trend: null },
      { persistence: 2, trend: null },
    ]);
  });
  it('say how wide the bands are', () =>
    expect(seriesScores([point(2, 3), point(6, 3, { p05: 1, p95: 7 }), point(null, 3, { p95: 99 })]).width90).toBe(4));
  it('are all missing where nothing was measured', () => {
    const { n, ...rest } = seriesScores([point(null, 3)]);
    expect([n, JSON.stringify(rest).replaceAll(/"\w+":|[{}]/g, '')]).toEqual([
      0,
      Array.from({ length: 10 }, () => 'null').join(),
    ]);
  });
  it('leave lower bounds out', () =>
    expect(seriesScores([point(2, 3, { bound: 'lower' })])).toMatchObject({ n: 0, mae: null, persistence: null }));
  it('call a benchmark that was never wrong infinitely better', () => {
    expect(skillOf(0.1, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(skillOf(0, 0)).toBe(1);
  });
  it('have a median with the infinite at its end', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([3, Number.POSITIVE_INFINITY, 1])).toBe(3);
    expect(medianOf([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(medianOf([4, 1])).toBe(2.5);
  });
  it('count every series once in the medians and every year in the coverage', () => {
    const good = { scores: seriesScores([point(3, 3), point(3, 3), point(3, 3)]) };
    const bad = { scores: seriesScores([point(9, 3)]) };
    const none = { scores: seriesScores([point(null, 3)]) };
    const summary = scoreSummary([good, bad, none]);
    expect(summary).toMatchObject({ indicators: 2, points: 4, coverage90: 0.75 });
    expect(summary.median).toMatchObject({ coverage90: 0.5, skill: { persistence: 0.6, trend: null } });
  });
  it('weigh families alike in the scaled error', () => {
    const { total, byFamily } = scaledError([
      { family: 'trade', predicted: 0.5, observed: 0.54 },
      { family: 'trade', predicted: 0.5, observed: 0.5 },
      { family: 'unga', predicted: 1, observed: 1.4 },
    ]);
    expect(byFamily.trade).toBeCloseTo(0.5, 12);
    expect(byFamily.unga).toBeCloseTo(2, 12);
    expect(total).toBeCloseTo(1.25, 12);
  });
});
