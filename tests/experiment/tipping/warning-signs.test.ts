import { describe, expect, it } from 'vitest';
import { kendallTau, windowSigns } from '../../../src/experiment/tipping/warning-signs.ts';

describe('signs in a moving window', () => {
  // By hand: 0, 1, 0, 1 has its mean at 1/2 and a slope of 1/5; what is left is -.2, .6, -.6, .2: squares .8, products of
  // neighbours -.12 - .36 - .12 = -.6.
  it('are variance and lag-1 autocorrelation around the straight line through the window', () => {
    const { variance, autocorrelation } = windowSigns([0, 1, 0, 1], 4);
    expect(variance).toHaveLength(1);
    expect(variance[0]).toBeCloseTo(0.8 / 4, 12);
    expect(autocorrelation[0]).toBeCloseTo(-0.6 / 0.8, 12);
  });

  it('take a steady drift for no swing', () => {
    const { variance, autocorrelation } = windowSigns(
      Array.from({ length: 20 }, (_, t) => 0.9 - t / 70),
      8,
    );
    expect(variance).toHaveLength(13);
    for (const one of variance) expect(one).toBeCloseTo(0, 20);
    expect([...autocorrelation]).toEqual(new Array(13).fill(0));
  });

  it('see only the months of their window', () => {
    const series = [0.3, 0.1, 0.4, 0.1, 0.5, 0.9, 0.2, 0.6];
    const changed = [...series.slice(0, 6), 99, -99];
    const [before, after] = [series, changed].map((each) => windowSigns(each, 4));
    expect([...before.variance.slice(0, 3)]).toEqual([...after.variance.slice(0, 3)]);
    expect(before.variance[3]).not.toBe(after.variance[3]);
  });

  it('are none where the series is shorter than the window', () => {
    expect(windowSigns([1, 2], 3).variance).toHaveLength(0);
  });
});

describe("Kendall's tau", () => {
  // Of the three pairs of 1, 3, 2 two rise and one falls.
  it('is rising pairs less falling ones over all pairs; a tie counts for neither', () => {
    expect(kendallTau([1, 3, 2])).toBeCloseTo(1 / 3, 12);
    expect([kendallTau([1, 2, 3, 4]), kendallTau([4, 3, 2]), kendallTau([1, 1])]).toEqual([1, -1, 0]);
    expect(kendallTau([1, 1, 2])).toBeCloseTo(2 / 3, 12);
    expect([kendallTau([1, 2, 0], 2), kendallTau([5])]).toEqual([1, 0]);
  });
});
