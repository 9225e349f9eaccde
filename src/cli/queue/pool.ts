import type { Redis } from 'ioredis';
import type { RunPlan } from '../../experiment/points/point-runs.ts';
import { plural } from '../../report/words/words.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import type { QueueAddress } from '../flags/queue-address.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import type { Pool } from '../workers/pool.ts';
import { writePlan } from './contract.ts';
import { giveSigns, workersAt } from './presence.ts';
import { connectRedis, KEYS, leaveRedis, openQueue, serverTime, tellOutages } from './redis.ts';
import { isSameRelease, otherWords, type Release } from './release.ts';
import { withTrouble } from './trouble.ts';
import { waitFor } from './waiting.ts';

/** Seconds that a plan is kept after the last sign of whoever needs it: a day. */
const PLAN_KEPT = 86_400;
/** Seconds that is told what a failed chunk was of: a week, as long as the failure. */
const TOLD_FOR = 604_800;
/** Chunks in the queue for each thread there is, at least and at most. */
const PER_THREAD = 8;
const LEAST = 64;
const MOST = 4096;

/** What is told of an experiment to whoever asks the queue. */
export interface QueueTold {
  readonly experiment: string;
  readonly stage: string;
  /** Command that goes on with it. */
  readonly command: string;
  readonly from: number;
  readonly to: number;
  /** Runs of a chunk. */
  readonly chunk: number;
}

/** How work is handed out to other machines. */
export interface QueueChoice {
  readonly address: QueueAddress;
  readonly release: Release;
  readonly told: QueueTold;
  warn(line: string): void;
}

/**
 * Open a pool whose chunks are run by workers on any machines that take them from a Redis server.
 *
 * @throws UsageError where the server cannot be used, or its workers are all of another version or build
 */
export function openQueuePool(plan: RunPlan, choice: QueueChoice): Promise<Pool> {
  return withTrouble(choice.address, () => openedPool(plan, choice));
}

async function openedPool(plan: RunPlan, { address, release, told, warn }: QueueChoice): Promise<Pool> {
  const redis = await connectRedis(address, { warn });
  try {
    await sayWorkers(redis, { address, release, told, warn });
    const queue = await openQueue(redis, release);
    tellOutages(redis, address, warn);
    const { id: planId, text } = writePlan(plan);
    const { from, to, ...words } = told;
    const began = await serverTime(redis);
    let done = from;
    let width = LEAST;
    const sign = () => ({ ...words, ...release, plan: planId, runs: to, done, from, began });
    await redis.set(KEYS.told(planId), JSON.stringify(words), 'EX', TOLD_FOR);
    const presence = await giveSigns(redis, KEYS.drivers, sign, async () => {
      await redis.set(KEYS.plan(planId), text, 'EX', PLAN_KEPT);
      const threads = (await workersAt(redis)).reduce((sum, worker) => sum + worker.threads, 0);
      width = Math.min(MOST, Math.max(LEAST, PER_THREAD * threads));
    });
    const waiting = waitFor({ redis, queue, plan, planId, release, address });
    return {
      get width() {
        return width;
      },
      threads: () => [],
      run: waiting.run,
      tell: (runs) => {
        done = runs;
      },
      async close() {
        waiting.stop();
        await presence.stop();
        await queue.close();
        leaveRedis(redis);
      },
    };
  } catch (error) {
    leaveRedis(redis);
    throw error;
  }
}

/** Say who is there to do the work; workers of other versions and builds would give other numbers. */
async function sayWorkers(redis: Redis, { address, release, warn }: QueueChoice): Promise<void> {
  const workers = await workersAt(redis);
  const others = workers.filter((worker) => !isSameRelease(worker, release));
  const { they, own, what } = otherWords(others, release);
  if (others.length > 0 && others.length === workers.length)
    throw new UsageError(
      `the ${plural(workers.length, 'worker')} at ${address.shown} ${workers.length > 1 ? 'are' : 'is'} of ${they}, and this is ${own}`,
      `results of two ${what} are not mixed: start workers of the same ${what === 'builds' ? 'package or sources' : 'version'} as this`,
    );
  if (others.length > 0) warn(`ℹ workers of ${they} at ${address.shown} take no part; this is ${own}`);
  if (workers.length === 0)
    warn(`ℹ no worker is there yet: on any machine, start ${PROGRAM} jobs worker --queue ${address.shown}`);
}
