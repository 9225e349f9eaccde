import type { PlacedProblem } from './check/check.ts';
import type { Draft, FileShape } from './check/draft.ts';
import type { Parser } from './expression/expression.ts';
import type { Scenario } from './fields/scenario.ts';
import { bare } from './fields/value.ts';
import type { Chain, Read } from './layers/extend.ts';
import type { Merged } from './layers/merge.ts';
import type { Assignment } from './layers/set.ts';
import type { KnownProvenance } from './resolve/provenance.ts';
import type { ResolveOptions } from './resolve/resolve.ts';
import { type Problem, ScenarioError } from './text/problem.ts';

/** How to load: where texts come from, and the choices of the run. */
export interface LoadOptions extends Omit<ResolveOptions, 'parser' | 'known'> {
  readonly read: Read;
  /** Values that stand over the file's. */
  readonly set?: readonly Assignment[];
}

/**
 * Load a scenario by name: parse, check, follow `extends`, resolve. Throws a ScenarioError with every
 * problem found; whatever `read` throws for the first file passes through.
 */
export async function loadScenario(name: string, { read, ...options }: LoadOptions): Promise<Loaded> {
  const resolved = await openScenario(name, read);
  return resolved(options);
}

/** A scenario that can be run, and what its author should know. */
export interface Loaded {
  readonly scenario: Scenario;
  readonly notices: readonly Problem[];
}

/** Resolves the files of a scenario under one choice after the other. */
export type Resolver = (options: Omit<LoadOptions, 'read'>) => Promise<Loaded>;

/** Read the files of a scenario once, to resolve it under one choice after the other. */
export async function openScenario(name: string, read: Read): Promise<Resolver> {
  const { extend } = await import('./layers/extend.ts');
  return resolverOf(await extend(name, read));
}

// Loaded when needed, so that whoever only runs scenarios does not pay for YAML and zod; and once, for whoever
// resolves a scenario a thousand times.
const loadCore = once(() =>
  Promise.all([
    import('./layers/merge.ts'),
    import('./resolve/resolve.ts'),
    import('./resolve/case.ts'),
    import('./text/months.ts'),
    import('./check/counted-months.ts'),
  ]),
);
const loadSettings = once(() => import('./layers/set.ts'));
const loadTheParser = once(async (): Promise<Parser> => (await import('./expression/expression.ts')).loadParser());

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Make ready to resolve files that have been read and checked. */
export function resolverOf(chain: Chain): Resolver {
  let base: Merged | undefined;
  const known: KnownProvenance = new Map();
  return async ({ set = [], ...choices }) => {
    const [{ merge }, { resolve }, { monthZeroOf }, { refuseMonths }, { countedHint }] = await loadCore();
    base ??= merge(chain.sources);
    const layer = set.length === 0 ? NO_SETTINGS : (await loadSettings()).layerOf(set, base);
    const findings = [...chain.findings, ...layer.findings];
    const draft = layer.sources.length === 0 ? base : merge(layer.sources, base);
    const months = refuseMonths(choices.months);
    const { months: _refused, ...rest } = choices;
    const parser = hasExpression(draft) ? await loadTheParser() : undefined;
    const { scenario, problems } = resolve(draft, { ...(months === undefined ? choices : rest), parser, known });
    const all = [
      ...findings.map(({ problem, date }) => (date ? { ...problem, hint: countedHint(date, monthZeroOf(draft)) } : problem)),
      ...(months === undefined ? [] : [months]),
      ...afresh(problems, findings),
      ...chain.notices,
    ];
    const told = inOrder(all);
    if (told.some(({ severity }) => severity === 'problem')) throw new ScenarioError(told);
    return { scenario, notices: told };
  };
}

const NO_SETTINGS: Pick<Chain, 'sources' | 'findings'> = { sources: [], findings: [] };

/** Tell whether any path over time is an expression: only then is the parser loaded. */
function hasExpression(draft: Draft): boolean {
  const { affinity, ceiling, paths, rivalry }: FileShape = draft.value;
  const rows = [
    ...Object.values(affinity ?? {}),
    ...Object.values(ceiling ?? {}),
    paths ?? {},
    rivalry?.paths ?? {},
    { lever: rivalry?.lever },
  ];
  return rows.some((row) => Object.values(row).some((value) => typeof bare(value) === 'string'));
}

/** Leave out problems that only follow from one already told at the same place; lists are numbered file by file. */
function afresh(problems: readonly Problem[], findings: readonly PlacedProblem[]): readonly Problem[] {
  const under = (inner: string, outer: string): boolean => outer !== '' && (inner === outer || inner.startsWith(`${outer}.`));
  return problems.filter(
    ({ path, file }) =>
      !findings.some(({ problem: told }) => {
        const isHere = told.file === file || !/^(events|expect)\b/.test(path);
        return isHere && (under(path, told.path) || under(told.path, path));
      }),
  );
}

/** Tell problems file by file from top to bottom, as a person mends them. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return [...problems].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}
