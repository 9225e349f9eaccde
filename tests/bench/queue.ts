// Prints what docs/scale.md says of queues: a queue against threads of this process, interleaved, and what the server, the
// driver and the disk spend on a chunk with more and more simulated workers. Needs redis-server.
// npm run bench:queue [-- rounds]
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueAddress } from '../../src/cli/flags/queue-address.ts';
import { openJournal } from '../../src/cli/jobs/journal.ts';
import { buildIdentity } from '../../src/cli/package/build-identity.ts';
import { openQueuePool } from '../../src/cli/queue/pool.ts';
import { openPool, type Pool } from '../../src/cli/workers/pool.ts';
import { runInChunks } from '../../src/experiment/points/chunks.ts';
import { openPlan } from '../../src/experiment/points/point-runs.ts';
import { kill, redisIn, start } from '../cli/queue-rig.ts';
import { smallPlan } from '../experiment/plans.ts';
import { until } from '../until.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const CHUNK = 2048;
/** Runs of a chunk that takes about a second. */
const SECOND = 4096;
/** Chunks of a round. */
const CHUNKS = 20;
const SIMULATED = [16, 64, 256, 1024];
const VERSION = '0.0.0-bench';

const folder = mkdtempSync(join(tmpdir(), 'equidistance-queue-'));
mkdirSync(join(folder, 'redis'));
const redis = await redisIn(join(folder, 'redis'));
const plan = await smallPlan({ months: 60, columns: [{ path: 'rivalry.lever' }], replicates: 1_000_000_000 });
const { seed, replicates: many, outcomes } = plan;
const IDENTITY = {
  ...{ version: VERSION, build: '', experiment: 'bench', plan: '', design: 'bench' },
  ...{ seed, replicates: many, outcomes },
};
const say = (line: string) => void process.stdout.write(`${line}\n`);
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const queuePool = (version: string): Promise<Pool> => {
  const told = { experiment: 'bench', stage: 'bench', command: 'bench', from: 0, to: CHUNK, chunk: CHUNK };
  return openQueuePool(plan, {
    address: queueAddress(redis.address)!,
    release: { version, build: buildIdentity() },
    told,
    warn: () => undefined,
  });
};

/** Run chunks and keep them as an experiment does; return the seconds that it took. */
async function work(pool: Pool, first: number, chunks: number, size = CHUNK): Promise<number> {
  const path = join(folder, `runs-${first}.csv`);
  const journal = openJournal(path, IDENTITY, { fresh: true, take: () => undefined, first: first * size });
  const before = performance.now();
  const run = ({ from, to }: { from: number; to: number }) => pool.run({ from, to, values: Float64Array.of(0.5) });
  const range = { from: first * size, to: (first + chunks) * size };
  for await (const part of runInChunks({ ...range, size, width: () => pool.width, run }))
    journal.append(part.from, part.outcomes);
  journal.close();
  return (performance.now() - before) / 1000;
}

/** Processor seconds that the server has spent. */
const spentByRedis = (): number =>
  [...redis.ask('info', 'cpu').matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].reduce((sum, [, each]) => sum + Number(each), 0);
const spentHere = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Read all journals of the rounds; return the seconds of a processor that it took. */
function readingAll(): number {
  const before = spentHere();
  for (let round = 1; round <= ROUNDS; round++) {
    const first = round * CHUNKS * SECOND;
    openJournal(join(folder, `runs-${round * CHUNKS}.csv`), IDENTITY, { fresh: false, take: () => undefined, first }).close();
  }
  return spentHere() - before;
}

/** Find how many runs a second of a processor makes, by how many share a point: each point is a scenario to be worked out. */
async function runsPerSecond(replicates: number): Promise<number> {
  const run = await openPlan({ ...plan, replicates });
  const values = Float64Array.from({ length: CHUNK / replicates }, (_, k) => (k * replicates) / CHUNK);
  await run({ from: 0, to: CHUNK, values });
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = spentHere();
    await run({ from: 0, to: CHUNK, values });
    rates.push(CHUNK / (spentHere() - before));
  }
  return median(rates);
}

for (const replicates of [CHUNK, 64, 8, 1])
  say(`runs of 60 months a second of one processor, ${replicates} to a point: ${Math.round(await runsPerSecond(replicates))}`);
say('');

const { version } = (await import('../../package.json', { with: { type: 'json' } })).default;
// From source, as this process is: a bundled program is quicker, and the queue would look better than it is.
const worker = start(
  process.execPath,
  ['--import', 'tsx', 'src/cli/bin.ts', 'jobs', 'worker', '--queue', redis.address, '--concurrency', '2'],
  process.cwd(),
);
await until(() => worker.said().includes('Ready'), 'a worker');
const [threads, queue] = await Promise.all([openPool(plan, 1e9, 2), queuePool(version)]);
for (const pool of [threads, queue]) await work(pool, 0, 4, SECOND);
const ratios: number[] = [];
const lengths: number[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  const [first, second] = round % 2 === 0 ? [threads, queue] : [queue, threads];
  const took = new Map<Pool, number>();
  for (const pool of [first, second]) took.set(pool, await work(pool, round * CHUNKS, CHUNKS, SECOND));
  ratios.push(took.get(threads)! / took.get(queue)!);
  lengths.push((2 * took.get(threads)!) / CHUNKS);
}
await Promise.all([threads.close(), queue.close()]);
await kill(worker);
say(`chunks of ${median(lengths).toFixed(2)} s: a queue with one worker of two threads against two threads here,`);
say(
  `runs a second: x${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}, ${ROUNDS} rounds)`,
);
say('');
say('simulated workers | chunks/s | server ms/chunk | driver ms/chunk | server MB');
for (const workers of SIMULATED) {
  redis.ask('flushall');
  const words = ['--import', 'tsx', 'tests/bench/simulated-worker.ts', redis.address, VERSION, String(workers), '1', '3'];
  const simulated = start(process.execPath, words, process.cwd());
  await until(() => simulated.said().includes('Ready'), 'simulated workers');
  const pool = await queuePool(VERSION);
  const chunks = Math.min(1500, workers * 4);
  const [server, here] = [spentByRedis(), spentHere()];
  const took = await work(pool, 0, chunks);
  const cells = [chunks / took, ((spentByRedis() - server) * 1000) / chunks, ((spentHere() - here) * 1000) / chunks];
  const megabytes = Number(/^used_memory_peak:(\d+)/m.exec(redis.ask('info', 'memory'))?.[1]) / 1e6;
  say([workers, ...cells.map((cell) => cell.toFixed(1)), megabytes.toFixed(0)].join(' | '));
  await pool.close();
  await kill(simulated);
}
say(
  `disk: ${(statSync(join(folder, `runs-${CHUNKS}.csv`)).size / (CHUNKS * SECOND)).toFixed(0)} bytes a run with ${plan.outcomes.length} outcomes`,
);
const rows = ROUNDS * CHUNKS * SECOND;
say(`reading them back: ${Math.round(rows / readingAll())} rows a second of one processor`);
await redis.kill();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
