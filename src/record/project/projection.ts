import { z } from 'zod';
import type { Family } from '../measure/series.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';
import { LADDER } from './ladder.ts';

/** The form of the file; another one has another number. */
export const PROJECTION_FORM = 'equidistance/projection/1';

const FAMILIES = Object.keys(OBSERVATIONS) as [Family, ...Family[]];
/** Lengths of texts, years and lists that a file of ours can hold. [C] */
const word = z.string().min(1).max(200);
const year = z.int().min(1990).max(2100);
const count = z.int().min(1).max(1_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');
const rises = (values: readonly number[]): boolean => values.every((value, k) => k === 0 || values[k - 1] <= value);

const quantiles = z
  .array(z.number())
  .length(LADDER.length, `expected ${LADDER.length} quantiles`)
  .refine(rises, 'expected quantiles that do not fall');

const series = z.strictObject({
  id: word,
  family: z.enum(FAMILIES),
  /** Id of the power in the case; null where the series is of none. */
  power: word.nullable(),
  name: word,
  unit: word,
  /** The measured value that the bands start from. */
  last: z.strictObject({ year, value: z.number() }),
  /** Of measuring, from years before the case: of one year, and a year's step of the series by itself; unit of the series. */
  noise: z.strictObject({ sd: z.number(), wander: z.number(), from: z.enum(['series', 'family', 'judgement']) }),
  /** A driver or benchmark in a year, and its quantiles at the levels. */
  bands: z
    .array(z.strictObject({ by: word, year, quantiles }))
    .min(1)
    .max(1000),
});

/** A projection as its file holds it, without the seal. */
export const PROJECTION = z
  .strictObject({
    schema: z.literal(PROJECTION_FORM),
    registered: z.iso.date(),
    version: word,
    build: hash,
    state: word,
    /** Name of the file that was laid over the record, or null. */
    given: word.nullable(),
    from: year,
    to: year,
    runs: count,
    /** Settings, none of them ruled out by the record, over which the runs are spread evenly. */
    settings: count,
    seed: z.string().min(1).max(10_000),
    drivers: z
      .array(z.strictObject({ id: word, scenario: word, name: word, hash }))
      .min(1)
      .max(20),
    levels: z
      .array(z.number())
      .refine(
        (levels) => `${levels}` === `${LADDER}`,
        `expected ${LADDER[0]} to ${LADDER[LADDER.length - 1]} in steps of ${LADDER[0]}`,
      ),
    series: z.array(series).min(1).max(200),
    /** Series that cannot be projected, and why. */
    left: z.array(z.strictObject({ id: word, name: word, why: word })).max(200),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected a year that does not lie before the first' });

export type Projection = Readonly<z.infer<typeof PROJECTION>>;
export type ProjectedSeries = Projection['series'][number];
