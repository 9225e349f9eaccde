import { type PointResults, pointResults } from '../../experiment/points/point-results.ts';
import type { PointFailure, RunPlan } from '../../experiment/points/point-runs.ts';
import { count, list, plural } from '../../report/words/words.ts';
import { digestOf } from '../../scenario/fields/hash.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { buildIdentity } from '../package/build-identity.ts';
import { journalPath, readJournal } from './journal.ts';
import type { JournalIdentity } from './rows.ts';
import { PartDone, partFolder, type Shard, shardName, stretchOf } from './shard-flag.ts';
import { joinParts } from './shard-join.ts';
import { type Keeping, runRange, type Stage, type StageContext } from './stage-runs.ts';

/** Points whose failure is told in words. */
const TOLD = 3;

/**
 * Run all points of a stage, going on where a former try has stopped.
 *
 * @throws UsageError where points failed; the others are kept
 * @throws PartDone once the part that was asked for is run
 */
export async function runStage(context: StageContext, stage: Stage): Promise<PointResults> {
  const plan = planOf(context, stage);
  const points = stage.values.length / stage.columns.length;
  const { replicates, outcomes } = plan;
  const results = pointResults({ points, replicates, outcomes, ...(stage.keep && { keep: stage.keep }) });
  const { take } = results;
  const identity = runsIdentityOf(context, stage, plan);
  const path = journalPath(context.folder, stage.name);
  const range = { from: 0, to: points * replicates };
  const { shard, parts, again, command, io } = context;
  if (shard) {
    if (readJournal(path, identity, { first: 0, take })?.next === range.to) return results;
    return runShard(context, stage, { plan, range, path, identity, take }, shard);
  }
  if (parts) joinParts(parts, { path, identity, runs: range.to, again, command, warn: io.warn });
  refuseFailed(context, await runRange(context, stage, { plan, range, path, identity, take }), points);
  return results;
}

/** Run a part of a stage into a folder of its own. */
async function runShard(context: StageContext, stage: Stage, whole: Keeping, shard: Shard): Promise<never> {
  const range = stretchOf(shard, whole.range.to);
  const folder = partFolder(context.folder, shard);
  const identity = { ...whole.identity, part: shardName(shard) };
  const keeping = { ...whole, range, path: journalPath(folder, stage.name), identity, take: () => undefined };
  refuseFailed(context, await runRange(context, stage, keeping), whole.range.to / whole.plan.replicates);
  throw new PartDone(stage.words, range);
}

/** Lay out the runs of a stage. */
export function planOf(
  { loaded, seed, replicates }: Pick<StageContext, 'loaded' | 'seed' | 'replicates'>,
  { columns }: Stage,
): RunPlan {
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

/** Tell what the runs of a stage are of. */
export function runsIdentityOf(
  { loaded, version }: Pick<StageContext, 'loaded' | 'version'>,
  { design, columns }: Stage,
  plan: RunPlan,
): JournalIdentity {
  const { seed, replicates, outcomes, constants, months } = plan;
  const hash = digestOf({ hashes: loaded.scenarios.map((each) => each.hash), constants, months, columns });
  // in the order in which a difference is told
  return { version, build: buildIdentity(), experiment: loaded.experiment.id, seed, replicates, outcomes, plan: hash, design };
}

/** End with the points that failed, if any did. */
function refuseFailed({ again }: StageContext, failures: readonly PointFailure[], points: number): void {
  if (failures.length === 0) return;
  const each = [...new Map(failures.map((failure) => [failure.point, failure])).values()];
  const told = each.slice(0, TOLD).map(({ point, reason }) => `point ${point}: ${reason}`);
  throw new UsageError(
    `${plural(each.length, 'point')} of ${count(points)} could not be run (${list(told)})`,
    `nothing is left out: mend the cause, and they alone are run again by: ${again}`,
  );
}
