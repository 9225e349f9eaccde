import { demandPayoff, inducePayoff, pressPayoff } from '../../model/decisions/act.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type ReasonInputs, type Term, type Weighed, weighed } from './reasons.ts';

/** Utilities of powers are counted in hundredths. */
const HUNDREDTHS = 100;

/** Weigh the options of power p as the month's rule does: hold, then induce, press and demand in each channel. */
export function reasonsOfAct(p: number, inputs: ReasonInputs): Weighed[] {
  const channels = Array.from(inputs.world.weight, (_, c) => c);
  return [
    weighed({ deed: 'hold', power: p, channel: -1 }, []),
    ...channels.map((c) => weighed({ deed: 'induce', power: p, channel: c }, induceTerms(p, c, inputs))),
    ...channels.map((c) => weighed({ deed: 'press', power: p, channel: c }, pressTerms(p, c, inputs))),
    ...(inputs.switches.demands
      ? channels.map((c) => weighed({ deed: 'demand', power: p, channel: c }, demandTerms(p, c, inputs)))
      : []),
  ];
}

function stakeOf(p: number, c: number, { capability, weight }: BalancingWorld): number {
  return HUNDREDTHS * Math.min(1, capability[p]) * weight[c];
}

function induceTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, inducement, coerciveness, weight } = world;
  const i = p * weight.length + c;
  const won = stakeOf(p, c, world) * q.effect * (1 - tie[i]);
  return [
    { name: 'a closer tie for its own sake', value: won * q.value },
    { name: 'rivals pushed aside', value: won * grievance[i] },
    { name: 'cost of the offer', value: inducePayoff(0, 0, 0, q.cost * coerciveness[p], inducement[i], q.effect, q.value) },
  ];
}

function pressTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { tie, grievance, leverage, pressure, coerciveness, weight } = world;
  const i = p * weight.length + c;
  const stake = stakeOf(p, c, world);
  return [
    { name: "rivals' ties it can push back", value: stake * leverage[i] * grievance[i] },
    { name: 'backlash against its own tie', value: -stake * q.backlash * (1 - leverage[i]) * tie[i] },
    { name: 'cost of pressing', value: pressPayoff(0, 0, 0, 0, 0, q.cost * (1 - coerciveness[p]), pressure[i]) },
  ];
}

function demandTerms(p: number, c: number, { world, q }: ReasonInputs): Term[] {
  const { grievance, leverage, strain, recent, weight } = world;
  const i = p * weight.length + c;
  const yields = strain[0] / (1 + strain[0]) / q.decay;
  return [
    { name: 'what it expects to be yielded', value: demandPayoff(stakeOf(p, c, world), leverage[i], grievance[i], yields, 0, 0) },
    { name: 'cost of a public demand', value: demandPayoff(0, 0, 0, 0, q.cost * q.demandCost, recent[p]) },
  ];
}
