import {
  monthName as englishMonth,
  number as englishNumber,
  percent as englishPercent,
  signed as englishSigned,
} from '../../report/words/words.ts';
import { rounded } from '../../scenario/text/words.ts';
import type { Language } from './both.ts';
import { toCyrillic } from './cyrillic.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'avg', 'sep', 'okt', 'nov', 'dec'];
const LONG = [
  'januar',
  'februar',
  'mart',
  'april',
  'maj',
  'jun',
  'jul',
  'avgust',
  'septembar',
  'oktobar',
  'novembar',
  'decembar',
];
const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Numbers and dates as a language writes them. */
export interface Numbers {
  /** Two decimals at most: `.85`, `0,85`. */
  number(value: number, decimals?: number): string;
  /** With its sign. */
  signed(value: number, decimals?: number): string;
  percent(share: number): string;
  /** `Oct 2025`, `okt 2025`. */
  month(start: string, month: number): string;
  /** `October 2025`, `oktobar 2025.` */
  longMonth(start: string, month: number): string;
}

/** Decimals that a value needs: two, or more where two would hide something. */
export function decimalsOf(value: number): number {
  return [2, 3].find((decimals) => Math.abs(value - rounded(value, decimals)) < 1e-9) ?? 4;
}

/** Write a number in Serbian: a comma, and a zero before it. */
export function serbianNumber(value: number, decimals = 2): string {
  return englishNumber(value, decimals)
    .replace(/^(−?)\./, '$10,')
    .replace('.', ',');
}

function serbianSigned(value: number, decimals = 2): string {
  return englishSigned(value, decimals)
    .replace(/^([−+]?)\./, '$10,')
    .replace('.', ',');
}

export function serbianPercent(share: number): string {
  return englishPercent(share).replace('under', 'ispod').replace('over', 'preko');
}

function placeOf(start: string, month: number): readonly [number, number] {
  const [year, first] = start.split('-').map(Number);
  const months = first - 1 + rounded(month);
  return [((months % 12) + 12) % 12, year + Math.floor(months / 12)];
}

/** Name a month in Serbian, short. */
export function serbianMonth(start: string, month: number): string {
  const [at, year] = placeOf(start, month);
  return `${MONTHS[at]} ${year}`;
}

const named =
  (names: readonly string[], end: string) =>
  (start: string, month: number): string => {
    const [at, year] = placeOf(start, month);
    return `${names[at]} ${year}${end}`;
  };

/** Keep a number with its per cent sign. */
const whole = (text: string): string => text.replace(' %', '\u00a0%');
const KEEP = (text: string): string => text;

/** Find how a language writes numbers and dates. */
export function numbersIn(language: Language): Numbers {
  if (language === 'en')
    return {
      number: englishNumber,
      signed: englishSigned,
      percent: (share) => whole(englishPercent(share)),
      month: englishMonth,
      longMonth: named(ENGLISH, ''),
    };
  const script = language === 'sr-Cyrl' ? toCyrillic : KEEP;
  return {
    number: serbianNumber,
    signed: serbianSigned,
    percent: (share) => whole(script(serbianPercent(share))),
    month: (start, month) => script(serbianMonth(start, month)),
    longMonth: (start, month) => script(named(LONG, '.')(start, month)),
  };
}

/** Choose the Serbian form of a noun after a number: one, few (2 to 4), many. */
export function serbianCount(value: number, one: string, few: string, many: string): string {
  const [tens, ones] = [value % 100, value % 10];
  const form = tens >= 11 && tens <= 14 ? many : ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many;
  return `${value} ${form}`;
}
