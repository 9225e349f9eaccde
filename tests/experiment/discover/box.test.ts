import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isInside, limitBetween, narrowed, qualityOf } from '../../../src/experiment/discover/box.ts';
import type { Cases } from '../../../src/experiment/discover/cases.ts';

/** Ten cases: x is 0 … 9, theory takes turns among three; of interest from 6 on, but not theory 1 (which 7 has). */
const cases: Cases = {
  inputs: [
    { name: 'x', range: { uniform: [0, 9] } },
    { name: 'theory', range: { choices: ['a', 'b', 'c'] } },
  ],
  values: Float64Array.from({ length: 20 }, (_, k) => (k % 2 === 0 ? k / 2 : ((k - 1) / 2) % 3)),
  outcome: Float64Array.from({ length: 10 }, (_, x) => x / 10),
  interest: Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 0, 1, 1),
};

describe('a box', () => {
  it('without conditions holds everything', () => {
    expect(qualityOf([], cases)).toEqual({
      cases: 10,
      ofInterest: 3,
      coverage: 1,
      density: 0.3,
      mass: 1,
      mean: expect.closeTo(0.45, 12),
      restricted: 0,
    });
  });

  // By hand: x from 5 holds 5 6 7 8 9, of which 6, 8 and 9 are of interest; below 9 leaves 5 6 7 8.
  it('has the coverage, density and mass of the cases in it', () => {
    const from: Box = [{ input: 0, kind: 'from', limit: 5 }];
    expect(qualityOf(from, cases)).toMatchObject({
      cases: 5,
      ofInterest: 3,
      coverage: 1,
      density: 0.6,
      mass: 0.5,
      restricted: 1,
    });
    expect(qualityOf(from, cases).mean).toBeCloseTo(0.7, 12);
    const both: Box = [...from, { input: 0, kind: 'below', limit: 9 }];
    expect(qualityOf(both, cases)).toMatchObject({ cases: 4, ofInterest: 2, coverage: 2 / 3, density: 0.5, restricted: 1 });
    const three: Box = [...from, { input: 1, kind: 'without', choices: [1] }];
    expect(qualityOf(three, cases)).toMatchObject({ cases: 4, ofInterest: 3, density: 0.75, restricted: 2 });
  });

  it('without cases has no density', () => {
    expect(qualityOf([{ input: 0, kind: 'from', limit: 20 }], cases)).toMatchObject({
      cases: 0,
      coverage: 0,
      density: 0,
      mean: 0,
    });
  });

  it('holds its lower limit and not its upper one', () => {
    expect(isInside([{ input: 0, kind: 'from', limit: 5 }], cases, 5)).toBe(true);
    expect(isInside([{ input: 0, kind: 'below', limit: 5 }], cases, 5)).toBe(false);
    expect(isInside([{ input: 1, kind: 'without', choices: [2, 0] }], cases, 5)).toBe(false);
  });

  it('narrows: a tighter limit takes the place of a wider one, and choices add up', () => {
    const start: Box = [
      { input: 0, kind: 'from', limit: 2 },
      { input: 1, kind: 'without', choices: [1] },
    ];
    expect(narrowed(start, { input: 0, kind: 'from', limit: 3 })).toEqual([{ input: 0, kind: 'from', limit: 3 }, start[1]]);
    expect(narrowed(start, { input: 0, kind: 'below', limit: 8 })).toEqual([...start, { input: 0, kind: 'below', limit: 8 }]);
    expect(narrowed(start, { input: 1, kind: 'without', choices: [1, 2] })[1]).toEqual({
      input: 1,
      kind: 'without',
      choices: [1, 2],
    });
  });
});

it('a limit lies above the lower number and not above the upper one, however near they are', () => {
  expect(limitBetween(1, 2)).toBe(1.5);
  const next = 1 + Number.EPSILON;
  expect(limitBetween(1, next)).toBe(next);
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
      (lower, gap) => {
        const upper = lower + gap;
        fc.pre(upper > lower);
        const limit = limitBetween(lower, upper);
        return lower < limit && limit <= upper;
      },
    ),
  );
});
