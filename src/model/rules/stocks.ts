import { DEMAND, INDUCE, PRESS } from '../decisions/options.ts';
import type { BalancingRule } from '../rule-context.ts';

/** Keep a number between 0 and 1. */
export function clip(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/**
 * Let pressure fade, fall where a demand was met, rise where it was not, and rise where a power pressed.
 *
 *   x · (1 - decay);  if p demanded in c: x · (1 - depth), then + step · (1 - x) · (1 - depth);  if pressed: + step · (1 - x)
 */
export const pressureRule: BalancingRule = {
  id: 'T1',
  title: 'Let pressure fade, fall where a demand was met, rise where it was not, and rise where a power pressed',
  formula: 'x · (1 - decay); demanded: x · (1 - depth), then + step · (1 - x) · (1 - depth); pressed: + step · (1 - x)',
  source: 'convention',
  sets: ['pressure'],
  reads: ['demand', 'depth', 'act'],
  bind(world, setting) {
    return () => {
      const { pressure, demand, depth, act } = world;
      const { n, m, q, switches } = setting;
      const keep = 1 - q.decay;
      for (let i = 0; i < n * m; i++) {
        pressure[i] *= keep;
        if (demand[i] === 1) {
          pressure[i] *= 1 - depth[i];
          if (switches.escalation) pressure[i] += q.step * (1 - pressure[i]) * (1 - depth[i]);
        }
        if (act[i] === PRESS) pressure[i] += q.step * (1 - pressure[i]);
      }
    };
  },
};

/** Let inducement fade, and rise where a power induced: x · (1 - decay); if induced: + step · (1 - x). */
export const inducementRule: BalancingRule = {
  id: 'T2',
  title: 'Let inducement fade, and rise where a power induced',
  formula: 'x · (1 - decay); induced: + step · (1 - x)',
  source: 'convention',
  sets: ['inducement'],
  reads: ['act'],
  bind(world, setting) {
    return () => {
      const { inducement, act } = world;
      const { n, m, q } = setting;
      const keep = 1 - q.decay;
      for (let i = 0; i < n * m; i++) {
        inducement[i] *= keep;
        if (act[i] === INDUCE) inducement[i] += q.step * (1 - inducement[i]);
      }
    };
  },
};

/** Remember the deepest compliance while it fades; reversal comes from `bound` being proportional to rivalry. */
export const commitmentRule: BalancingRule = {
  id: 'T3',
  title: 'Remember the deepest compliance given to each power in each channel, while it fades',
  formula: 'max(commitment · (1 - forget), depth)',
  source: 'judgement',
  sets: ['commitment'],
  reads: ['depth'],
  bind(world, setting) {
    return () => {
      const { commitment, depth } = world;
      const { n, m, q } = setting;
      const keep = 1 - q.forget;
      for (let i = 0; i < n * m; i++) {
        const kept = commitment[i] * keep;
        commitment[i] = depth[i] > kept ? depth[i] : kept;
      }
    };
  },
};

/** Move each tie to what the answers left of it, then a step towards the month's award, under its ceiling. */
export const tieRule: BalancingRule = {
  id: 'T4',
  title: "Move each tie to what the answers left of it, then a step towards the month's award, under its ceiling",
  formula: 'tie = clip(yielded); tie + rate · (award - tie); at most ceiling',
  source: 'a tie is the moving average of the awards won; ceiling: 1 by default (Ejdus 2014 on neutrality)',
  sets: ['tie'],
  reads: ['yielded', 'award', 'ceiling', 'rate'],
  bind(world, setting) {
    return () => {
      const { tie, yielded, award, ceiling, rate } = world;
      const { n, m } = setting;
      for (let p = 0, i = 0; p < n; p++) {
        for (let c = 0; c < m; c++, i++) {
          const left = clip(yielded[i]);
          const next = left + rate[c] * (award[i] - left);
          tie[i] = next > ceiling[i] ? ceiling[i] : next;
        }
      }
    };
  },
};

/** Open the month's demands, and let each power remember its own. */
export const demandRule: BalancingRule = {
  id: 'T5',
  title: "Open the month's demands, and let each power remember its own",
  formula: 'recent = memory · recent + [demanded]; demand = 1 where demanded now, else 0',
  source: 'convention',
  sets: ['demand', 'recent'],
  reads: ['act'],
  bind(world, setting) {
    return () => {
      const { demand, recent, act } = world;
      const { n, m, q } = setting;
      for (let i = 0; i < n * m; i++) {
        demand[i] = act[i] === DEMAND ? 1 : 0;
        recent[i] = q.memory * recent[i] + demand[i];
      }
    };
  },
};

/** Let inducements of a lender in lending channels leave claims, and let claims be repaid. */
export const claimsRule: BalancingRule = {
  id: 'T9',
  title: 'Let inducements of a lender in lending channels leave claims, and let claims be repaid',
  formula: 'claims · (1 - claimsFade) + claimsBuild · lender · mean over lending channels, by weight, of tie · inducement',
  source: 'judgement; the stock stands still while claimsBuild is 0',
  sets: ['claims'],
  reads: ['tie', 'inducement', 'lends', 'lender', 'weight'],
  bind(world, setting) {
    return () => {
      const { claims, tie, inducement, lends, lender, weight } = world;
      const { n, m, q } = setting;
      if (q.claimsBuild === 0) return;
      let lending = 0;
      for (let c = 0; c < m; c++) lending += lends[c] * weight[c];
      for (let p = 0; p < n; p++) {
        let lent = 0;
        for (let c = 0; c < m; c++) lent += lends[c] * weight[c] * tie[p * m + c] * inducement[p * m + c];
        claims[p] = claims[p] * (1 - q.claimsFade) + (lending > 0 ? (q.claimsBuild * lender[p] * lent) / lending : 0);
      }
    };
  },
};
