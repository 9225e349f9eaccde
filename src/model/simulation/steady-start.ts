import { addressOf, NO_LUCK } from '../../engine/chance.ts';
import { BALANCING } from '../balancing.ts';
import type { Case, Power } from '../case.ts';
import { type ActOdds, actDecision, actOddsFor, fillOdds, fillPayoffs } from '../decisions/act.ts';
import { ACTS, usualChannels } from '../decisions/options.ts';
import type { LensName } from '../lens.ts';
import { ALL_ON, DEFAULTS, DEPTHS, type Parameters, type Switches } from '../parameters.ts';
import type { RuleContext } from '../rule-context.ts';
import { fillOpen } from '../rules/supply.ts';
import type { BalancingWorld } from '../variables.ts';
import { type BoundCase, type Loadable, load, machineFor, sizesOf } from './bound-model.ts';
import { type ExpectedAnswers, expectedAnswersFor, fillExpectedAnswers, standingCommitment } from './expected-answers.ts';

/** How a case is read: lens, numbers and switches. What is left out stands at its default. */
export interface CaseReading {
  readonly lens?: LensName;
  readonly parameters?: Partial<Parameters>;
  readonly switches?: Partial<Switches>;
}

/** A case ready to run. */
export interface CalibratedCase extends Loadable {
  /** Demands a month that each power would expect to make at month 0, each as heavy as its channel. */
  readonly expectedDemands: Float64Array;
}

/** Months of expected acts after which the stocks stand still. */
const SETTLING_MONTHS = 200;
/** Strain of a world without pressure, so that it can be divided by. */
const LEAST_STRAIN = 1e-6;

/**
 * Calibrate a case: today's ties are what today's rivalry and observed drifts sustain, so every lens explains
 * the present equally and differs only in what it says about a changed world.
 *
 * 1. base[p,c] from ties and drifts
 * 2. the powers' stocks and memory: 200 months of their expected acts and of the answers to be expected, with ties,
 *    domestic state and supply held; base then makes up for what these answers take from a tie
 * 3. the commitments that stand where such demands come and what they win fades
 * 4. reference load, strain, appeal and benefit from that state
 */
export function steadyStart(kase: Case, reading: CaseReading = {}): CalibratedCase {
  const n = kase.powers.length;
  const m = kase.channels.length;
  const parameters = { ...DEFAULTS, ...reading.parameters };
  const machine = machineFor(n, m);
  const blank: Loadable = {
    sizes: sizesOf(n, m),
    start: new Float64Array(machine.buffer.length),
    lens: reading.lens ?? 'mixed',
    parameters,
    switches: { ...ALL_ON, ...reading.switches },
  };
  load(machine, blank);
  writeCase(machine.world, kase);
  writeConstants(machine.world, kase, parameters);
  const expectedDemands = settle(machine, kase);
  takeReferences(machine);
  return { ...blank, start: Float64Array.from(machine.buffer), expectedDemands };
}

/** Write what the case says of month 0. */
function writeCase(world: BalancingWorld, { powers, domestic, ...kase }: Case): void {
  world.rivalry.set(kase.rivalry.flat());
  world.capability.set(powers.map((power) => power.capability));
  world.disrupt.fill(1);
  world.chokepoint.set(powers.flatMap((power) => power.chokepoint));
  world.coerciveness.set(powers.map((power) => power.coerciveness));
  world.credibility[0] = domestic.credibility;
  world.affinity.set(kase.affinity.flat());
  world.ceiling.set(kase.ceiling.flat());
  world.tie.set(kase.tie.flat());
  world.claims.set(powers.map((power) => power.claims));
  world.legitimacy[0] = domestic.legitimacy;
  world.protest[0] = domestic.protest;
  world.salience[0] = domestic.salience;
}

