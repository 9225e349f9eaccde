import type { Luck } from '../engine/chance.ts';
import { type Observer, runMonths } from '../engine/run.ts';
import type { CalibratedCase } from './calibrate.ts';
import { driversOf } from './drivers.ts';
import { load, machineFor } from './machine.ts';
import type { Timeline } from './timeline.ts';
import type { BalancingWorld } from './variables.ts';

/** One case under one timeline, to be run again and again. */
export interface Simulation {
  /** Shared by all simulations of the same shape: it holds what ran last. */
  readonly world: BalancingWorld;
  /** The numbers of the world, all columns in the order of declaration. */
  readonly buffer: Float64Array;
  /** Run one replicate from month 0; the world holds its end afterwards. */
  run(replicate: number, observers?: readonly Observer<BalancingWorld>[]): void;
}

/** Make a simulation of a calibrated case under a timeline. Nothing is allocated while it runs. */
export function simulationOf(calibrated: CalibratedCase, timeline: Timeline, luck: Luck, months: number): Simulation {
  const machine = machineFor(calibrated.sizes.power, calibrated.sizes.channel);
  const { world, buffer, joined } = machine;
  const drivers = driversOf(timeline, calibrated, world, months);
  return {
    world,
    buffer,
    run(replicate, observers = []) {
      load(machine, calibrated);
      drivers.reset();
      luck.begin(replicate);
      runMonths(joined, { world, luck, months, prepare: drivers.prepare, observers });
    },
  };
}
