// Workers that take chunks from a queue, wait as long as a chunk would take, and give noughts.
// node --import tsx tests/bench/simulated-worker.ts ADDRESS VERSION WORKERS SECONDS OUTCOMES
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { buildIdentity } from '../../src/cli/package/build-identity.ts';
import { readJob, writeResult } from '../../src/cli/queue/contract.ts';
import { giveSigns } from '../../src/cli/queue/presence.ts';
import { KEYS } from '../../src/cli/queue/redis.ts';

const [address, version, workers, seconds, outcomes] = process.argv.slice(2);
const release = { version, build: buildIdentity() };
const threads = Number(workers);
const redis = new Redis(address, { maxRetriesPerRequest: null });
const worker = new Worker(
  KEYS.queue(release),
  async ({ id = '', data }) => {
    const { from, to } = readJob(id, data, release);
    await setTimeout(Number(seconds) * 1000);
    const nothing = new Float64Array((to - from) * Number(outcomes)).fill(0.123456789);
    await redis.set(KEYS.result(id), writeResult({ outcomes: nothing, failures: [] }), 'EX', 3600);
    return 'done';
  },
  { connection: redis, prefix: KEYS.prefix, concurrency: threads, lockDuration: 30_000 },
);
worker.on('error', () => undefined);
await giveSigns(redis, KEYS.workers, () => ({ ...release, host: 'simulated', threads, done: 0 }));
process.stdout.write('Ready\n');
