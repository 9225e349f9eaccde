import { type CellPath, EXOGENOUS, type ExogenousName } from '../../model/simulation/timeline.ts';
import { VARIABLES } from '../../model/variables.ts';
import type { Draft, Reporter } from '../check/draft.ts';
import type { Parser } from '../expression/expression.ts';
import type { Path } from '../text/places.ts';
import { findCells, type Roster } from './cells.ts';
import { pathOverTime } from './path-over-time.ts';

const IN_PATHS = ['capability', 'supply', 'chokepoint', 'coerciveness', 'credibility', 'alarm', 'withheld'];
const ELSEWHERE: Readonly<Record<string, string>> = { affinity: 'affinity', ceiling: 'ceiling', rivalry: 'rivalry.paths' };

export interface ResolveContext {
  readonly draft: Draft;
  readonly roster: Roster;
  readonly horizon: number;
  readonly start: string;
  readonly parser: Parser | undefined;
  readonly report: Reporter;
}

/** Paths found, by column and cell. */
export type Paths = ReadonlyMap<ExogenousName, Map<number, readonly number[]>>;

/** Evaluate all paths but rivalry's. */
export function resolvePaths(demand: ResolveContext): Paths {
  const { draft, report, roster } = demand;
  const paths = new Map(EXOGENOUS.map((column) => [column, new Map<number, readonly number[]>()]));
  for (const [key, value] of Object.entries(draft.value.paths ?? {})) {
    const home = ELSEWHERE[key.split('.')[0]];
    const found = home === undefined ? findCells(key, IN_PATHS, roster) : { message: `${key} belongs under the key ${home}` };
    if ('message' in found) report(['paths', key], found.message, { part: 'key', hint: found.hint });
    else {
      const values = evaluate(value, ['paths', key], found.column as ExogenousName, demand);
      for (const cell of found.cells) keep(paths, found.column as ExogenousName, { cell, values });
    }
  }
  for (const table of ['affinity', 'ceiling'] as const) layTable(table, paths, demand);
  return paths;
}

function layTable(table: 'affinity' | 'ceiling', paths: Paths, demand: ResolveContext): void {
  const { draft, report, roster } = demand;
  for (const [p, row] of Object.entries(draft.value[table] ?? {})) {
    for (const [c, value] of Object.entries(row)) {
      const found = findCells(`${table}.${p}.${c}`, [table], roster);
      const path = [table, p, c];
      if ('message' in found) report(path, found.message, { part: 'key', hint: found.hint });
      else keep(paths, table, { cell: found.cells[0], values: evaluate(value, path, table, demand) });
    }
  }
}

/** Keep a path; one that could not be read is empty and its problem is told. */
export function keep(paths: Paths, column: ExogenousName, path: { cell: number; values: readonly number[] }): void {
  if (path.values.length > 0) paths.get(column)?.set(path.cell, path.values);
}

/** Evaluate the path of an exogenous variable within its range. */
export function evaluate(value: unknown, path: Path, column: ExogenousName, demand: ResolveContext): readonly number[] {
  const { horizon, start, parser, report } = demand;
  const { range, unit } = VARIABLES[column];
  return pathOverTime(value, { path, horizon, start, range, unit, parser, report });
}

/** List the paths that leave the value of month 0 in some month, in the order of columns, so that the order in the file cannot matter. */
export function cellPaths(paths: Paths, atStart: (column: ExogenousName, cell: number) => number): readonly CellPath[] {
  return EXOGENOUS.flatMap((variable) =>
    [...(paths.get(variable) ?? [])]
      .sort(([a], [b]) => a - b)
      .filter(([cell, values]) => {
        const first = atStart(variable, cell);
        return values.some((value) => value !== first);
      })
      .map(([cell, values]) => ({ variable, cell, values })),
  );
}
