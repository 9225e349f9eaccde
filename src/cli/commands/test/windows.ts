import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import type { MeasuredRecord } from '../../../record/measure/figure.ts';
import {
  FITTED_ORIGINS,
  nearestOrigin,
  ORIGINS,
  type RecordOrigin,
  rollingWindows,
} from '../../../record/observe/record-origins.ts';
import { isMeasuredBetween, lastMeasuredYear } from '../../../record/test/years.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import type { BackcastChoices } from './flags.ts';

/** An origin and the last year to look at. */
export interface BackcastWindow {
  readonly origin: RecordOrigin;
  readonly to: number;
}

const MORE = '--figures FILE (columns year,actor,indicator,value,unit,source)';

/**
 * Find which origins are run, and to which years.
 *
 * @throws UsageError where a year is no origin, years are in no order, or nothing is measured in them
 */
export function windowsOf(record: MeasuredRecord, choices: BackcastChoices): BackcastWindow[] {
  const { from, scoreFrom, rolling } = choices;
  const known = lastMeasuredYear(record);
  if (scoreFrom !== undefined && scoreFrom > known)
    throw new UsageError(
      `--score-from ${scoreFrom}: the record ends in ${known}, so there is no later figure to score by`,
      `give later ones with ${MORE}, or score from ${known} or before`,
    );
  const last = lastOf(known, choices);
  if (rolling) {
    const windows = rollingWindows(last);
    if (windows.length > 0) return windows;
    throw new UsageError(`--to ${last} lies before the first origin`, `it starts from ${yearsOf(FITTED_ORIGINS)}`);
  }
  const year = from ?? ORIGINS[0].year;
  const origin = ORIGINS.find((each) => each.year === year);
  if (origin === undefined)
    throw new UsageError(
      `--from ${year} is no origin: only ${yearsOf(ORIGINS)} have a case of their own`,
      `did you mean --from ${nearestOrigin(year).year}?`,
    );
  if (last < year) throw new UsageError(`--to ${last} lies before --from ${year}`, `end in ${year} or later`);
  refuseUnscored(record, scoreFrom ?? year, { year, last });
  return [{ origin, to: last }];
}

/** Find the last year to look at: as asked, or the last fitted one, or the last measured where the first comes after that. */
function lastOf(known: number, { from = 0, to, scoreFrom = 0 }: BackcastChoices): number {
  const isLater = Math.max(from, scoreFrom) > LAST_FITTED_YEAR;
  const last = to ?? (isLater ? known : Math.min(known, LAST_FITTED_YEAR));
  if (last > known)
    throw new UsageError(
      `the record ends in ${known}: ${last === known + 1 ? `${last} is` : `${known + 1} to ${last} are`} not measured`,
      `give them with ${MORE}, or end with --to ${known}`,
    );
  return last;
}

/** Years that are scored lie within the run, and something is measured in them. */
function refuseUnscored(
  record: MeasuredRecord,
  first: number,
  { year, last }: { readonly year: number; readonly last: number },
): void {
  if (first < year)
    throw new UsageError(`--score-from ${first} lies before --from ${year}`, `score from ${year} or later, or start earlier`);
  if (first > last) throw new UsageError(`--score-from ${first} lies after --to ${last}`, `end in ${first} or later`);
  if (!isMeasuredBetween(record, first, last))
    throw new UsageError(
      `nothing is measured ${first === last ? `in ${first}` : `from ${first} to ${last}`}, so there is nothing to score`,
      `give figures of these years with ${MORE}, or choose other years`,
    );
}

const yearsOf = (origins: readonly RecordOrigin[]): string => origins.map(({ year }) => year).join(', ');
