import { log } from '../../engine/arithmetic.ts';
import {
  type ActPrices,
  actOddsFor,
  demandPayoff,
  expectedYield,
  fillOdds,
  inducePayoff,
  pressPayoff,
  pricesOf,
} from '../../model/decisions/act.ts';
import { type ReasonInputs, type Term, type Weighed, weighed } from './reasons.ts';

/**
 * Weigh the options of power p in channel c as the month's rule does: hold, induce, press, demand. `claims` is what
 * claims the power's attention, see `claimsOn`.
 */
export function reasonsOfAct(p: number, c: number, claims: number, inputs: ReasonInputs): Weighed[] {
  const { world, q, switches } = inputs;
  const i = p * world.weight.length + c;
  const prices = pricesOf(p, world, world.axis.length, q);
  const elsewhere = q.lambda > 0 ? log(claims) / q.lambda : 0;
  return [
    weighed({ deed: 'hold', power: p, channel: c }, [{ name: 'what else it could do', value: elsewhere }]),
    weighed({ deed: 'induce', power: p, channel: c }, induceTerms(i, prices, inputs)),
    weighed({ deed: 'press', power: p, channel: c }, pressTerms(i, prices, inputs)),
    ...(switches.demands ? [weighed({ deed: 'demand', power: p, channel: c }, demandTerms(i, prices, inputs))] : []),
  ];
}

/** Find what claims the attention of each power in a recorded month, as odds against one act. */
export function claimsOn({ world, q }: Pick<ReasonInputs, 'world' | 'q'>): Float64Array {
  const [n, m] = [world.axis.length, world.weight.length];
  const acts = actOddsFor(n, m);
  fillOdds(world, { n, m, q }, acts);
  return acts.claims;
}

function induceTerms(i: number, { stake, induce }: ActPrices, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, inducement } = world;
  const won = stake * q.effect * (1 - tie[i]);
  return [
    { name: 'a closer tie for its own sake', value: won * q.value },
    { name: 'rivals pushed aside', value: won * grievance[i] },
    {
      name: 'cost of the offer',
      value: inducePayoff(0, 0, 0, induce, inducement[i], q.effect, q.value),
    },
  ];
}

function pressTerms(i: number, { stake, press }: ActPrices, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, leverage, pressure } = world;
  return [
    { name: "rivals' ties it can push back", value: stake * leverage[i] * grievance[i] },
    { name: 'backlash against its own tie', value: -stake * q.backlash * (1 - leverage[i]) * tie[i] },
    {
      name: 'cost of pressing',
      value: pressPayoff(0, 0, 0, 0, 0, press, pressure[i]),
    },
  ];
}

function demandTerms(i: number, { stake }: ActPrices, { world, q }: ReasonInputs): Term[] {
  const { grievance, leverage, recent } = world;
  return [
    {
      name: 'what it expects to be yielded',
      value: demandPayoff(stake, leverage[i], grievance[i], expectedYield(world, q), 0, 0),
    },
    { name: 'cost of a public demand', value: demandPayoff(0, 0, 0, 0, q.cost * q.demandCost, recent[i]) },
  ];
}
