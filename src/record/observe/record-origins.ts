import { LAST_FITTED_YEAR } from '../figures/declarations.ts';

/** A year from which the model is held against the record, and the scenario of its January. */
export interface RecordOrigin {
  readonly year: number;
  readonly scenario: string;
}

/** Every origin that has a case of its own: nothing in it about the state's ties is later than the year before. */
export const ORIGINS: readonly RecordOrigin[] = [2010, 2012, 2014, 2020].map((year) => ({ year, scenario: `serbia-${year}` }));

/**
 * The origins that fits start from, and rolling tests. One after the last fitted year is for scoring alone: no window of
 * it can be fitted, and a median over fitted and unfitted windows would say neither how the fit is nor how far it carries.
 */
export const FITTED_ORIGINS = ORIGINS.filter(({ year }) => year <= LAST_FITTED_YEAR);

/** Years that a rolling origin looks ahead. [C] */
const AHEAD = 5;

/** Find the origin nearest to a year, the earlier of two. */
export function nearestOrigin(year: number): RecordOrigin {
  return ORIGINS.reduce((best, each) => (Math.abs(each.year - year) < Math.abs(best.year - year) ? each : best));
}

/** List the windows of rolling origins: each its next five years, to `last` at most. */
export function rollingWindows(last: number): { readonly origin: RecordOrigin; readonly to: number }[] {
  return FITTED_ORIGINS.filter(({ year }) => year <= last).map((origin) => ({
    origin,
    to: Math.min(last, origin.year + AHEAD - 1),
  }));
}
