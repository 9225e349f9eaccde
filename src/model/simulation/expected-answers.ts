import { exp, log } from '../../engine/arithmetic.ts';
import { logitWeights } from '../../engine/choice.ts';
import { fillAnswers } from '../decisions/answer.ts';
import { DEPTHS } from '../parameters.ts';
import type { RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';

/** What is expected of a demand that stands alone, flat by (power, channel). */
export interface ExpectedAnswers {
  /** [power, channel] mean of what is left unmet, 1 - depth, and of its square. */
  readonly kept: Float64Array;
  readonly keptTwice: Float64Array;
  /** [power, channel, depth] how likely each depth is. */
  readonly depths: Float64Array;
  /** [power, channel, power] what it changes in the tie of each power in its channel. */
  readonly moved: Float64Array;
}

export const expectedAnswersFor = (n: number, m: number): ExpectedAnswers => ({
  kept: new Float64Array(n * m).fill(1),
  keptTwice: new Float64Array(n * m).fill(1),
  depths: new Float64Array(n * m * DEPTHS.length),
  moved: new Float64Array(n * m * n),
});

/** Work out what the state would answer to each demand of the world as it stands. */
export function fillExpectedAnswers(world: BalancingWorld, setting: RuleContext, into: ExpectedAnswers): void {
  const { n, m } = setting;
  for (let p = 0; p < n; p++) for (let c = 0; c < m; c++) fillCell(p, c, world, setting, into);
}

function fillCell(p: number, c: number, world: BalancingWorld, setting: RuleContext, into: ExpectedAnswers): void {
  const { n, m, q, scratch } = setting;
  const i = p * m + c;
  world.demand[i] = 1;
  const count = fillAnswers(c, world, setting);
  world.demand[i] = 0;
  const sum = logitWeights(scratch.answers, 0, count, q.answer, scratch.answers);
  into.kept[i] = 1;
  into.keptTwice[i] = 1;
  into.moved.fill(0, i * n, (i + 1) * n);
  for (let k = 1; k < count; k++) {
    const chance = scratch.answers[k] / sum;
    const depth = DEPTHS[k - 1];
    into.kept[i] -= chance * depth;
    into.keptTwice[i] -= chance * (1 - (1 - depth) * (1 - depth));
    into.depths[i * DEPTHS.length + k - 1] = chance;
    for (let r = 0; r < n; r++) into.moved[i * n + r] += chance * (scratch.after[k * n + r] - scratch.before[r]);
  }
}

/**
 * Find the commitment that stands on average where demands come at a rate and what they win fades.
 *
 *   commitment(t) = max over former answers of depth · e^(-forget · age)
 *   P(commitment <= x) = product over depths d > x of (x / d)^(often[d] / forget)
 *   mean = 1 - the integral of that from 0 to 1
 *
 * `often`: how many answers of each depth a month brings, from `first` on. Without fading none stands: it would be all
 * that was ever conceded.
 * Because  answers that fall as rain does (a Poisson process) leave in each stretch of time and depth none with this chance
 * Example  standingCommitment(Float64Array.of(0, 0, 0, 0.003), 0, 0.003) → 0.5
 */
export function standingCommitment(often: Float64Array, first: number, forget: number): number {
  if (forget === 0) return 0;
  let mean = 1;
  for (let j = 0; j <= DEPTHS.length; j++) {
    // Between two depths the same answers lie above: there the chance is a power of x.
    const [low, high] = [j === 0 ? 0 : DEPTHS[j - 1], j === DEPTHS.length ? 1 : DEPTHS[j]];
    let power = 0;
    let scale = 0;
    for (let k = j; k < DEPTHS.length; k++) {
      const many = often[first + k] / forget;
      power += many;
      scale -= many * log(DEPTHS[k]);
    }
    const upTo = (x: number): number => (x === 0 ? 0 : exp((power + 1) * log(x) + scale));
    mean -= (upTo(high) - upTo(low)) / (power + 1);
  }
  return mean;
}
