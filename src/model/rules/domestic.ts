import { usualChannels } from '../decisions/options.ts';
import { dearerBefore } from '../decisions/support.ts';
import type { BalancingRule, RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { clip } from './stocks.ts';

/**
 * Find the face that the answers of the month have cost at home.
 *
 *   lost = (1 + protest) · sum over demands of weight / usual · depth · (1 + core · wI · salience · max(0, -stance))
 *
 * Because  who is seen to give in pays for it with those who watch, more to a power that stands against the state on its
 *          core issue, and more where the street is out: the same face that an answer weighs
 * Source   audience costs, Fearon 1994; Tomz 2007; win-sets, Putnam 1988 (the first two from memory)
 * Example  nothing is met → 0
 */
export function faceLost(world: BalancingWorld, setting: Pick<RuleContext, 'n' | 'm' | 'q' | 'theory'>): number {
  const { n, m } = setting;
  const { depth, weight, protest } = world;
  let lost = 0;
  for (let p = 0, i = 0; p < n; p++) {
    for (let c = 0; c < m; c++, i++) {
      // In most months nothing is met.
      if (depth[i] > 0) lost += usualChannels(weight[c]) * depth[i] * (1 + dearerBefore(p, world, setting));
    }
  }
  return (1 + protest[0]) * lost;
}

/**
 * Let legitimacy follow its causes.
 *
 *   + mu · (legitimacy_0 + (benefit - benefit_0) - (load - load_0) - salience · concession - face · lost - protestToll · (protest - protest_0) - legitimacy)
 *
 *   lost = (1 + protest) · sum over demands of weight / usual · depth · (1 + core · wI · salience · max(0, -stance))
 *
 * Reads    benefit, load, salience, concession, protest [1], depth [P x C]
 * Sets     legitimacy [1], 0..1
 * Source   David 1991 (omnibalancing); Bieber 2018
 */
export const legitimacyRule: BalancingRule = {
  id: 'T7',
  title: 'Let legitimacy follow its causes',
  formula:
    '+ mu · (legitimacy_0 + (benefit - benefit_0) - (load - load_0) - salience · concession - face · lost - protestToll · (protest - protest_0) - legitimacy); lost = (1 + protest) · sum_(p,c) weight / usual · depth · (1 + core · wI · salience · max(0, -stance))',
  source: 'David 1991; Bieber 2018; face: Fearon 1994; Tomz 2007',
  sets: ['legitimacy'],
  reads: [
    'benefit',
    'load',
    'salience',
    'concession',
    'depth',
    'weight',
    'stance',
    'protest',
    'legitimacy0',
    'benefit0',
    'load0',
    'protest0',
  ],
  bind(world, setting) {
    return () => {
      const { legitimacy, benefit, load, salience, concession, protest, legitimacy0, benefit0, load0, protest0 } = world;
      const { q } = setting;
      const target =
        legitimacy0[0] +
        (benefit[0] - benefit0[0]) -
        (load[0] - load0[0]) -
        salience[0] * concession[0] -
        (q.face === 0 ? 0 : q.face * faceLost(world, setting)) -
        q.protestToll * (protest[0] - protest0[0]);
      legitimacy[0] = clip(legitimacy[0] + q.mu * (target - legitimacy[0]));
    };
  },
};

/** Let protest return to its start. */
export const protestRule: BalancingRule = {
  id: 'T6',
  title: 'Let protest return to its start',
  formula: '+ fade · (protest_0 - protest)',
  source: 'judgement',
  sets: ['protest'],
  reads: ['protest0'],
  bind(world, setting) {
    return () => {
      const { protest, protest0 } = world;
      const { q } = setting;
      protest[0] = clip(protest[0] + q.fade * (protest0[0] - protest[0]));
    };
  },
};

/** Let the salience of the core national issue return to its start. */
export const salienceRule: BalancingRule = {
  id: 'T8',
  title: 'Let the salience of the core national issue return to its start',
  formula: '+ fade · (salience_0 - salience)',
  source: 'Subotić 2016; judgement',
  sets: ['salience'],
  reads: ['salience0'],
  bind(world, setting) {
    return () => {
      const { salience, salience0 } = world;
      const { q } = setting;
      salience[0] = clip(salience[0] + q.fade * (salience0[0] - salience[0]));
    };
  },
};
