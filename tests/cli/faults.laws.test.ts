import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIdentity } from '../../src/cli/package/build-identity.ts';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { HEAD } from '../experiment/plans.ts';
import { PROGRAMS } from '../program.ts';
import { until } from '../until.ts';
import { desk } from './fake-io.ts';
import { equidistance, HAS_REDIS, kill, type Running, redisIn, runsIn } from './queue-rig.ts';

const VERSION = packageVersion();
/** Name of the queue in Redis: of the version and the build. */
const QUEUE = `equidistance:chunks-${VERSION}-${buildIdentity().slice(0, 8)}`;
const RUNS = 3 * 2 * 800;
const CHUNK = 200;
const CHUNKS = RUNS / CHUNK;
const MINE = `${HEAD}question: sweep
months: 36
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
outcomes: [decisiveChoice.probability, equidistance.end.mean]
design: {replicates: 800}
`;
/** A chunk whose worker is killed whenever it takes it. */
const POISON = `import { MessagePort } from 'node:worker_threads';
const post = MessagePort.prototype.postMessage;
MessagePort.prototype.postMessage = function (message, ...rest) {
  if (message?.task?.chunk?.from === ${4 * CHUNK}) process.kill(process.pid, 'SIGKILL');
  return post.call(this, message, ...rest);
};`;
/** A clock that jumps by hours, forth and back. */
const JUMPS = `const now = Date.now;
let asked = 0;
Date.now = () => now() + [0, 36e5, -72e5, 864e5][++asked % 4];`;

const at = desk();
const journal = (out: string): string => join(at.folder, out, 'mine/runs.csv');
const bytesOf = (out: string): string[] =>
  [journal(out), join(at.folder, out, 'mine/points.csv')].map((file) => readFileSync(file, 'utf8'));
const running: Running[] = [];
let redis: Awaited<ReturnType<typeof redisIn>>;
let whole: string[] = [];

const startHere = (words: readonly string[], how = {}): Running => {
  const started = equidistance(at.folder, words, how);
  running.push(started);
  return started;
};
const driver = (out: string, ...more: string[]): Running =>
  startHere(['ask', 'mine.yaml', '--format', 'csv', '--out', out, '--queue', redis.address, '--chunk', String(CHUNK), ...more]);
async function worker(how = {}): Promise<Running> {
  const started = startHere(['jobs', 'worker', '--queue', redis.address, '--concurrency', '1', '--lock', '1'], how);
  await until(() => started.said().includes('Ready') || started.child.exitCode !== null, 'a worker');
  return started;
}
const middle = (out: string, runs = 4 * CHUNK): Promise<void> => until(() => runsIn(journal(out)) >= runs, 'some runs');

