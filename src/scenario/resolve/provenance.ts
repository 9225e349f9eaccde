import { type Draft, type FileShape, MOST, type Reporter } from '../check/draft.ts';
import type { Provenance } from '../fields/scenario.ts';
import { bare, isByChannel, isMapping, own } from '../fields/value.ts';
import { suggest } from '../text/nearest.ts';
import type { Path } from '../text/places.ts';
import { plain } from '../text/words.ts';

/** Sources that need no entry of their own. */
const ALWAYS = new Set(['judgement', 'convention', 'memory']);

/** Look a source key up; a word that looks like a key and is none is a problem. */
export function citationOf(draft: Draft, report: Reporter): (source: string | undefined, path: Path) => string | undefined {
  const known = draft.value.sources;
  return (source, path) => {
    if (source === undefined) return undefined;
    const found = own(known, source);
    if (found !== undefined) return found;
    const isKey = !/\s/.test(source) && !source.includes('://');
    if (isKey && !ALWAYS.has(source)) {
      const hint = suggest(source, Object.keys(known ?? {})) ?? 'add it under sources:, or give a citation or an address';
      report(path, `unknown source "${source}"`, { hint });
    }
    return source;
  };
}

/** Parts of a file that hold numbers, and how deep they lie; in the order of docs/scenarios.md. */
const NUMBERS: readonly (readonly [keyof FileShape, number])[] = [
  ['horizon', 0],
  ['powers', 2],
  ['channels', 2],
  ['ties', 2],
  ['drift', 2],
  ['affinity', 2],
  ['ceiling', 2],
  ['rivalry', 2],
  ['domestic', 1],
  ['paths', 1],
  ['parameters', 1],
  ['switches', 1],
];
const PROSE = /^(powers|channels)\.[^.]+\.name$|^rivalry\.dyads$/;

/** Where the numbers under a key came from, and what they were listed from. */
export type KnownProvenance = Map<string, { readonly from: readonly unknown[]; readonly entries: readonly Provenance[] }>;

/** List where every number of a scenario comes from, in file order. */
export function provenanceOf(draft: Draft, report: Reporter, known: KnownProvenance = new Map()): readonly Provenance[] {
  const citation = citationOf(draft, report);
  const depths = new Map<string, number>(NUMBERS);
  return Object.keys(draft.value).flatMap((key) => {
    const depth = depths.get(key);
    if (depth === undefined) return [];
    const from = [draft.value[key as keyof FileShape], draft.value.sources];
    const before = known.get(key);
    if (before?.from.every((part, k) => part === from[k])) return before.entries;
    const told = report.problems.length;
    const entries = leaves(from[0], [key], depth).map((path) => entry(draft, path, { citation, report }));
    // What has something to be told is told every time; and two numbers that are alike may be from two files.
    if (isMapping(from[0]) && report.problems.length === told && told < MOST) known.set(key, { from, entries });
    return entries;
  });
}

/** List the leaves under a value; the lever lies less deep than the dyads beside it. */
function leaves(value: unknown, path: Path, depth: number): Path[] {
  if (value === undefined || PROSE.test(path.join('.'))) return [];
  if (isByChannel(path, value)) return Object.keys(value).map((key) => [...path, key]);
  if (depth === 0 || !isMapping(value) || path.join('.') === 'rivalry.lever') return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key], depth - 1));
}

interface Ways {
  readonly citation: ReturnType<typeof citationOf>;
  readonly report: Reporter;
}

function entry(draft: Draft, path: Path, ways: Ways): Provenance {
  let value: unknown = draft.value;
  for (const name of path) value = (value as Record<string, unknown>)[name];
  const about = isMapping(value) && Object.hasOwn(value, 'value') ? value : {};
  const source = ways.citation(about.source as string | undefined, [...path, 'source']);
  checkRange(about, path, ways.report);
  const { unit, range, dist, mark, why, kind } = about as Partial<Provenance>;
  return {
    path: path.join('.'),
    value: bare(value),
    ...(unit === undefined ? {} : { unit }),
    ...(range === undefined ? {} : { range }),
    ...(dist === undefined ? {} : { dist }),
    ...(mark === undefined ? {} : { mark }),
    ...(source === undefined ? {} : { source }),
    ...(why === undefined ? {} : { why }),
    ...(kind === undefined ? {} : { kind }),
    from: draft.origin(path).source.id,
  };
}

function checkRange(about: Record<string, unknown>, path: Path, report: Reporter): void {
  if (!Array.isArray(about.range)) return;
  const [low, high] = about.range as [number, number];
  if (low > high) report([...path, 'range'], `expected the lower number first, found ${plain(low)} before ${plain(high)}`);
  else if (typeof about.value === 'number' && (about.value < low || about.value > high)) {
    report([...path, 'value'], `${plain(about.value)} lies outside its own range from ${plain(low)} to ${plain(high)}`);
  }
}
