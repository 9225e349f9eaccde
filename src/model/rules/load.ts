import type { BalancingRule } from '../setting.ts';

/**
 * Find the load of pressures that the state bears.
 *
 *   coercion[p] = sum over c of weight[c] · leverage[p,c] · pressure[p,c]
 *   load = sum over p of coercion[p] + opposition · sum over pairs of max(rivalry both ways) · min(coercion of the two)
 *
 * Reads    leverage [P x C], pressure [P x C], rivalry [P x P]
 * Sets     coercion [P], load [1]
 * Because  opposed pressures weigh more than pressures from one side
 */
export const loadRule: BalancingRule = {
  id: 'D3',
  title: 'Find the load of pressures that the state bears',
  formula: 'coercion[p] = sum_c weight · leverage · pressure; load = sum coercion + opposition · sum_{p<r} max(rivalry) · min(coercion)',
  source: 'judgement',
  sets: ['coercion', 'load'],
  reads: ['leverage', 'pressure', 'rivalry'],
  fill({ coercion, load, leverage, pressure, rivalry }, { n, m, weight, q }) {
    let sum = 0;
    for (let p = 0; p < n; p++) {
      let felt = 0;
      for (let c = 0; c < m; c++) felt += weight[c] * leverage[p * m + c] * pressure[p * m + c];
      coercion[p] = felt;
      sum += felt;
      for (let r = 0; r < p; r++) {
        sum += q.opposition * Math.max(rivalry[p * n + r], rivalry[r * n + p]) * Math.min(felt, coercion[r]);
      }
    }
    load[0] = sum;
  },
};
