import { seedOf } from '../../engine/chance.ts';
import { MOST_RUNS } from '../../experiment/runs/limits.ts';
import { count } from '../../report/words/words.ts';
import { COUNTED } from '../../scenario/check/counted-months.ts';
import { isDate } from '../../scenario/text/dates.ts';
import { nearest } from '../../scenario/text/nearest.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { rounded } from '../../scenario/text/words.ts';

/** A flag as yargs hands it over: repeated flags come as a list. */
export type Flag = string | readonly string[] | undefined;

/** Take a flag that may be given once. */
export function once(name: string, flag: Flag): string | undefined {
  if (flag === undefined || typeof flag === 'string') return flag;
  if (flag.length > 1) throw new UsageError(`--${name} was given ${flag.length} times`, 'give it once');
  return flag[0];
}

/** Read a whole number between two bounds. */
export function wholeNumber(name: string, flag: Flag, low: number, high: number): number | undefined {
  const text = once(name, flag);
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new UsageError(
    `--${name}: expected a whole number from ${low} to ${count(high)}, found ${text === '' ? 'nothing' : `"${text}"`}`,
    isDate(text.trim()) ? (name === 'months' ? COUNTED : 'it is a count, and no date') : hintFor(text, low, high),
  );
}

function hintFor(given: string, low: number, high: number): string | undefined {
  const text = wholeOf(given);
  const value = Number(text);
  if (!Number.isFinite(value) || text.trim() === '') return undefined;
  const near = Math.min(high, Math.max(low, rounded(value)));
  return `did you mean ${near}?`;
}

/** Read a number as it is written elsewhere: `1,000`, `1.000` and `1 000` are a thousand, `2,5` is a fraction. */
function wholeOf(text: string): string {
  const grouped = /^\s*\d{1,3}(?:([,.'\s])\d{3})(?:\1\d{3})*\s*$/.test(text);
  return grouped ? text.replace(/\D/g, '') : text.replace(/^(\s*\d+),(\d+\s*)$/, '$1.$2');
}

/** Read a month, counted from 0 or as in a calendar; a scenario tells which month a date is. */
export function monthFlag(name: string, flag: Flag): number | string | undefined {
  const text = once(name, flag)?.trim();
  return text !== undefined && isDate(text) ? text : wholeNumber(name, flag, 0, MOST_MONTHS - 1);
}

/** Read one of a few words. */
export function oneOf<T extends string>(name: string, flag: Flag, words: readonly T[]): T | undefined {
  const text = once(name, flag);
  if (text === undefined) return undefined;
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const near = nearest(text, words);
  throw new UsageError(`--${name}: expected one of ${words.join(', ')}, found "${text}"`, near && `did you mean ${near}?`);
}

/** Read some of a few words, given with commas or by repeating the flag. */
export function someOf<T extends string>(name: string, flag: Flag, words: readonly T[]): T[] | undefined {
  if (flag === undefined) return undefined;
  const given = [flag]
    .flat()
    .flatMap((text) => text.split(','))
    .map((text) => text.trim());
  return given.map((text) => oneOf(name, text, words) as T);
}

/** Read `path=value` pairs. */
export function assignments(flag: Flag): { path: string; value: string }[] {
  return (flag === undefined ? [] : [flag].flat()).map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--set: expected path=value, found "${text}"`, 'for example --set parameters.bite=3');
    return { path: text.slice(0, at).trim(), value: text.slice(at + 1) };
  });
}

/** Read a seed, in the form in which luck reads it. */
export function seedFrom(flag: Flag): string | undefined {
  const text = once('seed', flag);
  if (text === '') throw new UsageError('--seed: expected any text, found nothing', 'for example --seed "class of 2026"');
  return text === undefined ? undefined : seedOf(text);
}

export const RUNS = { default: 200, most: MOST_RUNS } as const;
export const MOST_MONTHS = 600;
/** The seed of whoever names none: a fixed text, so that everyone sees the same. */
export const DEFAULT_SEED = 'equidistance';
