import { describe, expect, it } from 'vitest';
import { queueAddress } from '../../../src/cli/flags/queue-address.ts';
import { chunkIn, readJob, readPlan, readResult, writeJob, writePlan, writeResult } from '../../../src/cli/queue/contract.ts';
import { chunkOf, smallPlan } from '../../experiment/plans.ts';

const plan = await smallPlan();
const chunk = chunkOf(plan, 3, 12);
const { id: planId, text } = writePlan(plan);
const OURS = { version: '1.2.3', build: 'a'.repeat(64) };
const { id, job } = writeJob(planId, OURS, chunk);
const outcomes = Float64Array.from({ length: 9 * 3 }, (_, k) => k / 27);
/** The same without numbers where a point is told to have failed. */
const lacking = outcomes.map((value, k) => (k < 6 ? Number.NaN : value));

describe('what goes through a queue', () => {
  it('comes out to the last bit as it went in', () => {
    expect(readPlan(planId, text)).toEqual(plan);
    const out = chunkIn(readJob(id, JSON.parse(JSON.stringify(job)), OURS), plan);
    expect(new Uint8Array(out.values.buffer)).toEqual(new Uint8Array(chunk.values.buffer));
    const failures = [{ point: 0, reason: 'no number' }];
    expect(readResult(writeResult({ outcomes: lacking, failures }), chunk, plan)).toEqual({ outcomes: lacking, failures });
  });

  it('has the name of its content, so that two who ask for the same share it', () => {
    expect(writeJob(planId, OURS, chunkOf(plan, 3, 12)).id).toBe(id);
    const others = [
      writeJob(planId, { ...OURS, version: '1.2.4' }, chunk),
      writeJob(planId, { ...OURS, build: 'b'.repeat(64) }, chunk),
      writeJob(planId, OURS, chunkOf(plan, 3, 13)),
    ];
    expect(new Set([id, ...others.map((other) => other.id)]).size).toBe(4);
  });

  it.each([
    ['another version', { version: '1.2.4' }, /of version 1\.2\.4, and this worker is 1\.2\.3/],
    [
      'another build of the same version',
      { build: 'b'.repeat(64) },
      /is of build bbbbbbbb, and this worker is build aaaaaaaa of 1\.2\.3/,
    ],
    ['no build', { build: undefined }, /build/],
    ['a changed stretch', { to: 13 }, /not what its name says/],
    ['something unknown', { run: 'rm' }, /run/],
    ['something missing', { values: undefined }, /values/],
    ['a plan by path', { plan: '../../etc/passwd' }, /plan/],
  ])('is refused by a worker if it is %s', (_, changes, message) => {
    expect(() => readJob(id, { ...job, ...changes }, OURS)).toThrow(message);
  });

  it.each([
    ['is backwards', { from: 12, to: 3 }],
    ['is endless', { to: 9e15 }],
    ['has points too few', { to: 20 }],
    ['has half a number', { values: 'AAAA' }],
  ])('is refused by a worker if a chunk %s', (_, changes) => {
    expect(() => chunkIn({ ...job, ...changes }, plan)).toThrow(/does not fit its plan|not a list of numbers/);
  });

  it.each([
    ['a place that its list does not have', [0, 2, 0, 0, 0, 0]],
    ['half a place', [0, 0.5, 0, 0, 0, 0]],
    ['an endless number', [Number.POSITIVE_INFINITY, 0, 0, 0, 0, 0]],
  ])('is refused by a worker if a point has %s', (_, values) => {
    const written = writeJob(planId, OURS, { ...chunk, values: Float64Array.from(values) }).job;
    expect(() => chunkIn(written, plan)).toThrow('a value lies outside what its column has');
  });

  it.each([
    ['months', { months: 601 }],
    ['replicates', { replicates: 1e12 }],
    ['choices', { columns: [{ path: 'theory', choices: [] }] }],
  ])('is refused by a worker if a plan has too many %s, or none', (key, changes) => {
    const written = writePlan({ ...plan, ...changes });
    expect(() => readPlan(written.id, written.text)).toThrow(key);
  });

  it('is refused by a worker if a plan is not what its name says, or none', () => {
    expect(() => readPlan(planId, text.replace('"test"', '"TEST"'))).toThrow(/not what its name says/);
    const strange = writePlan({ ...plan, extra: 1 } as typeof plan);
    expect(() => readPlan(strange.id, strange.text)).toThrow(/extra/);
  });

  it.each([
    ['is too short', { outcomes: outcomes.slice(3), failures: [] }],
    ['lacks a number without a reason', { outcomes: outcomes.map((value, k) => (k === 4 ? Number.NaN : value)), failures: [] }],
    [
      'lacks a number of another point',
      { outcomes: outcomes.map((value, k) => (k === 4 ? Number.NaN : value)), failures: [{ point: 1, reason: 'x' }] },
    ],
    ['has a probability of 1e308', { outcomes: outcomes.map((value, k) => (k === 3 ? 1e308 : value)), failures: [] }],
    ['has an equidistance below nought', { outcomes: outcomes.map((value, k) => (k === 4 ? -0.1 : value)), failures: [] }],
    [
      'has an endless number',
      { outcomes: outcomes.map((value, k) => (k === 5 ? Number.POSITIVE_INFINITY : value)), failures: [] },
    ],
    ['tells of a point of no plan', { outcomes, failures: [{ point: 999_999, reason: 'x' }] }],
    ['tells of a point of another chunk', { outcomes: lacking, failures: [0, 3].map((point) => ({ point, reason: 'x' })) }],
    ['tells twice of a point', { outcomes: lacking, failures: [0, 0].map((point) => ({ point, reason: 'x' })) }],
    ['tells of a point that has all its numbers', { outcomes, failures: [{ point: 1, reason: 'x' }] }],
  ])('is refused by whoever asked if a result %s', (_, result) => {
    expect(() => readResult(writeResult(result), chunk, plan)).toThrow(/does not fit its chunk/);
  });

  it('cannot move the cursor of a terminal', () => {
    const [{ reason }] = readResult(
      writeResult({ outcomes: lacking, failures: [{ point: 0, reason: 'a\u001b[2Jb\n' }] }),
      chunk,
      plan,
    ).failures;
    expect(reason).toBe('a [2Jb ');
  });
});

describe('the address of a queue', () => {
  it('is shown without user and password', () => {
    const address = queueAddress('rediss://me:secret@example.org:6380/2', undefined)!;
    expect(address).toEqual({ url: 'rediss://me:secret@example.org:6380/2', shown: 'rediss://example.org:6380/2' });
  });

  it('takes a password of the environment, but not over one of its own', () => {
    expect(queueAddress('redis://localhost', 'pass word')?.url).toBe('redis://:pass%20word@localhost');
    expect(queueAddress('redis://:own@localhost', 'other')?.url).toBe('redis://:own@localhost');
  });

  it.each(['localhost:6379', 'http://me:secret@host', 'redis://', 'secret'])(
    'is not %o, and what was found is not told',
    (given) => {
      expect(() => queueAddress(given, undefined)).toThrow(/^--queue: expected the address of a Redis server$/);
    },
  );
});
