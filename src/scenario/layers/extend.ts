import { check, MOST_FINDINGS, type PlacedProblem } from '../check/check.ts';
import { inFormatOfNow, SCENARIO_KEYS } from '../fields/format.ts';
import { isMapping } from '../fields/value.ts';
import { parse, type Source } from '../text/parse.ts';
import type { Path } from '../text/places.ts';
import { type Problem, ScenarioError } from '../text/problem.ts';
import { UsageError } from '../text/usage-error.ts';

/** Fetch a scenario by name or path, as named in the file `from` (none for the first). */
export type Read = (name: string, from?: string) => Promise<{ file: string; text: string }>;

/** The files of a scenario, the outermost first, without what is wrong in them; what is wrong in them, and what else is told. */
export interface Chain {
  readonly sources: readonly Source[];
  readonly findings: readonly PlacedProblem[];
  readonly notices: readonly Problem[];
}

/** Scenarios that may lie one over the other. */
const MOST_FILES = 16;

/** Load a scenario and all that it extends. A file that cannot be parsed ends it at once. */
export async function extend(name: string, read: Read): Promise<Chain> {
  const sources: Source[] = [];
  const findings: PlacedProblem[] = [];
  const notices: Problem[] = [];
  let next: string | undefined = name;
  let asker: Source | undefined;
  while (next !== undefined) {
    const found: { file: string; text: string } = await fetchFor(asker, next, read);
    const circle = sources.findIndex((source) => source.file === found.file);
    if (asker !== undefined && circle !== -1) throw circular(sources.slice(circle), asker);
    if (asker !== undefined && sources.length >= MOST_FILES)
      throw new ScenarioError([atExtends(asker, `more than ${MOST_FILES} scenarios extend one another`)]);
    const parsed = parse(found.text, found.file);
    if ('problems' in parsed) throw new ScenarioError([...findings.map(({ problem }) => problem), ...parsed.problems]);
    const { source, notices: renamed } = inFormatOfNow(parsed.source, SCENARIO_KEYS);
    notices.push(...renamed);
    const wrong = check(source);
    findings.push(...wrong);
    // What is not known to be wrong cannot be cut out, and the rest not be checked.
    if (wrong.length > MOST_FINDINGS) throw new ScenarioError(findings.map(({ problem }) => problem));
    asker = { ...source, value: prune(source.value, wrong) };
    sources.push(asker);
    next = parentOf(asker);
  }
  return { sources: sources.reverse(), findings, notices };
}

async function fetchFor(asker: Source | undefined, name: string, read: Read): Promise<{ file: string; text: string }> {
  if (asker === undefined) return read(name);
  try {
    return await read(name, asker.file);
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const hint = error instanceof UsageError && error.hint !== undefined ? { hint: error.hint } : {};
    throw new ScenarioError([{ ...atExtends(asker, `cannot read the scenario "${name}": ${reason}`), ...hint }]);
  }
}

/** Read the name in `extends`, refusing paths that lead out of the folder. */
function parentOf(source: Source): string | undefined {
  const name = isMapping(source.value) ? source.value.extends : undefined;
  if (typeof name !== 'string') return undefined;
  const inside = /^[^\p{C}\\:]+$/u.test(name) && !/^[/~]/.test(name) && !name.split('/').includes('..');
  if (inside) return name;
  const hint = 'give the name of a shipped scenario or of a file in the same folder or below it';
  throw new ScenarioError([{ ...atExtends(source, `"${name}" leads out of the folder of this file`), hint }]);
}

function circular(circle: readonly Source[], asker: Source): ScenarioError {
  const names = [...circle, circle[0]].map(({ id }) => id).join(' → ');
  return new ScenarioError([atExtends(asker, `scenarios extend each other in a circle: ${names}`)]);
}

function atExtends(source: Source, message: string): Problem {
  const { line, column, length, snippet } = source.locate(['extends']);
  return { severity: 'problem', path: 'extends', message, file: source.file, line, column, length, snippet };
}

/** Cut out what is wrong, so that the rest can still be checked for its meaning. */
function prune(value: unknown, findings: readonly PlacedProblem[]): unknown {
  if (findings.length === 0) return value;
  const copy: unknown = structuredClone(value);
  for (const { path } of findings) {
    const inList = path[0] === 'events' || path[0] === 'expect';
    cut(copy, inList ? path.slice(0, 2) : path);
  }
  return copy;
}

function cut(tree: unknown, path: Path): void {
  let inner = tree;
  for (const name of path.slice(0, -1)) {
    if (typeof inner !== 'object' || inner === null) return;
    inner = (inner as Record<string | number, unknown>)[name];
  }
  const last = path.at(-1);
  if (last === undefined || typeof inner !== 'object' || inner === null) return;
  // A list keeps its length: later problems are told by their place in it.
  if (Array.isArray(inner)) inner[Number(last)] = undefined;
  else delete (inner as Record<string | number, unknown>)[last];
}
