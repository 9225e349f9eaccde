import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { foreignWords } from './queue-contract.ts';
import { KEYS, serverTime } from './queue-redis.ts';

/** Milliseconds between two signs of life, and after which whoever gives none is gone. */
const BEAT = 2000;
const GONE = 10_000;
/** Milliseconds after which a driver that is gone is forgotten: a week. */
const FORGOTTEN = 604_800_000;

const count = z.number().min(0);
/** Versions that had no builds named none. */
const build = foreignWords.default('');
const WORKER = z.object({ version: foreignWords, build, host: foreignWords, threads: count, done: count, beat: count });
const DRIVER = z.object({
  version: foreignWords,
  build,
  experiment: foreignWords,
  stage: foreignWords,
  command: foreignWords,
  plan: z.string(),
  runs: count,
  chunk: z.number().min(1),
  done: count,
  /** Runs that stood there when it began; runs are counted from there for the rate. */
  from: count,
  began: count,
  beat: count,
});

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
      if (redis.status === 'ready') await redis.hdel(key, id);
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
    const silent = sign === undefined ? Number.POSITIVE_INFINITY : now - sign.beat;
    if (silent > kept) await redis.hdel(key, id);
    else if (sign) signs.push({ ...sign, isHere: silent <= GONE, silent });
  }
  return signs;
}

function parsed<T>(text: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
