import { deflateSync, strToU8 } from 'fflate';
import type { ThemeName } from '../../../report/colour/palette.ts';
import type { Report } from '../../../report/report.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { firstPlace, type ShelvedText, shelfName } from '../../files/text-shelf.ts';
import { buildIdentity } from '../../package/build-identity.ts';
import { packageVersion } from '../../package/package-root.ts';
import type { Manifest } from '../result-folders.ts';

/** The form of a recipe; another number is another form. */
export const RECIPE_FORMAT = 'equidistance/picture/1';

/** What of a manifest a recipe says too. */
const TOLD = [
  ...['id', 'ids', 'hash', 'hashes', 'reference', 'seed', 'runs', 'replicates', 'points', 'months'],
  ...['preset', 'without', 'index', 'given'],
];

/** A flag as it was chosen: a value, several, or that it was there. */
export type ChosenValue = string | readonly string[] | true;

/** What a picture says of how it was made: fields alone, no command and no place where anything lies. */
export interface Recipe {
  readonly format: typeof RECIPE_FORMAT;
  /** The command. */
  readonly kind: string;
  /** Name of the picture among those of its result. */
  readonly picture: string;
  readonly theme: ThemeName;
  readonly version: string;
  readonly build: string;
  /** What it is of: ids, hashes, seed, runs, months, theory, preset, as the manifest beside it says. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What was named, a scenario or a question, and what was chosen, by the names of the flags. */
  readonly names: readonly string[];
  readonly choices: Readonly<Record<string, ChosenValue>>;
  /** `Contents` as JSON, deflated (RFC 1951), in base 64. */
  readonly contents: string;
}

/** What a recipe holds compressed. */
export interface Contents {
  /** The resolved scenarios without the origins of their numbers, which stand in the texts. */
  readonly scenarios: readonly unknown[];
  /** The files that they were made of. */
  readonly texts: readonly ShelvedText[];
}

/** Writes the recipe of one of the pictures of a result. */
export type RecipeWriter = (picture: string, theme: ThemeName) => string;

/**
 * Say how the pictures of a report were made.
 *
 * @param words of the command that makes it again
 * @param texts that were read for it
 */
export function recipesOf(report: Report, words: readonly string[], texts: readonly ShelvedText[]): RecipeWriter {
  const { facts, settings, inputs } = report.manifest;
  const manifest: Manifest = { ...facts, ...settings, ...inputs };
  const { names, choices } = chosenIn(words);
  const contents = packed({ scenarios: resolvedIn(manifest), texts: textsNamed(texts, names) });
  const build = buildIdentity();
  return (picture, theme) => {
    const recipe: Recipe = {
      ...{ format: RECIPE_FORMAT, kind: words[0], picture, theme, version: packageVersion(), build },
      ...{ facts: toldBy(manifest), names, choices, contents },
    };
    return JSON.stringify(recipe);
  };
}

/** Compressed in JavaScript: what is built into Node gives other bytes from version to version and machine to machine. */
const packed = (contents: Contents): string =>
  Buffer.from(deflateSync(strToU8(JSON.stringify(contents)), { level: 9 })).toString('base64');

/** Take the resolved scenarios of what a manifest holds; some only name theirs. */
export function resolvedIn({ scenario, scenarios }: Manifest): object[] {
  const all = [scenario, scenarios].flat() as (Partial<Scenario> | undefined)[];
  return all.flatMap((each) => (each?.case === undefined ? [] : [{ ...each, provenance: undefined }]));
}

/** List what a recipe says of a result besides. */
export function toldBy(manifest: Manifest): Readonly<Record<string, unknown>> {
  const [first] = resolvedIn(manifest) as Partial<Scenario>[];
  const all: Manifest = { ...(first && { preset: first.preset }), ...manifest };
  const theory = manifest.theory ?? first?.theory;
  const told = TOLD.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]));
  return { ...Object.fromEntries(told), ...(theory !== undefined && { theory }) };
}

/** Take the words of a command of ours apart: what it names, and its flags but for the folder. */
function chosenIn([, ...words]: readonly string[]): Pick<Recipe, 'names' | 'choices'> {
  const names: string[] = [];
  const given = new Map<string, (string | true)[]>();
  for (let k = 0; k < words.length; k++) {
    const [, name, glued] = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(words[k]) ?? [];
    if (name === undefined) {
      names.push(shelfName(words[k]));
      continue;
    }
    // A value that begins like a flag is written in one word with it.
    const isNext = glued === undefined && words[k + 1] !== undefined && !words[k + 1].startsWith('--');
    const value = isNext ? words[++k] : (glued ?? true);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  given.delete('out');
  return { names, choices: Object.fromEntries([...given].map(([name, values]) => [name, chosenValue(values)])) };
}

function chosenValue(values: readonly (string | true)[]): ChosenValue {
  const texts = values.filter((value): value is string => value !== true);
  if (texts.length < values.length) return true;
  return texts.length === 1 ? texts[0] : texts;
}

/** Leave out texts of other results of the same command, where it names what it is of. */
function textsNamed(texts: readonly ShelvedText[], names: readonly string[]): ShelvedText[] {
  const places = new Map<number, number>();
  const kept: ShelvedText[] = [];
  for (const [k, each] of texts.entries()) {
    const { by, asked, kind } = each;
    const from = by === undefined ? undefined : places.get(firstPlace(texts, by));
    const isNamed = by === undefined ? kind === 'figures' || names.length === 0 || names.includes(asked) : from !== undefined;
    if (!isNamed) continue;
    if (!places.has(firstPlace(texts, k))) places.set(firstPlace(texts, k), kept.length);
    kept.push(from === undefined ? each : { ...each, by: from });
  }
  return kept;
}
