import {
  monthName,
  namedMonth,
  number,
  percent,
  signed,
  writtenNumber,
  writtenPercent,
  writtenSigned,
} from '../../report/words/words.ts';
import { IN_ENGLISH, IN_SERBIAN, type MonthCase, type Writing } from '../../report/words/writing.ts';
import { rounded } from '../../scenario/text/words.ts';
import type { Language } from './both.ts';
import { toCyrillic } from './cyrillic.ts';

/** Numbers and dates as a language writes them. */
export interface Numbers {
  /** Two decimals at most: `0.85`, `0,85`. */
  number(value: number, decimals?: number): string;
  /** With its sign. */
  signed(value: number, decimals?: number): string;
  percent(share: number): string;
  /** `Oct 2025`, `okt 2025`. */
  month(start: string, month: number): string;
  /** `October 2025`, `oktobar 2025.`, `oktobra 2025.` */
  longMonth(start: string, month: number, form?: MonthCase): string;
}

/** Decimals that a value needs: two, or more where two would hide something. */
export function decimalsOf(value: number): number {
  return [2, 3].find((decimals) => Math.abs(value - rounded(value, decimals)) < 1e-9) ?? 4;
}

/** Write a number in Serbian: with a comma. */
export const serbianNumber = (value: number, decimals = 2): string => writtenNumber(IN_SERBIAN, value, decimals);

/** Write a number in Serbian with its sign. */
export const serbianSigned = (value: number, decimals = 2): string => writtenSigned(IN_SERBIAN, value, decimals);

export const serbianPercent = (share: number): string => writtenPercent(IN_SERBIAN, share);

/** Name a month in Serbian, short. */
export const serbianMonth = (start: string, month: number): string => namedMonth(IN_SERBIAN.months.short, start, month);

const longIn =
  ({ months, yearEnd }: Writing) =>
  (start: string, month: number, form: MonthCase = 'nominative'): string =>
    `${namedMonth(months[form], start, month)}${yearEnd}`;

/** Keep a number with its per cent sign. */
const whole = (text: string): string => text.replace(' %', '\u00a0%');
const KEEP = (text: string): string => text;

/** Find how a language writes numbers and dates. */
export function numbersIn(language: Language): Numbers {
  if (language === 'en')
    return { number, signed, percent: (share) => whole(percent(share)), month: monthName, longMonth: longIn(IN_ENGLISH) };
  const script = language === 'sr-Cyrl' ? toCyrillic : KEEP;
  const long = longIn(IN_SERBIAN);
  return {
    number: serbianNumber,
    signed: serbianSigned,
    percent: (share) => whole(script(serbianPercent(share))),
    month: (start, month) => script(serbianMonth(start, month)),
    longMonth: (start, month, form) => script(long(start, month, form)),
  };
}

/** Choose the Serbian form of a noun after a number: one, few (2 to 4), many. */
export function serbianCount(value: number, one: string, few: string, many: string): string {
  const category = IN_SERBIAN.pluralOf(value);
  return `${value} ${category === 'one' ? one : category === 'few' ? few : many}`;
}
