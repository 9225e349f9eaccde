import type { BalancingRule } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { LEAST_STRAIN } from './strain.ts';

/** A rate stands at least so far from never and from always; what stays at home is at least so much. [C] */
const LEAST_LEFT = 0.02;

/**
 * Keep the base probabilities of channel c within their bounds: a rate from 0.02 to 0.98, shares together at most 0.98.
 * `other` is what remains, at least 0.02.
 */
export function boundBase(c: number, { base, other, isRate }: Pick<BalancingWorld, 'base' | 'other' | 'isRate'>): void {
  const m = isRate.length;
  const most = 1 - LEAST_LEFT;
  if (isRate[c] === 1) {
    for (let i = c; i < base.length; i += m) base[i] = Math.min(most, Math.max(LEAST_LEFT, base[i]));
    return;
  }
  let sum = 0;
  for (let i = c; i < base.length; i += m) sum += base[i];
  if (sum > most) for (let i = c; i < base.length; i += m) base[i] *= most / sum;
  other[c] = Math.max(LEAST_LEFT, 1 - sum);
}

/** Move the base probabilities of channel c a part of the way to what is held. */
function settleBase(c: number, part: number, world: BalancingWorld): void {
  const { base, tie, supplied, isRate } = world;
  const m = isRate.length;
  const isShare = isRate[c] === 0;
  let all = 1;
  if (isShare) for (let i = c; i < tie.length; i += m) all += tie[i] / supplied[i] - tie[i];
  for (let i = c; i < tie.length; i += m) base[i] += part * ((isShare ? tie[i] / supplied[i] / all : tie[i]) - base[i]);
  boundBase(c, world);
}

/**
 * Let what is held become what is normal, by habit or at once.
 *
 *   part = habit + (1 - habit) · rebase
 *   base ← base + part · (held - base);  appeal_0 ← appeal_0 + part · (appeal - appeal_0);  the same for strain_0
 *   rate:  held = tie
 *   share: held = (tie / supplied) / (home + sum of tie / supplied), home what is not with a power
 *   supplied ← supplied + rate · (growth - supplied)
 *
 * Because  with `rebase` 1 the present is read as month 0 was: what is held is what today's forces sustain. Growth stands
 *          beside `base` in the awards, so what a tie has gained by it is divided out; what was taken by force is not
 * Source   judgement
 */
export const normRule: BalancingRule = {
  id: 'T0',
  title: 'Let what is held become what is normal, by habit or at once',
  formula:
    'part = habit + (1 - habit) · rebase; base + part · (held - base), appeal_0 + part · (appeal - appeal_0), strain_0 + part · (strain - strain_0); rate: held = tie; share: held = (tie / supplied) / (home + sum of tie / supplied); supplied + rate · (growth - supplied)',
  source: 'judgement; zero by default',
  sets: ['base', 'other', 'supplied', 'appeal0', 'strain0'],
  reads: ['rebase', 'tie', 'growth', 'appeal', 'strain', 'rate', 'isRate'],
  bind(world, setting) {
    return () => {
      const { rebase, supplied, growth, appeal, appeal0, strain, strain0, rate } = world;
      const { n, m, q } = setting;
      const part = q.habit + (1 - q.habit) * rebase[0];
      if (part > 0) {
        for (let c = 0; c < m; c++) settleBase(c, part, world);
        for (let i = 0; i < n * m; i++) appeal0[i] += part * (appeal[i] - appeal0[i]);
        strain0[0] = Math.max(LEAST_STRAIN, strain0[0] + part * (strain[0] - strain0[0]));
      }
      for (let p = 0, i = 0; p < n; p++) for (let c = 0; c < m; c++, i++) supplied[i] += rate[c] * (growth[i] - supplied[i]);
    };
  },
};
