import { deviation } from 'd3-array';
import type { Ensemble } from '../runs/outcomes.ts';
import { fires, hasTwoModes } from '../statistics/modes.ts';
import type { Quantiles } from '../statistics/statistics.ts';
import { type Interval, intervalOf, quantilesOf } from '../statistics/statistics.ts';
import type { Uncomparable } from './comparable.ts';
import { type Divergence, divergenceOf } from './divergence.ts';
import { type EnoughPairs, settlingOf } from './enough-pairs.ts';

/** Cells over the differences -1 to 1 on which kinds of pairs are looked for. */
const CELLS = 400;

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
  readonly settling: EnoughPairs;
  readonly uncomparable: Uncomparable;
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
  const [chose, otherChose] = [choseOf(a), choseOf(b)];
  return {
    a,
    b,
    difference: {
      end: mean,
      byMonth: list.map((month) => ({ month, ...intervalOf(inMonth(month)), ...quantilesOf(inMonth(month)) })),
    },
    twoKinds: fires(list.map((month) => hasTwoModes(histogramOf(inMonth(month))))),
    shareAbove: above / runs,
    shareBelow: below / runs,
    choosing: intervalOf(chose.map((one, run) => one - otherChose[run])),
    varianceRatio: varianceRatioOf(a.detail.end, b.detail.end),
    divergence: barrier.roster === undefined ? divergenceOf(a, b, replicate) : null,
    settling: settlingOf(mean, deviation(end) ?? 0, above, runs),
    uncomparable: barrier,
  };
}

const choseOf = ({ detail }: Ensemble): Float64Array => Float64Array.from(detail.choiceMonth, (month) => (month > 0 ? 1 : 0));

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
