import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { isInside } from '../../../src/experiment/discover/box.ts';
import type { Cases } from '../../../src/experiment/discover/cases.ts';
import { explainedBy, growTree, leavesOf } from '../../../src/experiment/discover/tree.ts';

const inputsOf = (d: number): Input[] => Array.from({ length: d }, (_, i) => ({ name: `x${i}`, range: { uniform: [0, 1] } }));
const casesOf = (inputs: Input[], values: number[] | Float64Array, outcome: number[]): Cases => ({
  inputs,
  values: Float64Array.from(values),
  outcome: Float64Array.from(outcome),
  interest: new Uint8Array(outcome.length),
});
const THEORY: Input[] = [{ name: 'theory', range: { choices: ['a', 'b', 'c', 'd', 'e'] } }];
const whole = { deepest: 8, leastLeaf: 1 };

describe('a regression tree', () => {
  // By hand: outcomes 1 1 5 5, mean 3, squares 16; parted in the middle nothing is left.
  it('parts cases where their outcome changes', () => {
    const tree = growTree(casesOf(inputsOf(1), [1, 2, 4, 5], [1, 1, 5, 5]), whole);
    expect(tree).toEqual({
      cases: 4,
      mean: 3,
      squares: 16,
      split: {
        sides: [
          { input: 0, kind: 'below', limit: 3 },
          { input: 0, kind: 'from', limit: 3 },
        ],
        parts: [
          { cases: 2, mean: 1, squares: 0 },
          { cases: 2, mean: 5, squares: 0 },
        ],
      },
    });
    expect(explainedBy(tree)).toBe(1);
  });

  // By hand: 0 0 3 9, mean 3, squares 54. Parted after 3 cases: 3/4 · (1 - 9)² = 48; after 2: 1 · 6² = 36.
  it('takes the split that leaves least squares, and stops at its depth', () => {
    const tree = growTree(casesOf(inputsOf(1), [1, 2, 3, 4], [0, 0, 3, 9]), { deepest: 1, leastLeaf: 1 });
    expect(leavesOf(tree).map(({ leaf }) => leaf.mean)).toEqual([1, 9]);
    expect(explainedBy(tree)).toBeCloseTo(48 / 54, 12);
  });

  it('makes no leaf smaller than the least', () => {
    const tree = growTree(casesOf(inputsOf(1), [1, 2, 3, 4], [0, 0, 3, 9]), { deepest: 5, leastLeaf: 2 });
    expect(leavesOf(tree).map(({ leaf }) => leaf.cases)).toEqual([2, 2]);
    expect(explainedBy(tree)).toBeCloseTo(36 / 54, 12);
    const mirrored = growTree(casesOf(inputsOf(1), [1, 2, 3, 4], [9, 3, 0, 0]), { deepest: 5, leastLeaf: 2 });
    expect(leavesOf(mirrored).map(({ leaf }) => leaf.cases)).toEqual([2, 2]);
  });

  it('parts choices by their means, and gives one without cases to the second part', () => {
    // Means: a 5, b 1, c 5, d 1; e has no cases.
    const tree = growTree(casesOf(THEORY, [0, 1, 2, 3], [5, 1, 5, 1]), whole);
    expect(leavesOf(tree)).toEqual([
      { box: [{ input: 0, kind: 'without', choices: [0, 2, 4] }], leaf: { cases: 2, mean: 1, squares: 0 } },
      { box: [{ input: 0, kind: 'without', choices: [1, 3] }], leaf: { cases: 2, mean: 5, squares: 0 } },
    ]);
  });

  it('is a single leaf where the outcome or the inputs never change', () => {
    expect(growTree(casesOf(inputsOf(1), [1, 2, 3], [4, 4, 4]), whole)).toEqual({ cases: 3, mean: 4, squares: 0 });
    expect(growTree(casesOf(inputsOf(1), [1, 1, 1], [1, 2, 3]), whole).split).toBeUndefined();
    expect(explainedBy(growTree(casesOf(inputsOf(1), [1, 2, 3], [4, 4, 4]), whole))).toBe(0);
  });

  it('recovers a planted box among ten inputs, each of its two limits', () => {
    const values = latinHypercube(1000, 10, 'tree');
    const outcome = Array.from({ length: 1000 }, (_, k) => (values[k * 10 + 2] >= 0.6 && values[k * 10 + 5] < 0.5 ? 1 : 0));
    const tree = growTree(casesOf(inputsOf(10), values, outcome), { deepest: 4, leastLeaf: 10 });
    const found = leavesOf(tree).find(({ leaf }) => leaf.mean === 1)!;
    expect(explainedBy(tree)).toBe(1);
    expect(found.box).toHaveLength(2);
    expect(found.box).toContainEqual({ input: 2, kind: 'from', limit: expect.closeTo(0.6, 2) });
    expect(found.box).toContainEqual({ input: 5, kind: 'below', limit: expect.closeTo(0.5, 2) });
  });

  it('does not split noise: no split takes a hundredth of its squares', () => {
    const values = latinHypercube(4000, 3, 'inputs');
    const outcome = Array.from(latinHypercube(4000, 1, 'noise'));
    expect(growTree(casesOf(inputsOf(3), values, outcome), { deepest: 4, leastLeaf: 100 }).split).toBeUndefined();
  });

  it('puts every case in exactly one leaf, whose mean is theirs', () => {
    const values = latinHypercube(300, 2, 'leaves');
    const outcome = Array.from({ length: 300 }, (_, k) => values[2 * k] * values[2 * k + 1]);
    const cases = casesOf(inputsOf(2), values, outcome);
    const leaves = leavesOf(growTree(cases, { deepest: 4, leastLeaf: 10 }));
    expect(leaves.length).toBeGreaterThan(5);
    const homes = outcome.map((_, row) => leaves.filter(({ box }) => isInside(box, cases, row)));
    expect(homes.every((home) => home.length === 1)).toBe(true);
    for (const { leaf, box } of leaves) {
      const inside = outcome.filter((_, row) => isInside(box, cases, row));
      expect(inside).toHaveLength(leaf.cases);
      expect(inside.reduce((sum, one) => sum + one, 0) / inside.length).toBeCloseTo(leaf.mean, 12);
    }
  });
});
