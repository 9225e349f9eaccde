import { meanOf, quantileAt } from '../../experiment/statistics/statistics.ts';
import type { Family, IndicatorSeries } from '../measure/series.ts';
import { persistenceOf, trendOf } from './benchmarks.ts';
import { type MeasurementChance, type Noise, pointsBefore } from './noise.ts';
import { OBSERVATIONS } from './observation-table.ts';
import type { ObservedRuns } from './observed-runs.ts';
import { sampler } from './sample.ts';
import { crpsOf } from './scores.ts';
import { type Scores, seriesScores } from './series-scores.ts';

/** One year of a series: what was measured, what the model expects to be measured, and the benchmarks. */
export interface TestedPoint {
  readonly year: number;
  /** null where nothing was measured. */
  readonly observed: number | null;
  /** The true value is at least what was measured: shown, not scored. */
  readonly bound?: 'lower';
  /** Mean over runs, without the noise of measuring. */
  readonly mean: number;
  /** Quantiles over runs of what would be measured. */
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly crps: number | null;
  readonly persistence: number | null;
  readonly trend: number | null;
}

/** A series held against the model. */
export interface TestedIndicator {
  readonly id: string;
  readonly family: Family;
  readonly power: string | null;
  readonly name: string;
  readonly unit: string;
  /** What was measured before the origin, bounds left out. */
  readonly before: readonly { readonly year: number; readonly value: number }[];
  readonly noise: Noise;
  /** Size of one unit of the equation, from the last year before the origin; 1 where the equation has a size. */
  readonly scale: number;
  readonly points: readonly TestedPoint[];
  readonly scores: Scores;
}

/** Find what one unit of an equation is worth: the last value before the origin over what the model says of its month 0. */
export function scaleOf(series: IndicatorSeries, { start }: ObservedRuns, from: number): number | null {
  if (!OBSERVATIONS[series.family].scaled) return 1;
  const last = persistenceOf(pointsBefore(series, from));
  return last === null || start <= 0 ? null : last / start;
}

/** Years to look at, and runs. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly runs: number;
}

/** What the model says of a series, and what is added to it. */
interface Prediction {
  readonly own: ObservedRuns;
  readonly scale: number;
  readonly noise: Noise;
  readonly luck: MeasurementChance;
}

/** Predict a series year by year, and score it. */
export function indicatorOf(
  series: IndicatorSeries,
  { own, scale, noise, luck }: Prediction,
  { from, to, runs }: Span,
): TestedIndicator {
  const { id, family, power, name, unit, points: measured } = series;
  const { range } = OBSERVATIONS[family];
  const before = pointsBefore(series, from);
  const persistence = persistenceOf(before);
  const trend = trendOf(before, from, range);
  const measure = sampler({ id, from, noise, range, luck });
  const points = Array.from({ length: to - from + 1 }, (_, k): TestedPoint => {
    const year = from + k;
    const found = measured.find((each) => each.year === year);
    const expected = own.annual.subarray(k * runs, (k + 1) * runs).map((value) => value * scale);
    const sample = measure(expected, year);
    return {
      year,
      observed: found?.value ?? null,
      ...(found?.bound && { bound: found.bound }),
      mean: meanOf(expected),
      p05: quantileAt(sample, 0.05),
      p50: quantileAt(sample, 0.5),
      p95: quantileAt(sample, 0.95),
      crps: found && found.bound === undefined ? crpsOf(sample, found.value) : null,
      persistence,
      trend: trend?.(year) ?? null,
    };
  });
  return { id, family, power, name, unit, before, noise, scale, points, scores: seriesScores(points) };
}
