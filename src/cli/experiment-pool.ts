import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { type Chunk, type ChunkOutcomes, openPlan, type RunPlan } from '../experiment/point-runs.ts';

/** Whoever runs chunks: this thread, or workers. */
export interface Pool {
  readonly workers: number;
  /** The threads that run now, none where this one does the work. */
  threads(): readonly Worker[];
  run(chunk: Chunk): Promise<ChunkOutcomes>;
  close(): Promise<void>;
}

/** Workers of whoever names none: as many as there are cores. */
export const cores = (): number => availableParallelism();

/** Runs from which workers are worth their start of half a second. [C] */
const WORTH_WORKERS = 4000;

/** Open a pool for a plan; few runs are made in this thread. */
export async function openPool(plan: RunPlan, runs: number, workers: number | undefined): Promise<Pool> {
  const wanted = workers ?? (runs < WORTH_WORKERS ? 1 : cores());
  if (wanted > 1) return workerPool(plan, wanted);
  const run = await openPlan(plan);
  return {
    workers: 1,
    threads: () => [],
    // Between chunks, so that somebody who stops the program is heard.
    run: async (chunk) => {
      await setImmediate();
      return run(chunk);
    },
    close: async () => undefined,
  };
}

/** Start workers. From source each is told first how to read TypeScript; a package has it bundled. */
async function workerPool(plan: RunPlan, workers: number): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const file = import.meta.url.endsWith('.ts') ? './experiment-worker.mjs' : './experiment-worker.js';
  const pool = new Piscina({
    filename: fileURLToPath(new URL(file, workerHome())),
    name: 'runChunk',
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    execArgv: [],
    workerData: plan,
  });
  // What is told of a dead worker comes with its chunk, which is run again.
  pool.on('error', () => undefined);
  return { workers, threads: () => pool.threads, run: (chunk) => pool.run(chunk), close: () => pool.destroy() };
}

/** The bundle puts this file among its chunks, one folder below the worker. */
function workerHome(): URL {
  const here = new URL('.', import.meta.url);
  return here.pathname.endsWith('/chunks/') ? new URL('..', here) : here;
}
