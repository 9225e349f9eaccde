import type { z } from 'zod';
import { keyNow, renamedKey } from '../fields/former-keys.ts';
import { FILE } from '../fields/schema.ts';
import { KEYS_FOLLOW } from '../fields/schema-values.ts';
import { cutByComma, decimalComma } from '../text/decimal-comma.ts';
import { nearest } from '../text/nearest.ts';
import type { Source } from '../text/parse.ts';
import type { Path } from '../text/places.ts';
import type { Problem } from '../text/problem.ts';
import { foundWords, unitSlip } from '../text/words.ts';
import { COUNTED, type DateForCount, dateForCount } from './counted-months.ts';
import { reach } from './draft.ts';

/** What zod tells about a mistake, as far as it is used here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly maximum?: number | bigint;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly issues?: readonly Issue[];
}

/** A mistake and where in the value it lies. */
export interface PlacedProblem {
  readonly path: Path;
  readonly problem: Problem;
  /** How many months were meant can be said once the start is known. */
  readonly date?: DateForCount;
}

/** Mistakes of one file that are told; after them it is only said that there are more. */
export const MOST_FINDINGS = 100;

/**
 * Find the mistakes in the shape of one file: unknown keys, missing ones, wrong types, numbers out of range. More
 * than MOST_FINDINGS are not told one by one, and are then not all known.
 */
export function check(source: Source, schema: z.ZodType = FILE): PlacedProblem[] {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return [];
  const found: PlacedProblem[] = [];
  for (const issue of parsed.error.issues as readonly Issue[]) {
    found.push(...findings(issue, [], source));
    if (found.length > MOST_FINDINGS) return [...found.slice(0, MOST_FINDINGS), finding(source, [], { message: MORE })];
  }
  return found;
}

const MORE = `more than ${MOST_FINDINGS} mistakes; the others are not listed`;

function findings(issue: Issue, above: Path, source: Source): PlacedProblem[] {
  const path = [...above, ...issue.path.map((name) => (typeof name === 'number' ? name : String(name)))];
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).slice(0, MOST_FINDINGS + 1).map((key) => unknownKey(key, path, issue, source));
  if (issue.code === 'invalid_union') return branch(issue, path, source);
  const found = reach(source.value, path);
  if (issue.code === 'invalid_key') {
    const expected = issue.issues?.[0]?.message ?? 'another key';
    return [finding(source, path, { part: 'key', message: `expected ${expected}, found ${foundWords(path.at(-1))}` })];
  }
  const expected = issue.message.split(KEYS_FOLLOW)[0];
  if (found === undefined)
    return [finding(source, path, { part: 'key', message: `missing; expected ${expected}`, parent: true })];
  const date = dateForCount(source.value, path, expected);
  const slip = issue.code === 'too_big' ? unitSlip(found, [0, Number(issue.maximum)]) : undefined;
  const halved = found === null ? cutByComma(source.locate(path, 'key').snippet ?? '', String(path.at(-1))) : undefined;
  const hint = slip ?? halved ?? quoted(found, expected);
  return [finding(source, path, { message: `expected ${expected}, found ${foundWords(found)}`, hint, date })];
}

/** A number in quotes is a text, and so is one with a comma; in a list a comma makes two of one. */
function quoted(found: unknown, expected = ''): string | undefined {
  if (typeof found === 'string' && decimalComma(found) !== undefined) return decimalComma(found);
  if (/^a list of (two|three) numbers/.test(expected) && isWhole(found)) return 'write decimals with a point: a comma separates';
  return typeof found === 'string' && /^[-+.\d]+$/.test(found) && Number.isFinite(Number(found))
    ? 'write it without quotes'
    : undefined;
}

const isWhole = (found: unknown): boolean => Array.isArray(found) && found.every((each) => Number.isInteger(each));

function unknownKey(key: string, path: Path, issue: Issue, source: Source): PlacedProblem {
  const known = issue.message.split(KEYS_FOLLOW)[1]?.split(' ') ?? [];
  const near = nearest(key, known);
  // `{value: min(1, t)}` is cut at its comma: what follows looks like a key.
  const cut = /[()*/]/.test(key) ? 'a comma ends a value inside { }: put the expression in quotes' : undefined;
  const decimal = cutByComma(source.locate([...path, key], 'key').snippet ?? '', key);
  const renamed = known.includes(keyNow(key)) ? renamedKey(key) : undefined;
  const now = renamed && `${key} ${renamed}`;
  const hint = decimal ?? cut ?? now ?? (near === undefined ? `known here: ${known.join(', ')}` : `did you mean ${near}?`);
  return finding(source, [...path, key], { part: 'key', message: 'unknown key', hint });
}

/** Follow the branch of a union that the value meant to be: the one whose mistakes lie deeper than its own type. */
function branch(issue: Issue, path: Path, source: Source): PlacedProblem[] {
  const branches = unfold(issue);
  const found = reach(source.value, path);
  if (found === undefined)
    return [finding(source, path, { part: 'key', message: `missing; expected ${phrases(branches)}`, parent: true })];
  const meant = branches.filter((issues) => !issues.some((inner) => inner.path.length === 0 && MISTYPED.has(inner.code ?? '')));
  const points = isPoints(found) ? 'unrecognized_keys' : 'invalid_key';
  const chosen = meant.find((issues) => !issues.some((inner) => inner.code === points)) ?? meant[0];
  if (chosen !== undefined) return chosen.flatMap((inner) => findings(inner, path, source));
  const halved = found === null ? cutByComma(source.locate(path, 'key').snippet ?? '', String(path.at(-1))) : undefined;
  const expected = phrases(branches);
  const date = dateForCount(source.value, path, expected);
  const hint = halved ?? quoted(found, expected);
  return [finding(source, path, { message: `expected ${expected}, found ${foundWords(found)}`, hint, date })];
}

const MISTYPED = new Set(['invalid_type', 'invalid_value']);

/** Tell points of a path, `{0: 1, 36: 2}`, from a value with what is known about it. */
function isPoints(found: unknown): boolean {
  return (
    typeof found === 'object' &&
    found !== null &&
    !Object.hasOwn(found, 'value') &&
    Object.keys(found).some((key) => /^\d/.test(key))
  );
}

/** List the branches of a union, those of a union inside it too where it stands at the same place. */
function unfold(issue: Issue): (readonly Issue[])[] {
  return (issue.errors ?? []).flatMap((issues) => {
    const [only] = issues;
    return issues.length === 1 && only.code === 'invalid_union' && only.path.length === 0 ? unfold(only) : [issues];
  });
}

function phrases(branches: readonly (readonly Issue[])[]): string {
  const own = branches.flat().filter((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');
  const said = own
    .map((issue) => issue.message.split(KEYS_FOLLOW)[0])
    .filter((phrase) => phrase !== 'a value' && phrase !== 'Invalid input');
  return [...new Set(said)].join(' or ') || 'a value';
}

interface Told {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly part?: 'key' | 'value';
  /** Point at the mapping that lacks it. */
  readonly parent?: boolean;
  readonly date?: DateForCount | undefined;
}

function finding(source: Source, path: Path, told: Told): PlacedProblem {
  const place = source.locate(told.parent ? path.slice(0, -1) : path, told.part);
  const { line, column, snippet, length } = place;
  const hint = told.hint ?? (told.date && COUNTED);
  const { message, date } = told;
  const where = { file: source.file, line, column, snippet, length };
  return {
    path,
    problem: { severity: 'problem', path: path.join('.'), message, ...where, ...(hint !== undefined && { hint }) },
    ...(date && { date }),
  };
}
