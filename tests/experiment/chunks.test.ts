import { describe, expect, it } from 'vitest';
import { type ChunkChoice, runInChunks } from '../../src/experiment/chunks.ts';
import type { ChunkOutcomes, RunRange } from '../../src/experiment/point-runs.ts';

const outcomesOf = ({ from, to }: RunRange): ChunkOutcomes => ({
  outcomes: Float64Array.from({ length: to - from }, (_, k) => from + k),
  failures: [],
});

async function gathered(choice: ChunkChoice): Promise<number[]> {
  const all: number[] = [];
  for await (const { outcomes } of runInChunks(choice)) all.push(...outcomes);
  return all;
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

describe('chunks', () => {
  it.each([
    [1, 1],
    [3, 2],
    [7, 5],
    [100, 4],
  ])('of %i runs, %i at once, come in order though later ones end first', async (size, width) => {
    let waiting = 0;
    const run = async (range: RunRange): Promise<ChunkOutcomes> => {
      await new Promise((resolve) => setTimeout(resolve, (++waiting % 3) * 4));
      return outcomesOf(range);
    };
    expect(await gathered({ from: 4, to: 27, size, width, run })).toEqual(numbers(4, 27));
  });

  it('are never more at once than asked for', async () => {
    let now = 0;
    let most = 0;
    const run = async (range: RunRange): Promise<ChunkOutcomes> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      return outcomesOf(range);
    };
    await gathered({ from: 0, to: 40, size: 2, width: 3, run });
    expect(most).toBe(3);
  });

  it('whose worker is gone are run again', async () => {
    const tries = new Map<number, number>();
    const run = async (range: RunRange): Promise<ChunkOutcomes> => {
      tries.set(range.from, (tries.get(range.from) ?? 0) + 1);
      if (range.from % 4 === 0 && tries.get(range.from)! < 3) throw new Error('killed');
      return outcomesOf(range);
    };
    expect(await gathered({ from: 0, to: 12, size: 2, width: 3, run })).toEqual(numbers(0, 12));
    expect(tries.get(0)).toBe(3);
    expect(tries.get(2)).toBe(1);
  });

  it('that never succeed end the experiment with the reason', async () => {
    const run = async (): Promise<ChunkOutcomes> => {
      throw new Error('no memory');
    };
    await expect(gathered({ from: 0, to: 12, size: 2, width: 3, run })).rejects.toThrow('no memory');
  });

  it('of nothing are none', async () => {
    expect(await gathered({ from: 5, to: 5, size: 2, width: 3, run: async (range) => outcomesOf(range) })).toEqual([]);
  });
});
