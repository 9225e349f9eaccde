import type { Problem } from './problem.ts';

/** See that a number of months given on the command line can be run. */
export function refuseMonths(months: number | undefined): Problem | undefined {
  if (months === undefined || (Number.isInteger(months) && months >= 1 && months <= 600)) return undefined;
  const message = `expected a whole number of months from 1 to 600, found ${months}`;
  return { severity: 'problem', path: 'horizon', message, file: '--months', line: 1, column: 1 };
}
