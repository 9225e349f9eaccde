import { UsageError } from '../../scenario/text/usage-error.ts';
import type { ChunkOutcomes, RunRange } from './point-runs.ts';

/** Times that a chunk is tried before its failure is told: a worker may be killed, and even twice. [C] */
const TRIES = 4;

/** How a stretch of runs is to be cut up and handed out. */
export interface ChunkChoice extends RunRange {
  /** Runs of a chunk. */
  readonly size: number;
  /** Chunks that are under way at once; asked anew before each is handed out where it may grow. */
  readonly width: number | (() => number);
  /** Runs a chunk; rejects where whoever ran it is gone. */
  readonly run: (range: RunRange) => Promise<ChunkOutcomes>;
  /** Stands in for a chunk that has failed every time, so that the others go on; without it, that ends all. */
  readonly lost?: (range: RunRange, reason: string) => ChunkOutcomes;
}

/** A chunk that is done. */
export interface Done extends ChunkOutcomes, RunRange {}

/**
 * Run a stretch in chunks, several at once, and yield them in order whatever the order in which they end. A chunk whose
 * worker is gone is run again. What is yielded, put together, does not depend on size and width. Chunks end at multiples of
 * their size wherever the first begins: whoever goes on later cuts the same chunks.
 */
export async function* runInChunks(choice: ChunkChoice): AsyncGenerator<Done> {
  const { from, to, size, width } = choice;
  const under: Promise<Done>[] = [];
  let next = from;
  const start = (): void => {
    const range = { from: next, to: Math.min(to, (Math.floor(next / size) + 1) * size) };
    next = range.to;
    const done = trying(range, choice);
    // Looked at only in its turn: until then its failure is nobody's.
    done.catch(() => undefined);
    under.push(done);
  };
  for (;;) {
    while (under.length < (typeof width === 'number' ? width : width()) && next < to) start();
    const first = under.shift();
    if (first === undefined) return;
    yield await first;
  }
}

async function trying(range: RunRange, { run, lost }: ChunkChoice): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { ...(await run(range)), ...range };
    } catch (error) {
      // A person's mistake does not go away by itself.
      if (error instanceof UsageError) throw error;
      if (attempt < TRIES) continue;
      if (lost === undefined) throw error;
      return { ...lost(range, error instanceof Error ? error.message : String(error)), ...range };
    }
  }
}
