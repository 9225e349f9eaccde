import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../src/engine/arithmetic.ts';

const LEAST_NORMAL = 2.2250738585072014e-308;
/** The arithmetic promises 1e-14; it keeps to three units in the last place, and a wrong coefficient would not. */
const LIMIT = 2e-15;
const relative = (found: number, truth: number): number => (found === truth ? 0 : Math.abs(found - truth) / Math.abs(truth));

/** The largest relative error of a function over some numbers. */
function worst(xs: Iterable<number>, found: (x: number) => number, truth: (x: number) => number): number {
  let most = 0;
  for (const x of xs) most = Math.max(most, relative(found(x), truth(x)));
  return most;
}

function* between(low: number, high: number, count: number): Generator<number> {
  for (let k = 0; k <= count; k++) yield Math.min(high, low + ((high - low) * k) / count);
}

/** Doubles of every exponent, subnormal ones included, a few mantissas each. */
function* everyExponent(): Generator<number> {
  for (let k = -1074; k <= 1023; k++) {
    for (const mantissa of [1, 1.0000000000000002, 1.25, Math.SQRT1_2 * 2, 1.5, 1.9999999999999998]) {
      const x = k < -1022 ? 2 ** k : mantissa * 2 ** k;
      if (x > 0 && Number.isFinite(x)) yield x;
    }
  }
}

describe('exp', () => {
  it('is within 2e-15 of the true value over its whole range', () => {
    expect(worst(between(-707.9999, 709.6999, 200_003), exp, Math.exp)).toBeLessThan(LIMIT);
  });
  it('is within 2e-15 close to zero, where utilities live', () => {
    expect(worst(between(-2, 2, 100_003), exp, Math.exp)).toBeLessThan(LIMIT);
    expect(worst(between(-1e-9, 1e-9, 1001), exp, Math.exp)).toBeLessThan(LIMIT);
  });
  it('is within 2e-15 at any number', () => {
    fc.assert(
      fc.property(fc.double({ min: -707.99, max: 709.69, noNaN: true }), (x) => relative(exp(x), Math.exp(x)) < LIMIT),
      { numRuns: 5000 },
    );
  });
  it('is exact at zero, none below and infinite above where doubles end', () => {
    expect([exp(0), exp(-0), exp(-708), exp(-1e9), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 1, 0, 0, 0]);
    expect([exp(709.7), exp(1e9), exp(Number.POSITIVE_INFINITY)]).toEqual([Infinity, Infinity, Infinity]);
    expect(exp(Number.NaN)).toBeNaN();
  });
  it('loses nothing but what is below a normal number where it ends', () => {
    expect(Math.exp(-708)).toBeLessThan(2 * LEAST_NORMAL);
    expect(exp(-707.9999999)).toBeGreaterThan(LEAST_NORMAL);
  });
  it('never falls as its argument rises by more than rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        fc.double({ min: 1e-12, max: 1, noNaN: true }),
        (x, up) => exp(x + Math.abs(x) * 1e-13 + up) > exp(x),
      ),
    );
  });
});

describe('log', () => {
  it('is within 2e-15 of the true value at every exponent, subnormal numbers included', () => {
    expect(worst(everyExponent(), log, Math.log)).toBeLessThan(LIMIT);
  });
  it('is within 2e-15 close to one, where the value vanishes', () => {
    const close = Array.from({ length: 52 }, (_, k) => 2 ** -(k + 1));
    expect(
      worst(
        close.flatMap((step) => [1 + step, 1 - step]),
        log,
        Math.log,
      ),
    ).toBeLessThan(LIMIT);
    expect(worst(between(0.5, 2, 200_003), log, Math.log)).toBeLessThan(LIMIT);
  });
  it('is within 2e-15 at any positive number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
        (x) => relative(log(x), Math.log(x)) < LIMIT,
      ),
      { numRuns: 5000 },
    );
  });
  it('knows its ends', () => {
    expect(log(1)).toBe(0);
    expect([log(0), log(Number.POSITIVE_INFINITY)]).toEqual([-Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(relative(log(Number.MIN_VALUE), Math.log(Number.MIN_VALUE))).toBeLessThan(LIMIT);
    expect(relative(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(LIMIT);
  });
  it('undoes exp', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        (x) => Math.abs(log(exp(x)) - x) <= 1e-14 * Math.max(1, Math.abs(x)),
      ),
    );
  });
});
