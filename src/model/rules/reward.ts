import type { BalancingRule } from '../rule-context.ts';

/**
 * Find what a conditional power's inducement is worth, relative to month 0.
 *
 *   reward[p] = 1;  of a conditional power: (credibility / credibility_0) / (1 + insecurity · max(0, legitimacy_0 - legitimacy))
 *
 * Reads    credibility, legitimacy [1]
 * Sets     reward [P], ratio
 * Because  a promise counts as far as it is believed, and less the more its conditions threaten the regime
 * Source   Schimmelfennig & Sedelmeier 2004, 2020
 */
export const rewardRule: BalancingRule = {
  id: 'D6',
  title: "Find what a conditional power's inducement is worth, relative to month 0",
  formula: 'reward = (credibility / credibility_0) / (1 + insecurity · max(0, legitimacy_0 - legitimacy)); 1 for the others',
  source: 'Schimmelfennig & Sedelmeier 2004, 2020',
  sets: ['reward'],
  reads: ['credibility', 'legitimacy', 'conditionalPower', 'credibility0', 'legitimacy0'],
  bind(world, setting) {
    return () => {
      const { reward, credibility, legitimacy, conditionalPower, credibility0, legitimacy0 } = world;
      const { n, q } = setting;
      const adoptionCost = 1 + q.insecurity * Math.max(0, legitimacy0[0] - legitimacy[0]);
      for (let p = 0; p < n; p++) reward[p] = conditionalPower[p] === 1 ? credibility[0] / credibility0[0] / adoptionCost : 1;
    };
  },
};
