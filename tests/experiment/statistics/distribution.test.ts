import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID, gridQuantile, monthlyDistribution, sumOf } from '../../../src/experiment/statistics/distribution.ts';

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Quantile by its definition: straight between the sorted values, at (n - 1) · level. */
function sortedQuantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * level;
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 });
/** Runs that make the room for single values too large, so that the grid is used. */
const MANY_RUNS = 4_000_000;

function filled(values: readonly number[], runs: number, months: number) {
  const distribution = monthlyDistribution(runs, months, 2);
  for (const [run, value] of values.entries()) distribution.add(run, months, value, run % 2);
  return distribution;
}

describe('quantiles of few runs', () => {
  it('are those of the sorted values', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const distribution = filled(values, values.length, 3);
        expect(distribution.gridWidth).toBeNull();
        const { p05, p25, p50, p75, p95 } = distribution.quantiles(3);
        for (const [k, found] of [p05, p25, p50, p75, p95].entries())
          expect(found).toBeCloseTo(sortedQuantile(values, LEVELS[k]), 12);
        expect(distribution.median(3)).toBe(p50);
      }),
    );
  });

  it('keep months apart', () => {
    const distribution = monthlyDistribution(2, 1, 1);
    for (const [month, value] of [0.25, 0.75].entries()) for (const run of [0, 1]) distribution.add(run, month, value, 0);
    expect([distribution.median(0), distribution.median(1)]).toEqual([0.25, 0.75]);
  });
});

describe('quantiles from the grid', () => {
  it('lie within a cell of a value that has that rank', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const counts = new Uint32Array(GRID);
        for (const value of values) counts[Math.min(GRID - 1, Math.floor(value * GRID))]++;
        const sorted = [...values].sort((a, b) => a - b);
        for (const level of LEVELS) {
          const ranked = sorted[Math.max(0, Math.ceil(level * values.length) - 1)];
          expect(Math.abs(gridQuantile(counts, level) - ranked)).toBeLessThanOrEqual(1 / GRID + 1e-12);
        }
      }),
    );
  });

  it('of many runs agree with the sorted values to a cell', () => {
    const values = Array.from({ length: 20_000 }, (_, k) => ((k * 7919) % 20_000) / 20_000 / 2 + 0.3);
    const counts = new Uint32Array(GRID);
    for (const value of values) counts[Math.floor(value * GRID)]++;
    for (const level of LEVELS)
      expect(Math.abs(gridQuantile(counts, level) - sortedQuantile(values, level))).toBeLessThan(1 / GRID);
  });

  it('of none are none; the edges are cells too', () => {
    expect(gridQuantile(new Uint32Array(GRID), 0.5)).toBeNaN();
    const edges = monthlyDistribution(4, 0, 1);
    for (const [run, value] of [-1e-17, 0, 1, 1 + 1e-15].entries()) edges.add(run, 0, value, 0);
    expect([edges.counts(0, 0)[0], edges.counts(0, 0)[GRID - 1]]).toEqual([2, 2]);
  });
});

describe('the grid', () => {
  it('is used where single values would not fit, with kinds put together', () => {
    // Room is asked for as many runs as would not fit; only a few are added.
    const runs = MANY_RUNS;
    const values = [0.2, 0.4, 0.6, 0.8, 0.9];
    const distribution = filled(values, runs, 1);
    expect(distribution.gridWidth).toBe(1 / GRID);
    expect(Math.abs(distribution.median(1) - 0.6)).toBeLessThanOrEqual(1 / GRID);
    const { p05, p95 } = distribution.quantiles(1);
    expect(Math.abs(p05 - 0.2)).toBeLessThanOrEqual(1 / GRID);
    expect(Math.abs(p95 - 0.9)).toBeLessThanOrEqual(1 / GRID);
    expect(sumOf([distribution.counts(1, 0), distribution.counts(1, 1)]).reduce((a, b) => a + b, 0)).toBe(5);
  });

  it('counts every run once, by kind', () => {
    const distribution = filled([0.5, 0.5, 0.5], 3, 2);
    expect([0, 1].map((kind) => distribution.counts(2, kind)[GRID / 2])).toEqual([2, 1]);
    expect(distribution.counts(0, 0).every((count) => count === 0)).toBe(true);
  });
});
