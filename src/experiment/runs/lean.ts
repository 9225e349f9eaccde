import { type Quantiles, quantilesOf } from '../statistics/statistics.ts';

/** A tilt of at most this is near balance, 45 to 55 on the published 100-point scale. [C] Khong & Liow 2025 */
export const BALANCED_TILT = 0.1;

/** Which way runs lean at the last month. */
export interface Lean {
  /** Quantiles over runs of the tilt, -1 to 1. */
  readonly tilt: Quantiles;
  /** The side on which the whole middle half of runs ends: 1 positive, -1 negative, 0 on both or in the middle. */
  readonly side: -1 | 0 | 1;
  /** Share of runs that end near balance, |T| <= 0.10. */
  readonly shareBalanced: number;
}

/**
 * Find where runs end and towards whom: what holds however the channels of a case are cut, which the share of runs that
 * choose does not.
 *
 * Example  leanOf(Float64Array.of(0.05, 0.2, 0.25, 0.3)) → side 1, shareBalanced 0.25
 */
export function leanOf(tilts: Float64Array): Lean {
  const tilt = quantilesOf(tilts);
  return {
    tilt,
    side: tilt.p25 > 0 ? 1 : tilt.p75 < 0 ? -1 : 0,
    shareBalanced: tilts.filter((one) => Math.abs(one) <= BALANCED_TILT).length / tilts.length,
  };
}
