import { deviation, quantileSorted } from 'd3-array';
import type { Scenario } from '../scenario/scenario.ts';
import { KEPT } from './distribution.ts';
import { type Divergence, divergenceOf } from './divergence.ts';
import { ensembleSteps } from './ensemble.ts';
import { fires, hasTwoHumps } from './humps.ts';
import { commonHorizon, type InputDifference, inputDifferences, overMonths, type Uncomparable, uncomparable } from './inputs.ts';
import type { Ensemble, Quantiles } from './outcomes.ts';
import { FINE_CHOICE, FINE_EQUIDISTANCE, wilson, Z95 } from './statistics.ts';

/** Cells over the differences -1 to 1 on which kinds of pairs are looked for. */
const CELLS = 400;

/** A mean and its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** How well a number of pairs settles the two answers of a comparison. */
export interface Settling {
  /** Whether the sign of the mean difference is known, or the difference to ±.02. */
  readonly mean: boolean;
  /** Whether it is known which of the two ends higher more often, or the share to ±5 points. */
  readonly share: boolean;
  /** Pairs that would settle both; a multiple of 100. */
  readonly needed: number;
}

/** Two scenarios on the same luck. Every difference is a minus b. */
export interface Pair {
  readonly a: Ensemble;
  readonly b: Ensemble;
  readonly difference: {
    readonly end: Interval;
    readonly byMonth: readonly (Quantiles & Interval & { readonly month: number })[];
  };
  /** Index [month]: whether two kinds of pairs are seen around that month. */
  readonly twoKinds: readonly boolean[];
  /** Shares of pairs in which a ends higher and lower than b. */
  readonly shareAbove: number;
  readonly shareBelow: number;
  /** Difference of the shares of runs that have chosen at the end. */
  readonly choosing: Interval;
  /** [var(a) + var(b)] / var(a - b) at the end: how many times more runs independent luck would take; null where all pairs differ alike. */
  readonly varianceRatio: number | null;
  /** null where nothing parts, or where decisions cannot be compared. */
  readonly divergence: Divergence | null;
  readonly settling: Settling;
  readonly uncomparable: Uncomparable;
}

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
  if (asked.length < 2) throw new RangeError(`a comparison needs two scenarios, not ${asked.length}`);
  const { seed, runs, reference, replicate } = choice;
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
  const steps = compareSteps(scenarios, choice);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function* ensembleOf(scenario: Scenario, choice: CompareChoice): Generator<CompareStep, Ensemble> {
  const steps = ensembleSteps(scenario, choice);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { scenario, done: step.value };
  }
}

/** Compare two ensembles of the same seed, length and number of runs pair by pair. */
export function pairOf(a: Ensemble, b: Ensemble, barrier: Uncomparable, replicate: number | undefined): Pair {
  const { runs, months } = a;
  const [first, second] = [a.detail.byRun, b.detail.byRun];
  if (first === null || second === null)
    throw new RangeError(`${runs} runs of ${months} months are too many to compare one by one`);
  const differences = first.map((value, k) => value - second[k]);
  const inMonth = (month: number): Float64Array => differences.subarray(month * runs, (month + 1) * runs);
  const list = Array.from({ length: months + 1 }, (_, month) => month);
  const end = inMonth(months);
  const above = end.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
  const below = end.reduce((sum, one) => sum + (one < 0 ? 1 : 0), 0);
  const mean = intervalOf(end);
  return {
    a,
    b,
    difference: {
      end: mean,
      byMonth: list.map((month) => ({ month, ...intervalOf(inMonth(month)), ...quantilesOf(inMonth(month)) })),
    },
    twoKinds: fires(list.map((month) => hasTwoHumps(histogramOf(inMonth(month))))),
    shareAbove: above / runs,
    shareBelow: below / runs,
    choosing: intervalOf(choseOf(a).map((one, run) => one - choseOf(b)[run])),
    varianceRatio: varianceRatioOf(a.detail.end, b.detail.end),
    divergence: barrier.roster === undefined ? divergenceOf(a, b, replicate) : null,
    settling: settlingOf(mean, deviation(end) ?? 0, above, runs),
    uncomparable: barrier,
  };
}

const choseOf = ({ detail }: Ensemble): Float64Array => Float64Array.from(detail.choiceMonth, (month) => (month > 0 ? 1 : 0));

function intervalOf(values: Float64Array): Interval {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const half = (Z95 * (deviation(values) ?? 0)) / Math.sqrt(values.length);
  return { mean, lo: mean - half, hi: mean + half };
}

function quantilesOf(values: Float64Array): Quantiles {
  const sorted = Array.from(values.slice().sort());
  const at = (level: number): number => quantileSorted(sorted, level) as number;
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

function histogramOf(differences: Float64Array): Uint32Array {
  const counts = new Uint32Array(CELLS);
  for (const one of differences) counts[Math.min(CELLS - 1, Math.floor(((one + 1) / 2) * CELLS))]++;
  return counts;
}

function varianceRatioOf(a: Float64Array, b: Float64Array): number | null {
  const square = (values: Float64Array): number => (deviation(values) ?? 0) * (deviation(values) ?? 0);
  const shared = square(a.map((value, run) => value - b[run]));
  return shared > 0 ? (square(a) + square(b)) / shared : null;
}

/**
 * Judge whether so many pairs settle a comparison: the sign of the mean difference or the difference to ±.02, and
 * which of the two ends higher more often or that share to ±5 points.
 */
export function settlingOf({ mean, lo, hi }: Interval, sd: number, above: number, runs: number): Settling {
  const [low, high] = wilson(above, runs);
  const half = (hi - lo) / 2;
  const forMean = runs > 1 && (half <= FINE_EQUIDISTANCE || lo > 0 || hi < 0);
  const forShare = (high - low) / 2 <= FINE_CHOICE || low > 0.5 || high < 0.5;
  const middle = (low + high) / 2;
  const pairsFor = (spread: number, ...distances: readonly number[]): number => {
    const ratio = spread / Math.max(...distances);
    return Z95 * Z95 * ratio * ratio;
  };
  const needed = Math.max(
    forMean ? 0 : pairsFor(sd, FINE_EQUIDISTANCE, Math.abs(mean)),
    forShare ? 0 : pairsFor(Math.sqrt(middle * (1 - middle)), FINE_CHOICE, Math.abs(middle - 0.5)),
  );
  const settled = forMean && forShare;
  return { mean: forMean, share: forShare, needed: settled ? runs : Math.max(100, Math.ceil((needed + 1) / 100) * 100) };
}