function writeConstants(world: BalancingWorld, kase: Case, q: Parameters): void {
  const { powers, channels, domestic } = kase;
  const flag = (on: boolean) => (on ? 1 : 0);
  world.axis.set(powers.map((power) => power.axis));
  world.stance.set(powers.map((power) => power.stance));
  world.conditionalPower.set(powers.map((power) => flag(power.conditional)));
  world.lender.set(powers.map((power) => power.lender));
  world.gatewayTo.set(powers.map((power) => powers.findIndex(({ id }) => id === power.gatewayTo)));
  world.weight.set(channels.map((channel) => channel.weight));
  world.rate.set(channels.map((channel) => channel.rate));
  world.isRate.set(channels.map((channel) => flag(channel.kind === 'rate')));
  world.isCore.set(channels.map((channel) => flag(channel.core)));
  world.kin.set(channels.map((channel) => flag(channel.kin)));
  world.lumpy.set(channels.map((channel) => flag(channel.lumpy)));
  world.conditionalChannel.set(channels.map((channel) => flag(channel.conditional)));
  world.isCapital.set(channels.map((channel) => flag(channel.elastic === 'capital')));
  world.elastic.set(channels.map(({ elastic }) => (elastic === 'capital' ? q.supply : elastic)));
  world.lends.set(channels.map((channel) => flag(channel.lends)));
  world.market.set(channels.map((channel) => flag(channel.market)));
  world.tie0.set(kase.tie.flat());
  fillOpen(world, q.closure, { n: powers.length, m: channels.length }, world.open0);
  world.capability0.set(powers.map((power) => power.capability));
  world.fullReach[0] = strongest(powers);
  world.credibility0[0] = domestic.credibility;
  world.legitimacy0[0] = domestic.legitimacy;
  world.protest0[0] = domestic.protest;
  world.salience0[0] = domestic.salience;
  world.actAddress.set(powers.flatMap(({ id }) => channels.map((channel) => addressOf('act', id, channel.id))));
  world.awardAddress.set(channels.map(({ id }) => addressOf('award', id)));
  world.answerAddress.set(channels.map(({ id }) => addressOf('answer', id)));
  writeBase(world, kase, q);
}

/** Find the capability of the strongest power that has a camp, else of any. */
function strongest(powers: readonly Power[]): number {
  const inCamps = powers.filter(({ axis }) => axis !== 0);
  return Math.max(...(inCamps.length > 0 ? inCamps : powers).map(({ capability }) => capability));
}

/**
 * Find the base probability of every award: calibration step 1.
 *
 *   base[p,c] = tie + (momentum · drift / 12 - (1 - rate) · yields) / rate, kept inside its bounds; other = 1 - sum
 *
 * `yields` is what the demands of a month change in a tie: today's ties stand in spite of today's demands.
 * Bounds [C]: a share at least min(.005, tie) and all together at most .98, a rate from .02 to .98.
 */
function writeBase({ base, other }: BalancingWorld, kase: Case, q: Parameters, yields?: Float64Array): void {
  const n = kase.powers.length;
  const m = kase.channels.length;
  kase.channels.forEach(({ kind, rate }, c) => {
    let sum = 0;
    for (let p = 0; p < n; p++) {
      const tie = kase.tie[p][c];
      const low = kind === 'rate' ? 0.02 : Math.min(0.005, tie);
      const wish = tie + ((q.momentum * kase.drift[p][c]) / 12 - (1 - rate) * (yields?.[p * m + c] ?? 0)) / rate;
      base[p * m + c] = Math.min(0.98, Math.max(low, wish));
      sum += base[p * m + c];
    }
    if (kind === 'rate') return;
    if (sum > 0.98) for (let p = 0; p < n; p++) base[p * m + c] *= 0.98 / sum;
    other[c] = Math.max(0.02, 1 - sum);
  });
}

/** Derived values between the stocks that settle and the acts that move them, by place: all others stand still meanwhile. */
const SETTLING = ((): readonly number[] => {
  const moved = new Set<string>(['inducement', 'pressure']);
  const after = BALANCING.derive.map(({ reads, sets }) => {
    const moves = reads.some((name) => moved.has(name));
    if (moves) for (const name of sets) moved.add(name);
    return moves;
  });
  const wanted = new Set<string>(actDecision.reads);
  const backwards = [...BALANCING.derive.entries()].reverse().filter(([k, { reads, sets }]) => {
    if (!after[k] || !sets.some((name) => wanted.has(name))) return false;
    for (const name of reads) wanted.add(name);
    return true;
  });
  return backwards.map(([k]) => k).reverse();
})();

/** Months after which the answers to be expected are worked out anew while the stocks settle. */
const ANSWERS_EVERY = 20;

/** Let the stocks settle under the expected acts and the answers to be expected to them. */
function settle({ world, setting, steps }: BoundCase, kase: Case): Float64Array {
  const { n, m, q, switches } = setting;
  const acts = actOddsFor(n, m);
  const answers = expectedAnswersFor(n, m);
  const asked = new Float64Array(n * m);
  const expected = new Float64Array(n);
  if (!switches.powers) return expected;
  for (const step of steps.derive) step(NO_LUCK);
  for (let month = 0; month < SETTLING_MONTHS; month++) {
    for (const k of SETTLING) steps.derive[k](NO_LUCK);
    fillPayoffs(world, setting);
    fillOdds(world, setting, acts);
    fillAsked(asked, acts, setting);
    if (switches.demands && month % ANSWERS_EVERY === 0) {
      world.chance.set(world.base);
      fillExpectedAnswers(world, setting, answers);
      writeBase(world, kase, q, yieldsOf(asked, answers, setting));
    }
    liveExpected(world, setting, { acts, answers, asked, expected });
  }
  writeCommitments(world, asked, answers, q);
  return expected;
}

