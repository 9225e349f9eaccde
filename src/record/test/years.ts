import type { MeasuredRecord } from '../measure/figure.ts';
import { indicatorSeries } from '../measure/series.ts';
import type { Backcast } from './backcast.ts';
import { firstScored } from './expected.ts';

/** Find the last year in which anything is measured that the model can be held against. */
export function lastMeasuredYear(record: MeasuredRecord): number {
  return Math.max(...indicatorSeries(record).flatMap(({ points }) => points.map(({ year }) => year)));
}

/** Tell whether anything is measured in some years that the model can be scored by; a lower bound is not scored. */
export function isMeasuredBetween(record: MeasuredRecord, first: number, last: number): boolean {
  return indicatorSeries(record, last).some(({ points }) =>
    points.some(({ year, bound }) => year >= first && year <= last && bound === undefined),
  );
}

/** List the scored years of a backcast in which nothing is measured. */
export function unmeasuredYears(result: Backcast): number[] {
  const { to, indicators } = result;
  const from = firstScored(result);
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  return years.filter((year) =>
    indicators.every(({ points }) => points.every((point) => point.year !== year || point.observed === null)),
  );
}
