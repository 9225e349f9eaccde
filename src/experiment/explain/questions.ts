import { logitWeights } from '../../engine/choice.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { ReasonInputs, Weighed } from './reasons.ts';
import { claimsOn, reasonsOfAct } from './reasons-of-act.ts';
import { demandersIn, reasonsOfAnswer } from './reasons-of-answer.ts';
import { reasonsOfAward } from './reasons-of-award.ts';

/** An option with the probability of its being taken. */
export interface DecisionOption extends Weighed {
  readonly probability: number;
}

/** Who decides what: what of a decision stays the same in every world. */
export interface Asked {
  /** A power's act; the state's award of a month's business; the state's answer to demands in one channel. */
  readonly kind: 'act' | 'award' | 'answer';
  /** Id of the power, or of the state. */
  readonly actor: string;
  /** Index of the channel. */
  readonly channel: number;
}

/** What of a decision does not depend on luck. */
export interface WeighedQuestion extends Asked {
  /** How much utility multiplies the odds by e. */
  readonly precision: number;
  readonly options: readonly Weighed[];
  /** Odds of the first option where they are not those of its utility, which at precision 0 counts for nothing. */
  readonly claims?: number;
  readonly address: number;
}

/** Find the chances of a logit choice; at precision 0 the first option has odds of its own against the others. */
export function chancesOf(utilities: readonly number[], precision: number, claims = 1): number[] {
  const weights = new Float64Array(utilities.length);
  logitWeights(Float64Array.from(utilities), 0, utilities.length, precision, weights);
  if (precision === 0) weights[0] = claims;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Array.from(weights, (weight) => weight / sum);
}

/** List what is decided in a month, as it stands in its world. */
export function questionsIn({ case: { powers, channels, state } }: Scenario, inputs: ReasonInputs): WeighedQuestion[] {
  const { world, switches } = inputs;
  const claims = claimsOn(inputs);
  const acts = powers.flatMap(({ id }, p) =>
    channels.map((_, channel): WeighedQuestion => {
      const address = world.actAddress[p * channels.length + channel];
      return { kind: 'act', actor: id, channel, address, ...optionsOfAct(p, channel, claims[p], inputs) };
    }),
  );
  const all = channels.map((_, channel) => channel);
  const answers = all
    .filter((channel) => demandersIn(channel, world).length > 0)
    .map((channel): WeighedQuestion => {
      const address = world.answerAddress[channel];
      return { kind: 'answer', actor: state.id, channel, address, ...optionsOfAnswer(channel, inputs) };
    });
  const awards = all
    .filter((channel) => world.lumpy[channel] === 1 && world.isRate[channel] === 0)
    .map((channel): WeighedQuestion => {
      const address = world.awardAddress[channel];
      return { kind: 'award', actor: state.id, channel, address, ...optionsOfAward(channel, inputs) };
    });
  return [...(switches.powers ? acts : []), ...answers, ...awards];
}

/** What is weighed, and how finely. */
type Options = Pick<WeighedQuestion, 'options' | 'precision' | 'claims'>;

function optionsOfAct(p: number, c: number, claims: number, inputs: ReasonInputs): Options {
  return { options: reasonsOfAct(p, c, claims, inputs), precision: inputs.q.lambda, claims };
}

function optionsOfAnswer(c: number, inputs: ReasonInputs): Options {
  return { options: reasonsOfAnswer(c, inputs), precision: inputs.q.answer };
}

function optionsOfAward(c: number, inputs: ReasonInputs): Options {
  return { options: reasonsOfAward(c, inputs), precision: 1 };
}

/** Weigh one decision in a world, whoever would have taken it there: its options with their chances. */
export function weighedIn(
  { kind, actor, channel }: Asked,
  { case: { powers } }: Scenario,
  inputs: ReasonInputs,
): DecisionOption[] {
  const p = powers.findIndex(({ id }) => id === actor);
  const found =
    kind === 'act'
      ? optionsOfAct(p, channel, claimsOn(inputs)[p], inputs)
      : (kind === 'answer' ? optionsOfAnswer : optionsOfAward)(channel, inputs);
  return withChances(found);
}

/** Give options the chances that their worth gives them. */
export function withChances({ options, precision, claims }: Options): DecisionOption[] {
  const chances = chancesOf(
    options.map(({ utility }) => utility),
    precision,
    claims,
  );
  return options.map((option, k) => ({ ...option, probability: chances[k] }));
}

/** Find the stretch of the line from 0 to 1 that belongs to an option. */
export function placeOnLine(options: readonly DecisionOption[], k: number): readonly [number, number] {
  const from = options.slice(0, k).reduce((sum, { probability }) => sum + probability, 0);
  return [from, from + options[k].probability];
}

/** Find the option on which a draw falls. */
export function optionAt(chances: readonly number[], uniform: number): number {
  let left = uniform;
  for (const [k, chance] of chances.entries()) {
    left -= chance;
    if (left <= 0) return k;
  }
  return chances.length - 1;
}
