import { workerData } from 'node:worker_threads';
import { type Chunk, type ChunkOutcomes, openPlan, type RunPlan } from '../experiment/point-runs.ts';

const opened = openPlan(workerData as RunPlan);

/** Run a chunk of the plan that this worker was started with. */
export async function runChunk(chunk: Chunk): Promise<ChunkOutcomes> {
  return (await opened)(chunk);
}
