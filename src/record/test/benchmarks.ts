import { meanOf } from '../../experiment/statistics/statistics.ts';

/** A measured year, as a benchmark takes it. */
interface Point {
  readonly year: number;
  readonly value: number;
}

/** Years before the origin that a trend looks at, and the least points it needs. [C] */
const TREND_YEARS = 10;
const LEAST_TREND = 4;

/** Take the last value before the origin as the forecast of every year; null where there is none. */
export function persistenceOf(before: readonly Point[]): number | null {
  return before.length === 0 ? null : before[before.length - 1].value;
}

/**
 * Fit a straight line (least squares) to the ten years before the origin; null with fewer than four points.
 *
 * Example  trendOf([0, 1, 2, 3].map((year) => ({ year, value: year / 10 })), 4, [0, 0.45])(5) → 0.45
 */
export function trendOf(
  before: readonly Point[],
  origin: number,
  [low, high]: readonly [number, number],
): ((year: number) => number) | null {
  const points = before.filter(({ year }) => year >= origin - TREND_YEARS);
  if (points.length < LEAST_TREND) return null;
  const middle = meanOf(points.map(({ year }) => year));
  const level = meanOf(points.map(({ value }) => value));
  const spread = points.reduce((sum, { year }) => sum + (year - middle) * (year - middle), 0);
  const slope = points.reduce((sum, { year, value }) => sum + (year - middle) * (value - level), 0) / spread;
  return (year) => Math.max(low, Math.min(high, level + slope * (year - middle)));
}
