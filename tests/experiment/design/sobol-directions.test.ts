import { describe, expect, it } from 'vitest';
import { DIRECTIONS, directionIntegers, MOST_DIMENSIONS } from '../../../src/experiment/design/sobol-directions.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

/** Step x -> 2x modulo a polynomial over the field of two elements until it is 1 again. */
function orderOf(polynomial: number, degree: number): number {
  const top = 1 << degree;
  let power = 1;
  for (let steps = 1; steps <= top; steps++) {
    power <<= 1;
    if (power & top) power ^= polynomial;
    if (power === 1) return steps;
  }
  return 0;
}

describe('the direction numbers', () => {
  const polynomials = DIRECTIONS.map(({ degree, coefficients }) => (1 << degree) | (coefficients << 1) | 1);

  it('reach 256 dimensions', () => expect(MOST_DIMENSIONS).toBe(256));

  it('belong to primitive polynomials, each once', () => {
    const faults = DIRECTIONS.filter(({ degree }, k) => orderOf(polynomials[k], degree) !== (1 << degree) - 1);
    expect(faults).toEqual([]);
    expect(new Set(polynomials).size).toBe(polynomials.length);
  });

  it('take every primitive polynomial up to degree 10 in turn: 1, 1, 2, 2, 6, 6, 18, 16, 48, 60', () => {
    const counts = Array.from({ length: 10 }, (_, k) => DIRECTIONS.filter(({ degree }) => degree === k + 1).length);
    expect(counts).toEqual([1, 1, 2, 2, 6, 6, 18, 16, 48, 60]);
  });

  it('are odd, and the k-th is below 2^k', () => {
    const faults = DIRECTIONS.filter(({ first }) => first.some((m, k) => m % 2 === 0 || m >= 1 << (k + 1)));
    expect(faults).toEqual([]);
  });

  it('go on by the recurrence: dimension 3, of degree 2 with m 1 3, has 1 3 3 9 29 23', () => {
    const integers = Array.from(directionIntegers(2).slice(0, 6), (integer, k) => (integer >>> 0) / 2 ** (31 - k));
    // m_k = 2 m_(k-1) ⊕ 4 m_(k-2) ⊕ m_(k-2), by hand.
    const hand = [1, 3];
    for (let k = 2; k < 6; k++) hand.push((2 * hand[k - 1]) ^ (4 * hand[k - 2]) ^ hand[k - 2]);
    expect(hand).toEqual([1, 3, 3, 9, 29, 23]);
    expect(integers).toEqual(hand);
  });

  it('refuse a dimension beyond the list, and say what to try', () => {
    expect(() => directionIntegers(256)).toThrow(UsageError);
    expect(() => directionIntegers(256)).toThrow('256 dimensions, found 257');
  });
});
