import { percentiles, RESAMPLES, resamples } from '../statistics/resampling.ts';
import { quantileAt, wilson } from '../statistics/statistics.ts';
import { countedQuantile, orderOf } from './regret.ts';
import { worldShare } from './satisficing.ts';

/** Share of worlds in which a policy misses by no more than the regret it is told by; the rest are its worst. [C] */
export const MOST_WORLDS = 0.9;

/** What is known of policies in every world. */
export interface WorldStanding {
  /** Whether all criteria are met, [policies][worlds]. */
  readonly allMet: readonly Uint8Array[];
  /** Whether each one is, [criteria][policies][worlds]. */
  readonly met: readonly (readonly Uint8Array[])[];
  /** [criteria][policies][worlds] */
  readonly regrets: readonly (readonly Float64Array[])[];
}

/** A number, and its 95 % interval over which worlds happened to be drawn. */
export interface WorldEstimate {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** What worlds say of policies, and how much of it hangs on which of them were drawn. */
export interface Estimates {
  /** [policies] */
  readonly allMet: readonly WorldEstimate[];
  /** [criteria][policies] */
  readonly met: readonly (readonly WorldEstimate[])[];
  readonly regret: readonly (readonly WorldEstimate[])[];
  /** Whether no other policy does at least as well by every one of these numbers, and in which share of resamples, [policies]. */
  readonly undominated: readonly boolean[];
  readonly undominatedShare: readonly number[];
  /** Share of criteria met, one policy less another. */
  allMetDifference(first: number, second: number): WorldEstimate;
  /** Regret by a criterion, one policy less another. */
  regretDifference(criterion: number, first: number, second: number): WorldEstimate;
}

/** One number for each policy, as it is and in every resample. */
interface Statistic {
  readonly values: readonly number[];
  /** [policies][resamples] */
  readonly drawn: readonly Float64Array[];
}

/** Find shares and regrets of policies, and their intervals by drawing the worlds again with replacement. */
export function estimatesOf({ allMet, met, regrets }: WorldStanding, seed: string): Estimates {
  const all = statistic(allMet.map((row) => worldShare(row)));
  const worst = regrets.map((each) => statistic(each.map((row) => quantileAt(Float64Array.from(row).sort(), MOST_WORLDS))));
  const orders = regrets.map((each) => each.map(orderOf));
  const isBest = (at: (of: Statistic) => (k: number) => number): boolean[] =>
    undominatedOf(allMet.map((_, k) => [at(all)(k), ...worst.map((each) => -at(each)(k))]));
  const best = new Float64Array(allMet.length);
  let resample = 0;
  for (const counts of resamples(allMet[0].length, seed)) {
    for (const [k, row] of allMet.entries()) all.drawn[k][resample] = worldShare(row, counts);
    for (const [o, each] of regrets.entries())
      for (const [k, row] of each.entries())
        worst[o].drawn[k][resample] = countedQuantile(row, orders[o][k], counts, MOST_WORLDS);
    for (const [k, is] of isBest((of) => (j) => of.drawn[j][resample]).entries()) best[k] += is ? 1 : 0;
    resample++;
  }
  return {
    allMet: sharesOf(allMet),
    met: met.map(sharesOf),
    regret: worst.map(estimates),
    undominated: isBest((of) => (k) => of.values[k]),
    undominatedShare: Array.from(best, (count) => count / RESAMPLES),
    allMetDifference: (first, second) => difference(all, first, second),
    regretDifference: (criterion, first, second) => difference(worst[criterion], first, second),
  };
}

/** Shares of worlds; their intervals are Wilson's, since a share of none is none in every resample. */
const sharesOf = (rows: readonly Uint8Array[]): WorldEstimate[] =>
  rows.map((row) => {
    const [lo, hi] = wilson(
      row.reduce((sum, one) => sum + one, 0),
      row.length,
    );
    return { value: worldShare(row), lo, hi };
  });

const statistic = (values: readonly number[]): Statistic => ({ values, drawn: values.map(() => new Float64Array(RESAMPLES)) });

const estimate = (value: number, drawn: Float64Array): WorldEstimate => {
  const [lo, hi] = percentiles(drawn);
  return { value, lo, hi };
};

const estimates = ({ values, drawn }: Statistic): WorldEstimate[] =>
  values.map((value, k) => estimate(value, Float64Array.from(drawn[k])));

function difference({ values, drawn }: Statistic, first: number, second: number): WorldEstimate {
  return estimate(
    values[first] - values[second],
    drawn[first].map((value, k) => value - drawn[second][k]),
  );
}

/**
 * Tell which rows no other row dominates: one that is at least as high everywhere, and higher somewhere.
 *
 * Example  [[1, 0], [0, 1], [0, 0]] → [true, true, false]
 */
export function undominatedOf(rows: readonly (readonly number[])[]): boolean[] {
  const dominates = (one: readonly number[], other: readonly number[]): boolean =>
    one.every((value, k) => value >= other[k]) && one.some((value, k) => value > other[k]);
  return rows.map((row) => !rows.some((other) => dominates(other, row)));
}
