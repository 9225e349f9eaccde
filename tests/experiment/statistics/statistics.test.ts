import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedEnd, precisionOf, wilson } from '../../../src/experiment/statistics/statistics.ts';

describe('the Wilson interval', () => {
  // Newcombe 1998 (81 of 263, 15 of 148, 0 of 20, 1 of 29) and by hand for the rest.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
    [0, 200, 0, 0.0188],
    [5, 10, 0.2366, 0.7634],
    [1, 1, 0.2065, 1],
  ])('of %i in %i', (count, n, low, high) => {
    const found = wilson(count, n);
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });

  it('holds the share, lies in [0,1], mirrors, and shrinks with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const count = Math.round(n * part);
        const [low, high] = wilson(count, n);
        const [mirroredLow, mirroredHigh] = wilson(n - count, n);
        const [wideLow, wideHigh] = [low, high];
        const [narrowLow, narrowHigh] = wilson(count * 4, n * 4);
        return (
          low >= 0 &&
          high <= 1 &&
          low <= count / n &&
          count / n <= high &&
          Math.abs(low - (1 - mirroredHigh)) < 1e-12 &&
          Math.abs(high - (1 - mirroredLow)) < 1e-12 &&
          narrowHigh - narrowLow < wideHigh - wideLow
        );
      }),
    );
  });
});

describe('pairs on the same luck', () => {
  it('are compared one by one', () => {
    const { mean, interval, lower, higher } = pairedEnd(Float64Array.of(0.5, 0.6, 0.7, 0.8), Float64Array.of(0.6, 0.6, 0.9, 0.7));
    expect(mean).toBeCloseTo(-0.05, 12);
    // One pair of four ends equal: it is neither lower nor higher.
    expect([lower, higher]).toEqual([0.5, 0.25]);
    // Differences -.1, 0, -.2, .1: standard deviation .129099, over the root of 4 and times 1.96.
    expect(interval[1] - interval[0]).toBeCloseTo(2 * 1.959964 * (0.1290994 / 2), 6);
  });

  it('beyond the shorter are left out; one pair has no spread; no difference is none', () => {
    expect(pairedEnd(Float64Array.of(1, 0, 0), Float64Array.of(0.25))).toEqual({
      mean: 0.75,
      interval: [0.75, 0.75],
      lower: 0,
      higher: 1,
    });
    expect(pairedEnd(Float64Array.of(0.3, 0.4), Float64Array.of(0.3, 0.4))).toEqual({
      mean: 0,
      interval: [0, 0],
      lower: 0,
      higher: 0,
    });
  });
});

describe('whether runs are enough', () => {
  it('is judged by both half widths', () => {
    const fine = precisionOf(400, 0.1, 40);
    expect(fine.equidistance).toBeCloseTo(0.0098, 4);
    expect(fine.choice).toBeCloseTo(0.0295, 4);
    expect(fine).toMatchObject({ enough: true, needed: 400 });
    expect(precisionOf(400, 0.25, 0).enough).toBe(false);
    expect(precisionOf(200, 0.01, 100).enough).toBe(false);
  });

  it('names runs in hundreds that are enough, or nearly, when they are run', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 2000 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (runs, sd, share) => {
          const { enough, needed } = precisionOf(runs, sd, Math.round(runs * share));
          if (enough) return needed === runs;
          const after = precisionOf(needed, sd, Math.round((needed * Math.round(runs * share)) / runs));
          return needed % 100 === 0 && needed > runs && after.equidistance < 0.0201 && after.choice < 0.0525;
        },
      ),
    );
  });
});
