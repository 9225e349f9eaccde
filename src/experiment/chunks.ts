import type { ChunkOutcomes, RunRange } from './point-runs.ts';

/** Times that a chunk is tried before its failure is told: a worker may be killed, and even twice. [C] */
const TRIES = 4;

/** How a stretch of runs is to be cut up and handed out. */
export interface ChunkChoice extends RunRange {
  /** Runs of a chunk. */
  readonly size: number;
  /** Chunks that are under way at once. */
  readonly width: number;
  /** Runs a chunk; rejects where whoever ran it is gone. */
  readonly run: (range: RunRange) => Promise<ChunkOutcomes>;
}

/** A chunk that is done. */
export interface Done extends ChunkOutcomes, RunRange {}

/**
 * Run a stretch in chunks, several at once, and yield them in order whatever the order in which they end. A chunk whose
 * worker is gone is run again. What is yielded, put together, does not depend on size and width.
 */
export async function* runInChunks({ from, to, size, width, run }: ChunkChoice): AsyncGenerator<Done> {
  const under: Promise<Done>[] = [];
  let next = from;
  const start = (): void => {
    const range = { from: next, to: Math.min(to, next + size) };
    next = range.to;
    const done = trying(range, run);
    // Looked at only in its turn: until then its failure is nobody's.
    done.catch(() => undefined);
    under.push(done);
  };
  for (;;) {
    while (under.length < width && next < to) start();
    const first = under.shift();
    if (first === undefined) return;
    yield await first;
  }
}

async function trying(range: RunRange, run: ChunkChoice['run']): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { ...(await run(range)), ...range };
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}
