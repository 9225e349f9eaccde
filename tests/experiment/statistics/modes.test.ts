import { describe, expect, it } from 'vitest';
import { densestIntervals, densityOf, fires, hasTwoModes } from '../../../src/experiment/statistics/modes.ts';

const BINS = 200;

/** Spread runs evenly over an interval of [0,1]. */
function runsIn(intervals: readonly (readonly [number, number, number])[]): Uint32Array {
  const histogram = new Uint32Array(BINS);
  for (const [low, high, count] of intervals) {
    for (let k = 0; k < count; k++)
      histogram[Math.min(BINS - 1, Math.floor((low + ((k + 0.5) / count) * (high - low)) * BINS))]++;
  }
  return histogram;
}

describe('two kinds of runs', () => {
  it('one bundle of runs is one kind', () => {
    expect(hasTwoModes(runsIn([[0.8, 0.95, 400]]))).toBe(false);
  });

  it('two bundles far apart are two kinds', () => {
    expect(
      hasTwoModes(
        runsIn([
          [0.8, 0.9, 200],
          [0.55, 0.65, 200],
        ]),
      ),
    ).toBe(true);
  });

  it('a small bundle of less than 15 % of the runs does not count', () => {
    expect(
      hasTwoModes(
        runsIn([
          [0.8, 0.9, 344],
          [0.5, 0.55, 56],
        ]),
      ),
    ).toBe(false);
    expect(
      hasTwoModes(
        runsIn([
          [0.8, 0.9, 336],
          [0.5, 0.55, 64],
        ]),
      ),
    ).toBe(true);
  });

  it('bundles that nearly touch are one kind, because the valley is shallow', () => {
    expect(
      hasTwoModes(
        runsIn([
          [0.8, 0.86, 200],
          [0.73, 0.79, 200],
        ]),
      ),
    ).toBe(false);
  });

  it('a long one-sided tail is one kind', () => {
    expect(
      hasTwoModes(
        runsIn([
          [0.85, 0.95, 250],
          [0.6, 0.85, 150],
        ]),
      ),
    ).toBe(false);
  });

  it('no runs are no kinds', () => {
    expect(hasTwoModes(new Uint32Array(BINS))).toBe(false);
  });
});

describe('density', () => {
  it('integrates to one, also at the edge', () => {
    for (const histogram of [runsIn([[0.98, 1, 50]]), runsIn([[0.2, 0.4, 50]])]) {
      const density = densityOf(histogram);
      expect(density.reduce((a, b) => a + b, 0) / BINS).toBeCloseTo(1, 12);
    }
  });

  it('of one run is the normal curve of width .03', () => {
    const histogram = new Uint32Array(BINS);
    histogram[100] = 1;
    const density = densityOf(histogram);
    expect(density[100]).toBeCloseTo(1 / (0.03 * Math.sqrt(2 * Math.PI)), 1);
    expect(density[106] / density[100]).toBeCloseTo(Math.exp(-0.5), 10);
  });
});

describe('neighbouring months', () => {
  it('two months out of five are not enough, three are', () => {
    expect(fires([false, true, true, false, false, false])).toEqual([false, false, false, false, false, false]);
    expect(fires([false, true, true, true, false, false, false])[2]).toBe(true);
  });

  it('a lone gap is bridged', () => {
    expect(fires([true, true, true, false, true, true, true])).toEqual(Array(7).fill(true));
  });

  it('the last month looks at the last five', () => {
    expect(fires([false, false, false, false, true, true, true]).at(-1)).toBe(true);
    expect(fires([false, false, false, false, false, true, true]).at(-1)).toBe(false);
  });

  it('a short run takes three fifths of what there is', () => {
    expect(fires([true, true])).toEqual([true, true]);
    expect(fires([])).toEqual([]);
  });
});

describe('densest intervals', () => {
  it('split where the runs are of two kinds', () => {
    const runs = runsIn([
      [0.8, 0.9, 200],
      [0.5, 0.6, 200],
    ]);
    const intervals = densestIntervals(runs)(0.9);
    expect(intervals).toHaveLength(2);
    expect(intervals[0][1]).toBeLessThan(intervals[1][0]);
  });

  it('hold at least their share of the runs', () => {
    const histogram = runsIn([
      [0.7, 0.95, 300],
      [0.5, 0.6, 40],
    ]);
    for (const share of [0.5, 0.9]) {
      let held = 0;
      for (const [low, high] of densestIntervals(histogram)(share)) {
        for (let k = Math.round(low * BINS); k < Math.round(high * BINS); k++) held += histogram[k];
      }
      expect(held).toBeGreaterThanOrEqual(share * 340);
    }
  });

  it('of runs at one value are one bin', () => {
    expect(densestIntervals(runsIn([[0.9, 0.9001, 50]]))(0.5)).toEqual([[0.9, 0.905]]);
  });
});
