import type { BalancingRule } from '../setting.ts';

/** Added to the sum of a rate channel's ties, so that a channel without ties divides by more than nothing. */
const NOTHING = 1e-9;

/**
 * Find what a channel's ties are measured against: 1 in a share channel, their sum in a rate channel.
 */
export function tieTotal(tie: Float64Array, c: number, n: number, m: number, isRate: number): number {
  if (isRate === 0) return 1;
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
  bind({ grievance, rivalry, tie, alarm, isRate }, { n, m }) {
    return () => {
      for (let c = 0; c < m; c++) {
        const total = tieTotal(tie, c, n, m, isRate[c]);
        for (let i = c, dyad = 0; i < n * m; i += m) {
          let sum = 0;
          for (let j = c; j < n * m; j += m, dyad++) if (rivalry[dyad] !== 0) sum += rivalry[dyad] * tie[j];
          grievance[i] = alarm[i] + sum / total;
        }
      }
    };
  },
};
