import { setTimeout } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { shortHash } from '../../scenario/fields/hash.ts';
import type { QueueAddress } from '../flags/queue-address.ts';
import { loadOptional, missingPackages } from '../package/optional-packages.ts';
import type { Release } from './release.ts';
import { isTrouble, sayEviction, troubleError, whyAway } from './trouble.ts';

/** Milliseconds within which a server has to answer at first. */
const PATIENCE = 5000;
/** Milliseconds between tries to reach a server that has gone. */
const RETRY = 500;
/** Events that BullMQ keeps for listeners; nobody here listens. */
const EVENTS = 100;

/** Names in Redis; all begin with the package's. */
export const KEYS = {
  prefix: 'equidistance',
  told: (plan: string) => `equidistance:told:${plan}`,
  plan: (id: string) => `equidistance:plan:${id}`,
  result: (id: string) => `equidistance:result:${id}`,
  workers: 'equidistance:workers',
  drivers: 'equidistance:drivers',
  /** Name of the queue of a version and build: workers of another take nothing from it. */
  queue: ({ version, build }: Release) => `chunks-${version}-${shortHash(build)}`,
} as const;

/** How one connects. */
export interface Connecting {
  /** Say once that the server is away, and wait for it; without this, a server that is away is refused. */
  readonly wait?: (line: string) => void;
  /** Hear what is odd about the server. */
  readonly warn?: (line: string) => void;
}

/**
 * Connect to a Redis server. Once connected, whatever is asked while it is away waits until it is back.
 *
 * @throws UsageError where it cannot be reached, or does not let one do what a queue needs
 */
export async function connectRedis(address: QueueAddress, { wait, warn }: Connecting = {}): Promise<Redis> {
  const { Redis: Client } = await optional(() => import('ioredis'));
  const redis = new Client(address.url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: null,
    retryStrategy: () => RETRY,
  });
  let heard: Error | undefined;
  redis.on('error', (error: Error) => {
    heard = error;
  });
  try {
    await firstAnswer(redis, () => heard, wait && ((why) => wait(`⚠ ${address.shown} does not answer (${why}); waiting for it`)));
    await serverTime(redis);
    await sayEviction(redis, address, warn ?? (() => undefined));
    return redis;
  } catch (error) {
    redis.disconnect();
    const isClosed = error instanceof Error && /closed/.test(error.message);
    throw troubleError(isClosed ? (heard ?? new Error('no answer')) : error, address);
  }
}

/** Wait for the first answer of a server: once, or for as long as it takes. */
async function firstAnswer(redis: Redis, heard: () => Error | undefined, away?: (why: string) => void): Promise<void> {
  for (let isSaid = false; ; ) {
    try {
      if (redis.status !== 'ready') await redis.connect();
      await redis.ping();
      return;
    } catch (error) {
      const why = heard() ?? error;
      if (away === undefined || isTrouble(why) || isTrouble(error)) throw isTrouble(why) ? why : error;
      redis.disconnect();
      if (!isSaid) away(whyAway(why));
      isSaid = true;
      await setTimeout(RETRY);
    }
  }
}

/** Open the queue of a version and build. */
export async function openQueue(redis: Redis, release: Release): Promise<Queue> {
  const { Queue: Bull } = await optional(() => import('bullmq'));
  const queue = new Bull(KEYS.queue(release), {
    connection: redis,
    prefix: KEYS.prefix,
    streams: { events: { maxLen: EVENTS } },
    // The server was asked already; and what BullMQ finds odd it prints by itself.
    skipVersionCheck: true,
  });
  // An outage is heard from the connection.
  queue.on('error', () => undefined);
  return queue;
}

/** Load a package that a queue needs. */
export function optional<T>(load: () => Promise<T>): Promise<T> {
  return loadOptional(load, () => missingPackages('a queue', ['bullmq', 'ioredis']));
}

/** Read the server's clock, in milliseconds: those of the machines around it may differ. */
export async function serverTime(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
}

/** Say once when a server goes, and once when it is back. */
export function tellOutages(redis: Redis, { shown }: QueueAddress, warn: (line: string) => void): void {
  let isAway = false;
  redis.on('close', () => {
    if (!isAway) warn(`⚠ ${shown} does not answer; waiting for it`);
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) warn(`ℹ ${shown} is back`);
    isAway = false;
  });
}

/** Close a connection on purpose: that is no outage. */
export function leaveRedis(redis: Redis): void {
  redis.removeAllListeners('close');
  redis.disconnect();
}
