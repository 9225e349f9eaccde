import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { type Chunk, type ChunkOutcomes, openPlan, type RunPlan } from '../../experiment/points/point-runs.ts';
import { programHome } from '../package/package-root.ts';
import type { ChunkWork } from './worker-task.ts';

/** Whoever runs chunks: this thread, workers, or other machines. */
export interface Pool {
  /** Chunks that are worth handing out at once; may grow. */
  readonly width: number;
  /** The threads that run now, none where this one does the work or others do. */
  threads(): readonly Worker[];
  run(chunk: Chunk): Promise<ChunkOutcomes>;
  /** Hear how many runs are done, for whoever asks from elsewhere. */
  tell?(done: number): void;
  close(): Promise<void>;
}

/** Workers of whoever names none: as many as there are cores. */
export const cores = (): number => availableParallelism();

/** Runs from which workers are worth their start of half a second. [C] */
const WORTH_WORKERS = 4000;

/** Open a pool for a plan; few runs are made in this thread. */
export async function openPool(plan: RunPlan, runs: number, workers: number | undefined): Promise<Pool> {
  const wanted = workers ?? (runs < WORTH_WORKERS ? 1 : cores());
  if (wanted > 1) {
    const pool = await openThreads(wanted);
    return { ...pool, width: 2 * wanted, run: (chunk) => pool.run({ id: 'only', plan, chunk }) };
  }
  const run = await openPlan(plan);
  return {
    width: 2,
    threads: () => [],
    // Between chunks, so that somebody who stops the program is heard.
    run: async (chunk) => {
      await setImmediate();
      return run(chunk);
    },
    close: async () => undefined,
  };
}

/** Threads that do one kind of work. */
export interface Threads<Work = ChunkWork, Result = ChunkOutcomes> {
  threads(): readonly Worker[];
  run(work: Work): Promise<Result>;
  close(): Promise<void>;
}

/** Start threads that run chunks of any plan. */
export const openThreads = (workers: number): Promise<Threads> => startThreads(workers, { name: 'runChunk' });

/**
 * Start threads for the work of a name, with what all of it needs. From source each is told first how to read TypeScript;
 * a package has it bundled.
 */
export async function startThreads<Work, Result>(
  workers: number,
  { name, data }: { readonly name: 'runChunk' | 'trySettings'; readonly data?: unknown },
): Promise<Threads<Work, Result>> {
  const { Piscina } = await import('piscina');
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./worker.mjs', import.meta.url)
    : new URL('experiment-worker.js', programHome());
  const pool = new Piscina({
    filename: fileURLToPath(file),
    name,
    workerData: data,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    execArgv: [],
  });
  // What is told of a dead worker comes with its chunk, which is run again.
  pool.on('error', () => undefined);
  return { threads: () => pool.threads, run: (work) => pool.run(work), close: () => pool.destroy() };
}
