import { NO_LUCK } from '../../engine/chance.ts';
import { BALANCING } from '../balancing.ts';
import type { Case } from '../case.ts';
import { type ActOdds, actDecision, actOddsFor, fillOdds, fillPayoffs } from '../decisions/act.ts';
import { ACTS, usualChannels } from '../decisions/options.ts';
import { DEPTHS, type Parameters } from '../parameters.ts';
import type { RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { writeBase } from './base-probabilities.ts';
import type { BoundCase } from './bound-model.ts';
import { type ExpectedAnswers, expectedAnswersFor, fillExpectedAnswers, standingCommitment } from './expected-answers.ts';

/** Months of expected acts after which the stocks stand still. */
const SETTLING_MONTHS = 200;
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

/**
 * Let the stocks settle under the expected acts and the answers to be expected to them: calibration steps 2 and 3.
 *
 * Returns the demands a month that each power expects to make, each as heavy as its channel.
 */
export function settleStocks({ world, setting, steps }: BoundCase, kase: Case): Float64Array {
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
