import type { BalancingRule } from '../rule-context.ts';

/**
 * Find how much of each power's pressure is felt, and the load of it that the state bears.
 *
 *   felt[p,c] = leverage[p,c] · pressure[p,c];  coercion[p] = sum over c of weight[c] · felt[p,c]
 *   load = sum over p of coercion[p] + opposition · sum over pairs of max(rivalry both ways) · min(coercion of the two)
 *
 * Reads    leverage [P x C], pressure [P x C], rivalry [P x P], weight [C]
 * Sets     felt [P x C], coercion [P], load [1]
 * Because  opposed pressures weigh more than pressures from one side
 */
export const loadRule: BalancingRule = {
  id: 'D3',
  title: "Find how much of each power's pressure is felt, and the load of it that the state bears",
  formula:
    'felt = leverage · pressure; coercion[p] = sum_c weight · felt; load = sum coercion + opposition · sum_{p<r} max(rivalry) · min(coercion)',
  source: 'judgement',
  sets: ['felt', 'coercion', 'load'],
  reads: ['leverage', 'pressure', 'rivalry', 'weight'],
  bind(world, setting) {
    return () => {
      const { felt, coercion, load, leverage, pressure, rivalry, weight } = world;
      const { n, m, q } = setting;
      let sum = 0;
      for (let p = 0, i = 0; p < n; p++) {
        let own = 0;
        for (let c = 0; c < m; c++, i++) {
          felt[i] = leverage[i] * pressure[i];
          own += weight[c] * felt[i];
        }
        coercion[p] = own;
        sum += own;
        for (let r = 0; r < p; r++) {
          sum += q.opposition * Math.max(rivalry[p * n + r], rivalry[r * n + p]) * Math.min(own, coercion[r]);
        }
      }
      load[0] = sum;
    };
  },
};
