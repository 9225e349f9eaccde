import { log } from '../engine/arithmetic.ts';
import { demandPayoff, inducePayoff, pressPayoff } from '../model/decisions/act.ts';
import { cutTies, divergence } from '../model/decisions/answer.ts';
import type { Lens } from '../model/lens.ts';
import { DEPTHS, type Parameters, type Switches } from '../model/parameters.ts';
import type { BalancingWorld } from '../model/variables.ts';

/** One reason for or against an option, in the unit of its utility. */
export interface Term {
  readonly name: string;
  readonly value: number;
}

/** What was weighed: an option, what it was worth, and the reasons that add up to it. */
export interface Weighed {
  readonly deed: 'hold' | 'induce' | 'press' | 'demand' | 'award' | 'home' | 'refuse' | 'meet';
  /** Index of the power that acts, is awarded to or is met; -1 = none. */
  readonly power: number;
  /** Index of the channel; -1 = none. */
  readonly channel: number;
  /** How deeply a demand is met. */
  readonly depth: number;
  readonly utility: number;
  readonly terms: readonly Term[];
}

/** What reasons are computed from: the recorded world of a month, the world of month 0, and how the case is read. */
export interface ReasonInputs {
  readonly world: BalancingWorld;
  readonly start: BalancingWorld;
  readonly q: Parameters;
  readonly lens: Lens;
  readonly switches: Switches;
}

type Place = Pick<Weighed, 'deed' | 'power' | 'channel'> & { readonly depth?: number };

function weighed(place: Place, terms: readonly Term[]): Weighed {
  return { depth: 0, ...place, utility: terms.reduce((sum, { value }) => sum + value, 0), terms };
}

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

/**
 * Weigh who gets the month's award in a lumpy channel: each power that has something to offer, then home.
 *
 *   utility = log(base · supply) + appeal - appeal_0;  home: log(other)
 */
export function reasonsOfAward(c: number, inputs: ReasonInputs): Weighed[] {
  const { base, supply, other, axis, weight } = inputs.world;
  const m = weight.length;
  const powers = Array.from(axis, (_, p) => p).filter((p) => base[p * m + c] * supply[p * m + c] > 0);
  return [
    ...powers.map((p) => weighed({ deed: 'award', power: p, channel: c }, awardTerms(p, c, inputs))),
    weighed({ deed: 'home', power: -1, channel: c }, [{ name: 'usual share of the business', value: log(other[c]) }]),
  ];
}

function awardTerms(p: number, c: number, { world, start, q, lens }: ReasonInputs): Term[] {
  const i = p * world.weight.length + c;
  const carrot = ({ conditionalChannel, reward, inducement }: BalancingWorld): number => {
    const k = conditionalChannel[c] === 1 ? reward[p] : 1;
    return lens.economic * q.gain * (k - 1 + inducement[i] * k);
  };
  const threat = ({ squeeze, threat: felt }: BalancingWorld) => -lens.security * squeeze[0] * q.bite * felt[i];
  const heavy = ({ squeeze, leverage, pressure }: BalancingWorld) =>
    -lens.security * squeeze[0] * q.derisk * (1 - leverage[i]) * pressure[i];
  return [
    { name: 'usual share of the business', value: log(world.base[i]) },
    { name: 'change in what it can supply', value: log(world.supply[i]) },
    { name: 'change in its offers', value: carrot(world) - carrot(start) },
    { name: "change in its rivals' pressure", value: threat(world) - threat(start) },
    { name: 'change in its own pressing', value: heavy(world) - heavy(start) },
    { name: 'promises kept to its rivals', value: -q.bind * (world.bound[i] - start.bound[i]) },
    { name: 'change in sympathy', value: world.affinity[i] - start.affinity[i] },
  ];
}

/** List the powers whose demands in channel c are open. */
export function demandersIn(c: number, { demand }: BalancingWorld): number[] {
  return Array.from(demand, (asked, p) => (asked === c ? p : -1)).filter((p) => p >= 0);
}

/** Weigh the answers in channel c: refuse, then for each demander the four depths; utility over refusing. */
export function reasonsOfAnswer(c: number, inputs: ReasonInputs): Weighed[] {
  return [
    weighed({ deed: 'refuse', power: -1, channel: c }, []),
    ...demandersIn(c, inputs.world).flatMap((power) =>
      DEPTHS.map((depth) => weighed({ deed: 'meet', power, channel: c, depth }, meetTerms(power, c, depth, inputs))),
    ),
  ];
}

function meetTerms(p: number, c: number, depth: number, { world, q, lens, switches }: ReasonInputs): Term[] {
  const { tie, appeal, appeal0, leverage, pressure, rivalry, squeeze, salience, stance, base, isRate } = world;
  const n = world.axis.length;
  const m = world.weight.length;
  const before = Float64Array.from({ length: n }, (_, k) => tie[k * m + c]);
  const after = new Float64Array(n);
  cutTies(before, p, depth, rivalry, isRate[c], after, 0);
  const held = pressure[p * m + c];
  const refused = switches.escalation ? q.step * (1 - held) : 0;
  const met = refused * (1 - depth) - held * depth;
  const grip = leverage[p * m + c];
  let worth = 0;
  let spared = 0;
  let total = 0;
  for (let k = 0; k < n; k++) {
    const push = lens.security * squeeze[0] * (q.bite * rivalry[p * n + k] * grip + (k === p ? q.derisk * (1 - grip) : 0));
    worth += (after[k] - before[k]) * (appeal[k * m + c] - appeal0[k * m + c]);
    spared += push * (before[k] * refused - after[k] * met);
    total += base[k * m + c];
  }
  // A rate channel is counted per unit of its ties.
  const scale = isRate[c] === 1 ? 1 / total : 1;
  const face = -q.honour * depth;
  return [
    { name: 'worth of the ties moved', value: worth * scale },
    { name: 'pressure spared', value: spared * scale },
    { name: 'distance from the usual mix of ties', value: -(distance(c, after, world) - distance(c, before, world)) * scale },
    { name: 'face lost by yielding', value: face },
    { name: 'the core national issue', value: face * q.core * lens.identity * salience[0] * Math.max(0, -stance[p]) },
  ];
}

/** Find how far ties y of channel c are from the usual ones: the divergence that the answer's utility counts. */
function distance(c: number, y: Float64Array, { base, supply, other, isRate, weight }: BalancingWorld): number {
  const m = weight.length;
  if (isRate[c] === 1)
    return y.reduce((sum, tie, p) => sum + divergence(tie, base[p * m + c]) + divergence(1 - tie, 1 - base[p * m + c]), 0);
  const pull = y.map((_, p) => base[p * m + c] * supply[p * m + c]);
  const all = pull.reduce((sum, each) => sum + each, other[c]);
  const rest = Math.max(0, 1 - y.reduce((sum, tie) => sum + tie, 0));
  return y.reduce((sum, tie, p) => sum + divergence(tie, pull[p] / all), 0) + divergence(rest, other[c] / all);
}
