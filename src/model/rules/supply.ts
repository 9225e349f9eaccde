import { exp, log } from '../../engine/arithmetic.ts';
import type { BalancingRule } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';

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

/** Rivalry above which a power closes what it controls to its enemy: proxy war and full sanctions on the anchor scale. [C] */
const CLOSING = 0.8;

/**
 * Find what war leaves open of the business of each power with others; write it into `out`, flat by (power, channel).
 *
 *   open[p,c] = product over r of (1 - closure · max(0, (rivalry[r,p] - .8) / .2) · chokepoint[r,c])
 *
 * Because  blockade, blacklists and cut payments fall on a belligerent's business with neutrals, whatever they have yielded
 */
export function fillOpen(
  { rivalry, chokepoint }: Pick<BalancingWorld, 'rivalry' | 'chokepoint'>,
  closure: number,
  { n, m }: { readonly n: number; readonly m: number },
  out: Float64Array,
): void {
  out.fill(1);
  if (closure === 0) return;
  for (let r = 0; r < n; r++) {
    for (let p = 0; p < n; p++) {
      const war = (rivalry[r * n + p] - CLOSING) / (1 - CLOSING);
      if (war <= 0) continue;
      for (let c = 0; c < m; c++) out[p * m + c] *= 1 - closure * war * chokepoint[r * m + c];
    }
  }
}

/**
 * Find what each power can offer, relative to month 0.
 *
 * Because  in a war each side closes what it controls to the other's business with neutrals; gravity; a gateway to a larger market is worth more the closer its tie
 */
export const supplyRule: BalancingRule = {
  id: 'D0',
  title: 'Find what each power can offer, relative to month 0',
  formula:
    'growth = (capability / capability_0)^elastic; supply = growth · disrupt · open / open_0, open[p,c] = product_r (1 - closure · max(0, (rivalry[r,p] - .8) / .2) · chokepoint[r,c]); in capital channels of a power that seeks a market · min(100, tie with that market, by weight over market channels, / its start)^gateway',
  source: 'gravity; Glick & Taylor 2010; gateway: judgement, zero by default',
  sets: ['growth', 'supply'],
  reads: [
    'capability',
    'disrupt',
    'tie',
    'weight',
    'elastic',
    'capability0',
    'isCapital',
    'gatewayTo',
    'market',
    'tie0',
    'rivalry',
    'chokepoint',
    'open0',
  ],
  bind(world, setting) {
    const open = new Float64Array(setting.n * setting.m);
    return () => {
      const { growth, supply, capability, disrupt, elastic, capability0, isCapital, gatewayTo, open0 } = world;
      const { n, m, q } = setting;
      fillOpen(world, q.closure, setting, open);
      for (let p = 0; p < n; p++) {
        const ratio = capability[p] / capability0[p];
        const grown = q.gateway > 0 && gatewayTo[p] >= 0 ? marketGrowth(gatewayTo[p], world, m) : 1;
        const pull = elasticResponse(Math.min(MOST_PULL, grown), q.gateway);
        for (let c = 0, i = p * m; c < m; c++, i++) {
          growth[i] = elasticResponse(ratio, elastic[c]);
          supply[i] = growth[i] * disrupt[i] * (open[i] / open0[i]) * (isCapital[c] === 1 ? pull : 1);
        }
      }
    };
  },
};

/** Find how the tie with power p has grown over the market channels, each as heavy as its weight; 1 without one at month 0. */
function marketGrowth(p: number, { tie, tie0, market, weight }: BalancingWorld, m: number): number {
  let now = 0;
  let first = 0;
  for (let c = 0, i = p * m; c < m; c++, i++) {
    now += market[c] * weight[c] * tie[i];
    first += market[c] * weight[c] * tie0[i];
  }
  return first > 0 ? now / first : 1;
}
