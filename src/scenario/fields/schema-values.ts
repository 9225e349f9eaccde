import { z } from 'zod';
import { rangeWords } from '../text/words.ts';
import { UNKNOWN } from './value.ts';

/** In this schema a message is the noun phrase that completes "expected …"; for a mapping it also lists the known keys. */
export const KEYS_FOLLOW = ' with the keys ';

/** Describe a mapping that knows its keys. */
export function mapping<T extends z.ZodRawShape>(shape: T, what = 'a mapping') {
  const message = `${what}${KEYS_FOLLOW}${Object.keys(shape).join(' ')}`;
  return z.strictObject(shape, { error: () => message });
}

/** Describe a mapping with keys of the author's choice. */
export function record<T extends z.ZodType>(value: T, what = 'a mapping', key: z.ZodString = z.string()) {
  return z.record(key, value, { error: () => what });
}

export const textField = (what: string, most = 2000) => z.string(what).min(1, what).max(most, what);
export const truth = z.boolean('true or false');
export const anyNumber = (what = 'a number') => z.number(what);
export const numberIn = (range: readonly [number, number], unit?: string) => {
  const what = rangeWords(range, unit);
  return z.number(what).min(range[0], what).max(range[1], what);
};
export const wholeIn = (low: number, high: number, what: string) => z.int(what).min(low, what).max(high, what);
/** What a month must be where one is asked for. */
const MONTH = 'a month from 0, or a date such as 2025-10';

/** A month: counted from the start, or as in a calendar. */
export const monthOrDate = (last: number) =>
  z.union([wholeIn(0, last, MONTH), z.string(MONTH).regex(/^\d{4}-(0[1-9]|1[0-2])$/, MONTH)], MONTH);
export const shareField = numberIn([0, 1]);
/** A tie, or the word for one that was not measured: its channel leaves the weights. */
export const tieField = z.union([shareField, z.literal(UNKNOWN, `the word '${UNKNOWN}'`)]);

export const mark = z.enum(['D', 'S', 'J', 'C', 'F', 'P'], 'one of D S J C F P').meta({
  description: 'D data, S a page or paper, J judgement, C convention, F fitted, P set so that patterns hold',
});
export const source = textField('a source key or an address').meta({
  description: 'a key of `sources`, or a citation or address',
});
export const why = textField('a sentence').meta({ description: 'why this value' });

const two = z.tuple([z.number('a number'), z.number('a number')], 'a list of two numbers');
const three = z.tuple([z.number('a number'), z.number('a number'), z.number('a number')], 'a list of three numbers');

/** What may be said about a value beside it. */
const about = {
  unit: textField('a unit', 60).optional(),
  range: two.optional().meta({ description: 'lowest and highest value that can be defended' }),
  dist: z
    .union(
      [mapping({ uniform: two }), mapping({ triangular: three }), mapping({ normal: two })],
      'uniform, triangular or normal with its numbers',
    )
    .optional()
    .meta({ description: '{uniform: [low, high]}, {triangular: [low, mode, high]} or {normal: [mean, deviation]}' }),
  mark: mark.optional(),
  source: source.optional(),
  why: why.optional(),
  kind: z.enum(['constant', 'uncertainty', 'lever'], 'constant, uncertainty or lever').optional(),
  confidence: z.union([textField('a word', 60), shareField]).optional(),
};

/** Let a value stand alone or with what is known about it. */
export function valued<T extends z.ZodType>(value: T, description?: string) {
  const either = z.union([value, mapping({ value, ...about }, 'a value')]);
  return description === undefined ? either : either.meta({ description });
}

/** Let a value be one for all channels but rates, or one for each channel that is named. */
export function byChannel<T extends z.ZodType>(value: T, description: string) {
  const each = record(valued(value), 'a share from 0 to 1, or a mapping of channels');
  const meta = { description: `${description}; of the channels that are named, or one number for all but rates` };
  return z.union([valued(value), each]).meta(meta);
}

const points = record(
  anyNumber('a number at this month'),
  'points {month: value}',
  z.string().regex(/^(\d+(\.\d+)?|\d{4}-(0[1-9]|1[0-2]))$/, MONTH),
);
const formula = z.string('an expression in t').meta({ description: 'an expression in t, the months since the start' });

/** A path over time: a number, points or an expression, alone or with what is known about it. */
export function overTime(description: string) {
  return valued(z.union([anyNumber(), formula, points]), description);
}
