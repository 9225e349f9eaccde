import { describe, expect, it } from 'vitest';
import { latinHypercube, shuffled } from '../../../src/experiment/design/latin-hypercube.ts';

function nearest(points: Float64Array, dimensions: number): number {
  const rows = Array.from({ length: points.length / dimensions }, (_, i) => points.slice(i * dimensions, (i + 1) * dimensions));
  return Math.min(...rows.flatMap((a, i) => rows.slice(i + 1).map((b) => Math.hypot(...a.map((x, d) => x - b[d])))));
}

describe('a Latin hypercube', () => {
  it('puts one of n points in each n-th of every axis', () => {
    for (const n of [1, 2, 7, 100]) {
      const points = latinHypercube(n, 5, 'seed');
      for (let d = 0; d < 5; d++) {
        const parts = Array.from({ length: n }, (_, i) => Math.floor(points[i * 5 + d] * n)).sort((a, b) => a - b);
        expect(parts).toEqual(Array.from({ length: n }, (_, i) => i));
      }
    }
  });

  it('depends on its seed, and on nothing else', () => {
    expect(latinHypercube(20, 3, 'a')).toEqual(latinHypercube(20, 3, 'a'));
    expect(latinHypercube(20, 3, 'a')).not.toEqual(latinHypercube(20, 3, 'b'));
  });

  it('orders its axes each in its own way', () => {
    const points = latinHypercube(200, 2, 'axes');
    const mean =
      Array.from({ length: 200 }, (_, i) => (points[2 * i] - 0.5) * (points[2 * i + 1] - 0.5)).reduce((a, b) => a + b) / 200;
    // A correlation of 200 independent pairs has a deviation of .07.
    expect(Math.abs(mean * 12)).toBeLessThan(0.25);
  });

  it('out of thirty keeps its nearest points farther apart than the first does', () => {
    const [one, thirty] = [latinHypercube(30, 2, 'gap'), latinHypercube(30, 2, 'gap', 30)];
    expect(nearest(thirty, 2)).toBeGreaterThan(nearest(one, 2));
    expect(new Set(Array.from({ length: 30 }, (_, i) => Math.floor(thirty[2 * i] * 30))).size).toBe(30);
  });
});

describe('a shuffle', () => {
  it('gives each of the six orders of three its share', () => {
    const counts = new Map<string, number>();
    for (let k = 0; k < 6000; k++) {
      const u = latinHypercube(2, 1, `shuffle ${k}`);
      const order = shuffled(3, (turn) => (u[turn - 1] * 2) % 1).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Chi-square with 5 degrees of freedom: 20.5 is passed once in a thousand.
    expect(counts.size).toBe(6);
    expect([...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5);
  });
});
