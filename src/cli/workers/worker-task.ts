import { type Chunk, type ChunkOutcomes, openPlan, type RunPlan, type RunRange } from '../../experiment/points/point-runs.ts';
import type { Tried } from '../../record/fit/history-matching.ts';
import type { TryWork } from './fit-task.ts';

/**
 * A chunk of work, whoever does it: a thread here, a machine elsewhere, a part of a batch. The same plan and chunk give
 * the same bits anywhere.
 */
export interface ChunkWork {
  /** Names the plan, so that it is opened once. */
  readonly id: string;
  readonly plan: RunPlan;
  readonly chunk: Chunk;
}

/** Plans that stay open, so that experiments may take turns. */
const OPEN_PLANS = 4;

const opened = new Map<string, ReturnType<typeof openPlan>>();

/** Run a chunk. */
export async function runChunk({ id, plan, chunk }: ChunkWork): Promise<ChunkOutcomes> {
  const found = opened.get(id) ?? openPlan(plan);
  // Said again, so that the plan longest unused comes first.
  opened.delete(id);
  opened.set(id, found);
  if (opened.size > OPEN_PLANS) opened.delete(opened.keys().next().value!);
  try {
    return await (await found)(chunk);
  } catch (error) {
    opened.delete(id);
    throw error;
  }
}

/** Hold settings against the record; whoever only runs experiments does not pay for reading it. */
export async function trySettings(some: TryWork): Promise<readonly Tried[]> {
  const { tryInWorker } = await import('./fit-task.ts');
  return tryInWorker(some);
}

/** Stand in for a chunk that nobody could run: no numbers, and every point of it failed. */
export function lostChunk({ outcomes, replicates }: RunPlan, { from, to }: RunRange, reason: string): ChunkOutcomes {
  const [first, last] = [Math.floor(from / replicates), Math.floor((to - 1) / replicates)];
  return {
    outcomes: new Float64Array((to - from) * outcomes.length).fill(Number.NaN),
    failures: Array.from({ length: last - first + 1 }, (_, k) => ({ point: first + k, reason })),
  };
}
