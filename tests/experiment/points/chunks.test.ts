import { describe, expect, it } from 'vitest';
import { type ChunkChoice, runInChunks } from '../../../src/experiment/points/chunks.ts';
import type { ChunkOutcomes, RunRange } from '../../../src/experiment/points/point-runs.ts';

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

  it('that never succeed are stood in for where that is asked, and all others are run', async () => {
    const run = async (range: RunRange): Promise<ChunkOutcomes> => {
      if (range.from === 4) throw new Error('no memory');
      return outcomesOf(range);
    };
    const lost = ({ from, to }: RunRange, reason: string) => ({
      outcomes: new Float64Array(to - from).fill(Number.NaN),
      failures: [{ point: from, reason }],
    });
    const all = await gathered({ from: 0, to: 8, size: 2, width: 3, run, lost });
    expect(all).toEqual([0, 1, 2, 3, Number.NaN, Number.NaN, 6, 7]);
  });

  it('are cut at multiples of their size wherever the first begins', async () => {
    const seen: RunRange[] = [];
    const run = async (range: RunRange): Promise<ChunkOutcomes> => {
      seen.push(range);
      return outcomesOf(range);
    };
    await gathered({ from: 3, to: 9, size: 4, width: 1, run });
    expect(seen).toEqual([
      { from: 3, to: 4 },
      { from: 4, to: 8 },
      { from: 8, to: 9 },
    ]);
  });

  it('of nothing are none', async () => {
    expect(await gathered({ from: 5, to: 5, size: 2, width: 3, run: async (range) => outcomesOf(range) })).toEqual([]);
  });
});
