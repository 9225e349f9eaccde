import { describe, expect, it } from 'vitest';
import { designValues } from '../../../src/experiment/design/design.ts';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { sobolDesign } from '../../../src/experiment/design/sobol-design.ts';
import { type Index, type SobolIndices, sobolIndices } from '../../../src/experiment/sensitivity/sobol-indices.ts';

type Model = (x: Float64Array) => number;
interface Question {
  base: number;
  pairs?: boolean;
  seed?: string;
  replicates?: number;
  /** Luck of a point and replicate. */
  luck?: (x: Float64Array, row: number, replicate: number) => number;
}

function analyse(model: Model, inputs: Input[], question: Question): SobolIndices {
  const { base, pairs = true, seed = 'seed', replicates = 1, luck = () => 0 } = question;
  const design = sobolDesign({ inputs, base, pairs, seed });
  const values = designValues(design);
  const outcome = Float64Array.from({ length: design.count * replicates }, (_, k) => {
    const row = Math.floor(k / replicates);
    const x = values.subarray(row * inputs.length, (row + 1) * inputs.length);
    return model(x) + luck(x, row, k % replicates);
  });
  return sobolIndices(design, { design: design.id, replicates, outcome }, 'bootstrap');
}

const unitInputs = (d: number): Input[] =>
  Array.from({ length: d }, (_, i) => ({ name: `x${i + 1}`, range: { uniform: [0, 1] } }));
const holds = ({ lo, hi }: Index, truth: number): boolean => lo <= truth + 5e-5 && truth - 5e-5 <= hi;

// Ishigami & Homma 1990 with a = 7, b = .1; analytic values as printed in Saltelli et al. 2008, Global Sensitivity Analysis.
const ishigami: Model = ([x, y, z]) => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
const ISHIGAMI: Input[] = ['x1', 'x2', 'x3'].map((name) => ({ name, range: { uniform: [-Math.PI, Math.PI] } }));
const TRUTH = {
  variance: 13.8446,
  first: [0.3139, 0.4424, 0],
  total: [0.5576, 0.4424, 0.2437],
  pairs: [0, 0.2437, 0],
};

describe('Sobol indices of the Ishigami function', () => {
  const found = analyse(ishigami, ISHIGAMI, { base: 8192 });

  it('are the published ones: first-order', () => {
    for (const [i, { first }] of found.inputs.entries()) expect(Math.abs(first.share - TRUTH.first[i])).toBeLessThan(0.01);
  });
  it('are the published ones: total', () => {
    for (const [i, { total }] of found.inputs.entries()) expect(Math.abs(total.share - TRUTH.total[i])).toBeLessThan(0.01);
  });
  it('are the published ones: second-order', () => {
    expect(found.pairs.map(({ names }) => names.join())).toEqual(['x1,x2', 'x1,x3', 'x2,x3']);
    for (const [i, { index }] of found.pairs.entries()) expect(Math.abs(index.share - TRUTH.pairs[i])).toBeLessThan(0.01);
  });
  it('come with the mean and variance: 3.5 and 13.84', () => {
    expect(found.mean).toBeCloseTo(3.5, 2);
    expect(Math.abs(found.variance / TRUTH.variance - 1)).toBeLessThan(0.02);
  });
  it('say that .24 is done by inputs together', () => {
    expect(holds(found.jointly, 0.2437)).toBe(true);
    expect(found.jointly.distinct).toBe(true);
  });
  it('tell what is nothing from what is something', () => {
    expect(found.inputs.map(({ first }) => first.distinct)).toEqual([true, true, false]);
    expect(found.inputs.map(({ total }) => total.distinct)).toEqual([true, true, true]);
    expect(found.pairs.map(({ index }) => index.distinct)).toEqual([false, true, false]);
  });
  it('are found without pairs too', () => {
    const { inputs, pairs } = analyse(ishigami, ISHIGAMI, { base: 8192, pairs: false });
    expect(pairs).toEqual([]);
    for (const [i, { first, total }] of inputs.entries()) {
      expect(Math.abs(first.share - TRUTH.first[i])).toBeLessThan(0.02);
      expect(Math.abs(total.share - TRUTH.total[i])).toBeLessThan(0.02);
    }
  });
  it('do not depend on where the outcome has its zero', () => {
    const moved = analyse((x) => ishigami(x) + 1000, ISHIGAMI, { base: 512 });
    const still = analyse(ishigami, ISHIGAMI, { base: 512 });
    for (const [i, { first, total }] of moved.inputs.entries()) {
      expect(first.share).toBeCloseTo(still.inputs[i].first.share, 9);
      expect(total.share).toBeCloseTo(still.inputs[i].total.share, 9);
    }
  });
  it('lie within their intervals in nine of ten designs of 256 base points or more', () => {
    const inside = Array.from({ length: 30 }, (_, k) => {
      const { inputs, pairs } = analyse(ishigami, ISHIGAMI, { base: 256, seed: `design ${k}` });
      return [
        ...inputs.map(({ first }, i) => holds(first, TRUTH.first[i])),
        ...inputs.map(({ total }, i) => holds(total, TRUTH.total[i])),
        ...pairs.map(({ index }, i) => holds(index, TRUTH.pairs[i])),
      ];
    });
    for (let i = 0; i < 9; i++) expect(inside.filter((one) => one[i]).length).toBeGreaterThanOrEqual(25);
    expect(inside.flat().filter(Boolean).length / (30 * 9)).toBeGreaterThan(0.9);
  });
});

