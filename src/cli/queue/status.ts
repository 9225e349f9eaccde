import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { QueueAddress } from '../flags/queue-address.ts';
import { digest, foreignWords } from './contract.ts';
import { driversAt, parsed, workersAt } from './presence.ts';
import { connectRedis, KEYS, leaveRedis, openQueue } from './redis.ts';
import type { Release } from './release.ts';
import { withTrouble } from './trouble.ts';

/** An experiment that is handed out, and how far it is. */
export interface ExperimentStatus {
  readonly experiment: string;
  readonly stage: string;
  readonly version: string;
  readonly build: string;
  readonly command: string;
  readonly runs: number;
  readonly done: number;
  readonly chunks: { readonly all: number; readonly done: number };
  /** Runs a second since it was begun; nothing before the first are done. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  /** Seconds since whoever hands it out was last heard, where that is too long ago. */
  readonly silentSeconds?: number;
}

/** A chunk that was given up. */
export interface FailedChunk {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly experiment?: string;
  /** Command that runs it again, and all else that is missing. */
  readonly command?: string;
}

/** How a queue stands. */
export interface QueueStatus {
  readonly schema: 'equidistance/queue-status/2';
  readonly queue: string;
  readonly workers: readonly {
    readonly version: string;
    readonly build: string;
    readonly host: string;
    readonly threads: number;
    readonly done: number;
  }[];
  readonly chunks: { readonly waiting: number; readonly active: number; readonly failed: number };
  readonly experiments: readonly ExperimentStatus[];
  readonly failed: readonly FailedChunk[];
}

/** Failed chunks that are listed. */
const LISTED = 20;
const BUILD = /^[0-9a-f]{64}$/;
const FAILED_JOB = z.object({ plan: digest, from: z.int().min(0), to: z.int().min(1) }).refine(({ from, to }) => from < to);
const TOLD = z.object({ experiment: foreignWords, command: foreignWords });

/** Look at a queue. */
export function queueStatus(address: QueueAddress, own: Release): Promise<QueueStatus> {
  return withTrouble(address, () => lookedAt(address, own));
}

async function lookedAt(address: QueueAddress, own: Release): Promise<QueueStatus> {
  const redis = await connectRedis(address);
  try {
    const [workers, drivers] = await Promise.all([workersAt(redis), driversAt(redis)]);
    const releases = new Map([own, ...drivers].filter(({ build }) => BUILD.test(build)).map((each) => [KEYS.queue(each), each]));
    const queues = await Promise.all([...releases.values()].map((each) => lookAt(redis, each)));
    const sum = (key: keyof QueueStatus['chunks']): number => queues.reduce((all, { chunks }) => all + chunks[key], 0);
    return {
      schema: 'equidistance/queue-status/2',
      queue: address.shown,
      workers: workers.map(({ version, build, host, threads, done }) => ({ version, build, host, threads, done })),
      chunks: { waiting: sum('waiting'), active: sum('active'), failed: sum('failed') },
      experiments: drivers.map(experimentStatus),
      failed: queues.flatMap(({ failed }) => failed).slice(0, LISTED),
    };
  } finally {
    leaveRedis(redis);
  }
}

function experimentStatus(driver: Awaited<ReturnType<typeof driversAt>>[number]): ExperimentStatus {
  const { experiment, stage, version, build, command, runs, done, from, began, beat, chunk, isHere, silent } = driver;
  const rate = beat > began && done > from ? ((done - from) / (beat - began)) * 1000 : undefined;
  return {
    ...{ experiment, stage, version, build, command, runs, done },
    chunks: { all: Math.ceil(runs / chunk), done: Math.floor(done / chunk) },
    ...(rate !== undefined && { rate, secondsLeft: (runs - done) / rate }),
    ...(!isHere && { silentSeconds: Math.round(silent / 1000) }),
  };
}

async function lookAt(redis: Redis, release: Release) {
  const queue = await openQueue(redis, release);
  try {
    const counts = await queue.getJobCounts('wait', 'delayed', 'prioritized', 'active', 'failed');
    const jobs = await queue.getFailed(0, LISTED - 1);
    const failed = await Promise.all(jobs.map(({ data, failedReason }) => failedChunk(redis, data, failedReason)));
    const waiting = counts.wait + counts.delayed + counts.prioritized;
    return { chunks: { waiting, active: counts.active, failed: counts.failed }, failed: failed.flat() };
  } finally {
    await queue.close();
  }
}

/** Read a failed chunk as something from elsewhere: what does not look like one is left out. */
async function failedChunk(redis: Redis, data: unknown, reason: string): Promise<FailedChunk[]> {
  const job = FAILED_JOB.safeParse(data).data;
  if (job === undefined) return [];
  const { plan, from, to } = job;
  const words = parsed((await redis.get(KEYS.told(plan))) ?? 'null', TOLD);
  return [{ from, to, reason: foreignWords.parse(reason), ...words }];
}
