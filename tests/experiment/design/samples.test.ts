import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import { failedPoints, noiseOf, pointMeans } from '../../../src/experiment/design/samples.ts';
import { gridDesign } from '../../../src/experiment/design/spread.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const design = gridDesign([{ name: 'x', range: { uniform: [0, 1] } }], [3]);
const samples = (outcome: number[], replicates = 2, id = design.id) => ({
  design: id,
  replicates,
  outcome: Float64Array.from(outcome),
});

describe('samples', () => {
  it('give the mean of each point', () => {
    expect(Array.from(pointMeans(design, samples([1, 3, 0, 0, 5, 7])))).toEqual([2, 0, 6]);
  });

  it('of which six of twelve are 1 have a mean of exactly one half', () => {
    const half = Array.from({ length: 36 }, (_, k) => (k % 12 < 6 ? 1 : 0));
    expect(Array.from(pointMeans(design, samples(half, 12)))).toEqual([0.5, 0.5, 0.5]);
  });

  it('of another design are refused', () => {
    const foreign = () => pointMeans(design, samples([1, 3, 0, 0, 5, 7], 2, '00000000'));
    expect(foreign).toThrow(UsageError);
    expect(foreign).toThrow(`these results are of design 00000000, not of ${design.id}`);
  });

  it('that are too few are refused', () => {
    expect(() => pointMeans(design, samples([1, 3]))).toThrow('expected 6 results, found 2');
  });

  it('list the points that have to be run again, and are refused until they are complete', () => {
    const broken = samples([1, Number.NaN, 0, 0, Infinity, 7]);
    expect(failedPoints(broken)).toEqual([0, 2]);
    expect(() => pointMeans(design, broken)).toThrow('2 of 3 points have no result: 0, 2');
    expect(() => noiseOf(design, broken)).toThrow(UsageError);
    broken.outcome.set([3], 1);
    broken.outcome.set([5], 4);
    expect(failedPoints(broken)).toEqual([]);
    expect(Array.from(pointMeans(design, broken))).toEqual([2, 0, 6]);
  });

  it('say how many more failed than are listed', () => {
    const long = gridDesign([{ name: 'x', range: { uniform: [0, 1] } }], [20]);
    const none = { design: long.id, replicates: 1, outcome: new Float64Array(20).fill(Number.NaN) };
    expect(() => pointMeans(long, none)).toThrow('20 of 20 points have no result: 0, 1, 2, 3, 4, 5, 6, 7 and 12 more');
  });
});

describe('the noise left in the means', () => {
  // By hand: rows 1 3 | 5 5 | 6 10, replicate means 4 and 6, mean 5; what is left is 0 0, 1 -1, -1 1: 4 / (2·1) / 2 = 1.
  it('is what rows and columns leave, over the replicates', () => {
    expect(noiseOf(design, samples([1, 3, 5, 5, 6, 10]))).toBe(1);
  });

  it('does not count luck that moves all points alike', () => {
    expect(noiseOf(design, samples([1, 11, 5, 15, 6, 16]))).toBe(0);
  });

  it('cannot be told from one replicate', () => expect(noiseOf(design, samples([1, 2, 3], 1))).toBeUndefined());

  it('is the variance of the mean where luck is independent', () => {
    const long = gridDesign([{ name: 'x', range: { uniform: [0, 1] } }], [2000]);
    // Uniform luck has variance 1/12; the mean of 8 has 1/96.
    const outcome = latinHypercube(16_000, 1, 'noise').map((u, k) => u + 3 * Math.floor(k / 8));
    const found = noiseOf(long, { design: long.id, replicates: 8, outcome });
    expect(Math.abs(found! * 96 - 1)).toBeLessThan(0.05);
  });
});
