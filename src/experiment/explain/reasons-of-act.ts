import { log } from '../../engine/arithmetic.ts';
import { actOddsFor, demandPayoff, fillOdds, hardnessOf, inducePayoff, pressPayoff } from '../../model/decisions/act.ts';
import { stakeOf } from '../../model/decisions/options.ts';
import type { Parameters } from '../../model/parameters.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type ReasonInputs, type Term, type Weighed, weighed } from './reasons.ts';

/**
 * Weigh the options of power p in channel c as the month's rule does: hold, induce, press, demand. `claims` is what
 * claims the power's attention, see `claimsOn`.
 */
export function reasonsOfAct(p: number, c: number, claims: number, inputs: ReasonInputs): Weighed[] {
  const { q, switches } = inputs;
  const elsewhere = q.lambda > 0 ? log(claims) / q.lambda : 0;
  return [
    weighed({ deed: 'hold', power: p, channel: c }, [{ name: 'what else it could do', value: elsewhere }]),
    weighed({ deed: 'induce', power: p, channel: c }, induceTerms(p, c, inputs)),
    weighed({ deed: 'press', power: p, channel: c }, pressTerms(p, c, inputs)),
    ...(switches.demands ? [weighed({ deed: 'demand', power: p, channel: c }, demandTerms(p, c, inputs))] : []),
  ];
}

/** Find what claims the attention of each power in a recorded month, as odds against one act. */
export function claimsOn({ world, q }: Pick<ReasonInputs, 'world' | 'q'>): Float64Array {
  const [n, m] = [world.axis.length, world.weight.length];
  const acts = actOddsFor(n, m);
  fillOdds(world, { n, m, q }, acts);
  return acts.claims;
}

function hardOf(p: number, { rivalry, axis }: BalancingWorld, { hardening }: Parameters): number {
  return hardening * hardnessOf(rivalry, p, axis.length);
}

function induceTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, inducement, coerciveness, weight } = world;
  const i = p * weight.length + c;
  const won = stakeOf(world.capability[p], world.fullReach[0]) * q.effect * (1 - tie[i]);
  return [
    { name: 'a closer tie for its own sake', value: won * q.value },
    { name: 'rivals pushed aside', value: won * grievance[i] },
    {
      name: 'cost of the offer',
      value: inducePayoff(0, 0, 0, q.cost * coerciveness[p] * (1 + hardOf(p, world, q)), inducement[i], q.effect, q.value),
    },
  ];
}

function pressTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, leverage, pressure, coerciveness, weight } = world;
  const i = p * weight.length + c;
  const stake = stakeOf(world.capability[p], world.fullReach[0]);
  return [
    { name: "rivals' ties it can push back", value: stake * leverage[i] * grievance[i] },
    { name: 'backlash against its own tie', value: -stake * q.backlash * (1 - leverage[i]) * tie[i] },
    {
      name: 'cost of pressing',
      value: pressPayoff(0, 0, 0, 0, 0, q.cost * (1 - coerciveness[p]) * (1 - hardOf(p, world, q)), pressure[i]),
    },
  ];
}

function demandTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { grievance, leverage, strain, recent, weight } = world;
  const i = p * weight.length + c;
  const yields = strain[0] / (1 + strain[0]) / q.decay;
  return [
    {
      name: 'what it expects to be yielded',
      value: demandPayoff(stakeOf(world.capability[p], world.fullReach[0]), leverage[i], grievance[i], yields, 0, 0),
    },
    { name: 'cost of a public demand', value: demandPayoff(0, 0, 0, 0, q.cost * q.demandCost, recent[i]) },
  ];
}
