const DATE = /^(\d{4})-(0[1-9]|1[0-2])$/;
/** Months of a year. */
export const MONTHS_A_YEAR = 12;

/** Tell whether a text is a month of the calendar, as 2025-10. */
export const isDate = (text: string): boolean => DATE.test(text);

/**
 * Count the months from a start to a month of the calendar; below 0 where it lies before.
 *
 * Example  monthsFrom('2025-01', '2026-03') → 14
 */
export function monthsFrom(start: string, date: string): number {
  return monthOf(date) - monthOf(start);
}

/**
 * Read a month as a person may write it: counted from the start, or as in a calendar.
 *
 * Example  monthIn('2025-10', '2025-01') → 9
 */
export function monthIn(given: string | number, start: string): number {
  return typeof given === 'string' && isDate(given) ? monthsFrom(start, given) : Number(given);
}

function monthOf(date: string): number {
  const [, year, month] = DATE.exec(date) ?? [];
  return Number(year) * MONTHS_A_YEAR + Number(month);
}
