import type { Scenario } from '../../scenario/fields/scenario.ts';
import { collectorFor } from './collector.ts';
import type { Ensemble } from './outcomes.ts';
import { refuseMissing, refuseRuns } from './run-choices.ts';
import { summarise } from './summarise.ts';
import { prepareRuns } from './trajectory.ts';

/** Runs between two reports of progress. */
const REPORT_EVERY = 64;

/** How many runs, and with which luck. */
export interface EnsembleChoice {
  readonly runs: number;
  /** Any text. The same replicate of two scenarios under the same seed shares all its luck. */
  readonly seed: string;
}

/**
 * Run a scenario many times, a few runs at a step: yields how many are done, returns the ensemble.
 *
 * @throws RangeError where `runs` is not a whole number from 1 to a million
 */
export function* ensembleSteps(scenario: Scenario, choice: EnsembleChoice): Generator<number, Ensemble> {
  refuseMissing(scenario, choice, "{ runs: 200, seed: 'a class' }");
  const { runs, seed } = choice;
  refuseRuns(runs);
  const { simulation, start } = prepareRuns(scenario, seed);
  const collector = collectorFor(start, scenario.parameters, runs, scenario.horizon);
  const observers = [collector.observer];
  for (let replicate = 0; replicate < runs; replicate++) {
    collector.begin(replicate);
    simulation.run(replicate, observers);
    collector.finish();
    if ((replicate + 1) % REPORT_EVERY === 0) yield replicate + 1;
  }
  return summarise(scenario, seed, collector.gathered);
}

/**
 * Run a scenario many times.
 *
 * @throws RangeError where `runs` is not a whole number from 1 to a million
 */
export function ensemble(scenario: Scenario, choice: EnsembleChoice): Ensemble {
  return resultOf(ensembleSteps(scenario, choice));
}

/** Take every step of a piece of work at once, for whoever asks for no progress. */
export function resultOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
