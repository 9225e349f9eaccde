import { hostname } from 'node:os';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { RunPlan } from '../../experiment/points/point-runs.ts';
import { plural } from '../../report/words/words.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { packageOf } from '../flags/foreign-command.ts';
import type { QueueAddress } from '../flags/queue-address.ts';
import type { Io } from '../terminal/io.ts';
import { beforeStop } from '../terminal/on-stop.ts';
import { openThreads } from '../workers/pool.ts';
import { chunkIn, readJob, readPlan, writeResult } from './contract.ts';
import { driversAt, giveSigns } from './presence.ts';
import { connectRedis, KEYS, leaveRedis, optional, tellOutages } from './redis.ts';
import { isSameRelease, otherWords, type Release } from './release.ts';
import { isRefusal, isTrouble, troubleError, withTrouble } from './trouble.ts';

/** Seconds that a result waits to be taken. */
const RESULT_KEPT = 3600;
/** Times that a chunk goes on to another worker when its own falls silent; then whoever asked for it is told. */
const SILENCES = 1;

/** How a worker works. */
export interface WorkerChoices {
  readonly address: QueueAddress;
  readonly release: Release;
  readonly threads: number;
  /** Seconds after which the chunk of a worker that fell silent goes to another. */
  readonly lock: number;
  readonly quiet: boolean;
}

/**
 * Take chunks from a queue and run them until somebody stops the program; what is at work then is finished first.
 *
 * @throws UsageError where the server cannot be used, or only work of another version or build waits there
 */
export function runWorker(io: Io, choices: WorkerChoices): Promise<void> {
  return withTrouble(choices.address, () => workUntilStopped(io, choices));
}

async function workUntilStopped(io: Io, choices: WorkerChoices): Promise<void> {
  const { address, release, threads, lock, quiet } = choices;
  const redis = await connectRedis(address, { wait: io.warn, warn: io.warn });
  await refuseOtherRelease(redis, choices);
  let done = 0;
  // The first thing that is written: a server which takes nothing is told of before anything else is opened.
  const presence = await giveSigns(redis, KEYS.workers, () => ({ ...release, host: hostname(), threads, done })).catch(
    (error) => {
      leaveRedis(redis);
      throw error;
    },
  );
  const [{ Worker }, pool] = await Promise.all([optional(() => import('bullmq')), openThreads(threads)]);
  tellOutages(redis, address, io.warn);
  const work = workOn(redis, choices, pool.run);
  const worker = new Worker(KEYS.queue(release), work, {
    connection: redis,
    skipVersionCheck: true,
    prefix: KEYS.prefix,
    concurrency: threads,
    lockDuration: lock * 1000,
    stalledInterval: lock * 500,
    maxStalledCount: SILENCES,
  });
  worker.on('completed', () => {
    done++;
    if (!quiet) io.progress(`${plural(done, 'chunk')} done`);
  });
  worker.on('failed', (_, { message }) => io.warn(`⚠ a chunk could not be run: ${message}`));
  if (!quiet) io.say(`Ready: ${plural(threads, 'thread')} for version ${release.version} at ${address.shown}`);
  const close = async (isRefused: boolean): Promise<void> => {
    await Promise.all([worker.close(isRefused), presence.stop()]);
    await pool.close();
    leaveRedis(redis);
  };
  const say = sayTrouble(address, io.warn);
  const refused = await new Promise<Error | undefined>((ended) => {
    worker.on('error', (error) => (isRefusal(error) ? ended(error) : say(error)));
    beforeStop(async () => {
      await close(false);
      ended(undefined);
    });
  });
  if (refused === undefined) return;
  await close(true);
  throw refused;
}

/** Make what is done with a chunk of the queue: its result is put down under its own name before the queue hears of it. */
function workOn(redis: Redis, { address, release }: WorkerChoices, run: Awaited<ReturnType<typeof openThreads>>['run']) {
  const plans = new Map<string, RunPlan>();
  return async (job: Job): Promise<string> => {
    const id = job.id ?? '';
    const outside = readJob(id, job.data, release);
    const plan = plans.get(outside.plan) ?? (await fetchPlan(redis, outside.plan));
    if (!plans.has(outside.plan)) plans.clear();
    plans.set(outside.plan, plan);
    const outcomes = await run({ id: outside.plan, plan, chunk: chunkIn(outside, plan) });
    await withTrouble(address, () => redis.set(KEYS.result(id), writeResult(outcomes), 'EX', RESULT_KEPT));
    return 'done';
  };
}

/** Say once what a server will not do; an outage is heard from the connection. */
function sayTrouble(address: QueueAddress, warn: (line: string) => void): (error: Error) => void {
  const said = new Set<string>();
  return (error) => {
    const { message, hint } = troubleError(error, address);
    if (!isTrouble(error) || said.has(message)) return;
    said.add(message);
    warn(`⚠ ${message}\n  ${hint}`);
  };
}

async function fetchPlan(redis: Redis, id: string): Promise<RunPlan> {
  const text = await redis.get(KEYS.plan(id));
  if (text === null) throw new Error('its plan is no longer in the queue');
  return readPlan(id, text);
}

/** A worker that would wait for nothing says so at once. */
async function refuseOtherRelease(redis: Redis, { address, release }: WorkerChoices): Promise<void> {
  const drivers = (await driversAt(redis)).filter(({ isHere }) => isHere);
  if (drivers.length === 0 || drivers.some((driver) => isSameRelease(driver, release))) return;
  leaveRedis(redis);
  const { they, own, what } = otherWords(drivers, release);
  const hint =
    what === 'builds'
      ? 'start this worker from the same package or sources as whoever hands the work out'
      : `install ${packageOf(drivers[0].version) ?? 'that version'} here`;
  throw new UsageError(
    `what waits at ${address.shown} is of ${they}, and this worker is ${own}`,
    `results of two ${what} are not mixed: ${hint}`,
  );
}
