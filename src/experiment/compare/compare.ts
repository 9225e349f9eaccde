import type { Scenario } from '../../scenario/fields/scenario.ts';
import { ensembleSteps, resultOf } from '../runs/ensemble.ts';
import type { Ensemble } from '../runs/outcomes.ts';
import { refuseMissing, refuseReplicate, refuseRuns } from '../runs/run-choices.ts';
import { KEPT } from '../statistics/distribution.ts';
import { commonHorizon, overMonths, uncomparable } from './comparable.ts';
import { type InputDifference, inputDifferences } from './inputs.ts';
import { type Pair, pairOf } from './pair.ts';

export interface Comparison {
  readonly seed: string;
  readonly runs: number;
  /** Months compared: those of the shortest. */
  readonly months: number;
  /** In the order asked for. */
  readonly ensembles: readonly Ensemble[];
  /** Drawn in every picture besides those compared; undefined where it is one of them. */
  readonly reference: Ensemble | undefined;
  readonly inputs: readonly InputDifference[];
  /** The first against each later one. */
  readonly pairs: readonly Pair[];
  readonly settled: boolean;
  readonly runsNeeded: number;
}

export interface CompareChoice {
  readonly runs: number;
  readonly seed: string;
  /** Another scenario to draw in every picture. */
  readonly reference?: Scenario | undefined;
  /** A replicate whose parting is told besides the typical one. */
  readonly replicate?: number | undefined;
}

/** How far a comparison is: so many runs of a scenario. */
export interface CompareStep {
  readonly scenario: Scenario;
  readonly done: number;
}

/** Find how many runs can be compared one by one over so many months. */
export function mostPairs(months: number): number {
  return Math.floor(KEPT / (months + 1));
}

/**
 * Compare scenarios on shared luck, a few runs at a step. Scenarios of different length are compared over the
 * months of the shortest.
 *
 * @throws RangeError with fewer than two scenarios, or with more runs than can be kept one by one
 */
export function* compareSteps(asked: readonly Scenario[], choice: CompareChoice): Generator<CompareStep, Comparison> {
  if (!Array.isArray(asked)) throw new TypeError(`a comparison takes a list of scenarios, found ${String(asked)}`);
  if (asked.length < 2) throw new RangeError(`a comparison needs two scenarios, not ${asked.length}`);
  for (const scenario of asked) refuseMissing(scenario, choice, "{ runs: 200, seed: 'a class' }");
  const { seed, runs, reference, replicate } = choice;
  refuseRuns(runs);
  if (replicate !== undefined) refuseReplicate(replicate);
  const months = commonHorizon(asked);
  if (runs > mostPairs(months)) throw new RangeError(`${runs} runs of ${months} months are too many to compare one by one`);
  const ensembles: Ensemble[] = [];
  for (const scenario of asked) ensembles.push(yield* ensembleOf(overMonths(scenario, months), choice));
  const drawn = reference && reference.horizon >= months ? yield* ensembleOf(overMonths(reference, months), choice) : undefined;
  const [first, ...others] = ensembles;
  const pairs: Pair[] = [];
  for (const [k, other] of others.entries()) {
    const barrier = uncomparable(asked[0], asked[k + 1]);
    pairs.push(pairOf(first, other, barrier, replicate));
    yield { scenario: other.scenario, done: runs };
  }
  return {
    seed,
    runs,
    months,
    ensembles,
    reference: drawn,
    inputs: inputDifferences(asked),
    pairs,
    settled: pairs.every(({ settling }) => settling.mean && settling.share),
    runsNeeded: Math.max(...pairs.map(({ settling }) => settling.needed)),
  };
}

/** Compare scenarios on shared luck. */
export function compare(scenarios: readonly Scenario[], choice: CompareChoice): Comparison {
  return resultOf(compareSteps(scenarios, choice));
}

function* ensembleOf(scenario: Scenario, choice: CompareChoice): Generator<CompareStep, Ensemble> {
  const steps = ensembleSteps(scenario, choice);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { scenario, done: step.value };
  }
}
