import { addressedChance, type Chance } from '../../engine/chance.ts';
import { columnsOver } from '../../engine/columns.ts';
import type { Observer } from '../../engine/run.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { Overrides } from '../../model/simulation/override.ts';
import { simulationOf } from '../../model/simulation/simulation.ts';
import { type CalibratedCase, steadyStart } from '../../model/simulation/steady-start.ts';
import { type BalancingWorld, VARIABLES } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { refuseMissing, refuseReplicate } from './run-choices.ts';

/** Which run: a seed of any text, and the replicate, counted from 0. */
export interface RunChoice {
  readonly seed: string;
  readonly replicate?: number;
  /** What is decided by hand; nothing where it is left out. */
  readonly overrides?: Overrides;
}

/** Which run of which scenario: all that makes it again. */
export interface RunIdentity {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicate: number;
}

/** One run with everything that happened in it. */
export interface Trajectory extends RunIdentity {
  /** E* in months 0 to the horizon. */
  readonly equidistance: readonly number[];
  /** T in months 0 to the horizon. */
  readonly tilt: readonly number[];
  /** Index [month], 0 to the horizon - 1: the whole world just before stocks advance: state, derived values, decisions. */
  readonly worlds: readonly BalancingWorld[];
  /** The world at the horizon. */
  readonly end: BalancingWorld;
}

/** Calibrate the case of a scenario as its theory, parameters and switches read it. */
export function calibratedOf({ case: kase, theory, parameters, switches }: Scenario): CalibratedCase {
  return steadyStart(kase, { theory, parameters, switches });
}

/** Look at the world of month 0 of a calibrated case. */
export function startOf({ sizes, start }: CalibratedCase): BalancingWorld {
  return columnsOver(VARIABLES, sizes, start);
}

/** What is there already, of another scenario that differs in nothing that it hangs on. */
export interface Prepared {
  readonly luck?: Chance;
  readonly calibrated?: CalibratedCase;
}

/** Make ready what every run of a scenario shares. */
export function prepareRuns(
  scenario: Scenario,
  seed: string,
  { luck = addressedChance(seed), calibrated = calibratedOf(scenario) }: Prepared = {},
) {
  const simulation = simulationOf(calibrated, scenario.timeline, luck, scenario.horizon);
  return { calibrated, simulation, start: startOf(calibrated) };
}

/** Make ready to run single replicates of a scenario, everything kept. */
export function runnerOf(scenario: Scenario, seed: string): (replicate: number, overrides?: Overrides) => Trajectory {
  const { calibrated, simulation, start } = prepareRuns(scenario, seed);
  const portfolio = portfolioOf(start);
  const copy = (): BalancingWorld => columnsOver(VARIABLES, calibrated.sizes, Float64Array.from(simulation.buffer));
  const first = equidistanceOf(start.tie, portfolio);
  return (replicate, overrides) => {
    const equidistance = [first.equidistance];
    const tilt = [first.tilt];
    const worlds: BalancingWorld[] = [];
    const keeper: Observer<BalancingWorld> = {
      decided: () => {
        worlds.push(copy());
      },
      advanced: ({ tie }) => {
        const now = equidistanceOf(tie, portfolio);
        equidistance.push(now.equidistance);
        tilt.push(now.tilt);
      },
    };
    if (overrides) simulation.runOverridden(replicate, overrides, [keeper]);
    else simulation.run(replicate, [keeper]);
    return { scenario, seed, replicate, equidistance, tilt, worlds, end: copy() };
  };
}

/**
 * Run a scenario once and keep everything. The same scenario, seed and replicate give the same bits as in any
 * ensemble.
 */
export function run(scenario: Scenario, choice: RunChoice): Trajectory {
  refuseMissing(scenario, choice, "{ seed: 'a class', replicate: 0 }");
  const { seed, replicate = 0, overrides } = choice;
  refuseReplicate(replicate);
  return runnerOf(scenario, seed)(replicate, overrides);
}
