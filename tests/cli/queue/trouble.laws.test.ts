import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isTrouble, troubleError } from '../../../src/cli/queue/trouble.ts';
import { until } from '../../until.ts';
import { desk } from '../fake-io.ts';
import { equidistance, HAS_REDIS, kill, type Running, redisIn } from '../queue-rig.ts';

const ADDRESS = { url: 'redis://x', shown: 'redis://x' };
const MINE = `format: 2
name: Mine
story: A question for the class.
scenario: serbia-2026
question: sweep
months: 12
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
outcomes: [hedging.end]
design: {replicates: 20}
`;
const at = desk();
const running: Running[] = [];
let redis: Awaited<ReturnType<typeof redisIn>>;
const startHere = (...words: string[]): Running => {
  const started = equidistance(at.folder, words);
  running.push(started);
  return started;
};
const withUser = (): string => redis.address.replace('//', '//eq:pw@');

describe('what a server answers that cannot be used', () => {
  it.each([
    ["OOM command not allowed when used memory > 'maxmemory'.", 'its memory is full, and it takes nothing more'],
    ["NOPERM this user has no permissions to run the 'info' command", 'its user may not do what a queue needs'],
    ["ERR The user executing the script can't run this command or subcommand", 'its user may not do what a queue needs'],
    ['MISCONF Redis is configured to save RDB snapshots', 'it takes nothing at present'],
    ["READONLY You can't write against a read only replica.", 'it takes nothing at present'],
    ['NOAUTH Authentication required.', 'it does not let one in'],
  ])('is told in words: %s', (answer, words) => {
    const { message, hint } = troubleError(new Error(answer), ADDRESS);
    expect(message).toContain(`cannot use the queue at redis://x: ${words}`);
    expect([isTrouble(new Error(answer)), typeof hint]).toEqual([true, 'string']);
  });

  it('has a reason even where Node gives one for each address', () => {
    const several = new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('connect ECONNREFUSED 127.0.0.1:1')]);
    expect(troubleError(several, ADDRESS).message).toMatch(/ECONNREFUSED ::1:1, connect ECONNREFUSED 127\.0\.0\.1:1$/);
  });
});

