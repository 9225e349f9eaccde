import { columnsOver } from '../engine/columns.ts';
import type { Luck } from '../engine/chance.ts';
import { type Observer, runMonths } from '../engine/run.ts';
import { BALANCING } from './balancing.ts';
import type { CalibratedCase } from './calibrate.ts';
import { driversOf } from './drivers.ts';
import type { Timeline } from './timeline.ts';
import { type BalancingWorld, VARIABLES } from './variables.ts';

/** One world that can be run again and again. */
export interface Simulation {
  readonly world: BalancingWorld;
  /** The numbers of the world, all columns in the order of declaration. */
  readonly buffer: Float64Array;
  /** Run one replicate from month 0; the world holds its end afterwards. */
  run(replicate: number, observers?: readonly Observer<BalancingWorld>[]): void;
}

/** Make a simulation of a calibrated case under a timeline. Nothing is allocated while it runs. */
export function simulationOf(calibrated: CalibratedCase, timeline: Timeline, luck: Luck, months: number): Simulation {
  const { setting, sizes, start } = calibrated;
  const buffer = new Float64Array(start.length);
  const world = columnsOver(VARIABLES, sizes, buffer);
  const drivers = driversOf(timeline, calibrated, world, months);
  return {
    world,
    buffer,
    run(replicate, observers = []) {
      buffer.set(start);
      drivers.reset();
      luck.begin(replicate);
      runMonths(BALANCING, world, { setting, luck, months, prepare: drivers.prepare, observers });
    },
  };
}
