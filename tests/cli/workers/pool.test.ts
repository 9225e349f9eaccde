import { describe, expect, it } from 'vitest';
import { openPool } from '../../../src/cli/workers/pool.ts';
import { runInChunks } from '../../../src/experiment/points/chunks.ts';
import { chunkOf, smallPlan } from '../../experiment/plans.ts';

const RUNS = 4 * 300;

/** Run all points of the small plan with some workers and return all outcomes; `meanwhile` is called after each chunk. */
async function outcomesWith(
  workers: number,
  size: number,
  meanwhile: (threads: readonly { terminate(): Promise<number> }[]) => Promise<unknown> = async () => 0,
) {
  const plan = await smallPlan({ replicates: 300 });
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
  it('give the same bits as one thread, however many and whatever the chunks', async () => {
    const alone = await outcomesWith(1, RUNS);
    expect(alone).toHaveLength(3 * RUNS);
    expect(alone.every(Number.isFinite)).toBe(true);
    expect(await outcomesWith(2, 37)).toEqual(alone);
    expect(await outcomesWith(3, 250)).toEqual(alone);
  });

  it('that are killed cost time and no number', async () => {
    let killed = 0;
    const outcomes = await outcomesWith(2, 50, async (threads) => {
      if (killed < 3 && threads.length > 0) {
        killed++;
        await threads[0].terminate();
      }
    });
    expect(killed).toBe(3);
    expect(outcomes).toEqual(await outcomesWith(1, RUNS));
  });
});
