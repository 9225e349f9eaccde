import type { Chance } from '../../engine/chance.ts';
import { type Observer, runMonths } from '../../engine/run.ts';
import type { BalancingWorld } from '../variables.ts';
import { load, machineFor } from './bound-model.ts';
import { driversOf } from './drivers.ts';
import { type Overrides, overridingOf } from './override.ts';
import type { CalibratedCase } from './steady-start.ts';
import type { Timeline } from './timeline.ts';

/** One case under one timeline, to be run again and again. */
export interface Simulation {
  /** Shared by all simulations of the same shape: it holds what ran last. */
  readonly world: BalancingWorld;
  /** The numbers of the world, all columns in the order of declaration. */
  readonly buffer: Float64Array;
  /** Run one replicate from month 0; the world holds its end afterwards. */
  run(replicate: number, observers?: readonly Observer<BalancingWorld>[]): void;
  /** The same run, where somebody decides some things in place of the model. */
  runOverridden(replicate: number, overrides: Overrides, observers?: readonly Observer<BalancingWorld>[]): void;
}

/** Make a simulation of a calibrated case under a timeline. Nothing is allocated while it runs. */
export function simulationOf(calibrated: CalibratedCase, timeline: Timeline, luck: Chance, months: number): Simulation {
  const machine = machineFor(calibrated.sizes.power, calibrated.sizes.channel);
  const { world, buffer, steps } = machine;
  const drivers = driversOf(timeline, calibrated, world, months);
  const begin = (replicate: number): void => {
    load(machine, calibrated);
    drivers.reset();
    luck.begin(replicate);
  };
  return {
    world,
    buffer,
    run(replicate, observers = []) {
      begin(replicate);
      runMonths(steps, { world, luck, months, prepare: drivers.prepare, observers });
    },
    runOverridden(replicate, overrides, observers = []) {
      const overriding = overridingOf(machine, overrides);
      const prepare = (month: number): void => overriding.prepare(month, drivers.prepare);
      begin(replicate);
      const overridden = { ...steps, decide: [...steps.decide, overriding.step] };
      runMonths(overridden, { world, luck, months, prepare, observers });
    },
  };
}
