import { parseDocument } from 'yaml';
import { ALL_ON, DEFAULTS } from '../../model/parameters.ts';
import { check, type PlacedProblem } from '../check/check.ts';
import type { Draft } from '../check/draft.ts';
import { FORMAT } from '../fields/format.ts';
import { keyNow, renamedKey } from '../fields/former-keys.ts';
import { suggest } from '../text/nearest.ts';
import type { Source } from '../text/parse.ts';
import type { Path } from '../text/places.ts';
import type { Problem } from '../text/problem.ts';
import { refuseText } from '../text/refuse-text.ts';
import { oddNodes } from '../text/yaml-guard.ts';
import { SET } from './merge.ts';

/** One value given on the command line: `parameters.bite=3`. */
export interface Assignment {
  readonly path: string;
  /** As written; read as YAML. */
  readonly value: string;
}

/** Turn settings into a layer that lies over the files; what is wrong in them is told as in a file. */
export function layerOf(
  settings: readonly Assignment[],
  draft: Draft,
): { sources: readonly Source[]; findings: readonly PlacedProblem[] } {
  const known = namesOf(draft);
  const sources: Source[] = [];
  const findings: PlacedProblem[] = [];
  for (const setting of settings) {
    const path = split(setting.path);
    if (!known.has(setting.path)) {
      const renamed = known.has(keyNow(setting.path)) ? renamedKey(setting.path) : undefined;
      const hint =
        (renamed && `${setting.path} ${renamed}`) ??
        suggest(setting.path, [...known]) ??
        'known are paths such as parameters.bite, ties.EU.trade or domestic.protest';
      findings.push({ path, problem: problem(setting, 'unknown path', hint) });
      continue;
    }
    const read = readValue(setting);
    if (read === undefined) {
      findings.push({ path, problem: problem(setting, 'the value is not valid YAML') });
      continue;
    }
    const source = sourceOf(setting, nest(path, read.value));
    // A file needs its head; a setting is checked as if it stood in one.
    const whole = { ...source, value: { format: FORMAT, name: 'set', story: 'set', ...(source.value as object) } };
    const wrong = check(whole);
    findings.push(...wrong);
    if (wrong.length === 0) sources.push(source);
  }
  return { sources, findings };
}

/** Paths that can be set in a draft, kept: a thousand layers may be laid over one. */
const NAMES = new WeakMap<Draft, ReadonlySet<string>>();

function namesOf(draft: Draft): ReadonlySet<string> {
  const names = NAMES.get(draft) ?? new Set(settable(draft));
  NAMES.set(draft, names);
  return names;
}

/** Split at dots, but for names that hold dots themselves. */
function split(path: string): string[] {
  const parts = path.split('.');
  return parts[0] === 'paths' ? ['paths', parts.slice(1).join('.')] : parts;
}

function nest(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

/** Characters of one setting at most: points for every month of the longest run. */
const LONGEST = 10_000;

/** A number as the parser would read it too; experiments set thousands of these. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?$/;

/** Read a value as it would be read in a file; nothing else comes of it than of a file. */
function readValue({ value }: Assignment): { readonly value: unknown } | undefined {
  if (NUMBER.test(value)) return { value: Number(value) };
  if (value.length > LONGEST || refuseText(value) !== undefined) return undefined;
  const document = parseDocument(value, { prettyErrors: false, uniqueKeys: false });
  if (document.errors.length + document.warnings.length > 0 || oddNodes(document).length > 0) return undefined;
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function sourceOf(setting: Assignment, value: unknown): Source {
  const snippet = `${setting.path}=${setting.value}`;
  const place = { line: 1, column: setting.path.length + 2, length: Math.max(1, setting.value.length), snippet, opening: 0 };
  const key = { line: 1, column: 1, length: setting.path.length, snippet };
  return { file: SET, id: SET, value, locate: (_, part) => (part === 'key' ? key : place) };
}

function problem(setting: Assignment, message: string, hint?: string): Problem {
  const { line, column, length, snippet } = sourceOf(setting, {}).locate([], 'key');
  return {
    severity: 'problem',
    path: setting.path,
    message,
    file: SET,
    line,
    column,
    length,
    snippet,
    ...(hint ? { hint } : {}),
  };
}

const POWER_KEYS = ['axis', 'coerciveness', 'capability', 'chokepoint', 'stance', 'conditional', 'lender', 'claims', 'gatewayTo'];
const CHANNEL_KEYS = ['kind', 'weight', 'rate', 'elastic', 'lumpy', 'kin', 'conditional', 'core', 'lends', 'market'];
const PLAIN = ['horizon', 'start', 'theory', 'preset', 'rivalry.lever', 'paths.credibility'];

/** List every path that can be set in this scenario. */
export function settable(draft: Draft): readonly string[] {
  const { powers, channels } = draft.value;
  const [p, c] = [Object.keys(powers ?? {}), Object.keys(channels ?? {})];
  const cross = (heads: readonly string[], ids: readonly string[], tails: readonly string[]) =>
    heads.flatMap((head) => ids.flatMap((id) => tails.map((tail) => `${head}.${id}.${tail}`)));
  const pairs = p.flatMap((from) => p.filter((to) => to !== from).flatMap((to) => [`${from}-${to}`, `${from}>${to}`]));
  return [
    ...PLAIN,
    ...Object.keys(DEFAULTS).map((name) => `parameters.${name}`),
    ...Object.keys(ALL_ON).map((name) => `switches.${name}`),
    ...['legitimacy', 'protest', 'salience', 'credibility'].map((name) => `domestic.${name}`),
    ...cross(['powers'], p, POWER_KEYS),
    ...cross(['channels'], c, CHANNEL_KEYS),
    ...cross(
      ['ties', 'drift', 'affinity', 'ceiling', ...['supply', 'alarm', 'withheld', 'chokepoint'].map((name) => `paths.${name}`)],
      p,
      c,
    ),
    ...p.flatMap((id) => c.map((channel) => `powers.${id}.chokepoint.${channel}`)),
    ...['present', 'paths'].flatMap((part) => pairs.map((dyad) => `rivalry.${part}.${dyad}`)),
    ...['capability', 'chokepoint', 'coerciveness'].flatMap((name) => p.map((id) => `paths.${name}.${id}`)),
  ];
}
