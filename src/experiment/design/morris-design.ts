import { addressedChance, addressOf } from '../../engine/chance.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { checkCount, checkInputs, type Design, designOf } from './design.ts';
import { latinHypercube, shuffled } from './latin-hypercube.ts';
import { type Input, rangeLimits } from './ranges.ts';

/** What inputs are to be screened with. */
export interface MorrisChoice {
  readonly inputs: readonly Input[];
  /** Trajectories: each gives every input one elementary effect, at inputs + 1 points. */
  readonly trajectories: number;
  /** Levels of the grid: an even number. */
  readonly levels: number;
  readonly seed: string;
}

/** Points for elementary effects: trajectories one after another, each of inputs + 1 points. */
export interface MorrisDesign extends Design {
  readonly trajectories: number;
  /** [trajectories][inputs]: the input that each step moves, and by how much in the unit cube. */
  readonly steps: readonly (readonly Step[])[];
}

interface Step {
  readonly input: number;
  readonly by: number;
}

/**
 * Design trajectories on a grid of p levels that move one input at a time, in random order, by p / 2(p - 1) of its
 * range. They start from a Latin hypercube: over all trajectories each input starts from each level equally often, from
 * the lower half upwards and from the upper half downwards.
 *
 * Because  choosing trajectories that lie far apart, as is usual, prefers corners: with two inputs it leaves out all
 *          levels between the ends
 * Source   Morris 1991; Khare et al. 2015 (levels used evenly)
 */
export function morrisDesign({ inputs, trajectories, levels, seed }: MorrisChoice): MorrisDesign {
  checkInputs(inputs);
  for (const input of inputs) checkOrdered(input);
  if (!Number.isInteger(trajectories) || trajectories < 2)
    throw new UsageError(`screening needs two trajectories or more, found ${trajectories}`, 'for example 20');
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 !== 0)
    throw new UsageError(`the grid needs an even number of levels, found ${levels}`, 'for example 4');
  const d = inputs.length;
  checkCount(trajectories * (d + 1));
  const starts = latinHypercube(trajectories, d, seed).map((one) => Math.floor(one * levels));
  const orders = ordersOf(trajectories, d, seed);
  const unit = new Float64Array(trajectories * (d + 1) * d);
  const steps = orders.map((order, trajectory) => {
    const from = trajectory * (d + 1) * d;
    return walk(unit.subarray(from, from + (d + 1) * d), starts.subarray(trajectory * d, (trajectory + 1) * d), order, levels);
  });
  return { ...designOf({ method: 'morris', seed, inputs, settings: { trajectories, levels } }, unit), trajectories, steps };
}

/** An elementary effect goes from less to more between two ends. */
function checkOrdered({ name, range }: Input): void {
  if ('choices' in range && range.choices.length > 2)
    throw new UsageError(
      `${name} has ${range.choices.length} choices without an order, and screening moves from less to more`,
      'screen two of them at a time, or ask for Sobol indices',
    );
  if (rangeLimits(range) === undefined)
    throw new UsageError(`${name} has no lowest and highest value, and screening goes to the ends`, 'give it limits: within');
}

/** Find the order in which each trajectory moves the inputs. */
function ordersOf(trajectories: number, inputs: number, seed: string): Uint32Array[] {
  const luck = addressedChance(seed);
  const address = addressOf('morris', 'order');
  return Array.from({ length: trajectories }, (_, trajectory) => {
    luck.begin(trajectory);
    return shuffled(inputs, (turn) => {
      luck.turn(turn);
      return luck.draw(address);
    });
  });
}

/** Fill a trajectory's points, [(inputs + 1) x inputs], from its starting levels; return its steps. */
function walk(points: Float64Array, start: Float64Array, order: Uint32Array, levels: number): Step[] {
  const level = start.slice();
  const jump = levels / 2;
  points.set(level.map((one) => one / (levels - 1)));
  return Array.from(order, (input, k) => {
    const way = level[input] < jump ? 1 : -1;
    level[input] += way * jump;
    points.set(
      level.map((one) => one / (levels - 1)),
      (k + 1) * level.length,
    );
    return { input, by: (way * jump) / (levels - 1) };
  });
}
