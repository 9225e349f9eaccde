import { exp, exponentials } from '../../engine/arithmetic.ts';
import type { Parameters } from '../parameters.ts';
import type { BalancingRule, RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { ACTS, DEMAND, HOLD, INDUCE, PRESS, stakeOf, usualChannels } from './options.ts';

/** Odds above which sums of them might be no numbers any more. */
const MOST_ODDS = 1e300;
/** Payoff of an option that is switched off: never taken at any precision above zero. */
const NEVER = -1e9;

/** Rivalry from which a power's statecraft hardens: sanctions and arms on the anchor scale. [C] */
const HARD = 0.6;

/**
 * Find how far a power's statecraft has hardened: 0 below sanctions and arms, 1 at war.
 *
 *   hardness[p] = max(0, (sum over r of rivalry[p,r]² / sum over r of rivalry[p,r] - .6) / .4)
 *
 * Because  the mean is weighted by rivalry itself, so that those with whom there is hardly any do not count
 */
export function hardnessOf(rivalry: Float64Array, p: number, n: number): number {
  let sum = 0;
  let squares = 0;
  for (let i = p * n; i < p * n + n; i++) {
    sum += rivalry[i];
    squares += rivalry[i] * rivalry[i];
  }
  return sum === 0 ? 0 : Math.max(0, (squares / sum - HARD) / (1 - HARD));
}

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

/** What acting costs a power in any channel this month, and what is at stake for it there. */
export interface ActPrices {
  readonly stake: number;
  readonly induce: number;
  readonly press: number;
}

/** Find the prices of inducing and pressing for power p, and its stake. */
export function pricesOf(p: number, world: BalancingWorld, n: number, { cost, hardening }: Parameters): ActPrices {
  const { capability, fullReach, coerciveness, rivalry } = world;
  const hard = hardening * hardnessOf(rivalry, p, n);
  const taste = coerciveness[p];
  return {
    stake: stakeOf(capability[p], fullReach[0]),
    induce: cost * taste * (1 + hard),
    press: cost * (1 - taste) * (1 - hard),
  };
}

/** Find what any power expects a demand to save it: the yield of a strained state, for the months of pressure it replaces. */
export function expectedYield({ strain }: BalancingWorld, { decay }: Parameters): number {
  return strain[0] / (1 + strain[0]) / decay;
}

/** Fill what inducing, pressing and demanding are worth to each power in each channel; holding is worth 0. */
export function fillPayoffs(world: BalancingWorld, { n, m, q, switches }: RuleContext): void {
  const { payoff, tie, grievance, leverage, inducement, pressure, recent } = world;
  const { effect, value, backlash } = q;
  const demandCost = q.cost * q.demandCost;
  const yields = expectedYield(world, q);
  for (let p = 0, i = 0, k = 0; p < n; p++) {
    const { stake, induce, press } = pricesOf(p, world, n, q);
    for (let c = 0; c < m; c++, i++, k += ACTS) {
      payoff[k] = inducePayoff(stake, tie[i], grievance[i], induce, inducement[i], effect, value);
      payoff[k + 1] = pressPayoff(stake, leverage[i], grievance[i], backlash, tie[i], press, pressure[i]);
      payoff[k + 2] = switches.demands ? demandPayoff(stake, leverage[i], grievance[i], yields, demandCost, recent[i]) : NEVER;
    }
  }
}

/** The odds of every act against what claims a power's attention: probability = odds / (claims + odds in the channel). */
export interface ActOdds {
  /** [power, channel, act], acts as in `payoff`. */
  readonly odds: Float64Array;
  /** [power, channel] their sum over acts. */
  readonly inChannel: Float64Array;
  /** [power] holding, and what the power could do in all channels. */
  readonly claims: Float64Array;
}

export const actOddsFor = (n: number, m: number): ActOdds => ({
  odds: new Float64Array(n * m * ACTS),
  inChannel: new Float64Array(n * m),
  claims: new Float64Array(n),
});

/** Turn payoffs into the odds of acts. */
export function fillOdds(
  { payoff, weight }: BalancingWorld,
  { n, m, q }: Pick<RuleContext, 'n' | 'm' | 'q'>,
  into: ActOdds,
): void {
  const { odds, inChannel, claims } = into;
  const options = m * ACTS;
  for (let p = 0, i = 0; p < n; p++) {
    const first = p * options;
    let holding = 1;
    if (!(exponentials(payoff, first, options, 0, q.lambda, odds, first) < MOST_ODDS)) {
      // Where odds would overflow, alone or added up over channels, they are taken against the best act.
      const best = Math.max(...payoff.subarray(first, first + options));
      exponentials(payoff, first, options, best, q.lambda, odds, first);
      holding = exp(-q.lambda * best);
    }
    let elsewhere = 0;
    for (let c = 0, k = first; c < m; c++, i++, k += ACTS) {
      inChannel[i] = odds[k] + odds[k + 1] + odds[k + 2];
      elsewhere += usualChannels(weight[c]) * inChannel[i];
    }
    claims[p] = holding + q.attention * elsewhere;
  }
}

/** Find the act in whose odds, which stand from `first` on, what is left of a draw falls; nothing left is holding. */
function taken(left: number, odds: Float64Array, first: number): number {
  if (left <= 0) return HOLD;
  if (left <= odds[first]) return INDUCE;
  return left - odds[first] <= odds[first + 1] ? PRESS : DEMAND;
}

/**
 * Let each power hold, induce, press or demand in each channel.
 *
 * Because  nothing here reads the weight of the own channel, so that a channel cut in two is treated as one; what else
 *          a power could do claims its attention, each channel as far as it weighs, so that it acts about once a month;
 *          a power that expects conflict coerces even where it is costly, and at war pressing needs no defence at home while
 *          gifts to a state that keeps its ties with the enemy do;
 *          strain / (1 + strain) is the yield that it expects, 1 / decay the months of pressure that a yielded demand replaces
 */
export const actDecision: BalancingRule = {
  id: 'A1',
  title: 'Let each power hold, induce, press or demand in each channel',
  formula:
    'P(act) = e^(lambda · U) / (A + sum of e^(lambda · U) over the acts in the channel), A = 1 + attention · sum_c weight / usual · sum of e^(lambda · U) over the acts in c; stake = 100 · usual · min(1, capability / fullReach), usual = 1/6; U(induce) = stake · effect · (1 - tie) · (value + grievance) - cost · coerciveness · (1 + hard) · (1 + inducement); U(press) = stake · (leverage · grievance - backlash · (1 - leverage) · tie) - cost · (1 - coerciveness) · (1 - hard) · (1 + pressure); U(demand) = stake · leverage · grievance · [strain / (1 + strain)] / decay - cost · demandCost · (1 + recent); hard = hardening · max(0, (sum_r rivalry^2 / sum_r rivalry - .6) / .4)',
  source:
    'quantal response, McKelvey & Palfrey 1995; Signorino 1999; Drezner 1998; Buzan, Wæver & de Wilde 1998; shared attention: judgement',
  sets: ['payoff', 'act'],
  reads: [
    'tie',
    'grievance',
    'leverage',
    'inducement',
    'pressure',
    'recent',
    'capability',
    'fullReach',
    'coerciveness',
    'strain',
    'rivalry',
    'weight',
    'actAddress',
  ],
  bind(world, setting) {
    const { n, m } = setting;
    const room = actOddsFor(n, m);
    const rest = new Float64Array(n * m);
    return (luck) => {
      const { act, actAddress } = world;
      if (!setting.switches.powers) {
        act.fill(HOLD);
        return;
      }
      fillPayoffs(world, setting);
      fillOdds(world, setting, room);
      const { odds, inChannel, claims } = room;
      // Draws in a loop of their own: branches that luck decides would spoil the processor's guesses in a long loop.
      for (let i = 0; i < rest.length; i++) rest[i] = luck.draw(actAddress[i]);
      for (let p = 0, i = 0; p < n; p++)
        for (let c = 0; c < m; c++, i++) act[i] = taken(rest[i] * (claims[p] + inChannel[i]) - claims[p], odds, i * ACTS);
    };
  },
};
