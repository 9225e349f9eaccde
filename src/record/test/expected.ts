import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { IndicatorSeries } from '../measure/series.ts';
import { pointsBefore } from '../observe/noise.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';
import type { ObservedRuns } from '../observe/observed-runs.ts';
import { scaleOf } from '../observe/scale.ts';

/** Which years are run, and which of them are scored. */
export interface ScoredSpan {
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  /** First year that is scored, where what was measured before it is known; `from` where it is left out. */
  readonly scoreFrom?: number | undefined;
}

/** What the runs say of a series, in its unit. */
export interface Expected {
  /** Size of one unit of the equation; 1 where the equation has a size. */
  readonly scale: number;
  /** Of every run, in a year of the span. */
  of(year: number): Float64Array;
}

/** Find the first year that is scored. */
export const firstScored = ({ from, scoreFrom }: Pick<ScoredSpan, 'from' | 'scoreFrom'>): number => scoreFrom ?? from;

/**
 * Read a series off runs, null where nothing before the scored years gives it a size.
 *
 *   expected = model + last - model in the year of the last value, of every run by itself
 *
 * Because  the last value before the scored years is known, to the model as to the benchmarks: what is scored is what
 *          the model says of the change since. Without `scoreFrom` the case itself says where a series starts. A last
 *          value of before the run is set against month 0; a series that is a size alone is brought to its last value
 *          by one factor for all runs, since a run may have nothing to be multiplied
 * Source   judgement; the same as forecasting from the latest observation
 */
export function expectedOf(series: IndicatorSeries, own: ObservedRuns, span: ScoredSpan): Expected | null {
  const { from, runs, scoreFrom } = span;
  const { scaled, range } = OBSERVATIONS[series.family];
  const said = (year: number): Float64Array => own.annual.subarray((year - from) * runs, (year - from + 1) * runs);
  const last = pointsBefore(series, firstScored(span)).at(-1);
  const known = scoreFrom !== undefined && last !== undefined && last.year >= from ? said(last.year) : null;
  if (scaled) {
    const scale = scaleOf(series, known ? meanOf(known) : own.start, firstScored(span));
    return scale === null ? null : { scale, of: (year) => said(year).map((value) => value * scale) };
  }
  if (scoreFrom === undefined || last === undefined) return { scale: 1, of: said };
  const within = (value: number): number => Math.max(range[0], Math.min(range[1], value));
  return {
    scale: 1,
    of: (year) => said(year).map((value, run) => within(value + last.value - (known?.[run] ?? own.start))),
  };
}
