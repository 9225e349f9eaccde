import { nearest, suggest } from '../../scenario/text/nearest.ts';
import { foundWords, rangeWords, unitSlip } from '../../scenario/text/words.ts';
import type { IndicatorDeclaration } from '../figures/declarations.ts';
import type { Indicators } from '../figures/known-record.ts';

/** What is wrong with a field. */
export interface Mistake {
  readonly severity?: 'problem' | 'notice';
  readonly column?: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Years that a figure can be of. */
export const YEARS = [1990, 2050] as const;
/** Actors that a larger record has and this one does not use: one letter from one of ours, and no slip of the pen. */
const OTHERS = ['DEU', 'FRA', 'BLR', 'UKR', 'SRB', 'AUS', 'BEL', 'WEST'];
/** An indicator that a larger record has: one of ours begins as it does, and means something else. */
const ELSEWHERE = ['unga_ideal_distance'];
/** What a scenario calls an actor, and what a record does. */
export const ACTOR_ALIASES: Readonly<Record<string, string>> = { US: 'USA', CN: 'CHN', RU: 'RUS', RS: 'SRB' };
const CODE = /^[A-Z]{3,4}(-[A-Z]{2,4})?$|^EU-[A-Z]{2,4}$/;

/** Read a year, or say what is wrong with it; `thisYear` is the year it is, after which nothing is measured. */
export function yearOf(text: string, thisYear?: number): number | Mistake {
  const [first, last] = YEARS;
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (thisYear !== undefined && year > thisYear && year <= last)
    return { message: `expected a year that has begun, found ${year}`, hint: `a figure is measured: the year is ${thisYear}` };
  if (year >= first && year <= last) return year;
  const inside = /^(?:19|20)\d\d/.exec(text.trim())?.[0];
  const hint = inside && inside !== text.trim() ? `did you mean ${inside}?` : undefined;
  return { message: `expected a year from ${first} to ${last}, found ${cellWords(text)}`, hint };
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Read a value, or say what is wrong with it; `>0.5` is a lower bound. */
export function figureOf(text: string, declared?: IndicatorDeclaration): { value: number; bound?: 'lower' } | Mistake {
  const bounded = /^\s*>/.test(text);
  const bare = text.replace(/^\s*>/, '').trim();
  const range = declared?.range;
  const expected = range ? rangeWords(range, declared?.unit) : 'a number';
  if (!NUMBER.test(bare)) return { message: `expected ${expected}, found ${cellWords(text)}`, hint: numberHint(bare, range) };
  const value = Number(bare);
  if (range && !(value >= range[0] && value <= range[1]))
    return { message: `expected ${expected}, found ${foundWords(value)}`, hint: unitSlip(value, range) };
  return { value, ...(bounded && { bound: 'lower' as const }) };
}

function numberHint(text: string, range?: readonly [number, number]): string | undefined {
  if (text === '') return 'leave the line out where nothing was measured: a gap is no zero';
  if (NUMBER.test(text.replace(',', '.'))) return `did you mean ${text.replace(',', '.')}?`;
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  if (percent !== undefined && range?.[1] === 1 && NUMBER.test(percent)) return `did you mean ${Number(percent) / 100}?`;
  return undefined;
}

/** Write what stands in a cell. */
export const cellWords = (text: string): string => (text.trim() === '' ? 'nothing' : `"${text.trim().slice(0, 40)}"`);

/** Tell whether an indicator is given for an actor that this record has no use for. */
export function isElsewhere(declared: IndicatorDeclaration | undefined, actor: string): boolean {
  return declared !== undefined && !declared.actors.includes(actor) && CODE.test(actor);
}

/** Say what is wrong with an actor, or nothing. */
export function actorProblem({ actors }: IndicatorDeclaration, actor: string): Mistake | undefined {
  if (actors.includes(actor)) return undefined;
  return {
    message: `expected ${actors.length === 1 ? actors[0] : `one of ${actors.join(', ')}`}, found ${cellWords(actor)}`,
    hint: actors.includes(ACTOR_ALIASES[actor]) ? `did you mean ${ACTOR_ALIASES[actor]}?` : suggest(actor, actors),
  };
}

/** Guess which actor or indicator was meant by a word that is not used here. */
export function meant(kind: 'indicator' | 'actor', name: string, indicators: Indicators): string | undefined {
  if (kind === 'indicator') return nearIndicator(name, [...indicators.keys()]);
  if (OTHERS.includes(name) || name.includes('-')) return undefined;
  return nearest(name, new Set([...indicators.values()].flatMap(({ actors }) => actors)));
}

/** Guess an indicator, by its whole name or by its beginning. */
function nearIndicator(name: string, known: readonly string[]): string | undefined {
  const parts = name.split('_').length;
  if (ELSEWHERE.includes(name)) return undefined;
  const beginning = (each: string): string => each.split('_').slice(0, parts).join('_');
  const begun = parts < 2 ? undefined : slipOf(name, new Set(known.map(beginning)));
  return slipOf(name, known) ?? known.find((each) => beginning(each) === begun);
}

/** Indicators of a larger record share their beginnings with ours, so that only one or two letters are a slip. */
function slipOf(name: string, known: Iterable<string>): string | undefined {
  const near = nearest(name, known);
  return near !== undefined && Math.abs(near.length - name.length) <= 2 && shared(near, name) >= name.length - 2
    ? near
    : undefined;
}

/** Count the letters that two words share at the beginning and at the end. */
function shared(a: string, b: string): number {
  const least = Math.min(a.length, b.length);
  let front = 0;
  while (front < least && a[front] === b[front]) front++;
  let back = 0;
  while (back < least - front && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return front + back;
}
