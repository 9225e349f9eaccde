import { addressedChance } from '../../engine/chance.ts';
import { DEMAND, HOLD, INDUCE, PRESS } from '../../model/decisions/options.ts';
import { THEORIES } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { calibratedOf, startOf, type Trajectory } from '../runs/trajectory.ts';
import { type Asked, type DecisionOption, placeOnLine, questionsIn, type WeighedQuestion, withChances } from './questions.ts';
import type { Weighed } from './reasons.ts';

/** A choice that luck made among options of known probability. */
export interface Decision extends Asked {
  readonly month: number;
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

function decided(
  { address: _, claims, ...question }: WeighedQuestion,
  world: BalancingWorld,
  month: number,
  uniform: number,
): Decision {
  const options = withChances({ ...question, ...(claims !== undefined && { claims }) });
  const chosen = Math.max(
    0,
    options.findIndex((option) => wasTaken(option, world)),
  );
  const runnerUp = options.reduce(
    (best, { probability }, k) => (k !== chosen && (best < 0 || probability > options[best].probability) ? k : best),
    -1,
  );
  const over = (key: 'utility' | 'probability') => (runnerUp < 0 ? 0 : options[chosen][key] - options[runnerUp][key]);
  const margin = { utility: over('utility'), probability: over('probability') };
  return { ...question, month, options, chosen, runnerUp, margin, uniform, stretch: placeOnLine(options, chosen) };
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
