import type { Case } from '../case.ts';
import type { Parameters } from '../parameters.ts';
import { boundBase } from '../rules/norms.ts';
import type { BalancingWorld } from '../variables.ts';

/**
 * Find the base probability of every award: calibration step 1.
 *
 *   base[p,c] = tie + (momentum · drift / 12 - (1 - rate) · yields) / rate, kept inside its bounds; other = 1 - sum
 *
 * `yields` is what the demands of a month change in a tie: today's ties stand in spite of today's demands.
 * Bounds [C]: a share at least min(0.005, tie) and all together at most 0.98, a rate from 0.02 to 0.98.
 */
export function writeBase(world: BalancingWorld, kase: Case, q: Parameters, yields?: Float64Array): void {
  const n = kase.powers.length;
  const m = kase.channels.length;
  kase.channels.forEach(({ kind, rate }, c) => {
    for (let p = 0; p < n; p++) {
      const tie = kase.tie[p][c];
      const low = kind === 'rate' ? 0 : Math.min(0.005, tie);
      const wish = tie + ((q.momentum * kase.drift[p][c]) / 12 - (1 - rate) * (yields?.[p * m + c] ?? 0)) / rate;
      world.base[p * m + c] = Math.min(0.98, Math.max(low, wish));
    }
    boundBase(c, world);
  });
}
