import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShare } from '../../../src/experiment/statistics/normal-distribution.ts';

describe('the normal distribution', () => {
  // scipy 1.17.1, scipy.stats.norm.cdf
  it.each([
    [-9, 1.1285884059538324e-19],
    [-5, 2.866515718791933e-7],
    [-3.0001, 0.0013494549132607172],
    [-2.5, 0.006209665325776132],
    [-0.3, 0.3820885778110474],
    [0, 0.5],
    [0.7, 0.758036347776927],
    [2.99, 0.9986051127645077],
    [4, 0.9999683287581669],
    [1.959963984540054, 0.975],
  ])('has the share below %d', (z, share) => expect(Math.abs(normalShare(z) / share - 1)).toBeLessThan(1e-12));

  // scipy 1.17.1, scipy.stats.norm.ppf
  it.each([
    [1e-20, -9.262340089798409],
    [1e-6, -4.753424308822899],
    [0.02425, -1.972961051311885],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
  ])('has the quantile at %d', (share, z) => expect(Math.abs(normalQuantile(share) - z)).toBeLessThan(1e-11));

  it('ends at both infinities', () => {
    expect([normalShare(-Infinity), normalShare(Infinity)]).toEqual([0, 1]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });

  it('is undone by its quantile, and mirrors', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalShare(z)) - z)).toBeLessThan(1e-9);
        expect(Math.abs(normalShare(z) + normalShare(-z) - 1)).toBeLessThan(1e-14);
      }),
    );
  });
});
