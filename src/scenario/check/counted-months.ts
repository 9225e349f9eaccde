import { isDate, monthIn } from '../text/dates.ts';
import type { Path } from '../text/places.ts';
import { reach } from './draft.ts';

/** A month of the calendar that stands where months are counted. */
export interface DateForCount {
  readonly date: string;
  /** Month of the event for whose length it stands; none where months are counted from the start. */
  readonly at?: string | number;
}

/** Said where nobody knows yet from when months are counted. */
export const COUNTED = 'it is counted, and no date: 24 is two years of months';

/** Find a date that stands at a place where a number of months is expected. */
export function dateForCount(value: unknown, path: Path, expected: string): DateForCount | undefined {
  const date = reach(value, path);
  if (typeof date !== 'string' || !isDate(date) || !expected.startsWith('a whole number of months')) return undefined;
  if (path.at(-1) !== 'for') return { date };
  const at = reach(value, [...path.slice(0, -1), 'at']);
  return typeof at === 'string' || typeof at === 'number' ? { date, at } : undefined;
}

/** Say how many months were meant by a date. */
export function countedHint({ date, at }: DateForCount, start: string): string {
  const count = monthIn(date, start) - (at === undefined ? 0 : monthIn(at, start));
  if (!Number.isInteger(count)) return COUNTED;
  const from = at === undefined ? `the start, ${start}` : `the event, at ${at}`;
  if (count < 1) return `${date} is not after ${from}; months are counted: 24 is two years`;
  const write = count > MOST ? `${MOST} can be run at most` : `write ${count}`;
  return `${date} is ${count === 1 ? 'a month' : `${count} months`} after ${from}: ${write}`;
}

/** Months of a run at most. */
const MOST = 600;
