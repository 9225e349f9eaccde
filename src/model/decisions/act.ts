import { logitOdds, walk } from '../../engine/choice.ts';
import type { BalancingRule } from '../rule-context.ts';

/** Utilities are counted in hundredths. */
const HUNDREDTHS = 100;
/** Payoff of an option that is switched off: never taken at any precision above zero. */
const NEVER = -1e9;

/** What inducing is worth: the tie it may win, to a power that values it or minds its rivals', less its cost. */
export function inducePayoff(
  stake: number,
  tie: number,
  grievance: number,
  price: number,
  inducement: number,
  effect: number,
  value: number,
): number {
  return stake * effect * (1 - tie) * (value + grievance) - price * (1 + inducement);
}

/** What pressing is worth: the rival's tie that leverage moves, less the backlash in one's own, less its cost. */
export function pressPayoff(
  stake: number,
  leverage: number,
  grievance: number,
  backlash: number,
  tie: number,
  price: number,
  pressure: number,
): number {
  return stake * (leverage * grievance - backlash * (1 - leverage) * tie) - price * (1 + pressure);
}

/** What demanding is worth: the yield expected from a strained state, for the months of pressure it replaces, less its cost. */
export function demandPayoff(
  stake: number,
  leverage: number,
  grievance: number,
  yields: number,
  price: number,
  recent: number,
): number {
  return stake * leverage * grievance * yields - price * (1 + recent);
}

/**
 * Let each power hold, induce, press or demand in one channel.
 *
 *   P(option) ~ exp(lambda · U), U in .01 utility, stake = 100 · weight · min(1, capability)
 *   U(hold)     = 0
 *   U(induce c) = stake · effect · (1 - tie) · (value + grievance) - cost · coerciveness · (1 + inducement)
 *   U(press c)  = stake · (leverage · grievance - backlash · (1 - leverage) · tie) - cost · (1 - coerciveness) · (1 + pressure)
 *   U(demand c) = stake · leverage · grievance · [strain / (1 + strain)] / decay - cost · demandCost · (1 + recent)
 *
 * Because  strain / (1 + strain) is the yield the power expects, 1 / decay the months of pressure that a yielded demand replaces
 * Source   quantal response, McKelvey & Palfrey 1995; Signorino 1999
 */
export const actDecision: BalancingRule = {
  id: 'A1',
  title: 'Let each power hold, induce, press or demand in one channel',
  formula:
    'P(option) ~ exp(lambda · U), stake = 100 · weight · min(1, capability); U(hold) = 0; U(induce) = stake · effect · (1 - tie) · (value + grievance) - cost · coerciveness · (1 + inducement); U(press) = stake · (leverage · grievance - backlash · (1 - leverage) · tie) - cost · (1 - coerciveness) · (1 + pressure); U(demand) = stake · leverage · grievance · [strain / (1 + strain)] / decay - cost · demandCost · (1 + recent)',
  source: 'McKelvey & Palfrey 1995; Signorino 1999',
  sets: ['payoff', 'act'],
  reads: [
    'tie',
    'grievance',
    'leverage',
    'inducement',
    'pressure',
    'recent',
    'capability',
    'coerciveness',
    'strain',
    'weight',
    'actAddress',
  ],
  bind(world, setting) {
    const fillPayoffs = (): void => {
      const { payoff, tie, grievance, leverage, inducement, pressure, recent, capability, coerciveness, strain, weight } = world;
      const { n, m, options, q, switches } = setting;
      const { cost, effect, value, backlash } = q;
      const demandCost = cost * q.demandCost;
      const yields = strain[0] / (1 + strain[0]) / q.decay;
      for (let p = 0; p < n; p++) {
        const reach = HUNDREDTHS * Math.min(1, capability[p]);
        const induceCost = cost * coerciveness[p];
        const pressCost = cost * (1 - coerciveness[p]);
        payoff[p * options] = 0;
        for (let c = 0; c < m; c++) {
          const i = p * m + c;
          const option = p * options + 1 + c;
          const stake = reach * weight[c];
          payoff[option] = inducePayoff(stake, tie[i], grievance[i], induceCost, inducement[i], effect, value);
          payoff[option + m] = pressPayoff(stake, leverage[i], grievance[i], backlash, tie[i], pressCost, pressure[i]);
          payoff[option + 2 * m] = switches.demands
            ? demandPayoff(stake, leverage[i], grievance[i], yields, demandCost, recent[p])
            : NEVER;
        }
      }
    };
    const room = { odds: new Float64Array(setting.n * setting.options) };
    return (luck) => {
      const { payoff, act, actAddress } = world;
      const { n, options, q, switches } = setting;
      const { odds } = room;
      if (!switches.powers) {
        act.fill(0);
        return;
      }
      fillPayoffs();
      // Until it is walked, `act` holds the part of its odds that a power's luck uses up. One loop each: branches
      // that luck decides would spoil the processor's guesses in the long loop before.
      for (let p = 0; p < n; p++) act[p] = luck.draw(actAddress[p]);
      for (let p = 0; p < n; p++) act[p] *= logitOdds(payoff, p * options, options, q.lambda, odds, p * options);
      for (let p = 0; p < n; p++) act[p] = walk(odds, p * options, options, act[p]);
    };
  },
};
