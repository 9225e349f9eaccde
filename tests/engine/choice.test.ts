import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logitWeights, pick } from '../../src/engine/choice.ts';

const weightsOf = (utilities: readonly number[], precision: number): { weight: Float64Array; sum: number } => {
  const weight = new Float64Array(utilities.length);
  const sum = logitWeights(Float64Array.from(utilities), 0, utilities.length, precision, weight);
  return { weight, sum };
};
const utilities = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('logitWeights', () => {
  it('gives the odds of two options as the exponential of their difference', () => {
    const { weight, sum } = weightsOf([1, 3], 0.5);
    expect(weight[0] / weight[1]).toBeCloseTo(Math.exp(-1), 14);
    expect(sum).toBe(weight[0] + weight[1]);
  });
  it('reads only its own utilities and writes weights from the front', () => {
    const weight = new Float64Array(4).fill(-1);
    logitWeights(Float64Array.from([99, 1, 2, 99]), 1, 2, 1, weight);
    expect(weight[1]).toBe(1);
    expect(weight[2]).toBe(-1);
  });
  it('gives every option the same weight at precision 0', () => {
    fc.assert(fc.property(utilities, (u) => weightsOf(u, 0).weight.every((weight) => weight === 1)));
  });
  it('gives the best option weight 1 and none more, whatever the level of utility', () => {
    fc.assert(
      fc.property(utilities, fc.integer({ min: -1000, max: 1000 }), (u, level) => {
        const { weight } = weightsOf(
          u.map((value) => Math.round(value * 8) / 8 + level),
          1,
        );
        expect(Math.max(...weight)).toBe(1);
        expect(weight).toEqual(
          weightsOf(
            u.map((value) => Math.round(value * 8) / 8),
            1,
          ).weight,
        );
      }),
    );
  });
  it('never takes an option of -1e9 while another is there', () => {
    expect(Array.from(weightsOf([-1e9, 0], 1.5).weight)).toEqual([0, 1]);
  });
});

describe('pick', () => {
  it('stops where the cumulated weight reaches the uniform number', () => {
    const weight = Float64Array.from([1, 1, 2]);
    expect([0, 0.2, 0.25, 0.3, 0.5, 0.6, 0.99].map((u) => pick(weight, 3, 4, u))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
  it('falls back on the last option where rounding leaves a remainder', () =>
    expect(pick(Float64Array.from([0.1, 0.2]), 2, 0.30000000000000004 + 1e-9, 1 - 2 ** -53)).toBe(1));
  it('takes each option on an interval as long as its share of the weight', () => {
    fc.assert(
      fc.property(utilities, (u) => {
        const { weight, sum } = weightsOf(u, 0.1);
        let from = 0;
        for (let k = 0; k < u.length; k++) {
          const share = weight[k] / sum;
          if (share > 1e-9) expect(pick(weight, u.length, sum, from + share / 2)).toBe(k);
          from += share;
        }
      }),
    );
  });
});
