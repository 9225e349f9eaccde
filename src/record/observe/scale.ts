import type { IndicatorSeries } from '../measure/series.ts';
import { pointsBefore } from './noise.ts';
import { OBSERVATIONS } from './observation-table.ts';

/** Find what one unit of an equation is worth: the last value before a year over what the model says of it. */
export function scaleOf(series: IndicatorSeries, level: number, before: number): number | null {
  if (!OBSERVATIONS[series.family].scaled) return 1;
  const last = pointsBefore(series, before).at(-1);
  return last === undefined || level <= 0 ? null : last.value / level;
}
