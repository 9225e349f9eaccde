import { describe, expect, it } from 'vitest';
import { percentiles, RESAMPLES, resamples } from '../../../src/experiment/statistics/resampling.ts';

describe('a bootstrap', () => {
  it('draws as many rows as there are, with replacement, a thousand times', () => {
    let times = 0;
    let repeated = 0;
    for (const counts of resamples(20, 'seed')) {
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(20);
      if (counts.some((one) => one > 1)) repeated++;
      times++;
    }
    expect(times).toBe(RESAMPLES);
    expect(repeated).toBe(RESAMPLES);
  });

  it('gives the same resamples for the same seed only', () => {
    const first = (seed: string) => Array.from(resamples(50, seed).next().value);
    expect(first('a')).toEqual(first('a'));
    expect(first('a')).not.toEqual(first('b'));
  });

  it('finds the deviation of a mean: that of one number over the root of how many', () => {
    const values = Float64Array.from({ length: 100 }, (_, k) => k);
    const means = Float64Array.from(
      resamples(100, 'mean'),
      (counts) => values.reduce((sum, v, k) => sum + v * counts[k], 0) / 100,
    );
    const [lo, hi] = percentiles(means);
    // The deviation of 0 … 99 is 28.87; 1.96 · 2.887 on either side of 49.5.
    expect(Math.abs(lo - (49.5 - 5.66))).toBeLessThan(0.6);
    expect(Math.abs(hi - (49.5 + 5.66))).toBeLessThan(0.6);
  });
});

describe('a 95 % interval of estimates', () => {
  it('leaves a fortieth on either side', () => {
    expect(percentiles(Float64Array.from({ length: 41 }, (_, k) => 40 - k))).toEqual([1, 39]);
  });
  it('of one estimate is that estimate', () => expect(percentiles(Float64Array.of(3))).toEqual([3, 3]));
});
