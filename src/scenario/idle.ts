import type { Scenario } from './fields/scenario.ts';
import { bare, isMapping } from './fields/value.ts';
import type { Chain } from './layers/extend.ts';
import { SET } from './layers/merge.ts';
import type { Assignment } from './layers/set.ts';
import type { Resolver } from './load.ts';
import type { Source } from './text/parse.ts';
import type { Path } from './text/places.ts';
import { type Problem, ScenarioError } from './text/problem.ts';

/** A line of a file, or a setting, that may change nothing; and how to see what would be without it. */
export interface Candidate {
  readonly kind: 'path' | 'event' | 'until' | 'setting';
  /** Resolve the scenario as it would be without; undefined where it cannot stand without. */
  without(): Promise<Scenario | undefined>;
  /** Say at its place what was found. */
  tell(message: string, hint?: string): Problem;
}

/** Months for which an event is held that is never released. */
const FOR_GOOD = 600;
/** Assumptions that a variant states only in order to change them. */
const STATED = ['parameters', 'switches'] as const;

/** List the lines of a scenario's own file that are there to change something: paths over time, assumptions, events. */
export function linesThatMayIdle(
  chain: Chain,
  resolverOf: (chain: Chain) => Resolver,
  options: Parameters<Resolver>[0],
): Candidate[] {
  const own = chain.sources[chain.sources.length - 1];
  const resolved = (value: unknown) =>
    settled(() => resolverOf({ ...chain, sources: [...chain.sources.slice(0, -1), { ...own, value }] })(options));
  // What is set from outside takes the place of a line on purpose.
  const isSet = (path: Path): boolean => (options.set ?? []).some((setting) => setting.path === path.join('.'));
  const paths = pathsOf(own, chain.sources.length > 1).filter((path) => !isSet(path));
  const lines = paths.map(
    (path): Candidate => ({
      kind: 'path',
      without: () => resolved(cutOut(own.value, path)),
      tell: (message, hint) => problemAt(own, path, 'key', message, hint),
    }),
  );
  const events = listIn(own.value, 'events').flatMap((event, k): Candidate[] => {
    const changed = (other: readonly unknown[]) => resolved({ ...(own.value as object), events: other });
    const all = listIn(own.value, 'events');
    const whole: Candidate = {
      kind: 'event',
      without: () => changed(all.toSpliced(k, 1)),
      tell: (message, hint) => problemAt(own, ['events', k, 'target'], 'value', message, hint, `events.${k}`),
    };
    if (!isMapping(event) || event.until === undefined) return [whole];
    const { until: _until, ...held } = event;
    const forGood: Candidate = {
      kind: 'until',
      without: () => changed(all.toSpliced(k, 1, { ...held, for: FOR_GOOD })),
      tell: (message, hint) => problemAt(own, ['events', k, 'until'], 'value', message, hint),
    };
    return [whole, forGood];
  });
  return [...lines, ...events];
}

/** List what was set from outside, each of which may change nothing. */
export function settingsThatMayIdle(resolve: Resolver, options: Parameters<Resolver>[0]): Candidate[] {
  const all: readonly Assignment[] = options.set ?? [];
  return all.map((setting, k) => ({
    kind: 'setting',
    without: () => settled(() => resolve({ ...options, set: all.toSpliced(k, 1) })),
    tell: (message, hint) => {
      const snippet = `${setting.path}=${setting.value}`;
      const place = { file: SET, line: 1, column: 1, length: setting.path.length, snippet };
      return { severity: 'notice', path: setting.path, message, ...place, ...(hint === undefined ? {} : { hint }) };
    },
  }));
}

async function settled(load: () => ReturnType<Resolver>): Promise<Scenario | undefined> {
  try {
    return (await load()).scenario;
  } catch (error) {
    if (error instanceof ScenarioError) return undefined;
    throw error;
  }
}

/** List the paths over time of a file; in a whole case a number that stands still is data, and not looked at. */
function pathsOf({ value }: Source, isVariant: boolean): Path[] {
  const moves = (one: unknown): boolean => isVariant || typeof bare(one) !== 'number';
  const under = (...path: string[]): Path[] =>
    Object.entries(reachRow(value, path)).flatMap(([key, one]) => (moves(one) ? [[...path, key]] : []));
  const tables = ['affinity', 'ceiling'].flatMap((table) =>
    Object.keys(reachRow(value, [table])).flatMap((power) => under(table, power)),
  );
  const lever = under('rivalry').filter(([, key]) => key === 'lever');
  // A value with its source repeats what is known; a bare number is there to be another one.
  const stated = isVariant
    ? STATED.flatMap((table) => under(table).filter(([, key]) => !isMapping(reachRow(value, [table])[key])))
    : [];
  return [...tables, ...lever, ...under('rivalry', 'paths'), ...under('paths'), ...stated];
}

function reachRow(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = path.reduce<unknown>((inner, key) => (isMapping(inner) ? inner[key] : undefined), value);
  return isMapping(found) ? found : {};
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const found = isMapping(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

function cutOut(value: unknown, [first, ...rest]: Path): unknown {
  if (!isMapping(value)) return value;
  const { [first]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [first]: cutOut(inner, rest) };
}

function problemAt(
  source: Source,
  path: Path,
  part: 'key' | 'value',
  message: string,
  hint: string | undefined,
  name = path.join('.'),
): Problem {
  const { line, column, length, snippet } = source.locate(path, part);
  const told = hint === undefined ? {} : { hint };
  return { severity: 'notice', path: name, message, file: source.file, line, column, length, snippet, ...told };
}
