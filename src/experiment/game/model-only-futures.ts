import { addressedChance, type Chance } from '../../engine/chance.ts';
import { type Choice, shiftWatch } from '../../model/decisive-choice.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { prepareRuns } from '../runs/trajectory.ts';

/** Which chairs are played over again by the machine, and on which luck. */
export interface FutureChoice {
  readonly seed: string;
  readonly replicate: number;
  readonly months: number;
  /** Ids of powers, or of the state. */
  readonly seats: readonly string[];
}

/** One future in which the machine holds every chair. */
export interface Future {
  /** In months 0 to the last. */
  readonly equidistance: readonly number[];
  /** Demands answered, and those of them that were refused. */
  readonly demands: number;
  readonly refused: number;
  readonly choice: Choice;
  /** The world at the end; written over by the next future. */
  readonly end: BalancingWorld;
}

/**
 * Make luck that is one replicate's for everybody but the given seats, whose luck is drawn anew for each future.
 *
 * Because  what luck is shared is all that the players could not decide: a future then differs from the game by nothing
 *          but the choices in the played chairs and what follows from them
 */
function luckWithout(seed: string, replicate: number, addresses: ReadonlySet<number>): Chance {
  const others = addressedChance(seed);
  // Another key, not another replicate: no future is the game's own run, or a run of any ensemble of this seed.
  const anew = addressedChance(`${seed} played by the machine`);
  return {
    begin(future) {
      others.begin(replicate);
      anew.begin(future);
    },
    turn(month) {
      others.turn(month);
      anew.turn(month);
    },
    draw: (address) => (addresses.has(address) ? anew : others).draw(address),
  };
}

/** Find the addresses at which seats draw their luck. */
function addressesOf(seats: readonly string[], { case: { state, powers } }: Scenario, world: BalancingWorld): Set<number> {
  const m = world.weight.length;
  const acts = powers.flatMap(({ id }, p) => (seats.includes(id) ? [...world.actAddress.subarray(p * m, (p + 1) * m)] : []));
  const own = seats.includes(state.id) ? [...world.awardAddress, ...world.answerAddress] : [];
  return new Set([...acts, ...own]);
}

/** Make ready to play a game's chairs by machine, one future after the other. */
export function machineFutures(scenario: Scenario, { seed, replicate, months, seats }: FutureChoice): (future: number) => Future {
  const shortened = { ...scenario, horizon: months };
  const { start } = prepareRuns(shortened, seed);
  const luck = luckWithout(seed, replicate, addressesOf(seats, scenario, start));
  const { simulation } = prepareRuns(shortened, seed, { luck });
  const portfolio = portfolioOf(start);
  const first = equidistanceOf(start.tie, portfolio);
  return (future) => {
    const equidistance = [first.equidistance];
    const shift = shiftWatch(first.tilt);
    const count = { demands: 0, refused: 0 };
    simulation.run(future, [
      {
        decided: (world) => countAnswers(world, count),
        advanced: ({ tie }, month) => {
          const now = equidistanceOf(tie, portfolio);
          equidistance.push(now.equidistance);
          shift.see(now.tilt, month);
        },
      },
    ]);
    return { equidistance, ...count, choice: shift.choice, end: simulation.world };
  };
}

/** Count the demands that a month answers, and the refusals among them. */
export function countAnswers({ demand, depth }: BalancingWorld, count: { demands: number; refused: number }): void {
  for (let i = 0; i < demand.length; i++) {
    if (demand[i] === 0) continue;
    count.demands++;
    if (depth[i] === 0) count.refused++;
  }
}
