import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/cli/jobs/journal.ts';
import type { JournalIdentity } from '../../../src/cli/jobs/rows.ts';
import { sumLine, summing } from '../../../src/cli/jobs/sums.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const IDENTITY: JournalIdentity = {
  version: '0.1.0',
  build: 'f'.repeat(64),
  experiment: 'mine',
  seed: 's',
  replicates: 3,
  outcomes: ['hedging.end', 'demands.perYear'],
  plan: 'aaaaaaaa',
  design: 'bbbbbbbb',
};
const ROWS = Float64Array.of(1, 0.1, 0, 1 / 3, 1, 5e-324, 0, 123456.789);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Open the journal, gather what stands in it, and close it after `work`. */
function withJournal(work: (append: (from: number, rows: Float64Array) => void) => void, identity = IDENTITY, fresh = false) {
  const found: number[] = [];
  const journal = openJournal(join(folder, 'runs.csv'), identity, { fresh, take: (_, rows) => void found.push(...rows) });
  work(journal.append);
  journal.close();
  return { done: journal.next, found };
}
const nothing = (): void => undefined;

describe('a journal of runs', () => {
  it('gives back to the last bit what was put in', () => {
    withJournal((append) => {
      append(0, ROWS.slice(0, 6));
      append(3, ROWS.slice(6));
    });
    expect(withJournal(nothing)).toEqual({ done: 4, found: [...ROWS] });
    expect(readFileSync(join(folder, 'runs.csv'), 'utf8').split('\n').slice(0, 3)).toEqual([
      'design,point,replicate,hedging.end,demands.perYear',
      'bbbbbbbb,0,0,1,0.1',
      'bbbbbbbb,0,1,0,0.3333333333333333',
    ]);
  });

  it.each([
    ['a torn last row', 'bbbbbbbb,1,1,0'],
    ['a row without its end', 'bbbbbbbb,1,1,0,2'],
    ['a row of another design', 'cccccccc,1,1,0,2\n'],
    ['a row out of order', 'bbbbbbbb,2,1,0,2\n'],
    ['noise', '\u0000\u0000\n'],
  ])('goes on before %s', (_, rest) => {
    withJournal((append) => append(0, ROWS));
    appendFileSync(join(folder, 'runs.csv'), rest);
    expect(withJournal((append) => append(4, Float64Array.of(1, 2))).done).toBe(4);
    expect(withJournal(nothing)).toEqual({ done: 5, found: [...ROWS, 1, 2] });
  });

  it('goes on from the first failed run, which has no number', () => {
    withJournal((append) => append(0, Float64Array.of(1, 0.1, Number.NaN, Number.NaN, 1, 2)));
    expect(withJournal(nothing)).toEqual({ done: 1, found: [1, 0.1] });
  });

  it('gives back what had been finished behind a failed run, also after another stop, and forgets it once all is tried', () => {
    const [failed, whole] = [Float64Array.of(Number.NaN, Number.NaN), Float64Array.of(0.7, 8, 0.9, 10)];
    withJournal((append) => {
      append(0, Float64Array.of(1, 2));
      append(1, failed);
      append(2, whole);
    });
    for (const end of [false, true]) {
      const journal = openJournal(join(folder, 'runs.csv'), IDENTITY, { fresh: false, take: nothing });
      expect(journal.next).toBe(1);
      expect([journal.former({ from: 1, to: 2 }), journal.former({ from: 2, to: 4 })]).toEqual([undefined, whole]);
      expect(journal.former({ from: 4, to: 5 })).toBeUndefined();
      if (end) journal.complete();
      journal.close();
    }
    expect(readdirSync(folder)).toEqual(['runs.csv', 'runs.json', 'runs.sums']);
  });

  it('makes a run again whose numbers no run can give, and keeps those behind it', () => {
    withJournal((append) => append(0, ROWS));
    const file = join(folder, 'runs.csv');
    for (const [from, to] of [
      [',0,1,0,', ',0,1,7,'],
      [',0,1,7,', ',0,1,-1,'],
      [',0,1,-1,', ',0,1,1e308,'],
    ]) {
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(from);
      const changed = text.replace(from, to);
      writeFileSync(file, changed);
      // Whoever changes a sum with its row is found by what no run can give.
      const rows = Buffer.from(changed.slice(changed.indexOf('\n') + 1));
      const sum = { from: 0, to: 4, bytes: rows.length, sum: summing(IDENTITY)(rows) };
      writeFileSync(join(folder, 'runs.sums'), sumLine(sum));
      expect(withJournal(nothing)).toEqual({ done: 1, found: [1, 0.1] });
      writeFileSync(file, readFileSync(join(folder, 'runs.former.csv')));
      for (const name of ['runs.former.csv', 'runs.former.sums']) rmSync(join(folder, name));
    }
  });

  it.each([
    ['a design that is no text', { design: 7 }],
    ['no whole number of replicates', { replicates: 0.5 }],
    ['outcomes that are no names', { outcomes: [1, 2] }],
    ['a part that is none', { part: 3 }],
  ])('refuses one that is said to be of %s', (_, changes) => {
    withJournal((append) => append(0, ROWS));
    const told = join(folder, 'runs.json');
    writeFileSync(told, JSON.stringify({ ...JSON.parse(readFileSync(told, 'utf8')), ...changes }));
    expect(() => withJournal(nothing)).toThrow(/runs\.json is not what this version writes/);
  });

  it('reads more rows than it hands on at once', () => {
    const many = Float64Array.from({ length: 2 * 9000 }, (_, k) => k / 18_000);
    withJournal((append) => append(0, many));
    expect(withJournal(nothing)).toEqual({ done: 9000, found: [...many] });
  });

  it.each([
    [{ version: '0.2.0' }, /holds runs of version 0\.1\.0, and this is 0\.2\.0/],
    [{ experiment: 'other' }, /holds runs of another experiment, mine/],
    [{ seed: 't' }, /holds runs of another seed, “s”/],
    [{ replicates: 4 }, /holds runs of 3 runs? of each point/],
    [{ outcomes: ['hedging.end'] }, /holds runs of other outcomes: hedging\.end, demands\.perYear/],
    [{ plan: 'x' }, /holds runs of a scenario that has changed since/],
    [{ design: 'x' }, /holds runs of another design, bbbbbbbb/],
  ])('refuses runs of %o, and says how to go on', (changes, message) => {
    withJournal((append) => append(0, ROWS));
    const before = readFileSync(join(folder, 'runs.csv'));
    expect(() => withJournal(nothing, { ...IDENTITY, ...changes })).toThrow(message);
    try {
      withJournal(nothing, { ...IDENTITY, ...changes });
    } catch (error) {
      expect((error as UsageError).hint).toContain('--fresh');
    }
    expect(readFileSync(join(folder, 'runs.csv'))).toEqual(before);
    expect(withJournal(nothing, { ...IDENTITY, ...changes }, true).done).toBe(0);
  });

  it('refuses runs that nothing tells the origin of', () => {
    writeFileSync(join(folder, 'runs.csv'), 'a,b\n1,2\n');
    expect(() => withJournal(nothing)).toThrow(UsageError);
    writeFileSync(join(folder, 'runs.json'), '{"schema": "something else"}');
    expect(() => withJournal(nothing)).toThrow(/is not what this version writes/);
  });
});