describe('Sobol indices of the G function', () => {
  // Sobol 1993; Saltelli & Sobol 1995: a = 0 1 4.5 9 99 99 99 99. V_i = 1/(3 (1 + a_i)²), V = ∏ (1 + V_i) - 1.
  const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
  const model: Model = (x) => A.reduce((product, a, i) => (product * (Math.abs(4 * x[i] - 2) + a)) / (1 + a), 1);
  const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
  const variance = parts.reduce((product, one) => product * (1 + one), 1) - 1;
  const FIRST = [0.7162, 0.179, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001];
  const TOTAL = [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001];
  const found = analyse(model, unitInputs(8), { base: 4096 });

  it('are the published ones', () => {
    for (const [i, { first, total }] of found.inputs.entries()) {
      expect(FIRST[i]).toBeCloseTo(parts[i] / variance, 4);
      expect(TOTAL[i]).toBeCloseTo(((parts[i] / variance) * (1 + variance)) / (1 + parts[i]), 4);
      expect(Math.abs(first.share - FIRST[i])).toBeLessThan(0.006);
      expect(Math.abs(total.share - TOTAL[i])).toBeLessThan(0.006);
    }
  });
  it('rank the inputs as published', () => {
    const ranked = found.inputs.slice(0, 5).map(({ total }) => total.share);
    expect([...ranked].sort((a, b) => b - a)).toEqual(ranked);
  });
  it('have the pair of the first two at V_1 V_2 / V = .0597', () => {
    expect((parts[0] * parts[1]) / variance).toBeCloseTo(0.0597, 4);
    expect(Math.abs(found.pairs[0].index.share - 0.0597)).toBeLessThan(0.01);
    expect(found.pairs).toHaveLength(28);
  });
});

describe('what is shown of an index', () => {
  it('is a share: never below zero or above one, and inside its interval', () => {
    for (let k = 0; k < 10; k++) {
      const { inputs, pairs, jointly } = analyse(ishigami, ISHIGAMI, { base: 16, seed: `${k}` });
      const all = [...inputs.flatMap(({ first, total }) => [first, total]), ...pairs.map(({ index }) => index), jointly];
      for (const { share, lo, hi } of all) {
        expect(0 <= lo && lo <= hi && hi <= 1).toBe(true);
        expect(0 <= share && share <= 1).toBe(true);
      }
    }
  });

  it('is exactly zero for an input that does nothing', () => {
    const { inputs } = analyse(([x]) => x, unitInputs(2), { base: 64 });
    expect(inputs[1].total).toEqual({ share: 0, lo: 0, hi: 0, distinct: false });
    expect(inputs[0].total.distinct).toBe(true);
  });

  it('is zero throughout where the outcome never changes', () => {
    const { variance, inputs, jointly, noise } = analyse(() => 5, unitInputs(2), { base: 64, replicates: 3 });
    expect([variance, noise, jointly.share]).toEqual([0, 0, 0]);
    for (const { first, total } of inputs)
      expect([first.share, total.share, first.distinct, total.distinct]).toEqual([0, 0, false, false]);
  });

  it('is the same again for the same seeds', () => {
    expect(analyse(ishigami, ISHIGAMI, { base: 64 })).toEqual(analyse(ishigami, ISHIGAMI, { base: 64 }));
  });

  it('works for choices: an input of two choices that adds 1 has the variance of a coin', () => {
    const inputs: Input[] = [{ name: 'theory', range: { choices: ['a', 'b'] } }, ...unitInputs(1)];
    // Variances 1/4 and 1/12: shares of 3/4 and 1/4.
    const found = analyse(([theory, x]) => theory + x, inputs, { base: 1024 });
    expect(found.inputs.map(({ first }) => first.share)).toEqual([expect.closeTo(0.75, 2), expect.closeTo(0.25, 2)]);
    expect(found.jointly.distinct).toBe(false);
  });
});

