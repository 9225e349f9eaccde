import { meanOf, quantileAt } from '../../experiment/statistics/statistics.ts';
import type { Family, IndicatorSeries } from '../measure/series.ts';
import { type MeasurementChance, type Noise, pointsBefore } from '../observe/noise.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';
import type { ObservedRuns } from '../observe/observed-runs.ts';
import { sampler } from '../observe/sample.ts';
import { persistenceOf, trendOf } from './benchmarks.ts';
import { expectedOf, firstScored, type ScoredSpan } from './expected.ts';
import { crpsOf } from './scores.ts';
import { type ScoredYear, type Scores, seriesScores } from './series-scores.ts';

/** One year of a series: what was measured, what the model expects to be measured, and the benchmarks. */
export interface TestedPoint extends ScoredYear {
  readonly year: number;
  /** Mean over runs, without the noise of measuring. */
  readonly mean: number;
}

/** A series held against the model. */
export interface TestedIndicator {
  readonly id: string;
  readonly family: Family;
  readonly power: string | null;
  readonly name: string;
  readonly unit: string;
  /** Typical noise of a year, in the unit of the series [J]. */
  readonly typical: number;
  /** What was measured before the scored years, bounds left out. */
  readonly before: readonly { readonly year: number; readonly value: number }[];
  readonly noise: Noise;
  /** Size of one unit of the equation, from the last value before the scored years; 1 where the equation has a size. */
  readonly scale: number;
  readonly points: readonly TestedPoint[];
  readonly scores: Scores;
}

/** What the model says of a series, and what is added to it. */
interface Prediction {
  readonly own: ObservedRuns;
  readonly noise: Noise;
  readonly luck: MeasurementChance;
}

/**
 * Predict a series in every scored year, and score it; null where nothing before gives it a size.
 *
 * A benchmark is a point, and gets the spread of noise and wandering that the model gets, by the same draws: otherwise
 * its CRPS would be its whole error, and the model would win for saying that it may be wrong.
 */
export function indicatorOf(series: IndicatorSeries, { own, noise, luck }: Prediction, span: ScoredSpan): TestedIndicator | null {
  const { id, family, power, name, unit, points: measured } = series;
  const expected = expectedOf(series, own, span);
  if (expected === null) return null;
  const first = firstScored(span);
  const { range, typical } = OBSERVATIONS[family];
  const before = pointsBefore(series, first);
  const persistence = persistenceOf(before);
  const trend = trendOf(before, first, range);
  const measure = sampler({ id, from: first, noise, range, luck });
  const points = Array.from({ length: span.to - first + 1 }, (_, k): TestedPoint => {
    const year = first + k;
    const found = measured.find((each) => each.year === year);
    const runs = expected.of(year);
    const sample = measure(runs, year);
    const line = trend?.(year) ?? null;
    const scored = found?.bound === undefined ? found?.value : undefined;
    const crps = (of: Float64Array): number | null => (scored === undefined ? null : crpsOf(of, scored));
    const around = (value: number | null): number | null =>
      value === null || scored === undefined ? null : crps(measure(new Float64Array(span.runs).fill(value), year));
    return {
      year,
      observed: found?.value ?? null,
      ...(found?.bound && { bound: found.bound }),
      mean: meanOf(runs),
      p05: quantileAt(sample, 0.05),
      p50: quantileAt(sample, 0.5),
      p95: quantileAt(sample, 0.95),
      crps: crps(sample),
      persistence,
      trend: line,
      persistenceCrps: around(persistence),
      trendCrps: around(line),
    };
  });
  const scores = seriesScores(points);
  return { id, family, power, name, unit, typical, before, noise, scale: expected.scale, points, scores };
}
