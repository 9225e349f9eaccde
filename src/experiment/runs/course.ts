import { columnsOver } from '../../engine/columns.ts';
import type { Observer } from '../../engine/run.ts';
import { type BalancingWorld, VARIABLES } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { prepareRuns, type RunIdentity } from './trajectory.ts';

/** What tables tell of a month. */
type Told = Pick<BalancingWorld, 'tie' | 'demand' | 'depth'>;

/** One run as tables tell it; a trajectory is one too. */
export interface Course extends RunIdentity {
  /** Index [month], 0 to the horizon - 1, just before stocks advance. */
  readonly worlds: readonly Told[];
  /** The world at the horizon. */
  readonly end: Pick<BalancingWorld, 'tie' | 'axis' | 'weight'>;
}

/**
 * Make ready to run single replicates of a scenario for its tables: only what they tell is kept, and it is written
 * over by the next.
 */
export function coursesOf(scenario: Scenario, seed: string): (replicate: number) => Course {
  const { calibrated, simulation, start } = prepareRuns(scenario, seed);
  const worlds = Array.from({ length: scenario.horizon }, (): Told => {
    const [tie, demand, depth] = [start.tie, start.demand, start.depth].map(({ length }) => new Float64Array(length));
    return { tie, demand, depth };
  });
  const room = new Float64Array(simulation.buffer.length);
  const end = columnsOver(VARIABLES, calibrated.sizes, room);
  const keeper: Observer<BalancingWorld> = {
    decided({ tie, demand, depth }, month) {
      const kept = worlds[month];
      kept.tie.set(tie);
      kept.demand.set(demand);
      kept.depth.set(depth);
    },
  };
  return (replicate) => {
    simulation.run(replicate, [keeper]);
    room.set(simulation.buffer);
    return { scenario, seed, replicate, worlds, end };
  };
}
