import type { LoadedExperiment } from '../../experiment/ask/load.ts';
import { runInChunks } from '../../experiment/points/chunks.ts';
import type { Chunk, ChunkOutcomes, PlanColumn, PointFailure, RunPlan, RunRange } from '../../experiment/points/point-runs.ts';
import { count } from '../../report/words/words.ts';
import type { QueueAddress } from '../flags/queue-address.ts';
import { buildIdentity } from '../package/build-identity.ts';
import type { Io } from '../terminal/io.ts';
import { sayOnStop } from '../terminal/on-stop.ts';
import { inProgramWords } from '../terminal/program-words.ts';
import { openPool, type Pool } from '../workers/pool.ts';
import { lostChunk } from '../workers/worker-task.ts';
import { openJournal } from './journal.ts';
import type { JournalIdentity, TakeRuns } from './rows.ts';
import type { Shard } from './shard-flag.ts';
import type { FoundPart } from './shard-record.ts';

/** Runs of a stage, where they are kept, and who takes what they give. */
export interface Keeping {
  readonly plan: RunPlan;
  readonly range: RunRange;
  readonly path: string;
  readonly identity: JournalIdentity;
  readonly take: TakeRuns;
}

/** Run what is missing of a range and keep it; return what failed. */
export async function runRange(context: StageContext, stage: Stage, keeping: Keeping): Promise<PointFailure[]> {
  const { path, identity, range, take } = keeping;
  const { fresh, command, io } = context;
  const journal = openJournal(path, identity, { fresh, take, first: range.from, command });
  try {
    if (journal.change !== undefined) io.warn(`⚠ ${journal.change}`);
    if (journal.next === range.to) return [];
    return await runMissing(context, stage, { ...keeping, journal });
  } finally {
    journal.close();
  }
}

async function runMissing(
  context: StageContext,
  stage: Stage,
  { plan, take, range, journal }: Keeping & { journal: ReturnType<typeof openJournal> },
): Promise<PointFailure[]> {
  const { io, quiet } = context;
  const runs = range.to - range.from;
  let done = journal.next - range.from;
  if (done > 0 && !quiet) io.warn(`ℹ ${count(done)} of ${count(runs)} runs are there already; going on from them`);
  const left = { from: journal.next, to: range.to };
  const pool = await poolFor(context, stage, plan, { done, runs });
  const forget = sayOnStop(() => `${count(done)} of ${count(runs)} runs are kept: the same command goes on from there.`);
  const failures: PointFailure[] = [];
  const run = async (part: RunRange): Promise<ChunkOutcomes> => {
    const outcomes = journal.former(part);
    return outcomes ? { outcomes, failures: [] } : pool.run(chunkOf(stage, plan, part));
  };
  const lost = (part: RunRange, reason: string) => lostChunk(plan, part, reason);
  try {
    for await (const part of runInChunks({ ...left, size: context.chunk, run, lost, width: () => pool.width })) {
      take(part.from, part.outcomes);
      journal.append(part.from, part.outcomes);
      failures.push(...part.failures);
      done = part.to - range.from;
      pool.tell?.(done);
      if (!quiet) io.progress(`${stage.words}: ${count(done)} of ${count(runs)} runs`);
    }
    journal.complete();
  } finally {
    forget();
    await pool.close();
    io.progress('');
  }
  return failures;
}

/** Open the pool for what is left; how many runs are done is counted within the part, if it is one. */
async function poolFor(
  context: StageContext,
  { words }: Stage,
  plan: RunPlan,
  { done, runs }: { readonly done: number; readonly runs: number },
): Promise<Pool> {
  const { queue, workers, io, version, loaded, again, chunk } = context;
  if (queue === undefined) return openPool(plan, runs - done, workers);
  const { openQueuePool } = await import('../queue/pool.ts');
  const told = { experiment: loaded.experiment.id, stage: words, command: again, from: done, to: runs, chunk };
  const release = { version, build: buildIdentity() };
  return openQueuePool(plan, { address: queue, release, told, warn: (line) => io.warn(inProgramWords(line, io.program)) });
}

function chunkOf({ columns, values }: Stage, { replicates }: RunPlan, { from, to }: RunRange): Chunk {
  const [first, last] = [Math.floor(from / replicates), Math.floor((to - 1) / replicates)];
  return { from, to, values: values.slice(first * columns.length, (last + 1) * columns.length) };
}

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
  /** Where the work is handed out to other machines. */
  readonly queue: QueueAddress | undefined;
  /** The only part that is to be run. */
  readonly shard: Shard | undefined;
  /** Parts that were run elsewhere, to be joined. */
  readonly parts: readonly FoundPart[] | undefined;
  /** The command that goes on from here. */
  readonly again: string;
  /** The same as it is written beside runs, for whoever finds them. */
  readonly command: string;
}
