import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/experiment/discover/box.ts';
import type { Cases } from '../../../src/experiment/discover/cases.ts';
import { binomialTail, neededSides, sideWorths, worthWords } from '../../../src/experiment/discover/quasi-p.ts';

const near = (found: number, expected: number): void => expect(Math.abs(found / expected - 1)).toBeLessThan(1e-10);

describe('the binomial tail', () => {
  it('of all n is p to the n, and of at least one is 1 - (1 - p) to the n', () => {
    for (const [n, p] of [
      [1, 0.3],
      [5, 0.9],
      [20, 0.5],
      [100, 0.97],
    ]) {
      near(binomialTail(n, n, p), p ** n);
      near(binomialTail(1, n, p), 1 - (1 - p) ** n);
    }
  });
  it('of 7 heads in 10 is 176 of 1024', () => near(binomialTail(7, 10, 0.5), 176 / 1024));
  // scipy 1.17.1, scipy.stats.binom.sf(hits - 1, n, p)
  it.each([
    [130, 1000, 0.1, 0.0013413983708734428],
    [3, 500, 0.01, 0.8766142256464187],
    [9000, 10_000, 0.8974, 0.2007057403524212],
  ])('of %i in %i at %d is that of scipy', (hits, n, p, expected) => near(binomialTail(hits, n, p), expected));
  it('is 1 for none and for a certainty, 0 for more than n and for what never happens', () => {
    expect([binomialTail(0, 5, 0.2), binomialTail(5, 5, 1), binomialTail(0, 0, 0)]).toEqual([1, 1, 1]);
    expect([binomialTail(6, 5, 0.2), binomialTail(1, 5, 0)]).toEqual([0, 0]);
  });
  it('is the sum of its terms, and falls with more hits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, cut, p) => {
          const hits = Math.min(n, cut);
          let term = (1 - p) ** n;
          let below = 0;
          for (let k = 0; k < hits; k++) {
            below += term;
            term *= ((n - k) / (k + 1)) * (p / (1 - p));
          }
          expect(binomialTail(hits, n, p)).toBeCloseTo(1 - below, 9);
          expect(binomialTail(hits + 1, n, p)).toBeLessThanOrEqual(binomialTail(hits, n, p));
        },
      ),
    );
  });
});

/** Twenty cases: 0 … 19; x below 10 none is of interest but one, from 10 on nine of ten. y is even or odd. */
const cases: Cases = {
  inputs: ['x', 'y'].map((name) => ({ name, range: { uniform: [0, 19] } })),
  values: Float64Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? k / 2 : ((k - 1) / 2) % 2)),
  outcome: new Float64Array(20),
  interest: Uint8Array.from({ length: 20 }, (_, x) => (x === 5 || (x >= 10 && x !== 12) ? 1 : 0)),
};

describe('the quasi-p-value of a condition', () => {
  // By hand: nine of ten in the box, ten of twenty without the condition: (10 + 1) of 1024.
  it('is the binomial tail of the box at the density without it', () => {
    const [worth] = sideWorths([{ input: 0, kind: 'from', limit: 10 }], cases);
    near(worth.p, 11 / 1024);
    expect(worth.without).toMatchObject({ cases: 20, ofInterest: 10, density: 0.5 });
  });

  it('is found for each condition with the others in place, and the needless one goes', () => {
    const box: Box = [
      { input: 0, kind: 'from', limit: 10 },
      { input: 1, kind: 'from', limit: 1 },
    ];
    // Odd ones from 10 on: all five are of interest; without y nine of ten, without x six of ten.
    const [x, y] = sideWorths(box, cases);
    near(x.p, 0.6 ** 5);
    near(y.p, 0.9 ** 5);
    expect(neededSides(box, cases)).toEqual([box[0]]);
  });

  it('leaves nothing of a box of needless conditions', () => {
    expect(neededSides([{ input: 1, kind: 'below', limit: 1 }], cases)).toEqual([]);
    expect(neededSides([], cases)).toEqual([]);
  });
});

it('a quasi-p-value is told as tries of chance', () => {
  expect(worthWords(0.004)).toBe('needed: without it, chance would do as well once in 250 tries');
  expect(worthWords(0.05)).toBe('needed: without it, chance would do as well once in 20 tries');
  expect(worthWords(0.0000123)).toBe('needed: without it, chance would do as well once in 81\u202f000 tries');
  expect(worthWords(0)).toBe('needed: without it, chance would do as well less than once in a million tries');
  expect(worthWords(0.3)).toBe('perhaps not needed: without it, chance would do as well once in 3 tries');
  expect(worthWords(0.8)).toBe('not needed: without it, chance would mostly do as well');
});
