import { exp, log } from '../../engine/arithmetic.ts';

/** Ties below this count as none. */
const NONE = 1e-9;

/**
 * Find what part of a tie turns over while pressure lasts, 1 / decay months: the most of it that can be given up in that time.
 *
 *   v = 1 - (1 - rate)^(1 / decay)
 *
 * Example  turnover(0.5, 0.5) → 0.75
 */
export function turnover(rate: number, decay: number): number {
  return rate >= 1 ? 1 : 1 - exp(log(1 - rate) / decay);
}

/**
 * Cut a part of the ties that power p minds; write the ties afterwards into `out` from `offset` on.
 *
 *   tie[r] · (1 - part · rivalry[p,r]);  F = the sum of what is cut
 *   share: F goes pro rata to everyone p is not hostile to, the demander and the domestic remainder included
 *   rate:  tie[p] + (1 - tie[p]) · F / sum of the ties with others
 *
 * `before` and what is written hold one number per power.
 * Because  who turns away from one side in a vote votes with the other: the part of all alignment with others that is
 *          given up is the part of the way that is gone towards the demander
 */
export function cutTies(
  before: Float64Array,
  p: number,
  part: number,
  rivalry: Float64Array,
  isRate: number,
  out: Float64Array,
  offset: number,
): void {
  const n = before.length;
  let freed = 0;
  let spared = 0;
  let all = 0;
  for (let r = 0; r < n; r++) {
    const hostility = rivalry[p * n + r];
    const lost = hostility > 0 ? part * hostility * before[r] : 0;
    out[offset + r] = before[r] - lost;
    freed += lost;
    all += before[r];
    if (hostility <= 0) spared += before[r];
  }
  if (isRate === 1) {
    const others = all - before[p];
    if (others > NONE) out[offset + p] += (1 - before[p]) * (freed / others);
    return;
  }
  const stay = spared + Math.max(0, 1 - all);
  if (stay <= NONE) return;
  for (let r = 0; r < n; r++) if (rivalry[p * n + r] <= 0) out[offset + r] += (freed * before[r]) / stay;
}

/** One term of a Kullback-Leibler distance: y · log(y / b); 0 where y is nothing. What y is not nothing in counts as something in b. */
export function divergence(y: number, b: number): number {
  return y < NONE ? 0 : y * log(y / Math.max(NONE, b));
}
