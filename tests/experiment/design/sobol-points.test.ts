import { describe, expect, it } from 'vitest';
import { plainSobolPoints, sobolPoints } from '../../../src/experiment/design/sobol-points.ts';

const column = (points: Float64Array, dimensions: number, d: number): number[] =>
  Array.from({ length: points.length / dimensions }, (_, i) => points[i * dimensions + d]);

/** How far the mean of a function over points lies from its integral. */
function miss(points: Float64Array, dimensions: number, f: (x: Float64Array) => number, integral: number): number {
  const count = points.length / dimensions;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += f(points.subarray(i * dimensions, (i + 1) * dimensions));
  return Math.abs(sum / count - integral);
}

describe('plain Sobol points', () => {
  // The first ten of three dimensions as printed by Joe & Kuo with their program (in the order of Gray codes).
  it('begin as published', () => {
    expect(Array.from(plainSobolPoints(10, 3))).toEqual(
      [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
        [0.1875, 0.3125, 0.9375],
        [0.6875, 0.8125, 0.4375],
      ].flat(),
    );
  });

  // scipy 1.17.1, scipy.stats.qmc.Sobol(256, scramble=False).random(1024), which reads the same list of numbers.
  it('are those of scipy in 256 dimensions', () => {
    const points = plainSobolPoints(1024, 256);
    const at = (i: number): number[] => [0, 1, 9, 39, 99, 127, 200, 255].map((d) => points[i * 256 + d]);
    expect(at(700)).toEqual([
      0.2802734375, 0.0986328125, 0.9345703125, 0.0048828125, 0.5634765625, 0.5888671875, 0.9033203125, 0.2666015625,
    ]);
    expect(at(1000)).toEqual([
      0.2197265625, 0.0966796875, 0.0693359375, 0.4794921875, 0.1865234375, 0.5439453125, 0.7529296875, 0.2490234375,
    ]);
    // Every digit of every point: a hash made in Python of the same 262144 numbers.
    const hash = points.reduce((sum, x) => (sum * 31 + x * 2 ** 32) % 4294967291, 0);
    expect(hash).toBe(2365640892);
  });

  it.each([0, 1, 4, 7, 10])('put each multiple of 1/2^%i once on every axis of 256', (k) => {
    const n = 2 ** k;
    const points = plainSobolPoints(n, 256);
    const steps = Array.from({ length: n }, (_, i) => i / n);
    for (let d = 0; d < 256; d++) expect(column(points, 256, d).sort((a, b) => a - b)).toEqual(steps);
  });
});

describe('scrambled Sobol points', () => {
  it('put one point in each 1/2^k of every axis, whatever the seed', () => {
    for (const seed of ['0', 'a', 'students'])
      for (const n of [1, 2, 32, 512]) {
        const points = sobolPoints(n, 60, seed);
        for (let d = 0; d < 60; d++) expect(new Set(column(points, 60, d).map((x) => Math.floor(x * n))).size).toBe(n);
      }
  });

  it('fill every box of one part in 2^k of the first two axes, however it is cut', () => {
    const points = sobolPoints(256, 2, 'boxes');
    for (let k = 0; k <= 8; k++) {
      const [a, b] = [2 ** k, 2 ** (8 - k)];
      const boxes = new Set(
        Array.from({ length: 256 }, (_, i) => Math.floor(points[2 * i] * a) * b + Math.floor(points[2 * i + 1] * b)),
      );
      expect(boxes.size).toBe(256);
    }
  });

  it('have their digits mixed, not only shifted: the first two differ in any lower digit for half of the seeds', () => {
    const different = Array.from({ length: 12 }, () => 0);
    for (let k = 0; k < 400; k++) {
      const [first, second] = sobolPoints(2, 1, `mixed ${k}`).map((x) => x * 2 ** 12);
      for (let digit = 0; digit < 12; digit++) different[digit] += ((first ^ second) >> (11 - digit)) & 1;
    }
    // Of 400 coins 140 to 260 are heads, but for once in a billion.
    expect(different[0]).toBe(400);
    for (const count of different.slice(1)) expect(Math.abs(count - 200)).toBeLessThan(60);
  });

  it('lie in [0, 1), and none is the origin', () => {
    const points = sobolPoints(1024, 40, 'seed');
    expect(points.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(points.slice(0, 40).every((x) => x > 0)).toBe(true);
  });

  it('depend on the seed and on nothing else: a longer or wider list begins with the shorter', () => {
    const short = sobolPoints(16, 3, 'seed');
    const long = sobolPoints(64, 5, 'seed');
    expect(Array.from(short)).toEqual(Array.from({ length: 48 }, (_, k) => long[Math.floor(k / 3) * 5 + (k % 3)]));
    expect(sobolPoints(16, 3, 'seed')).toEqual(short);
    expect(sobolPoints(16, 3, 'other')).not.toEqual(short);
  });

  it('are each uniform over seeds: the first point of 2000 seeds covers the axis evenly', () => {
    const firsts = Array.from({ length: 2000 }, (_, k) => sobolPoints(3, 2, `seed ${k}`)[5]);
    const tenths = Array.from({ length: 10 }, (_, k) => firsts.filter((x) => Math.floor(x * 10) === k).length);
    // Chi-square with 9 degrees of freedom: 27.9 is passed once in a thousand.
    expect(tenths.reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0)).toBeLessThan(27.9);
  });

  it('integrate a smooth function of eight variables forty times better than chance', () => {
    const f = (x: Float64Array): number => x.reduce((product, one) => product * (1 + (one - 0.5) / 2), 1);
    const sd = Math.sqrt((1 + 1 / 48) ** 8 - 1) / Math.sqrt(4096);
    const misses = Array.from({ length: 10 }, (_, k) => miss(sobolPoints(4096, 8, `s${k}`), 8, f, 1));
    const typical = Math.sqrt(misses.reduce((sum, one) => sum + one * one, 0) / 10);
    expect(typical).toBeLessThan(sd / 40);
  });

  it('refuse a number of points that is not one', () => {
    for (const count of [0, -1, 1.5, Number.NaN]) expect(() => sobolPoints(count, 2, 's')).toThrow(RangeError);
  });
});
