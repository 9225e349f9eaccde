import { deviation } from 'd3-array';

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z95 = 1.959963984540054;

/**
 * Find the 95 % Wilson interval of a share.
 *
 * Source   Wilson 1927
 * Example  wilson(0, 200) → [0, 0.0188]
 */
export function wilson(count: number, n: number): [number, number] {
  const share = count / n;
  const square = Z95 * Z95;
  const middle = (share + square / (2 * n)) / (1 + square / n);
  const half = (Z95 / (1 + square / n)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  return [Math.max(0, count === 0 ? 0 : middle - half), Math.min(1, count === n ? 1 : middle + half)];
}

/** A mean and its 95 % interval. */
export interface Interval {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** Tell whether the sign of a mean is known. */
export const isKnown = ({ lo, hi }: Interval): boolean => lo > 0 || hi < 0;

/** Find the mean of some numbers; NaN of none. */
export function meanOf(values: Iterable<number> & { readonly length: number }): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Find the mean of values and its 95 % interval. */
export function intervalOf(values: Float64Array): Interval {
  const mean = meanOf(values);
  const half = (Z95 * (deviation(values) ?? 0)) / Math.sqrt(values.length);
  return { mean, lo: mean - half, hi: mean + half };
}

/** Find the value below which a share of sorted values lies, straight between two; between a number and infinity stands infinity. */
export function quantileAt(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  // The difference of two infinities is no number.
  return lower === upper ? lower : upper === Infinity ? Infinity : lower + (place - Math.floor(place)) * (upper - lower);
}

/** Find the middle one of some numbers, or halfway between the middle two; null of none. Infinity stands last. */
export function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantileAt(Float64Array.from(values).sort(), 0.5);
}

/** Find the quantiles that outcomes are told by. */
export function quantilesBy(at: (level: number) => number): Quantiles {
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

/** Find the quantiles of values in any order. */
export function quantilesOf(values: Iterable<number>): Quantiles {
  const sorted = Float64Array.from(values).sort();
  return quantilesBy((level) => quantileAt(sorted, level));
}

/**
 * Find the cosine between two lists of amounts: 1 where one is a multiple of the other, 0 where they share nothing, null
 * where one holds nothing.
 */
export function cosineOf(a: readonly number[], b: readonly number[]): number | null {
  const product = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, k) => sum + value * y[k], 0);
  const lengths = Math.sqrt(product(a, a) * product(b, b));
  return lengths === 0 ? null : product(a, b) / lengths;
}

/** Two ensembles on the same luck, compared run by run at the last month. */
export interface PairedEnd {
  /** Mean difference of equidistance, first minus second, and its 95 % interval. */
  readonly mean: number;
  readonly interval: readonly [number, number];
  /** Share of pairs in which the first ends lower. */
  readonly lower: number;
  /** Share of pairs in which it ends higher; the rest end equal. */
  readonly higher: number;
}

/** Compare the end values of two ensembles pair by pair; pairs beyond the shorter are left out. */
export function pairedEnd(first: Float64Array, second: Float64Array): PairedEnd {
  const n = Math.min(first.length, second.length);
  const differences = Float64Array.from({ length: n }, (_, run) => first[run] - second[run]);
  const { mean, lo, hi } = intervalOf(differences);
  const share = (holds: (one: number) => boolean): number => differences.filter(holds).length / n;
  return { mean, interval: [lo, hi], lower: share((one) => one < 0), higher: share((one) => one > 0) };
}

/** How well a number of runs settles the two answers most asked for. */
export interface Precision {
  /** Half width of the 95 % interval of the mean equidistance at the end. */
  readonly equidistance: number;
  /** Half width of the 95 % interval of the share that chooses. */
  readonly choice: number;
  /** Whether both are within what a reader can see: 0.02 and 5 points. */
  readonly enough: boolean;
  /** Runs that would bring both within it; a multiple of 100. */
  readonly needed: number;
}

/** Half widths below which more runs would not change what is read off a chart. [C] */
export const FINE_EQUIDISTANCE = 0.02;
export const FINE_CHOICE = 0.05;

const squared = (value: number): number => value * value;

/** Judge whether a number of runs is enough, from the spread of equidistance and the share that chooses. */
export function precisionOf(runs: number, sd: number, chosen: number): Precision {
  const [low, high] = wilson(chosen, runs);
  const equidistance = (Z95 * sd) / Math.sqrt(runs);
  const choice = (high - low) / 2;
  const enough = equidistance <= FINE_EQUIDISTANCE && choice <= FINE_CHOICE;
  const middle = (low + high) / 2;
  const forEquidistance = squared((Z95 * sd) / FINE_EQUIDISTANCE);
  const forChoice = squared(Z95 / FINE_CHOICE) * middle * (1 - middle);
  return {
    equidistance,
    choice,
    enough,
    needed: enough ? runs : Math.max(100, Math.ceil(Math.max(forEquidistance, forChoice) / 100) * 100),
  };
}

/** Quantiles of a distribution over runs. */
export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}
