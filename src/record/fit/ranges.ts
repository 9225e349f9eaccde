import { normalShare } from '../../experiment/statistics/normal-distribution.ts';
import { meanOf } from '../../experiment/statistics/statistics.ts';
import { FITTED, type FittedName, priorOf } from '../plausible/parameters.ts';
import type { Calibration, TriedPoint } from './history-matching.ts';

/**
 * Share of the declared range that the middle nine tenths of the kept values may cover at most to be called a narrowing:
 * where nothing is learned they cover 0.9. [C]
 */
export const NARROWED = 0.8;
/** Standard normal quantile of a two-sided 99 %: seven parameters are looked at, so one in twenty would be too many. [C] */
const SURE = 2.576;

/** How many of the tries were kept. */
export interface KeptOf {
  readonly kept: number;
  readonly tried: number;
}

/** What the record says about one parameter. */
export interface ParameterRange {
  readonly name: FittedName;
  readonly prior: readonly [number, number];
  /** Lowest and highest value kept; null where nothing was. */
  readonly range: readonly [number, number] | null;
  /** What holds the middle nine tenths of the kept values, which no lone point moves, and the middle one. */
  readonly most: readonly [number, number] | null;
  readonly median: number | null;
  /** Share of the declared range that the middle nine tenths cover. */
  readonly covers: number | null;
  readonly identified: boolean;
  /** Values in the lower and in the upper half of the declared range. */
  readonly halves: readonly [KeptOf, KeptOf];
  /** The half that is kept more often, where that is more than chance. */
  readonly leans: 'low' | 'high' | null;
}

/** Find for every parameter what was kept of its declared range. */
export function rangesOf({ points }: Pick<Calibration, 'points'>): ParameterRange[] {
  return FITTED.map((name) => rangeOf(name, points));
}

function rangeOf(name: FittedName, points: readonly TriedPoint[]): ParameterRange {
  const prior = priorOf(name);
  const kept = points
    .filter((point) => point.kept)
    .map(({ settings }) => settings[name])
    .sort((a, b) => a - b);
  const halves = halvesOf(name, points);
  if (kept.length === 0)
    return { name, prior, range: null, most: null, median: null, covers: null, identified: false, halves, leans: null };
  const range = [kept[0], kept[kept.length - 1]] as const;
  const at = (share: number): number => kept[Math.round(share * (kept.length - 1))];
  const most = [at(0.05), at(0.95)] as const;
  const covers = (most[1] - most[0]) / (prior[1] - prior[0]);
  const identified = covers <= NARROWED && covers < leastByChance(kept.length);
  return { name, prior, range, most, median: at(0.5), covers, identified, halves, leans: keptEnd(halves) };
}

/** Find the least that the middle nine tenths of so many values cover by chance where nothing is learned: few cover little. */
function leastByChance(count: number): number {
  const between = Math.round(0.95 * (count - 1)) - Math.round(0.05 * (count - 1));
  // the distance of two ordered uniform values has a beta distribution
  const mean = between / (count + 1);
  return mean - SURE * Math.sqrt((mean * (1 - mean)) / (count + 2));
}

function halvesOf(name: FittedName, points: readonly TriedPoint[]): [KeptOf, KeptOf] {
  const [low, high] = priorOf(name);
  const count = (upper: boolean): KeptOf => {
    const half = points.filter(({ settings }) => settings[name] >= (low + high) / 2 === upper);
    return { kept: half.filter(({ kept }) => kept).length, tried: half.length };
  };
  return [count(false), count(true)];
}

/**
 * Find which half is kept more often, beyond chance (test of two shares).
 *
 * Example  leanOf([{ kept: 40, tried: 50 }, { kept: 10, tried: 50 }]) → low
 */
export function keptEnd([low, high]: readonly [KeptOf, KeptOf]): 'low' | 'high' | null {
  const share = (low.kept + high.kept) / (low.tried + high.tried);
  const deviation = Math.sqrt(share * (1 - share) * (1 / low.tried + 1 / high.tried));
  const apart = low.kept / low.tried - high.kept / high.tried;
  if (!(Math.abs(apart) > SURE * deviation)) return null;
  return apart > 0 ? 'low' : 'high';
}

/** How two parameters go together among the kept settings. */
export interface PairOfParameters {
  readonly names: readonly [FittedName, FittedName];
  /** Rank correlation, -1 to 1. */
  readonly correlation: number;
  /** How often chance alone makes the strongest of all pairs as strong as this one, 0 to 1. */
  readonly chance: number;
  /** Whether they trade off or go together: strongly, and beyond chance. */
  readonly told: boolean;
}

/** Rank correlation from which a pair is told. [C] */
const WORTH_TELLING = 0.3;
/** How often chance may do as well among all pairs, for one to be told as beyond it. */
export const BEYOND_CHANCE = 0.05;

/** Find how every two parameters go together among the kept settings; none where fewer than three were kept. */
export function pairsOf({ points }: Pick<Calibration, 'points'>): PairOfParameters[] {
  const kept = points.filter((point) => point.kept);
  if (kept.length < 3) return [];
  const ranks = FITTED.map((name) => ranksOf(kept.map(({ settings }) => settings[name])));
  const all = (FITTED.length * (FITTED.length - 1)) / 2;
  return FITTED.flatMap((one, i) =>
    FITTED.slice(i + 1).map((other, k): PairOfParameters => {
      const correlation = correlationOf(ranks[i], ranks[i + 1 + k]);
      const chance = chanceOf(correlation, kept.length, all);
      const told = Math.abs(correlation) >= WORTH_TELLING && chance <= BEYOND_CHANCE;
      return { names: [one, other], correlation, chance, told };
    }),
  );
}

/**
 * Find how often chance alone makes at least one of so many pairs as strong as this: of many pairs some look related.
 *
 * Source   Šidák 1967; a rank correlation of n values without a relation is close to normal with variance 1/(n - 1)
 * Example  chanceOf(0.31, 64, 1) → 0.014; chanceOf(0.31, 64, 21) → 0.25
 */
export function chanceOf(correlation: number, count: number, pairs: number): number {
  const none = 1 - 2 * normalShare(-Math.abs(correlation) * Math.sqrt(count - 1));
  let all = 1;
  for (let k = 0; k < pairs; k++) all *= none;
  return 1 - all;
}

/** Rank values from 0; equal ones share their mean rank. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((one) => one < value).length;
    const equal = values.filter((one) => one === value).length;
    return below + (equal - 1) / 2;
  });
}

/** Find the correlation of two lists; 0 where one never varies. */
export function correlationOf(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [meanOf(x), meanOf(y)];
  const sum = (of: (k: number) => number): number => x.reduce((total, _, k) => total + of(k), 0);
  const spread = Math.sqrt(sum((k) => (x[k] - mx) * (x[k] - mx)) * sum((k) => (y[k] - my) * (y[k] - my)));
  return spread > 0 ? sum((k) => (x[k] - mx) * (y[k] - my)) / spread : 0;
}
