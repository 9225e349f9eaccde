import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { shortHash } from '../scenario/hash.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { loadOptional, missingPackages } from './optional-packages.ts';
import type { QueueAddress } from './queue-address.ts';
import type { Release } from './queue-release.ts';

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

/**
 * Connect to a Redis server. Once connected, whatever is asked while it is away waits until it is back.
 *
 * @throws UsageError where it cannot be reached, or does not let one in
 */
export async function connectRedis({ url, shown }: QueueAddress): Promise<Redis> {
  const { Redis: Client } = await optional(() => import('ioredis'));
  const redis = new Client(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: null,
    retryStrategy: () => RETRY,
  });
  let reason = 'no answer';
  const hear = (error: Error): void => {
    reason = error.message;
  };
  redis.on('error', hear);
  try {
    await redis.connect();
    await redis.ping();
    return redis;
  } catch (error) {
    redis.disconnect();
    const found = error instanceof Error && !/closed/.test(error.message) ? error.message : reason;
    throw new UsageError(`cannot use the queue at ${shown}: ${found}`, hintFor(found));
  }
}

function hintFor(reason: string): string {
  return /NOAUTH|WRONGPASS|NOPERM/.test(reason)
    ? 'give user and password in the address, or the password by EQUIDISTANCE_QUEUE_PASSWORD'
    : 'is a Redis server running there? On this machine: redis-server --appendonly yes';
}

/** Open the queue of a version and build. */
export async function openQueue(redis: Redis, release: Release): Promise<Queue> {
  const { Queue: Bull } = await optional(() => import('bullmq'));
  const queue = new Bull(KEYS.queue(release), {
    connection: redis,
    prefix: KEYS.prefix,
    streams: { events: { maxLen: EVENTS } },
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