describe.skipIf(!HAS_REDIS)('a Redis server (needs redis-server)', () => {
  beforeAll(async () => {
    at.write('mine.yaml', MINE);
    mkdirSync(join(at.folder, 'redis'));
    redis = await redisIn(join(at.folder, 'redis'));
  });
  beforeEach(() => {
    redis.ask('flushall');
    redis.ask('config', 'set', 'maxmemory', '0', 'maxmemory-policy', 'noeviction');
    redis.ask('acl', 'deluser', 'eq');
  });
  afterEach(async () => {
    for (const each of running.splice(0)) if (each.child.exitCode === null) await kill(each);
  });
  afterAll(() => redis?.kill());

  it('that is away is waited for by a worker, which says so once, and works when it is there', async () => {
    await redis.kill();
    const worker = startHere('jobs', 'worker', '--queue', redis.address, '--concurrency', '1');
    await until(() => worker.said().includes('waiting for it'), 'a word');
    await setTimeout(1500);
    expect(worker.said()).toMatch(/^⚠ redis:\/\/127\.0\.0\.1:\d+ does not answer \(ECONNREFUSED [\d.:]+\); waiting for it\n$/);
    await redis.again();
    await until(() => worker.said().includes('Ready'), 'a worker');
    const asked = startHere('ask', 'mine.yaml', '--format', 'csv', '--out', 'a', '--queue', redis.address);
    expect(await asked.ended).toBe(0);
  });

  it('that is away ends a worker who is stopped while it waits', async () => {
    const worker = startHere('jobs', 'worker', '--queue', 'redis://127.0.0.1:1');
    await until(() => worker.said().includes('waiting for it'), 'a word');
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(143);
  });

  it('that is away is refused by whoever hands out, with the reason', async () => {
    const { code, err } = await at.call('ask', 'mine.yaml', '--queue', 'redis://127.0.0.1:1', '--format', 'csv', '--out', 'x');
    expect([code, err[0]]).toEqual([1, '✖ cannot use the queue at redis://127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1']);
  });

  it('that asks for a password is told of at once, also by a worker', async () => {
    redis.ask('acl', 'setuser', 'eq', 'on', '>pw', '~*', '+@all');
    const worker = startHere('jobs', 'worker', '--queue', redis.address.replace('//', '//eq:wrong@'));
    expect(await worker.ended).toBe(1);
    expect(worker.said()).toMatch(/it does not let one in \(WRONGPASS/);
  });

  it.each(['info', 'time', 'hset'])('that does not let its user do “%s” is told of in words', async (command) => {
    redis.ask('acl', 'setuser', 'eq', 'on', '>pw', '~*', '+@all', `-${command}`);
    const queue = withUser();
    const asked = startHere('ask', 'mine.yaml', '--format', 'csv', '--out', 'b', '--queue', queue);
    const worker = startHere('jobs', 'worker', '--queue', queue);
    expect(await asked.ended).toBe(1);
    await until(() => worker.said().includes('NOPERM'), 'a word of the worker');
    for (const each of [asked, worker]) {
      expect(each.said()).toMatch(/cannot use the queue at .*: its user may not do what a queue needs \(NOPERM/);
      expect(each.said()).toContain('ACL SETUSER');
      expect(each.said()).not.toMatch(/mistake of ours|\n +at /);
    }
  });

  it.each([
    ['worker', 'evalsha'],
    ['worker', 'bzpopmin'],
    ['ask', 'mget'],
    ['ask', 'xadd'],
  ])('whose user finds out only at work what it may not do ends a %s in words: “%s”', async (who, command) => {
    redis.ask('acl', 'setuser', 'eq', 'on', '>pw', '~*', '+@all', `-${command}`);
    const words = who === 'worker' ? ['jobs', 'worker'] : ['ask', 'mine.yaml', '--format', 'csv', '--out', 'f'];
    const asked = startHere(...words, '--queue', withUser());
    expect(await asked.ended).toBe(1);
    expect(asked.said()).toMatch(/✖ cannot use the queue at .*: its user may not do what a queue needs \((NOPERM|ERR)/);
    expect(asked.said()).toContain('ACL SETUSER');
    expect(asked.said()).not.toMatch(/mistake of ours|\n +at /);
  });

  it('that gives its user the rights which are named is enough', async () => {
    redis.ask('acl', 'setuser', 'eq', 'on', '>pw', '~equidistance:*', '+@all', '-@dangerous', '+info');
    const worker = startHere('jobs', 'worker', '--queue', withUser(), '--concurrency', '1');
    await until(() => worker.said().includes('Ready'), 'a worker');
    const asked = startHere('ask', 'mine.yaml', '--format', 'csv', '--out', 'c', '--queue', withUser());
    expect([await asked.ended, worker.said().includes('⚠'), asked.said().includes('⚠')]).toEqual([0, false, false]);
    expect((await at.call('jobs', 'status', '--queue', withUser())).code).toBe(0);
  });

  it('that is full is told of in words by all who use it', async () => {
    redis.ask('config', 'set', 'maxmemory', '1');
    const asked = startHere('ask', 'mine.yaml', '--format', 'csv', '--out', 'd', '--queue', redis.address);
    const worker = startHere('jobs', 'worker', '--queue', redis.address);
    for (const each of [asked, worker]) {
      expect(await each.ended).toBe(1);
      expect(each.said()).toMatch(/cannot use the queue at .*: its memory is full, and it takes nothing more \(OOM/);
      expect(each.said()).not.toMatch(/mistake of ours|\n +at /);
    }
  });

  it('that throws work away is told of, once, and not where it cannot come to that', async () => {
    redis.ask('config', 'set', 'maxmemory-policy', 'allkeys-lru');
    const quiet = startHere('jobs', 'worker', '--queue', redis.address, '--concurrency', '1');
    await until(() => quiet.said().includes('Ready'), 'a worker');
    expect(quiet.said()).not.toContain('maxmemory-policy');
    redis.ask('config', 'set', 'maxmemory', '100mb');
    const warned = startHere('jobs', 'worker', '--queue', redis.address, '--concurrency', '1');
    await until(() => warned.said().includes('Ready'), 'a worker');
    expect(warned.said()).toMatch(
      /^⚠ .* throws work away when its memory is full \(maxmemory-policy allkeys-lru\);\n {2}set it to noeviction/,
    );
    expect([quiet, warned].map((each) => each.said().includes('IMPORTANT'))).toEqual([false, false]);
    const asked = startHere('ask', 'mine.yaml', '--format', 'csv', '--out', 'e', '--queue', redis.address);
    expect([await asked.ended, asked.said().split('noeviction').length]).toEqual([0, 2]);
  });

  it('whose signs and words somebody has falsified shows none of them, and ends nothing', async () => {
    const plan = 'a'.repeat(64);
    const now = Number(redis.ask('time').split('\n')[0]) * 1000;
    const worker = { version: '9.9.9', host: 'x', threads: 1, done: 0, beat: now };
    const driver = { version: '9.9.9', experiment: 'x', stage: 'x', command: 'x', plan, began: now, beat: now };
    const counts = { runs: 100, chunk: 10, done: 50, from: 0 };
    const signs: [string, object][] = [
      ['workers', { ...worker, beat: 1e15 }],
      ['workers', { ...worker, threads: 1e12 }],
      ['workers', { ...worker, version: '\u001b[2J' }],
      ['drivers', { ...driver, ...counts, done: 1e9 }],
      ['drivers', { ...driver, ...counts, from: 90 }],
      ['drivers', { ...driver, ...counts, chunk: 0.5 }],
      ['drivers', { ...driver, ...counts, plan: '../..' }],
    ];
    for (const [k, [key, sign]] of signs.entries()) redis.ask('hset', `equidistance:${key}`, String(k), JSON.stringify(sign));
    const { code, out } = await at.call('jobs', 'status', '--json', '--queue', redis.address);
    expect([code, JSON.parse(out[0])]).toMatchObject([0, { workers: [], experiments: [] }]);
  });
});
