import type { Quantiles } from './statistics.ts';
import { quantileAt, quantilesBy } from './statistics.ts';

/** Cells of the grid over 0 to 1 on which values are counted. */
export const GRID = 2000;
/** Values kept one by one; beyond, quantiles come from the grid. 4 million take 32 MB. */
export const KEPT = 4_000_000;

/** Values between 0 and 1 of many runs, month by month. */
export interface MonthlyDistribution {
  /** null: quantiles come from every value; else from a grid of this width. */
  readonly gridWidth: number | null;
  /** Every value, [month * runs + run]; null where only the grid is kept. */
  readonly byRun: Float64Array | null;
  add(run: number, month: number, value: number, kind: number): void;
  /** Counts over the grid in a month, of one kind. Shared, not to be written. */
  counts(month: number, kind: number): Uint32Array;
  /** How many values there are in a month, of one kind. */
  size(month: number, kind: number): number;
  quantiles(month: number): Quantiles;
  median(month: number): number;
}

/**
 * Make room for values of `runs` runs in months 0 to `months`, told apart by kind (0 to kinds - 1).
 *
 * Because  counts on a fixed grid take the same room for any number of runs; single values are kept while they fit
 */
export function monthlyDistribution(runs: number, months: number, kinds: number): MonthlyDistribution {
  const exact = runs * (months + 1) <= KEPT;
  const kept = exact ? new Float64Array(runs * (months + 1)) : null;
  const grid = new Uint32Array((months + 1) * kinds * GRID);
  const sizes = new Uint32Array((months + 1) * kinds);
  const counts = (month: number, kind: number) => grid.subarray((month * kinds + kind) * GRID, (month * kinds + kind + 1) * GRID);
  const find = (month: number): ((level: number) => number) => {
    if (kept) {
      const sorted = kept.slice(month * runs, (month + 1) * runs).sort();
      return (level) => quantileAt(sorted, level);
    }
    const all = sumOf(Array.from({ length: kinds }, (_, kind) => counts(month, kind)));
    return (level) => gridQuantile(all, level);
  };
  return {
    gridWidth: exact ? null : 1 / GRID,
    byRun: kept,
    add(run, month, value, kind) {
      if (kept) kept[month * runs + run] = value;
      grid[(month * kinds + kind) * GRID + cellOf(value)]++;
      sizes[month * kinds + kind]++;
    },
    counts,
    size: (month, kind) => sizes[month * kinds + kind],
    quantiles: (month) => quantilesBy(find(month)),
    median: (month) => find(month)(0.5),
  };
}

function cellOf(value: number): number {
  const cell = Math.floor(value * GRID);
  return cell < 0 ? 0 : cell >= GRID ? GRID - 1 : cell;
}

/** Add counts cell by cell. */
export function sumOf(counts: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(GRID);
  for (const one of counts) for (let k = 0; k < GRID; k++) sum[k] += one[k];
  return sum;
}

/** Find a quantile from counts, straight within a cell; NaN without any. */
export function gridQuantile(counts: Uint32Array, level: number): number {
  let total = 0;
  for (const count of counts) total += count;
  if (total === 0) return Number.NaN;
  const wanted = level * total;
  let below = 0;
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] > 0 && below + counts[k] >= wanted) return (k + (wanted - below) / counts[k]) / counts.length;
    below += counts[k];
  }
  return 1;
}
