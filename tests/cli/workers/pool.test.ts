import { beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../../src/cli/workers/pool.ts';
import { runInChunks } from '../../../src/experiment/points/chunks.ts';
import { chunkOf, smallPlan } from '../../experiment/plans.ts';

/** Enough for many chunks that end within a point. */
const REPLICATES = 80;
const RUNS = 4 * REPLICATES;

/** Run all points of the small plan with some workers and return all outcomes; `meanwhile` is called after each chunk. */
async function outcomesWith(
  workers: number,
  size: number,
  meanwhile: (threads: readonly { terminate(): Promise<number> }[]) => Promise<unknown> = async () => 0,
) {
  const plan = await smallPlan({ replicates: REPLICATES });
  const pool = await openPool(plan, RUNS, workers);
  const all: number[] = [];
  try {
    const run = ({ from, to }: { from: number; to: number }) => pool.run(chunkOf(plan, from, to));
    for await (const { outcomes } of runInChunks({ from: 0, to: RUNS, size, width: pool.width, run })) {
      all.push(...outcomes);
      await meanwhile(pool.threads());
    }
  } finally {
    await pool.close();
  }
  return Float64Array.from(all);
}

describe('workers', () => {
  let alone: Float64Array;
  beforeAll(async () => {
    alone = await outcomesWith(1, RUNS);
  });

  it('give the same bits as one thread, however many and whatever the chunks', async () => {
    expect(alone).toHaveLength(3 * RUNS);
    expect(alone.every(Number.isFinite)).toBe(true);
    expect(await outcomesWith(2, 37)).toEqual(alone);
    expect(await outcomesWith(3, 67)).toEqual(alone);
  });

  it('that are killed cost time and no number', async () => {
    let killed = 0;
    const outcomes = await outcomesWith(2, 30, async (threads) => {
      if (killed < 3 && threads.length > 0) {
        killed++;
        await threads[0].terminate();
      }
    });
    expect(killed).toBe(3);
    expect(outcomes).toEqual(alone);
  });
});
