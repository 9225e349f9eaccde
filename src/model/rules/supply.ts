import { exp, log } from '../../engine/arithmetic.ts';
import type { BalancingRule } from '../rule-context.ts';

/**
 * Raise a ratio to an elasticity; 1 stays exactly 1.
 *
 *   elasticResponse = ratio ^ elasticity
 *
 * Example  elasticResponse(2, 1) → 2
 */
export function elasticResponse(ratio: number, elasticity: number): number {
  return elasticity === 0 || ratio === 1 ? 1 : exp(elasticity * log(ratio));
}

/** A market tie counts as grown a hundredfold at most, however small it was at month 0. [C] */
const MOST_PULL = 100;

/**
 * Find what each power can offer, relative to month 0.
 *
 * Because  gravity; a gateway to a larger market is worth more the closer its tie
 */
export const supplyRule: BalancingRule = {
  id: 'D0',
  title: 'Find what each power can offer, relative to month 0',
  formula:
    'supply = (capability / capability_0)^elastic · disrupt; in capital channels of a power that seeks a market · min(100, tie of that market / its start)^gateway',
  source: 'gravity; gateway: judgement, zero by default',
  sets: ['supply'],
  reads: ['capability', 'disrupt', 'tie', 'elastic', 'capability0', 'isCapital', 'gatewayTo', 'market', 'tie0'],
  bind(world, setting) {
    return () => {
      const { supply, capability, disrupt, tie, elastic, capability0, isCapital, gatewayTo, market, tie0 } = world;
      const { n, m, q } = setting;
      const gateMarket = q.gateway > 0 ? market.indexOf(1) : -1;
      for (let p = 0; p < n; p++) {
        const ratio = capability[p] / capability0[p];
        const gate = gateMarket >= 0 && gatewayTo[p] >= 0 ? gatewayTo[p] * m + gateMarket : -1;
        const pull = gate >= 0 && tie0[gate] > 0 ? elasticResponse(Math.min(MOST_PULL, tie[gate] / tie0[gate]), q.gateway) : 1;
        for (let c = 0, i = p * m; c < m; c++, i++) {
          supply[i] = elasticResponse(ratio, elastic[c]) * disrupt[i] * (isCapital[c] === 1 ? pull : 1);
        }
      }
    };
  },
};
