import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { sobolDesign } from '../../../src/experiment/design/sobol-design.ts';
import { sobolTerms } from '../../../src/experiment/sensitivity/sobol-terms.ts';

const inputs: Input[] = ['x', 'y'].map((name) => ({ name, range: { uniform: [0, 1] } }));

describe('what a base point adds to the indices', () => {
  // By hand. A 5, A with x from B 2, A with y from B 4, B with x from A 7, B with y from A 3, B 1: the mean of A and B
  // is 3, so 2 -1 1 4 0 -2 are left. The other base points are the mean throughout and add nothing.
  it('is that of the estimators, about the mean of A and B', () => {
    const design = sobolDesign({ inputs, base: 16, pairs: true, seed: 's' });
    const means = new Float64Array(design.count).fill(3);
    means.set([5, 2, 4, 7, 3, 1]);
    const { mean, level, square, first, total, closed } = sobolTerms(design, means);
    expect(mean).toBe(3);
    expect([level[0], square[0]]).toEqual([0, 4]);
    // b (ab - a) and a (ba - b): -2 · -3 and 2 · 6; -2 · -1 and 2 · 2.
    expect(first.map(([one]) => one)).toEqual([9, 3]);
    // ½ (a - ab)² and ½ (b - ba)²: 4.5 and 18; .5 and 2.
    expect(total.map(([one]) => one)).toEqual([11.25, 1.25]);
    // (ba_x ab_y + ba_y ab_x) / 2 - a b: (4 · 1 + 0 · -1) / 2 + 4.
    expect(closed.map(({ pair, terms }) => [...pair, terms[0]])).toEqual([[0, 1, 6]]);
    expect([first[0][1], total[0][1], closed[0].terms[1]].map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('without pairs is that of the swaps from B into A alone', () => {
    const design = sobolDesign({ inputs, base: 16, pairs: false, seed: 's' });
    const means = new Float64Array(design.count).fill(3);
    means.set([5, 2, 4, 1]);
    const { first, total, closed } = sobolTerms(design, means);
    expect(first.map(([one]) => one)).toEqual([6, 2]);
    expect(total.map(([one]) => one)).toEqual([4.5, 0.5]);
    expect(closed).toEqual([]);
  });
});
