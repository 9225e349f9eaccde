import { rounded, thousands } from '../../scenario/text/words.ts';
import { IN_ENGLISH, type Writing } from './writing.ts';

const MINUS = '−';

/** What sums of shares leave of none or of all. */
const DUST = 1e-14;

/** Write a number with so many decimals; every number that a person reads is rounded here, half away from zero. */
export const fixed = (value: number, decimals: number): string => rounded(value, decimals).toFixed(decimals);

/**
 * Write a number for prose: a zero before the point, a true minus.
 *
 * Example  number(0.853) → 0.85; number(-0.4, 1) → −0.4; number(1) → 1
 */
export const number = (value: number, decimals = 2): string => writtenNumber(IN_ENGLISH, value, decimals);

/** Write a number for prose in a language. */
export function writtenNumber({ point }: Writing, value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  const digits = fixed(Math.abs(value), decimals);
  if (Number(digits) === 0) return '0';
  const isWhole = Number.isInteger(Number(digits));
  const written = isWhole ? String(Number(digits)) : digits.replace('.', point);
  return (value < 0 ? MINUS : '') + written;
}

/** Write a number with its sign, `+0.12`; zero has none. */
export const signed = (value: number, decimals = 2): string => writtenSigned(IN_ENGLISH, value, decimals);

/** Write a number with its sign in a language. */
export function writtenSigned(language: Writing, value: number, decimals = 2): string {
  const text = writtenNumber(language, value, decimals);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** Write a count with thin spaces between thousands, `10 000`. */
export const count = thousands;

/**
 * Write a share as a percentage; what is neither none nor all is never written as none or all.
 *
 * Example  percent(0.352) → 35 %; percent(0.001) → under 1 %
 */
export const percent = (share: number): string => writtenPercent(IN_ENGLISH, share);

/** Write a share as a percentage in a language. */
export function writtenPercent({ under, over }: Writing, share: number): string {
  if (!Number.isFinite(share)) return '–';
  const whole = wholePercent(share);
  if (whole === 0 && share > DUST) return `${under} 1 %`;
  if (whole === 100 && 1 - share > DUST) return `${over} 99 %`;
  return `${whole} %`;
}

/** Round a share to whole per cent. */
export const wholePercent = (share: number): number => rounded(share * 100);

/**
 * Write a share that is what another one leaves of the whole: as what is left to 100, so that the two sum to it. The
 * share that is counted is rounded like any number, and what is left follows.
 *
 * Example  restPercent(0.905) → 90 %, since percent(0.095) → 10 %; restPercent(0.005) → 1 %, and not nothing
 */
export function restPercent(share: number): string {
  const whole = 100 - wholePercent(1 - share);
  const isAsItIs = whole === wholePercent(share) || whole === 0 || whole === 100 || !Number.isFinite(share);
  return isAsItIs ? percent(share) : percent(whole / 100);
}

/**
 * Write a difference of shares in points, rounded as the shares are; what is more than nothing is never written as nothing.
 *
 * Example  points(-0.095) → 10 points; points(0.001) → under 1 point
 */
export function points(difference: number): string {
  if (!Number.isFinite(difference)) return '–';
  const whole = wholePercent(Math.abs(difference));
  return whole === 0 && Math.abs(difference) > DUST ? 'under 1 point' : plural(whole, 'point');
}

/** Read `2025-01` as a year with a fraction: months are twelfths. */
export function yearAt(start: string, month: number): number {
  const [year, first] = start.split('-').map(Number);
  return year + (first - 1 + month) / 12;
}

/**
 * Name a month counted from the start of a case.
 *
 * Example  monthName('2025-01', 9) → Oct 2025
 */
export const monthName = (start: string, month: number): string => namedMonth(IN_ENGLISH.months.short, start, month);

/** Name a month counted from the start of a case, by names of the twelve. */
export function namedMonth(names: readonly string[], start: string, month: number): string {
  const [year, first] = start.split('-').map(Number);
  const months = first - 1 + rounded(month);
  return `${names[((months % 12) + 12) % 12]} ${year + Math.floor(months / 12)}`;
}

/** Join words with commas and "and"; beyond `most` the rest is counted. */
export function list(words: readonly string[], most = 5): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** Put a word in the plural, `1 run`, `400 runs`. */
export function plural(value: number, word: string): string {
  return `${count(value)} ${word}${IN_ENGLISH.pluralOf(rounded(value)) === 'one' ? '' : 's'}`;
}

/** Start a sentence with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Write a power's name within a sentence: names made of common words take an article. */
export function theName(name: string): string {
  return /\b(States|Union|Kingdom|Republic|Emirates|Federation|League|Alliance|Empire)\b/.test(name) ? `the ${name}` : name;
}
