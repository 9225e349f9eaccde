import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { digest, foreignWords } from './contract.ts';
import { KEYS, serverTime } from './redis.ts';

/** Milliseconds between two signs of life, and after which whoever gives none is gone. */
const BEAT = 2000;
const GONE = 10_000;
/** Milliseconds after which a driver that is gone is forgotten: a week. */
const FORGOTTEN = 604_800_000;

/** Threads of one worker at most, as somebody may have written it. [C] */
const MOST_THREADS = 10_000;
/** Milliseconds that a sign may be ahead of the server's clock, which may be set back meanwhile. [C] */
const AHEAD = 3_600_000;

const count = z.int().min(0);
/** A version as it may stand in a name, and a build; versions that had no builds named none. */
const RELEASE = {
  version: z.string().regex(/^[\w.+-]{1,50}$/),
  build: z
    .string()
    .regex(/^(?:[0-9a-f]{64})?$/)
    .default(''),
};
const WORKER = z.object({ ...RELEASE, host: foreignWords, threads: count.min(1).max(MOST_THREADS), done: count, beat: count });
const DRIVER_FIELDS = z.object({
  ...RELEASE,
  experiment: foreignWords,
  stage: foreignWords,
  command: foreignWords,
  plan: digest,
  runs: count,
  chunk: count.min(1),
  done: count,
  /** Runs that stood there when it began; runs are counted from there for the rate. */
  from: count,
  began: count,
  beat: count,
});
const DRIVER = DRIVER_FIELDS.refine(({ from, done, runs }) => from <= done && done <= runs);

/** A worker, as it tells of itself. */
export type WorkerSign = z.infer<typeof WORKER>;
/** Whoever hands out an experiment, as it tells of itself. */
export type DriverSign = z.infer<typeof DRIVER>;
/** A sign, whether its sender is still there, and how many milliseconds ago it was given. */
export type Seen<T> = T & { readonly isHere: boolean; readonly silent: number };

/** Gives signs of life until it is stopped. */
export interface Presence {
  /** Give a sign now. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** Give signs of life; `sign` says what of, and nothing is given while the server is away. */
export async function giveSigns(
  redis: Redis,
  key: string,
  sign: () => object,
  meanwhile?: () => Promise<void>,
): Promise<Presence> {
  const id = randomUUID();
  const beat = async (): Promise<void> => {
    if (redis.status !== 'ready') return;
    await redis.hset(key, id, JSON.stringify({ ...sign(), beat: await serverTime(redis) }));
    await meanwhile?.();
  };
  await beat();
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT);
  return {
    beat,
    async stop() {
      clearInterval(timer);
      // A sign that cannot be taken back is forgotten by itself.
      if (redis.status === 'ready') await redis.hdel(key, id).catch(() => undefined);
    },
  };
}

/** List the workers that are there. */
export async function workersAt(redis: Redis): Promise<WorkerSign[]> {
  const seen = await signsAt(redis, KEYS.workers, WORKER, GONE);
  return seen.filter(({ isHere }) => isHere);
}

/** List whoever hands out work, and whoever did and fell silent before it was done. */
export function driversAt(redis: Redis): Promise<Seen<DriverSign>[]> {
  return signsAt(redis, KEYS.drivers, DRIVER, FORGOTTEN);
}

async function signsAt<T extends { beat: number }>(redis: Redis, key: string, shape: z.ZodType<T>, kept: number) {
  const [now, all] = await Promise.all([serverTime(redis), redis.hgetall(key)]);
  const signs: Seen<T>[] = [];
  for (const [id, text] of Object.entries(all)) {
    const sign = parsed(text, shape);
    // A sign from the future would never fall silent.
    const silent = sign === undefined || sign.beat > now + AHEAD ? Number.POSITIVE_INFINITY : now - sign.beat;
    if (silent > kept) await redis.hdel(key, id);
    else if (sign) signs.push({ ...sign, isHere: silent <= GONE, silent });
  }
  return signs;
}

/** Read what somebody has put into the server; nothing where it does not have the shape. */
export function parsed<T>(text: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
