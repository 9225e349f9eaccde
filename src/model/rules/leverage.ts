import type { BalancingRule } from '../rule-context.ts';
import { tieTotal } from './grievance.ts';

/**
 * Combine a chokepoint with dependence.
 *
 * Example  leverageOf(0.45, 0.03) → 0.4665
 */
export function leverageOf(chokepoint: number, share: number): number {
  return chokepoint + (1 - chokepoint) * share;
}

/**
 * Find how hard each power can squeeze in each channel.
 *
 * Because  what a power squeezes with is its chokepoint and, of the room left, dependence on it
 * Example  chokepoint 0.45, tie 0.03, S 1 → 0.4665
 */
export const leverageRule: BalancingRule = {
  id: 'D2',
  title: 'Find how hard each power can squeeze in each channel',
  formula:
    'leverage = k + (1 - k) · tie / S, k = chokepoint, S = 1 in a share channel, the sum of ties in a rate channel; in lending channels + (1 - leverage) · min(1, claimsLeverage · claims)',
  source: 'Hirschman 1945; Farrell & Newman 2019; claims: zero by default',
  sets: ['leverage'],
  reads: ['chokepoint', 'tie', 'claims', 'isRate', 'lends'],
  bind(world, setting) {
    return () => {
      const { leverage, chokepoint, tie, claims, isRate, lends } = world;
      const { n, m, q } = setting;
      for (let c = 0; c < m; c++) {
        const total = isRate[c] === 0 ? 1 : tieTotal(tie, c, n, m);
        for (let p = 0, i = c; p < n; p++, i += m) {
          const free = leverageOf(chokepoint[i], tie[i] / total);
          leverage[i] = lends[c] === 1 ? free + (1 - free) * Math.min(1, q.claimsLeverage * claims[p]) : free;
        }
      }
    };
  },
};
