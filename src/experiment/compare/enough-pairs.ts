import { FINE_CHOICE, FINE_EQUIDISTANCE, type Interval, wilson, Z95 } from '../statistics/statistics.ts';

/** How well a number of pairs settles the two answers of a comparison. */
export interface EnoughPairs {
  /** Whether the sign of the mean difference is known, or the difference to ±0.02. */
  readonly mean: boolean;
  /** Whether it is known which of the two ends higher more often, or the share to ±5 points. */
  readonly share: boolean;
  /** Pairs that would settle both; a multiple of 100. */
  readonly needed: number;
}

/**
 * Judge whether so many pairs settle a comparison: the sign of the mean difference or the difference to ±0.02, and
 * which of the two ends higher more often or that share to ±5 points.
 */
export function settlingOf({ mean, lo, hi }: Interval, sd: number, above: number, runs: number): EnoughPairs {
  const [low, high] = wilson(above, runs);
  const half = (hi - lo) / 2;
  const forMean = runs > 1 && (half <= FINE_EQUIDISTANCE || lo > 0 || hi < 0);
  const forShare = (high - low) / 2 <= FINE_CHOICE || low > 0.5 || high < 0.5;
  const middle = (low + high) / 2;
  const pairsFor = (spread: number, ...distances: readonly number[]): number => {
    const ratio = spread / Math.max(...distances);
    return Z95 * Z95 * ratio * ratio;
  };
  const needed = Math.max(
    forMean ? 0 : pairsFor(sd, FINE_EQUIDISTANCE, Math.abs(mean)),
    forShare ? 0 : pairsFor(Math.sqrt(middle * (1 - middle)), FINE_CHOICE, Math.abs(middle - 0.5)),
  );
  const settled = forMean && forShare;
  return { mean: forMean, share: forShare, needed: settled ? runs : Math.max(100, Math.ceil((needed + 1) / 100) * 100) };
}
