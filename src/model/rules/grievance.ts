import type { BalancingRule } from '../rule-context.ts';

/** Added to the sum of a rate channel's ties, so that a channel without ties divides by more than nothing. */
export const NOTHING = 1e-9;

/** Find what the ties of a rate channel are measured against: their sum. In a share channel it is 1. */
export function tieTotal(tie: Float64Array, c: number, n: number, m: number): number {
  let sum = NOTHING;
  for (let p = 0; p < n; p++) sum += tie[p * m + c];
  return sum;
}

/**
 * Find how much each power minds its rivals' ties.
 *
 *   grievance[p,c] = alarm[p,c] + sum over r of rivalry[p,r] · tie[r,c] / S[c]
 *
 * Reads    rivalry [P x P], tie [P x C], alarm [P x C]; S is 1 in a share channel, the sum of ties in a rate channel
 * Sets     grievance [P x C], rivalry times share
 * Because  a rival's tie is read as hostile; incidents alarm
 * Source   Jervis 1978; Walt 1987
 */
export const grievanceRule: BalancingRule = {
  id: 'D1',
  title: "Find how much each power minds its rivals' ties",
  formula: 'grievance[p,c] = alarm[p,c] + sum_r rivalry[p,r] · tie[r,c] / S[c]',
  source: 'Jervis 1978; Walt 1987; alarm: zero by default',
  sets: ['grievance'],
  reads: ['rivalry', 'tie', 'alarm', 'isRate'],
  bind(world, setting) {
    return () => {
      const { grievance, rivalry, tie, alarm, isRate } = world;
      const { n, m } = setting;
      for (let i = 0; i < n * m; i++) grievance[i] = 0;
      addHostileTies(grievance, rivalry, tie, n, m);
      for (let c = 0; c < m; c++) {
        if (isRate[c] === 0) continue;
        const total = tieTotal(tie, c, n, m);
        for (let i = c; i < n * m; i += m) grievance[i] /= total;
      }
      for (let i = 0; i < n * m; i++) grievance[i] += alarm[i];
    };
  },
};

function addHostileTies(grievance: Float64Array, rivalry: Float64Array, tie: Float64Array, n: number, m: number): void {
  for (let p = 0; p < n; p++) {
    for (let r = 0; r < n; r++) {
      const hostility = rivalry[p * n + r];
      if (hostility === 0) continue;
      for (let c = 0; c < m; c++) grievance[p * m + c] += hostility * tie[r * m + c];
    }
  }
}