describe('the share of noise', () => {
  const uniform = latinHypercube(1024 * 6 * 8, 1, 'luck');
  // x has variance 1/12; luck of variance 1/12 in one run leaves 1/96 in the mean of eight: 1/9 of the whole.
  const independent = (_: Float64Array, row: number, replicate: number): number =>
    uniform[(row * 8 + replicate) % uniform.length];

  it('is what the mean over replicates keeps of luck', () => {
    const found = analyse(([x]) => x, unitInputs(2), { base: 1024, replicates: 8, luck: independent });
    expect(found.noise).toBeCloseTo(1 / 9, 1);
    expect(found.inputs[0].first.share + found.noise!).toBeCloseTo(1, 1);
    expect(found.jointly.distinct).toBe(false);
  });
  it('keeps an input that only stirs luck from being taken for one that matters', () => {
    const found = analyse(([x]) => x, unitInputs(2), { base: 64, replicates: 8, luck: independent });
    expect(found.inputs[1].total.share).toBeGreaterThan(0.05);
    expect(found.inputs[1].total.distinct).toBe(false);
    expect(found.inputs[0].total.distinct).toBe(true);
  });
  it('is not laid to inputs acting together', () => {
    // Variances: 1/12 of each input, 1/4 of both together, 1/6 of luck.
    const model: Model = ([x, y]) => x + y + 6 * (x - 0.5) * (y - 0.5);
    const luck = (...at: Parameters<typeof independent>): number => 4 * independent(...at);
    const found = analyse(model, unitInputs(2), { base: 64, replicates: 8, luck });
    const [x, y] = found.inputs.map(({ first }) => first.share);
    expect(found.noise).toBeGreaterThan(0.1);
    expect(found.jointly.share).toBeCloseTo(Math.max(0, 1 - x - y - found.noise!), 12);
    expect(found.jointly.share).toBeGreaterThan(0);
  });
  it('is nothing where luck moves all points alike', () => {
    const found = analyse(([x]) => x, unitInputs(2), { base: 64, replicates: 8, luck: (_x, _row, replicate) => 10 * replicate });
    expect(found.noise).toBeCloseTo(0, 12);
    expect(found.inputs[0].first.share).toBeGreaterThan(0.95);
  });
  it('is not known from one replicate', () => {
    expect(analyse(([x]) => x, unitInputs(1), { base: 64 }).noise).toBeUndefined();
  });
});

describe('the advice', () => {
  it('asks for four times the base points to halve an interval, as a power of two', () => {
    const { advice } = analyse(ishigami, ISHIGAMI, { base: 256 });
    expect(advice.enough).toBe(false);
    expect(advice.widest).toBeGreaterThan(0.05);
    expect(advice.needed).toBe(2 ** Math.ceil(Math.log2(256 * (advice.widest / 0.05) ** 2)));
  });
  it('is content once every interval is within .05 on either side', () => {
    const { advice } = analyse(ishigami, ISHIGAMI, { base: 4096 });
    expect(advice).toEqual({ widest: expect.any(Number), enough: true, needed: 4096 });
    expect(advice.widest).toBeLessThanOrEqual(0.05);
  });
});

describe('samples of another design', () => {
  it('are refused, as are incomplete ones', () => {
    const design = sobolDesign({ inputs: ISHIGAMI, base: 16, pairs: false, seed: 'a' });
    const other = sobolDesign({ inputs: ISHIGAMI, base: 16, pairs: false, seed: 'b' });
    const outcome = new Float64Array(design.count);
    expect(() => sobolIndices(design, { design: other.id, replicates: 1, outcome }, 's')).toThrow('these results are of design');
    outcome[7] = Number.NaN;
    expect(() => sobolIndices(design, { design: design.id, replicates: 1, outcome }, 's')).toThrow(
      '1 of 80 points have no result: 7',
    );
  });
});
