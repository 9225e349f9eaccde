import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { TEXT_KINDS } from '../../files/text-shelf.ts';
import { packageOf } from '../../flags/foreign-command.ts';
import { type Contents, RECIPE_FORMAT, type Recipe } from './recipe.ts';

/** A recipe that has been read: it may be somebody else's. */
export interface ReadRecipe extends Omit<Recipe, 'contents'>, Contents {}

/** A recipe from which nothing can be drawn, in words, and what to try. */
export interface NoRecipe {
  readonly fault: string;
  readonly hint: string;
}

/** Characters of a recipe, and of what it holds compressed; the largest scenario file that is read has a million. [C] */
const MOST_TEXT = 4_000_000;
const MOST_CONTENTS = 16_000_000;
/** Texts, names and choices at most: sixteen files lie one over the other, and nobody compares more than a few. [C] */
const MOST_TEXTS = 200;
const MOST_NAMES = 36;
const MOST_CHOICES = 100;

const FORM = 'equidistance/picture/';
const word = z.string().min(1).max(200);
/** A name that leads nowhere. */
const name = word.regex(/^[^\p{C}/\\]+$/u, 'is no name').regex(/^[^-.]/, 'is no name');
const value = z.string().max(MOST_CONTENTS);

const RECIPE = z.strictObject({
  format: z.literal(RECIPE_FORMAT),
  kind: word.regex(/^[a-z]+$/),
  picture: word.regex(/^[\w-]+$/),
  theme: z.enum(['light', 'dark']),
  version: word,
  build: z.string().regex(/^[0-9a-f]{64}$/),
  facts: z.record(word, z.unknown()),
  names: z.array(name).max(MOST_NAMES),
  choices: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.union([value, z.array(value).max(MOST_CHOICES), z.literal(true)])),
  contents: z.string(),
});

const CONTENTS = z.strictObject({
  scenarios: z.array(z.unknown()).max(MOST_NAMES),
  texts: z
    .array(
      z.strictObject({
        kind: z.enum(TEXT_KINDS),
        asked: word,
        by: z.int().min(0).max(MOST_TEXTS).optional(),
        text: z.string(),
      }),
    )
    .max(MOST_TEXTS),
});

const CHANGED = 'it was changed or damaged since it was written: take the picture anew from where it was made';
const refused = (fault: string, hint = CHANGED): NoRecipe => ({ fault, hint });

/** Read what a picture says of how it was made, as far as it can be believed: bounded, and of our shape. */
export function readRecipe(text: string): ReadRecipe | NoRecipe {
  if (text.length > MOST_TEXT) return refused('its recipe is larger than any that is written');
  const said = parsed(text) as { readonly format?: unknown; readonly version?: unknown } | undefined;
  if (typeof said !== 'object' || said === null) return refused('its recipe is cut off or no recipe');
  if (said.format !== RECIPE_FORMAT) return otherForm(said);
  const read = RECIPE.safeParse(said);
  if (!read.success) return refused(`its recipe holds what no picture of ours does: ${issueIn(read.error)}`);
  const inner = inflated(read.data.contents);
  if (inner === undefined) return refused('the scenario in its recipe is damaged, or larger than any that is written');
  const contents = CONTENTS.safeParse(parsed(inner));
  if (!contents.success) return refused(`its recipe holds what no picture of ours does: ${issueIn(contents.error)}`);
  return { ...read.data, ...contents.data } as ReadRecipe;
}

/** Say of a recipe in another form which version reads it. */
function otherForm({ format, version }: { readonly format?: unknown; readonly version?: unknown }): NoRecipe {
  const number = typeof format === 'string' && format.startsWith(FORM) ? format.slice(FORM.length) : '';
  if (!/^\d{1,4}$/.test(number)) return refused('its recipe is no recipe');
  const named = packageOf(version);
  const which = named === undefined ? 'the version that wrote it' : `npx ${named}`;
  return refused(
    `its recipe has the form ${FORM}${number}, and this version reads ${RECIPE_FORMAT}`,
    `verify it with ${which}${named === undefined ? '' : ' verify'}`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Inflate what a recipe holds; nothing where it is damaged, or more comes than it can hold. */
function inflated(contents: string): string | undefined {
  try {
    return inflateRawSync(Buffer.from(contents, 'base64'), { maxOutputLength: MOST_CONTENTS }).toString('utf8');
  } catch {
    return undefined;
  }
}

function issueIn({ issues: [{ path, message }] }: z.ZodError): string {
  return [path.join('.'), message].filter((part) => part !== '').join(': ');
}
