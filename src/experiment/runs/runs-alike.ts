import { addressedChance } from '../../engine/chance.ts';
import type { Observer } from '../../engine/run.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { prepareRuns } from './trajectory.ts';

/** Runs in which two scenarios have to be the same before it is said that nothing differs. [C] */
export const ALIKE_RUNS = 8;

/**
 * Make a test whether a scenario runs as another one does: whether every number of every month is the same in some
 * runs on the same luck. One that differs mostly does so in its first run.
 */
export function runsAlikeWith(scenario: Scenario, seed: string): (other: Scenario) => boolean {
  const runs: Float64Array[][] = [];
  const luck = addressedChance(seed);
  return (other) => {
    if (other.hash === scenario.hash) return true;
    if (other.horizon !== scenario.horizon) return false;
    for (let replicate = 0; replicate < ALIKE_RUNS; replicate++) {
      runs[replicate] ??= monthsOf(scenario, seed, replicate);
      if (!isSame(runs[replicate], monthsOf(other, seed, replicate))) return false;
    }
    return true;
  };

  function monthsOf(one: Scenario, text: string, replicate: number): Float64Array[] {
    const { simulation } = prepareRuns(one, text, { luck });
    const months: Float64Array[] = [];
    const keep = (): void => {
      months.push(Float64Array.from(simulation.buffer));
    };
    const observer: Observer<BalancingWorld> = { decided: keep };
    simulation.run(replicate, [observer]);
    keep();
    return months;
  }
}

function isSame(one: readonly Float64Array[], other: readonly Float64Array[]): boolean {
  return one.every((month, k) => month.length === other[k].length && month.every((value, i) => Object.is(value, other[k][i])));
}
