import type { BalancingRule } from '../rule-context.ts';
import { clip } from './stocks.ts';

/**
 * Let legitimacy follow its causes.
 *
 *   + mu · (legitimacy_0 + (benefit - benefit_0) - (load - load_0) - salience · concession - protestToll · (protest - protest_0) - legitimacy)
 *
 * Reads    benefit, load, salience, concession, protest [1]
 * Sets     legitimacy [1], 0..1
 * Source   David 1991 (omnibalancing); Bieber 2018
 */
export const legitimacyRule: BalancingRule = {
  id: 'T7',
  title: 'Let legitimacy follow its causes',
  formula:
    '+ mu · (legitimacy_0 + (benefit - benefit_0) - (load - load_0) - salience · concession - protestToll · (protest - protest_0) - legitimacy)',
  source: 'David 1991; Bieber 2018',
  sets: ['legitimacy'],
  reads: ['benefit', 'load', 'salience', 'concession', 'protest', 'legitimacy0', 'benefit0', 'load0', 'protest0'],
  bind(world, setting) {
    return () => {
      const { legitimacy, benefit, load, salience, concession, protest, legitimacy0, benefit0, load0, protest0 } = world;
      const { q } = setting;
      const target =
        legitimacy0[0] +
        (benefit[0] - benefit0[0]) -
        (load[0] - load0[0]) -
        salience[0] * concession[0] -
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