describe.skipIf(!HAS_REDIS)('an experiment on a queue (needs redis-server)', () => {
  beforeAll(async () => {
    at.write('mine.yaml', MINE);
    at.write('poison.mjs', POISON);
    at.write('jumps.mjs', JUMPS);
    mkdirSync(join(at.folder, 'redis'));
    redis = await redisIn(join(at.folder, 'redis'));
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv', '--out', 'whole', '--workers', '1');
    whole = bytesOf('whole');
  });
  beforeEach(() => void redis.ask('flushall'));
  afterEach(async () => {
    for (const each of running.splice(0)) if (each.child.exitCode === null) await kill(each);
  });
  afterAll(() => redis?.kill());

  it('gives the same bytes by threads, by a queue, by parts, by parts on a queue, and after a stop', async () => {
    const words = ['ask', 'mine.yaml', '--quiet', '--format', 'csv', '--out'];
    await at.call(...words, 'threads', '--workers', '2', '--chunk', '333');
    for (const part of [3, 1, 2]) await at.call(...words, 'parts', '--shard', `${part}/3`);
    await at.call('jobs', 'gather', 'parts', '--out', 'parts', '--quiet', '--format', 'csv');
    await worker();
    const handed = [driver('queue'), driver('both', '--shard', '1/2'), driver('both', '--shard', '2/2')];
    expect(await Promise.all(handed.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    await at.call('jobs', 'gather', 'both', '--out', 'both', '--quiet', '--format', 'csv');
    cpSync(join(at.folder, 'queue'), join(at.folder, 'stopped'), { recursive: true });
    writeFileSync(journal('stopped'), readFileSync(journal('queue')).subarray(0, 54_321));
    await at.call(...words, 'stopped');
    for (const out of ['threads', 'parts', 'queue', 'both', 'stopped']) expect([out, ...bytesOf(out)]).toEqual([out, ...whole]);
  });

  it('survives a worker that is killed', async () => {
    const [victim] = await Promise.all([worker(), worker()]);
    const asked = driver('a');
    await middle('a');
    await kill(victim);
    expect(await asked.ended).toBe(0);
    expect(bytesOf('a')).toEqual(whole);
  });
  it('survives a server that is killed and started again', async () => {
    await worker();
    const asked = driver('b');
    await middle('b');
    await redis.kill();
    await until(() => asked.said().includes('does not answer'), 'word that the server is gone');
    await redis.again();
    expect(await asked.ended).toBe(0);
    expect(asked.said()).toMatch(/does not answer; waiting for it[\s\S]*is back/);
    expect(bytesOf('b')).toEqual(whole);
  });

  it('survives a server that has forgotten everything', async () => {
    await worker();
    const asked = driver('f');
    await middle('f');
    redis.ask('flushall');
    expect(await asked.ended).toBe(0);
    expect(bytesOf('f')).toEqual(whole);
  });

  it('goes on when whoever handed it out is killed and started again', async () => {
    await worker();
    const first = driver('c');
    await middle('c');
    await kill(first);
    const kept = runsIn(journal('c'));
    const second = driver('c');
    expect(await second.ended).toBe(0);
    expect(kept).toBeLessThan(RUNS);
    expect(second.said()).toMatch(/runs are there already; going on from them/);
    expect(bytesOf('c')).toEqual(whole);
  });

  it('is run once where two ask for it at once', async () => {
    await worker();
    const both = [driver('d1'), driver('d2')];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    expect([bytesOf('d1'), bytesOf('d2')]).toEqual([whole, whole]);
    await until(async () => (await doneBy()) >= CHUNKS, 'the count of chunks');
    expect(await doneBy()).toBeLessThan(1.4 * CHUNKS);
  });

  it('is refused by workers of another build of the same version, and they by it', async () => {
    const [root, build] = otherBuild();
    const [ours, theirs] = [buildIdentity().slice(0, 8), build.slice(0, 8)];
    const stranger = await worker({ root });
    const asked = driver('k');
    expect(await asked.ended).toBe(1);
    expect(asked.said()).toContain(
      `is of build ${theirs}, and this is build ${ours} of ${VERSION}\n  results of two builds are not`,
    );
    await kill(stranger);
    redis.ask('flushall');
    const waiting = driver('k');
    await until(() => redis.ask('hlen', 'equidistance:drivers') === '1', 'somebody who hands out work');
    const refused = await worker({ root });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`is of build ${ours}, and this worker is build ${theirs} of ${VERSION}\n`);
    expect(refused.said()).toContain('start this worker from the same package or sources');
    await worker();
    expect(await waiting.ended).toBe(0);
    expect(bytesOf('k')).toEqual(whole);
  });

  it('is refused by workers of another version, and they by it', async () => {
    const root = otherVersion();
    const stranger = await worker({ root });
    const asked = driver('e');
    expect(await asked.ended).toBe(1);
    expect(asked.said()).toContain(`is of version 0.0.9, and this is ${VERSION}\n  results of two versions are not mixed`);
    await kill(stranger);
    redis.ask('flushall');
    const waiting = driver('e');
    await until(() => redis.ask('hlen', 'equidistance:drivers') === '1', 'somebody who hands out work');
    const refused = await worker({ root });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain(`is of version ${VERSION}, and this worker is 0.0.9\n`);
    expect(refused.said()).toContain(`install equidistance@${VERSION} here`);
    await worker();
    expect(await waiting.ended).toBe(0);
    expect(bytesOf('e')).toEqual(whole);
  });

  it.skipIf(!mountable())('survives a full disk where it is handed out (needs to mount a small one)', async () => {
    await worker();
    const disk = join(at.folder, 'g');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', disk]);
    try {
      const first = driver('g');
      expect(await first.ended).toBe(1);
      expect(first.said()).toMatch(/g\/mine\/runs\.csv: the disk is full\n {2}what is finished is kept: make room/);
      expect(runsIn(journal('g'))).toBeGreaterThan(CHUNK);
      execFileSync('mount', ['-o', 'remount,size=4m', disk]);
      expect(await driver('g').ended).toBe(0);
      expect(bytesOf('g')).toEqual(whole);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('does not take what somebody else has put into the queue for a result', async () => {
    const asked = driver('i');
    await until(() => redis.ask('keys', 'equidistance:chunks-*:????????*').length > 100, 'chunks');
    const [id] = redis.ask('lrange', `${QUEUE}:wait`, '-1', '-1').split('\n');
    redis.ask('set', `equidistance:result:${id}`, '{"contract":"equidistance/outcomes/1","outcomes":"AAAA","failures":[]}');
    await until(() => redis.ask('exists', `equidistance:result:${id}`) === '0', 'its refusal');
    await worker();
    expect(await asked.ended).toBe(0);
    expect(bytesOf('i')).toEqual(whole);
  });

  it('survives clocks that jump', async () => {
    await worker({ preload: join(at.folder, 'jumps.mjs') });
    expect(await driver('h').ended).toBe(0);
    expect(bytesOf('h')).toEqual(whole);
  });

  it('gives up a chunk that kills every worker, runs all others, and later that chunk alone', async () => {
    let isOver = false;
    const supervised = (async () => {
      for (let starts = 0; !isOver; starts++) {
        const each = await worker({ preload: join(at.folder, 'poison.mjs') });
        await Promise.race([each.ended, until(() => isOver, 'the end')]);
        if (isOver) return starts;
      }
      return 0;
    })();
    const asked = driver('p');
    expect(await asked.ended).toBe(1);
    isOver = true;
    expect(await supervised).toBe(4);
    expect(asked.said()).toMatch(/1 point of 6 could not be run \(point 1: every worker that took it ended without a word\)/);
    expect(asked.said()).toMatch(/they alone are run again by: .* ask mine\.yaml --out p --queue redis:/);
    expect(runsIn(journal('p'))).toBe(RUNS);
    const { out } = await at.call('jobs', 'status', '--queue', redis.address);
    expect(out.join('\n')).toMatch(/1 failed[\s\S]*Failed: runs 800 to 999 of mine[\s\S]*Again +.*ask mine\.yaml/);
    for (const each of running.splice(0)) if (each.child.exitCode === null) await kill(each);
    // The signs of those that were killed would be counted for some seconds yet.
    redis.ask('del', 'equidistance:workers');
    await worker();
    expect(await driver('p').ended).toBe(0);
    expect(bytesOf('p')).toEqual(whole);
    await until(async () => (await doneBy()) > 0, 'the count of chunks');
    expect(await doneBy()).toBe(1);
  });
});

/** Whether this machine lets us mount a small disk of our own: as root on Linux only. */
function mountable(): boolean {
  const folder = join(at.folder, 'mountable');
  mkdirSync(folder);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return false;
  return spawnSync('umount', [folder]).status === 0;
}

/** Count the chunks that workers which are still there have done. */
async function doneBy(): Promise<number> {
  const { out } = await at.call('jobs', 'status', '--json', '--queue', redis.address);
  const { workers } = JSON.parse(out[0]) as { workers: { done: number }[] };
  return workers.reduce((sum, { done }) => sum + done, 0);
}

/** Copy the program, as another version of it. */
function otherVersion(): string {
  const root = copyOfProgram('other');
  writeFileSync(
    join(root, 'package.json'),
    readFileSync('package.json', 'utf8').replace(`"version": "${VERSION}"`, '"version": "0.0.9"'),
  );
  return root;
}

/** The program as another build of the same version: where it stands, and its identity. */
function otherBuild(): [root: string, build: string] {
  const root = copyOfProgram('rebuilt');
  const build = [...buildIdentity()].reverse().join('');
  for (const name of readdirSync(PROGRAMS, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(root, name), 'utf8');
    if (text.includes(buildIdentity())) writeFileSync(join(root, name), text.replaceAll(buildIdentity(), build));
  }
  cpSync('package.json', join(root, 'package.json'));
  return [root, build];
}

function copyOfProgram(name: string): string {
  const root = join(at.folder, name);
  cpSync(PROGRAMS, root, { recursive: true });
  cpSync('scenarios', join(root, 'scenarios'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}
