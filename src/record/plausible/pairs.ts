import { type Interval, intervalOf } from '../../experiment/statistics/statistics.ts';
import type { Uncertainty } from './runs.ts';

/** Two scenarios under one of the settings. */
export interface PairUnder {
  readonly row: number;
  /** Paired difference of equidistance at the end, a minus b. */
  readonly end: Interval;
}

/** Two scenarios under settings that the record does not rule out, on the same luck. */
export interface UncertainPair {
  readonly from: Uncertainty['from'];
  /** Pairs of runs under each of the settings. */
  readonly replicates: number;
  /** Parameters that each sets itself. */
  readonly held: { readonly a: readonly string[]; readonly b: readonly string[] };
  readonly under: readonly PairUnder[];
}

/**
 * Pair two scenarios that were run under the same settings, over the same months and on the same luck.
 *
 * @throws RangeError where settings or runs are not the same
 */
export function uncertainPair(a: Uncertainty, b: Uncertainty): UncertainPair {
  const { replicates } = a;
  const isAlike = replicates === b.replicates && a.under.length === b.under.length;
  if (!isAlike || a.under.some(({ row }, k) => row !== b.under[k].row))
    throw new RangeError('only runs under the same settings can be paired');
  const differences = a.ends.map((end, k) => end - b.ends[k]);
  return {
    from: a.from,
    replicates,
    held: { a: a.held, b: b.held },
    under: a.under.map(({ row }, k) => ({
      row,
      end: intervalOf(differences.subarray(k * replicates, (k + 1) * replicates)),
    })),
  };
}