/** Find how likely each power demands in each channel. */
function fillAsked(asked: Float64Array, { odds, claims, inChannel }: ActOdds, { n, m }: RuleContext): void {
  for (let p = 0, i = 0; p < n; p++) for (let c = 0; c < m; c++, i++) asked[i] = odds[i * ACTS + 2] / (claims[p] + inChannel[i]);
}

/** What is to be expected of a month at month 0. */
interface ExpectedMonth {
  readonly acts: ActOdds;
  readonly answers: ExpectedAnswers;
  readonly asked: Float64Array;
  /** [power] demands, each as heavy as its channel. */
  readonly expected: Float64Array;
}

/** Let the powers' stocks and memory live through an expected month. */
function liveExpected(world: BalancingWorld, setting: RuleContext, { acts, answers, asked, expected }: ExpectedMonth): void {
  const { n, m, q, switches } = setting;
  const { pressure, inducement, recent, weight } = world;
  const { odds, claims, inChannel } = acts;
  const keep = 1 - q.decay;
  const rise = switches.escalation ? q.step : 0;
  for (let p = 0, i = 0; p < n; p++) {
    expected[p] = 0;
    for (let c = 0; c < m; c++, i++) {
      const all = claims[p] + inChannel[i];
      const left = answered(pressure[i] * keep, asked[i], answers.kept[i], answers.keptTwice[i], rise);
      inducement[i] = raised(inducement[i] * keep, odds[i * ACTS] / all, q.step);
      pressure[i] = raised(left, odds[i * ACTS + 1] / all, q.step);
      recent[i] = remembered(recent[i], asked[i], q);
      expected[p] += usualChannels(weight[c]) * asked[i];
    }
  }
}

/** Find what the demands of a month change in each tie, on average. */
function yieldsOf(asked: Float64Array, { moved }: ExpectedAnswers, { n, m }: RuleContext): Float64Array {
  const yields = new Float64Array(n * m);
  for (let i = 0; i < n * m; i++) for (let r = 0; r < n; r++) yields[r * m + (i % m)] += asked[i] * moved[i * n + r];
  return yields;
}

/** Note what stands of the answers to such demands. */
function writeCommitments({ commitment }: BalancingWorld, asked: Float64Array, { depths }: ExpectedAnswers, q: Parameters): void {
  const often = depths.map((chance, k) => chance * asked[Math.floor(k / DEPTHS.length)]);
  for (let i = 0; i < commitment.length; i++) commitment[i] = standingCommitment(often, i * DEPTHS.length, q.forget);
}

/** What an expected act adds to a stock: + step · (1 - x) · probability. */
const raised = (x: number, probability: number, step: number): number => x + step * (1 - x) * probability;

/** What is expected of pressure where a demand is open with some probability: met it falls, refused it rises by `step`. */
function answered(x: number, asked: number, kept: number, keptTwice: number, step: number): number {
  return x + asked * (x * kept + step * (kept - x * keptTwice) - x);
}

/**
 * Move the memory of demands towards where it stands: asked / (1 - memory).
 *
 * Because  what is remembered makes demands rarer, by a factor e^(-lambda · cost · demandCost) for each; a step by Newton's
 *          method heeds that, where the months themselves go round in circles once demands are many
 */
function remembered(recent: number, asked: number, { memory, lambda, cost, demandCost }: Parameters): number {
  const standing = asked / Math.max(LEAST_LAPSE, 1 - memory);
  return recent + (standing - recent) / (1 + lambda * cost * demandCost * standing);
}

/** Least that a memory loses a month while the start settles: a power that never forgets would never settle. */
const LEAST_LAPSE = 0.01;

/** Note load, strain, appeal and benefit of month 0: calibration step 4. Strain squeezes from here on. */
function takeReferences({ world, steps }: BoundCase): void {
  for (const step of steps.derive) step(NO_LUCK);
  world.load0[0] = world.load[0];
  world.strain0[0] = Math.max(LEAST_STRAIN, world.strain[0]);
  for (const step of steps.derive) step(NO_LUCK);
  world.appeal0.set(world.appeal);
  world.benefit0[0] = world.benefit[0];
}
