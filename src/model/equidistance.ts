import { log } from '../engine/arithmetic.ts';

/** What an index is computed from: ties, flat (power, channel), and the fixed numbers of the case. */
export interface Portfolio {
  readonly n: number;
  readonly m: number;
  readonly axis: Float64Array;
  readonly weight: Float64Array;
}

/** Read off a world what an index is computed from; a world's columns move on with it. */
export function portfolioOf({ axis, weight }: Pick<Portfolio, 'axis' | 'weight'>): Portfolio {
  return { n: axis.length, m: weight.length, axis, weight };
}

/** Ties of a channel below this count as none. */
const NONE = 1e-9;

/**
 * Find which way a channel leans.
 *
 *   tilt[c] = sum over p of axis[p] · tie[p,c] / sum over p of |axis[p]| · tie[p,c];  0 without ties to a camp
 *
 * Returns -1 (all with the negative camp) to 1 (all with the positive camp).
 */
export function channelTilt(c: number, tie: Float64Array, { n, m, axis }: Portfolio): number {
  let net = 0;
  let total = 0;
  for (let p = 0; p < n; p++) {
    const part = axis[p] * tie[p * m + c];
    net += part;
    total += part < 0 ? -part : part;
  }
  return total > NONE ? net / total : 0;
}

/** The tilt of a whole portfolio and its decomposition. */
export interface Equidistance {
  /** T, the weighted tilt, -1 to 1. */
  readonly tilt: number;
  /** E* = 1 - |T|. */
  readonly equidistance: number;
  /** E_within = 1 - sum of weight · |tilt of the channel|: equidistance if each channel had to balance by itself. */
  readonly within: number;
  /** Gamma = E* - E_within: balance that exists only because leanings cancel. */
  readonly gap: number;
  /** weight · tilt by channel; adds up to T. */
  readonly contribution: readonly number[];
}

/**
 * Find the equidistance of ties, with its exact decomposition by channel.
 *
 *   T = sum of weight · tilt;  E* = 1 - |T|;  E_within = 1 - sum of weight · |tilt|;  Gamma = E* - E_within
 *
 * Because  shares and rates are made comparable channel by channel, so no unit counts more than its weight
 * Source   AOCAI (Khong & Liow 2025) scores 50 (1 + T); 45 to 55 reads as a successful hedger
 */
export function equidistanceOf(tie: Float64Array, portfolio: Portfolio): Equidistance {
  const contribution = Array.from(portfolio.weight, (weight, c) => weight * channelTilt(c, tie, portfolio));
  const tilt = contribution.reduce((sum, part) => sum + part, 0);
  const within = 1 - contribution.reduce((sum, part) => sum + Math.abs(part), 0);
  const equidistance = 1 - Math.abs(tilt);
  return { tilt, equidistance, within, gap: equidistance - within, contribution };
}

/** Find weighted ties by power, sum over c of weight · tie, in `out`. */
export function weightedTies(
  tie: Float64Array,
  { n, m, weight }: Portfolio,
  out: Float64Array = new Float64Array(n),
): Float64Array {
  for (let p = 0, i = 0; p < n; p++) {
    let sum = 0;
    for (let c = 0; c < m; c++, i++) sum += weight[c] * tie[i];
    out[p] = sum;
  }
  return out;
}

/**
 * Find how evenly weighted ties are spread over the powers: entropy over its maximum ln n; 0 without ties or with one power.
 *
 * Because  E* is blind inside a camp; entropy sees one patron replace another
 */
export function entropyOf(ties: Float64Array): number {
  let total = 0;
  for (const part of ties) total += part;
  if (ties.length < 2 || total <= 0) return 0;
  let entropy = 0;
  for (const part of ties) if (part > 0) entropy -= (part / total) * log(part / total);
  return entropy / log(ties.length);
}

/**
 * Find the aggregate tilt index 1 - |W - E| / (W + E), W and E the weighted ties of the two camps; 1 without any.
 *
 * Because  it is the index most often used; it adds shares to rates, so a rate channel counts more than its weight
 */
export function aggregateOf(ties: Float64Array, axis: Float64Array): number {
  let net = 0;
  let total = 0;
  for (let p = 0; p < ties.length; p++) {
    if (axis[p] === 0) continue;
    net += axis[p] > 0 ? ties[p] : -ties[p];
    total += ties[p];
  }
  return total > NONE ? 1 - Math.abs(net) / total : 1;
}

/**
 * Find exposure: 1 minus the imbalance between each pair of powers, weighted by their rivalry.
 *
 *   1 - sum over p<q of rivalry[p,q] · |a_p - a_q| / (a_p + a_q) / sum over p<q of rivalry[p,q],  a = weighted ties
 *
 * Returns NaN without rivalry: a gap. Named exposure, not equidistance: it fails three of the axioms.
 */
export function exposureOf(ties: Float64Array, rivalry: Float64Array): number {
  const n = ties.length;
  let imbalance = 0;
  let total = 0;
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const hostility = rivalry[p * n + q];
      const sum = ties[p] + ties[q];
      total += hostility;
      if (sum > NONE) imbalance += (hostility * Math.abs(ties[p] - ties[q])) / sum;
    }
  }
  return total > 0 ? 1 - imbalance / total : Number.NaN;
}
