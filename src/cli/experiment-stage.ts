import { addressOf } from '../engine/chance.ts';
import { runInChunks } from '../experiment/chunks.ts';
import type { LoadedExperiment } from '../experiment/experiment-load.ts';
import { type PointResults, pointResults } from '../experiment/point-results.ts';
import type { PlanColumn, PointFailure, RunPlan, RunRange } from '../experiment/point-runs.ts';
import { count, list, plural } from '../report/words.ts';
import { canonical } from '../scenario/hash.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { journalPath, openJournal } from './experiment-journal.ts';
import { openPool } from './experiment-pool.ts';
import type { Io } from './io.ts';
import { sayOnStop } from './last-words.ts';

/** Points to be run, and under which name their runs are kept. */
export interface Stage {
  readonly name: string;
  /** What the terminal says of it while it runs. */
  readonly words: string;
  readonly design: string;
  readonly columns: readonly PlanColumn[];
  /** [points x columns] row by row; NaN leaves what the scenario says. */
  readonly values: Float64Array;
  /** Outcome whose single runs are kept. */
  readonly keep?: string;
}

/** What all stages of an experiment share. */
export interface StageContext {
  readonly io: Io;
  readonly loaded: LoadedExperiment;
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
  readonly folder: string;
  readonly quiet: boolean;
  readonly fresh: boolean;
  readonly workers: number | undefined;
  readonly chunk: number;
}

/** Points whose failure is told in words. */
const TOLD = 3;

/**
 * Run all points of a stage, going on where a former try has stopped.
 *
 * @throws UsageError where points failed; the others are kept
 */
export async function runStage(context: StageContext, stage: Stage): Promise<PointResults> {
  const plan = planOf(context, stage);
  const points = stage.values.length / stage.columns.length;
  const results = pointResults({
    points,
    replicates: plan.replicates,
    outcomes: plan.outcomes,
    ...(stage.keep && { keep: stage.keep }),
  });
  const path = journalPath(context.folder, stage.name);
  const journal = openJournal(path, identityOf(context, stage, plan), { fresh: context.fresh, take: results.take });
  try {
    const failures = await runOn(context, stage, { plan, results, journal, runs: points * plan.replicates });
    if (failures.length > 0) throw failedError(failures, points);
    return results;
  } finally {
    journal.close();
  }
}

function planOf({ loaded, seed, replicates }: StageContext, { columns }: Stage): RunPlan {
  const { scenarios, months, constants, outcomes } = loaded.experiment;
  return {
    scenarios,
    texts: loaded.texts,
    ...(months !== undefined && { months }),
    constants,
    columns,
    outcomes,
    seed,
    replicates,
  };
}

function identityOf({ loaded, version }: StageContext, { design, columns }: Stage, plan: RunPlan) {
  const { seed, replicates, outcomes, constants, months } = plan;
  const text = canonical({ hashes: loaded.scenarios.map(({ hash }) => hash), constants, months, columns });
  const hash = (addressOf(text) >>> 0).toString(16).padStart(8, '0');
  // in the order in which a difference is told
  return { version, experiment: loaded.experiment.id, seed, replicates, outcomes, plan: hash, design };
}

interface Running {
  readonly plan: RunPlan;
  readonly results: PointResults;
  readonly journal: ReturnType<typeof openJournal>;
  readonly runs: number;
}

async function runOn(
  { io, workers, chunk, quiet }: StageContext,
  stage: Stage,
  { plan, results, journal, runs }: Running,
): Promise<PointFailure[]> {
  const left = runs - journal.done;
  if (left === 0) return [];
  if (journal.done > 0 && !quiet)
    io.warn(`ℹ ${count(journal.done)} of ${count(runs)} runs are there already; going on from them`);
  const pool = await openPool(plan, left, workers);
  const failures: PointFailure[] = [];
  let done = journal.done;
  const forget = sayOnStop(() => `${count(done)} of ${count(runs)} runs are kept: the same command goes on from there.`);
  const width = stage.columns.length;
  const run = ({ from, to }: RunRange) => {
    const [first, last] = [Math.floor(from / plan.replicates), Math.floor((to - 1) / plan.replicates)];
    return pool.run({ from, to, values: stage.values.slice(first * width, (last + 1) * width) });
  };
  try {
    for await (const part of runInChunks({ from: done, to: runs, size: chunk, width: 2 * pool.workers, run })) {
      results.take(part.from, part.outcomes);
      journal.append(part.from, part.outcomes);
      failures.push(...part.failures);
      done = part.to;
      if (!quiet) io.progress(`${stage.words}: ${count(done)} of ${count(runs)} runs`);
    }
  } finally {
    forget();
    await pool.close();
    io.progress('');
  }
  return failures;
}

function failedError(failures: readonly PointFailure[], points: number): UsageError {
  const failed = [...new Map(failures.map((each) => [each.point, each])).values()];
  const told = failed.slice(0, TOLD).map(({ point, reason }) => `point ${point}: ${reason}`);
  return new UsageError(
    `${plural(failed.length, 'point')} of ${count(points)} could not be run (${list(told)})`,
    'nothing is left out: mend the cause and give the same command, and they are run again',
  );
}
