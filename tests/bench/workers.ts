import { openThreads, type Threads } from '../../src/cli/workers/pool.ts';
import type { RunPlan } from '../../src/experiment/points/point-runs.ts';
import { smallPlan } from '../experiment/plans.ts';

/** Runs of a round, and those that are handed out at once. */
const RUNS = 16_000;
const CHUNK = 500;

/** Threads that stay open between rounds, with the plan that they have open. */
export interface Crew {
  /** Runs a second over one round. */
  rate(): Promise<number>;
  close(): Promise<void>;
}

/** Open as many workers as named, and warm each. */
export async function openCrew(workers: number): Promise<Crew> {
  const plan = await smallPlan({ months: 60, columns: [{ path: 'rivalry.lever' }], replicates: RUNS });
  const threads = await openThreads(workers);
  await round(threads, plan);
  return {
    async rate() {
      const before = process.hrtime.bigint();
      await round(threads, plan);
      return RUNS / (Number(process.hrtime.bigint() - before) / 1e9);
    },
    close: () => threads.close(),
  };
}

async function round(threads: Threads, plan: RunPlan): Promise<void> {
  const chunks = Array.from({ length: RUNS / CHUNK }, (_, k) => k * CHUNK);
  const values = Float64Array.of(0.5);
  await Promise.all(
    chunks.map((from) => threads.run({ id: 'bench', plan, chunk: { from, to: from + CHUNK, values: values.slice() } })),
  );
}
