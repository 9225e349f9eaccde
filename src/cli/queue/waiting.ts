import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Chunk, ChunkOutcomes, RunPlan } from '../../experiment/points/point-runs.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import type { QueueAddress } from '../flags/queue-address.ts';
import { lostChunk } from '../workers/worker-task.ts';
import { type ChunkJob, readResult, writeJob } from './contract.ts';
import { KEYS } from './redis.ts';
import type { Release } from './release.ts';
import { withTrouble } from './trouble.ts';

/** Milliseconds between two looks for results, and between two looks at a chunk of which none has come. */
const LOOK = 50;
const DOUBT = 1500;
/** Results asked for at once. */
const AT_ONCE = 256;
/** Seconds that a result is kept once it was taken: whoever asks for the same may be a little behind. */
const TAKEN_FOR = 60;
/** Times that a chunk which throws is begun. */
const ATTEMPTS = 3;
/** Times that a chunk is handed out whose workers end without a word or give what does not fit. */
const SERIES = 2;
/** Seconds that the failure of a chunk is told. */
const FAILURES_KEPT = 604_800;

interface Awaited {
  readonly id: string;
  readonly job: ChunkJob;
  readonly chunk: Chunk;
  readonly settle: (outcomes: ChunkOutcomes) => void;
  readonly fail: (error: unknown) => void;
  handed: number;
  looked: number;
}

/** Where chunks are handed out, and what they are of. */
export interface Handing {
  readonly redis: Redis;
  readonly queue: Queue;
  readonly plan: RunPlan;
  readonly planId: string;
  readonly release: Release;
  readonly address: QueueAddress;
}

/** Hands chunks out and waits for what they give. */
export interface Waiting {
  run(chunk: Chunk): Promise<ChunkOutcomes>;
  stop(): void;
}

/**
 * Hand chunks out and wait for their results. Results are looked for under the chunk's own name, never believed from an
 * event: whatever is lost on the way (the chunk, its result, the server's memory) is seen to be missing and asked for again.
 */
export function waitFor(handing: Handing): Waiting {
  const { plan, planId, release } = handing;
  const open = new Map<string, Awaited>();
  let isOver = false;
  const loop = async (): Promise<void> => {
    if (open.size > 0 && handing.redis.status === 'ready') {
      const all = [...open.values()];
      for (let k = 0; k < all.length; k += AT_ONCE) await lookFor(handing, open, all.slice(k, k + AT_ONCE));
    }
    if (!isOver) setTimeout(next, LOOK);
  };
  // An outage ends a look with an error, and the next look tells; what the server refuses it refuses again.
  const next = (): void =>
    void withTrouble(handing.address, loop).catch((error) => {
      if (error instanceof UsageError) for (const { fail } of open.values()) fail(error);
      else if (!isOver) setTimeout(next, DOUBT);
    });
  next();
  return {
    run: (chunk) =>
      new Promise((settle, fail) => {
        const { id, job } = writeJob(planId, release, chunk);
        const awaited = { id, job, chunk, handed: 0, looked: performance.now(), settle, fail };
        open.set(id, awaited);
        withTrouble(handing.address, () => handOut(handing, awaited)).catch(fail);
      }),
    stop() {
      isOver = true;
    },
  };

  async function lookFor(from: Handing, all: Map<string, Awaited>, some: readonly Awaited[]): Promise<void> {
    const texts = await from.redis.mget(some.map(({ id }) => KEYS.result(id)));
    await Promise.all(
      some.map(async (each, k) => {
        const text = texts[k];
        const result = text === null ? await doubt(from, each) : await judge(from, each, text);
        if (result === undefined) return;
        all.delete(each.id);
        each.settle(result);
      }),
    );
  }

  /** Take a result, or refuse it: the server is not believed blindly. */
  async function judge({ redis, ...from }: Handing, each: Awaited, text: string): Promise<ChunkOutcomes | undefined> {
    const key = KEYS.result(each.id);
    try {
      const result = readResult(text, each.chunk, plan);
      await redis.expire(key, TAKEN_FOR);
      return result;
    } catch (error) {
      await redis.del(key);
      if (each.handed >= SERIES) return lostChunk(plan, each.chunk, `its result does not fit: ${reasonOf(error)}`);
      await handOut({ redis, ...from }, each);
      return undefined;
    }
  }

  /** See what has become of a chunk that has given nothing for a while. */
  async function doubt(from: Handing, each: Awaited): Promise<ChunkOutcomes | undefined> {
    if (performance.now() - each.looked < DOUBT) return undefined;
    each.looked = performance.now();
    const state = await from.queue.getJobState(each.id);
    if (state === 'failed') return giveUp(from, each);
    // Done means that its result has come since, or has been lost.
    if (state === 'unknown') await handOut(from, each, each.handed);
    return undefined;
  }

  async function giveUp(from: Handing, each: Awaited): Promise<ChunkOutcomes | undefined> {
    const reason = (await from.queue.getJob(each.id))?.failedReason ?? '';
    const isSilent = /stalled/.test(reason);
    if (!isSilent) return lostChunk(plan, each.chunk, `given up after ${ATTEMPTS} tries: ${reason}`);
    if (each.handed >= SERIES) return lostChunk(plan, each.chunk, 'every worker that took it ended without a word');
    await handOut(from, each);
    return undefined;
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** Put a chunk into the queue. One that is there already stays; one that has failed is given another chance. */
async function handOut({ queue }: Handing, each: Awaited, handed = each.handed + 1): Promise<void> {
  each.handed = handed;
  const before = await queue.getJob(each.id);
  if (before && (await before.isFailed())) await before.remove();
  await queue.add('chunk', each.job, {
    jobId: each.id,
    attempts: ATTEMPTS,
    removeOnComplete: true,
    removeOnFail: { age: FAILURES_KEPT },
  });
}
