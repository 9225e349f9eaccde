import { addressedChance } from '../../engine/chance.ts';
import { logitWeights } from '../../engine/choice.ts';
import { DEMAND, HOLD, INDUCE, PRESS } from '../../model/decisions/options.ts';
import { THEORIES } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { calibratedOf, startOf, type Trajectory } from '../runs/trajectory.ts';
import type { ReasonInputs, Weighed } from './reasons.ts';
import { claimsOn, reasonsOfAct } from './reasons-of-act.ts';
import { demandersIn, reasonsOfAnswer } from './reasons-of-answer.ts';
import { reasonsOfAward } from './reasons-of-award.ts';

/** An option with the probability of its being taken. */
export interface DecisionOption extends Weighed {
  readonly probability: number;
}

/** A choice that luck made among options of known probability. */
export interface Decision {
  /** A power's act; the state's award of a month's business; the state's answer to demands in one channel. */
  readonly kind: 'act' | 'award' | 'answer';
  readonly month: number;
  /** Id of the power, or of the state. */
  readonly actor: string;
  /** Index of the channel. */
  readonly channel: number;
  /** In the order in which the draw walks them. */
  readonly options: readonly DecisionOption[];
  /** Index of the option taken. */
  readonly chosen: number;
  /** Index of the most probable other option; -1 where there is none. */
  readonly runnerUp: number;
  /** By how much the chosen stands above the runner-up; negative where the less probable was drawn. */
  readonly margin: { readonly utility: number; readonly probability: number };
  /** How much utility multiplies the odds by e. */
  readonly precision: number;
  /** The draw, 0 to 1, and the stretch of that line which belongs to the chosen option. */
  readonly uniform: number;
  readonly stretch: readonly [number, number];
}

/** What of a decision does not depend on luck. */
type Question = Pick<Decision, 'kind' | 'actor' | 'channel' | 'precision'> & {
  readonly options: readonly Weighed[];
  /** Odds of the first option where they are not those of its utility, which at precision 0 counts for nothing. */
  readonly claims?: number;
  readonly address: number;
};

/** Find the chances of a logit choice; at precision 0 the first option has odds of its own against the others. */
export function chancesOf(utilities: readonly number[], precision: number, claims = 1): number[] {
  const weights = new Float64Array(utilities.length);
  logitWeights(Float64Array.from(utilities), 0, utilities.length, precision, weights);
  if (precision === 0) weights[0] = claims;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Array.from(weights, (weight) => weight / sum);
}

/** Make a reader of all decisions of a run, month by month. */
export function decisionsOf(trajectory: Trajectory): (month: number) => Decision[] {
  return decisionsAsIn(trajectory, (month) => trajectory.worlds[month]);
}

/** Make a reader of the decisions of a run as if the world of a month had been another. */
export function decisionsAsIn(
  { scenario, seed, replicate }: Omit<Trajectory, 'worlds'>,
  worldOf: (month: number) => BalancingWorld,
): (month: number) => Decision[] {
  const { theory, parameters: q, switches } = scenario;
  const start = startOf(calibratedOf(scenario));
  const luck = addressedChance(seed);
  return (month) => {
    luck.begin(replicate);
    luck.turn(month);
    const world = worldOf(month);
    return questionsIn(scenario, { world, start, q, theory: THEORIES[theory], switches }).map((question) =>
      decided(question, world, month, luck.draw(question.address)),
    );
  };
}

/** List the decisions of a month: the powers' acts, the state's answers, and its awards in lumpy channels. */
export function decisionsIn(trajectory: Trajectory, month: number): Decision[] {
  return decisionsOf(trajectory)(month);
}

/** Leave out that a power does nothing in a channel: what is worth telling of a month. */
export function withoutHolding(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ kind, options, chosen }) => kind !== 'act' || options[chosen].deed !== 'hold');
}

function questionsIn(scenario: Scenario, inputs: ReasonInputs): Question[] {
  const { powers, channels, state } = scenario.case;
  const { world, q } = inputs;
  const claims = claimsOn(inputs);
  const acts = powers.flatMap(({ id }, p) =>
    channels.map((_, c): Question => {
      const address = world.actAddress[p * channels.length + c];
      const options = reasonsOfAct(p, c, claims[p], inputs);
      return { kind: 'act', actor: id, channel: c, precision: q.lambda, options, claims: claims[p], address };
    }),
  );
  const all = channels.map((_, c) => c);
  const answers = all
    .filter((c) => demandersIn(c, world).length > 0)
    .map((c): Question => {
      const address = world.answerAddress[c];
      return { kind: 'answer', actor: state.id, channel: c, precision: q.answer, options: reasonsOfAnswer(c, inputs), address };
    });
  const awards = all
    .filter((c) => world.lumpy[c] === 1 && world.isRate[c] === 0)
    .map((c): Question => {
      const address = world.awardAddress[c];
      return { kind: 'award', actor: state.id, channel: c, precision: 1, options: reasonsOfAward(c, inputs), address };
    });
  return [...(inputs.switches.powers ? acts : []), ...answers, ...awards];
}

function decided({ address: _, claims, ...question }: Question, world: BalancingWorld, month: number, uniform: number): Decision {
  const { options: weighed, precision } = question;
  const chances = chancesOf(
    weighed.map(({ utility }) => utility),
    precision,
    claims,
  );
  const options = weighed.map((option, k) => ({ ...option, probability: chances[k] }));
  const chosen = Math.max(
    0,
    options.findIndex((option) => wasTaken(option, world)),
  );
  const runnerUp = options.reduce(
    (best, { probability }, k) => (k !== chosen && (best < 0 || probability > options[best].probability) ? k : best),
    -1,
  );
  const over = (key: 'utility' | 'probability') => (runnerUp < 0 ? 0 : options[chosen][key] - options[runnerUp][key]);
  const from = chances.slice(0, chosen).reduce((sum, chance) => sum + chance, 0);
  const margin = { utility: over('utility'), probability: over('probability') };
  return { ...question, month, options, chosen, runnerUp, margin, uniform, stretch: [from, from + chances[chosen]] };
}

/** Tell whether an option is the one that the recorded world shows as taken. Refusing is what is left when none is met. */
function wasTaken({ deed, power, channel, depth }: Weighed, { act, award, depth: met, weight, axis }: BalancingWorld): boolean {
  const m = weight.length;
  const acts = { hold: HOLD, induce: INDUCE, press: PRESS, demand: DEMAND };
  if (deed === 'hold' || deed === 'induce' || deed === 'press' || deed === 'demand')
    return act[power * m + channel] === acts[deed];
  if (deed === 'award') return award[power * m + channel] === 1;
  if (deed === 'meet') return met[power * m + channel] === depth;
  const column = deed === 'home' ? award : met;
  return Array.from(axis).every((_, p) => column[p * m + channel] === 0);
}
