import type { Source } from '../text/parse.ts';
import type { Path } from '../text/places.ts';
import type { Problem } from '../text/problem.ts';
import { keyAtFirst, keyNow, renamedKey } from './former-keys.ts';
import { isMapping } from './value.ts';

/** The format of files that is written; the one before it is read. */
export const FORMAT = 2;
const FORMER_FORMAT = 1;

/** Where keys of a file have other names than they had: paths of mappings, `*` for each of a list. */
export type RenamedIn = readonly Path[];

/** Of a scenario: its top. */
export const SCENARIO_KEYS: RenamedIn = [[]];

/** A file as the format of now has it, and the paths of what another one called otherwise. */
export interface Updated {
  readonly source: Source;
  readonly isFormer: boolean;
  readonly renamed: readonly Path[];
  /** What its author is told of them. */
  readonly notices: readonly Problem[];
}

/**
 * Put a file of the former format into the one of now: its keys under the names of now, in their order. What it says
 * is still found where it stands in the text. Any other file stays as it is.
 */
export function inFormatOfNow(source: Source, places: RenamedIn): Updated {
  const { value } = source;
  if (!isMapping(value) || value.format !== FORMER_FORMAT) return { source, isFormer: false, renamed: [], notices: [] };
  const renamed = places.flatMap((place) => formerKeys(value, place, []));
  const tree = renamed.reduce<unknown>(withKeyOfNow, { ...value, format: FORMAT });
  const locate: Source['locate'] = (path, part) => source.locate(asWritten(path, renamed), part);
  const notices = renamed.map((path) => noticeOf(source, path));
  return { source: { ...source, value: tree, locate }, isFormer: true, renamed, notices };
}

function noticeOf(source: Source, path: Path): Problem {
  const { line, column, length, snippet } = source.locate(path, 'key');
  const message = `${renamedKey(String(path.at(-1)))}; the old name still works`;
  const where = { file: source.file, line, column, length, snippet };
  return { severity: 'notice', path: path.join('.'), message, hint: 'check --upgrade writes the new one', ...where };
}

/** Find the former keys of the mappings at a place; one whose name of now stands beside it is left to be refused. */
function formerKeys(tree: unknown, [next, ...rest]: Path, above: Path): Path[] {
  if (next === '*') return Array.isArray(tree) ? tree.flatMap((each, k) => formerKeys(each, rest, [...above, k])) : [];
  if (!isMapping(tree)) return [];
  if (next !== undefined) return Object.hasOwn(tree, next) ? formerKeys(tree[next], rest, [...above, next]) : [];
  return Object.keys(tree).flatMap((key) =>
    renamedKey(key) === undefined || Object.hasOwn(tree, keyNow(key)) ? [] : [[...above, key]],
  );
}

/** Copy a tree, one key of it renamed. */
function withKeyOfNow(tree: unknown, [name, ...rest]: Path): unknown {
  const inner = (value: unknown): unknown => (rest.length === 0 ? value : withKeyOfNow(value, rest));
  if (Array.isArray(tree)) return tree.map((each, k) => (k === name ? inner(each) : each));
  const entries = Object.entries(tree as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.map(([key, value]) => (key === name ? [rest.length === 0 ? keyNow(key) : key, inner(value)] : [key, value])),
  );
}

/** Turn a path of the tree into that of the text. */
function asWritten(path: Path, renamed: readonly Path[]): Path {
  return renamed.reduce((found, former) => {
    const at = former.length - 1;
    const isUnder =
      found.length > at && former.every((name, k) => (k < at ? found[k] === name : found[k] === keyNow(String(name))));
    return isUnder ? [...former, ...found.slice(former.length)] : found;
  }, path);
}

/** Let a JSON Schema take the former format too: an editor strikes its keys through, and offers none. */
export function withFormerFormat(schema: object): Readonly<Record<string, unknown>> {
  const all = withFormerKeys(schema) as { readonly properties: Readonly<Record<string, unknown>> };
  const format = {
    type: 'number',
    enum: [FORMAT, FORMER_FORMAT],
    description: `version of this format; ${FORMER_FORMAT} is read too`,
  };
  return { ...all, properties: { ...all.properties, format } };
}

function withFormerKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withFormerKeys);
  if (!isMapping(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withFormerKeys(value)]));
  if (!isMapping(inner.properties)) return inner;
  const former = Object.entries(inner.properties).flatMap(([key, value]) => {
    const old = keyAtFirst(key);
    return old === key
      ? []
      : [[old, { ...(value as object), deprecated: true, description: `format ${FORMER_FORMAT}; now ${key}` }]];
  });
  return { ...inner, properties: { ...inner.properties, ...Object.fromEntries(former) } };
}
