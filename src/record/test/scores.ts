import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { Family } from '../measure/series.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';

/**
 * Score a sample against what came (continuous ranked probability score), in the unit of the sample; less is better.
 *
 *   crps = mean |x - y| - sum over pairs |x_i - x_j| / (2 n (n - 1))
 *
 * The fair form: its expectation does not hang on the number of runs. `sorted` rises.
 *
 * Source   Gneiting & Raftery 2007; Ferro 2014 (the fair form)
 * Example  crpsOf(Float64Array.of(1, 3), 2) → 0
 */
export function crpsOf(sorted: Float64Array, y: number): number {
  const n = sorted.length;
  let apart = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    apart += Math.abs(sorted[i] - y);
    pairs += (2 * i + 1 - n) * sorted[i];
  }
  return apart / n - (n > 1 ? pairs / (n * (n - 1)) : 0);
}

/** Find the share of measured values that lie within a band. */
export function coverageOf(points: readonly { readonly observed: number; readonly p05: number; readonly p95: number }[]): number {
  return points.filter(({ observed, p05, p95 }) => observed >= p05 && observed <= p95).length / points.length;
}

/** Divide the error of the model by that of a benchmark: below 1 is better. A benchmark without error is infinitely better. */
export function skillOf(model: number, benchmark: number): number {
  return benchmark > 0 ? model / benchmark : model > 0 ? Number.POSITIVE_INFINITY : 1;
}

/** The error of one number family by family, and over all. */
export interface ScaledError {
  readonly total: number;
  readonly byFamily: Readonly<Partial<Record<Family, number>>>;
}

/**
 * Compare errors of families with different units: each in typical noise of a year, then the mean over families.
 *
 * Points may be of any series of the family. 1 = as far off as a typical year's noise.
 */
export function scaledError(
  points: readonly { readonly family: Family; readonly predicted: number; readonly observed: number }[],
): ScaledError {
  const families = [...new Set(points.map(({ family }) => family))];
  const errors = families.map((family) => {
    const own = points.filter((point) => point.family === family);
    const scale = OBSERVATIONS[family].typical;
    return [family, meanOf(own.map(({ predicted, observed }) => Math.abs(predicted - observed) / scale))] as const;
  });
  return { total: meanOf(errors.map(([, error]) => error)), byFamily: Object.fromEntries(errors) };
}
