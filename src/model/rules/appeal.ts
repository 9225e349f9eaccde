import type { BalancingRule } from '../rule-context.ts';

/**
 * Find what speaks for awarding each channel to each power.
 *
 * Because  carrots, sticks of rivals, distaste for a presser without leverage, and commitments add up to the value
 */
export const appealRule: BalancingRule = {
  id: 'D8',
  title: 'Find what speaks for awarding each channel to each power',
  formula:
    'appeal = wE · gain · (k - 1 + inducement · k - withheld) - wS · squeeze · (bite · threat + derisk · (1 - leverage) · pressure) - bind · bound + affinity, k = reward in a conditional channel, else 1',
  source: 'Fudenberg, Iijima & Strzalecki 2015 (perturbed utility); affinity: zero by default',
  sets: ['appeal'],
  reads: [
    'reward',
    'inducement',
    'withheld',
    'threat',
    'leverage',
    'pressure',
    'bound',
    'affinity',
    'squeeze',
    'conditionalChannel',
  ],
  bind(world, setting) {
    return () => {
      const { appeal, reward, inducement, withheld, threat, leverage, pressure, bound, affinity, squeeze, conditionalChannel } =
        world;
      const { n, m, theory, q } = setting;
      const carrot = theory.economic * q.gain;
      const stick = theory.security * squeeze[0];
      const { bite, derisk, bind } = q;
      for (let p = 0, i = 0; p < n; p++) {
        for (let c = 0; c < m; c++, i++) {
          const k = conditionalChannel[c] === 1 ? reward[p] : 1;
          appeal[i] =
            carrot * (k - 1 + inducement[i] * k - withheld[i]) -
            stick * (bite * threat[i] + derisk * (1 - leverage[i]) * pressure[i]) -
            bind * bound[i] +
            affinity[i];
        }
      }
    };
  },
};

export const benefitRule: BalancingRule = {
  id: 'D9',
  title: 'Find what the state receives through its ties',
  formula: 'benefit = sum weight · tie · (inducement · k - withheld), k = reward in a conditional channel, else 1',
  source: 'patronage, David 1991',
  sets: ['benefit'],
  reads: ['reward', 'tie', 'inducement', 'withheld', 'weight', 'conditionalChannel'],
  bind(world, setting) {
    return () => {
      const { benefit, reward, tie, inducement, withheld, weight, conditionalChannel } = world;
      const { n, m } = setting;
      let sum = 0;
      for (let p = 0, i = 0; p < n; p++) {
        for (let c = 0; c < m; c++, i++) {
          sum += weight[c] * tie[i] * (inducement[i] * (conditionalChannel[c] === 1 ? reward[p] : 1) - withheld[i]);
        }
      }
      benefit[0] = sum;
    };
  },
};
