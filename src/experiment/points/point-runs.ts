import { addressedChance } from '../../engine/chance.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { isSameTree } from '../../scenario/fields/value.ts';
import type { Read } from '../../scenario/layers/extend.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import { openScenario } from '../../scenario/load.ts';
import { ScenarioError } from '../../scenario/text/problem.ts';
import { SCENARIO_INPUT } from '../experiment.ts';
import { calibratedOf, type Prepared, prepareRuns } from '../runs/trajectory.ts';
import { watchOutcomes } from './run-outcomes.ts';

/** A column of a plan: a path that points set, and the words of its choices where its values are places in a list. */
export interface PlanColumn {
  readonly path: string;
  readonly choices?: readonly string[];
}

/** All that runs of points hang on but the points themselves: plain data, so that it can be handed to a worker. */
export interface RunPlan {
  readonly scenarios: readonly string[];
  /** The texts of all scenario files by `textKey`, so that no run depends on files that change meanwhile. */
  readonly texts: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
  readonly months?: number;
  readonly constants: readonly Assignment[];
  readonly columns: readonly PlanColumn[];
  readonly outcomes: readonly string[];
  readonly seed: string;
  readonly replicates: number;
}

/** Runs from `from` up to but not including `to`; run k is replicate k % replicates of point floor(k / replicates). */
export interface RunRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch of runs, with the values of the points that they belong to, [points x columns]. */
export interface Chunk extends RunRange {
  readonly values: Float64Array;
}

/** What a chunk gives: outcomes, [runs x outcomes] with NaN where a run failed, and why points failed. */
export interface ChunkOutcomes {
  readonly outcomes: Float64Array;
  readonly failures: readonly PointFailure[];
}

export interface PointFailure {
  readonly point: number;
  readonly reason: string;
}

/** Name a text by who asked for it. */
export const textKey = (name: string, from?: string): string => `${from ?? ''}\n${name}`;

/**
 * Turn a row of values into what it sets over the scenario; not a number = left as it stands.
 *
 * Example  settingsOf([{ path: 'parameters.bite' }], [3]) → [{ path: 'parameters.bite', value: '3' }]
 */
export function pointSettings(columns: readonly PlanColumn[], row: ArrayLike<number>): Assignment[] {
  return columns.flatMap(({ path, choices }, k) => {
    if (Number.isNaN(row[k]) || path === SCENARIO_INPUT) return [];
    return [{ path, value: choices ? choices[row[k]] : String(row[k]) }];
  });
}

/** Resolves the scenario of a point. */
export type PointScenario = (row: ArrayLike<number>) => Promise<Scenario>;

/** Open the scenarios of a plan, to resolve points one after the other. */
export async function pointScenarios(plan: RunPlan): Promise<PointScenario> {
  const read: Read = async (name, from) => {
    const found = plan.texts[textKey(name, from)];
    if (found === undefined) throw new Error(`no text of the scenario "${name}"`);
    return found;
  };
  const opened = await Promise.all(plan.scenarios.map((name) => openScenario(name, read)));
  const which = plan.columns.findIndex(({ path }) => path === SCENARIO_INPUT);
  return async (row) => {
    const open = opened[which === -1 || Number.isNaN(row[which]) ? 0 : row[which]];
    const set = [...plan.constants, ...pointSettings(plan.columns, row)];
    return (await open({ set, ...(plan.months !== undefined && { months: plan.months }) })).scenario;
  };
}

/** Open a plan, to run chunks of it one after the other. The same plan and chunk give the same bits anywhere. */
export async function openPlan(plan: RunPlan): Promise<(chunk: Chunk) => Promise<ChunkOutcomes>> {
  const scenarioOf = await pointScenarios(plan);
  const { replicates, outcomes: names, columns } = plan;
  const prepared = preparedFor(plan.seed);
  return async ({ from, to, values }) => {
    const outcomes = new Float64Array((to - from) * names.length).fill(Number.NaN);
    const failures: PointFailure[] = [];
    const first = Math.floor(from / replicates);
    for (let run = from; run < to; ) {
      const point = Math.floor(run / replicates);
      const end = Math.min(to, (point + 1) * replicates);
      const row = values.subarray((point - first) * columns.length, (point - first + 1) * columns.length);
      const into = outcomes.subarray((run - from) * names.length, (end - from) * names.length);
      const range = { from: run - point * replicates, to: end - point * replicates };
      const failed = await runPoint({ open: () => scenarioOf(row), prepared }, plan, range, into);
      if (failed !== undefined) failures.push({ point, reason: failed });
      run = end;
    }
    return { outcomes, failures };
  };
}

/** Keep what one point after another needs alike: its luck, and the calibrated case until a point calibrates another. */
function preparedFor(seed: string): (scenario: Scenario) => Prepared {
  const luck = addressedChance(seed);
  let last: { readonly read: unknown; readonly calibrated: ReturnType<typeof calibratedOf> } | undefined;
  return (scenario) => {
    const { case: kase, theory, parameters, switches } = scenario;
    const read = { kase, theory, parameters, switches };
    if (last === undefined || !isSameTree(last.read, read)) last = { read, calibrated: calibratedOf(scenario) };
    return { luck, calibrated: last.calibrated };
  };
}

interface Point {
  readonly open: () => Promise<Scenario>;
  readonly prepared: (scenario: Scenario) => Prepared;
}

/** Run some replicates of a point; return why it failed, if it did: one bad point must not stop the others. */
async function runPoint(
  { open, prepared }: Point,
  { outcomes: names, seed }: RunPlan,
  { from, to }: RunRange,
  into: Float64Array,
): Promise<string | undefined> {
  try {
    const scenario = await open();
    const { simulation, start } = prepareRuns(scenario, seed, prepared(scenario));
    const watch = watchOutcomes(names, scenario.case, start, scenario.horizon);
    const observers = [watch.observer];
    for (let replicate = from; replicate < to; replicate++) {
      watch.begin();
      simulation.run(replicate, observers);
      watch.measure(into, (replicate - from) * names.length);
    }
    return into.every(Number.isFinite) ? undefined : 'a run ended without a number';
  } catch (error) {
    into.fill(Number.NaN);
    if (error instanceof ScenarioError) return error.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
    return error instanceof Error ? error.message : String(error);
  }
}
