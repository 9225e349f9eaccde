import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/cli/jobs/journal.ts';
import type { JournalIdentity } from '../../../src/cli/jobs/rows.ts';

const IDENTITY: JournalIdentity = {
  ...{ version: '0.2.0', build: 'f'.repeat(64), experiment: 'mine', seed: 's' },
  ...{ replicates: 3, outcomes: ['demands.perYear', 'demands.perYear'], plan: 'aaaaaaaa', design: 'bbbbbbbb' },
};
const [WIDTH, CHUNK, RUNS] = [2, 2, 8];
const OUTCOMES = Float64Array.from({ length: RUNS * WIDTH }, (_, k) => (k % WIDTH === 0 ? 1 + k : k / 7));
const rowsOf = (from: number, to: number): Float64Array => OUTCOMES.slice(from * WIDTH, to * WIDTH);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string, from = folder): string => join(from, name);
const read = (name: string, from = folder): string => readFileSync(at(name, from), 'utf8');

/** Open the journal, run what is missing of it, and tell what was done. */
function goOn(identity = IDENTITY, where = folder) {
  const found: number[] = [];
  const journal = openJournal(at('runs.csv', where), identity, { fresh: false, take: (_, rows) => void found.push(...rows) });
  const made: number[] = [];
  for (let from = journal.next; from < RUNS; from = Math.floor(from / CHUNK + 1) * CHUNK) {
    const to = Math.min(RUNS, Math.floor(from / CHUNK + 1) * CHUNK);
    const former = journal.former({ from, to });
    if (former === undefined) for (let run = from; run < to; run++) made.push(run);
    journal.append(from, former ?? rowsOf(from, to));
  }
  journal.complete();
  journal.close();
  return { change: journal.change, found, made };
}
const all = [0, 1, 2, 3, 4, 5, 6, 7];

describe('rows that were written', () => {
  it('have a line each time, with their bytes and their SHA-256, and go on without a word', () => {
    expect(goOn().made).toEqual(all);
    const lines = read('runs.sums').trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/[0-9a-f]{64}$/, 'sum'))).toEqual([
      '0 2 70 sum',
      '2 4 51 sum',
      '4 6 69 sum',
      '6 8 69 sum',
    ]);
    expect(goOn()).toEqual({ change: undefined, found: [...OUTCOMES], made: [] });
  });

  it('and whose sum was not written yet are run again, without a word: a stop leaves such', () => {
    goOn();
    writeFileSync(at('runs.sums'), read('runs.sums').split('\n').slice(0, 3).join('\n').concat('\n'));
    expect(goOn()).toEqual({ change: undefined, found: [...rowsOf(0, 6)], made: [6, 7] });
  });

  it('of a design without rows yet, in a folder that a stop has left half made, begin', () => {
    writeFileSync(at('runs.sums'), '');
    expect(goOn().made).toEqual(all);
  });
});

describe('rows that were changed since', () => {
  const lost = (runs: number): string => `runs.csv was damaged or changed: ${runs} of 8 runs are made again`;
  const NONE = 'runs.csv was damaged or changed; no run is lost';
  const line = (text: string, k: number): string => text.split('\n')[k];

  it.each<[string, (text: string) => string, string, number[]]>([
    ['by a digit', (text) => text.replace(line(text, 4), line(text, 4).replace(',7,', ',8,')), lost(2), [2, 3]],
    ['by a longer number', (text) => text.replace(',0,2,5,', ',0,2,5.25,'), lost(2), [2, 3]],
    [
      'in their first and their last stretch',
      (text) => text.replace(',1,0.14', ',2,0.14').replace(',15,', ',16,'),
      lost(4),
      [0, 1, 6, 7],
    ],
    ['by a row taken out', (text) => text.replace(`${line(text, 4)}\n`, ''), lost(2), [2, 3]],
    ['by a row written twice', (text) => text.replace(line(text, 4), `${line(text, 4)}\n${line(text, 4)}`), NONE, []],
    ['by two rows exchanged', (text) => [0, 1, 2, 4, 3, 5, 6, 7, 8, 9].map((k) => line(text, k)).join('\n'), lost(2), [2, 3]],
    ['by another design', (text) => text.replaceAll('bbbbbbbb', 'cccccccc'), lost(8), all],
    ['by noughts on the disk', (text) => `${text.slice(0, 120)}${'\0'.repeat(40)}${text.slice(160)}`, lost(4), [0, 1, 2, 3]],
    ['by a file cut short', (text) => text.slice(0, -30), lost(2), [6, 7]],
    ['by everything taken out', () => '', lost(8), all],
    ['by ends of lines', (text) => text.replaceAll('\n', '\r\n'), lost(8), all],
    ['by semicolons and decimal commas', (text) => text.replaceAll(',', ';').replaceAll('.', ','), lost(8), all],
    ['by quotes', (text) => text.replaceAll('bbbbbbbb', '"bbbbbbbb"'), lost(8), all],
    ['by a byte-order mark', (text) => `\ufeff${text}`, NONE, []],
    ['by another head', (text) => text.replace('demands.perYear', 'demands'), NONE, []],
    ['by a head of the same length', (text) => text.replace('point', 'punkt'), NONE, []],
    [
      'by a foreign row between them',
      (text) => text.replace(`\n${line(text, 3)}`, `\nbbbbbbbb,7,7,1,1\n${line(text, 3)}`),
      NONE,
      [],
    ],
    ['by a foreign row behind them', (text) => `${text}bbbbbbbb,7,7,1,1\n`, NONE, []],
    ['by an empty line', (text) => text.replace('\n', '\n\n'), NONE, []],
  ])('%s are told, run again and they alone, and stand as before', (_, change, told, made) => {
    goOn();
    const before = read('runs.csv');
    writeFileSync(at('runs.csv'), change(before));
    expect(read('runs.csv')).not.toBe(before);
    const again = goOn();
    expect([again.change, again.made]).toEqual([told, made]);
    expect(read('runs.csv')).toBe(before);
    expect(goOn()).toEqual({ change: undefined, found: [...OUTCOMES], made: [] });
  });

  it('are put right after another stop in the midst of it too', () => {
    goOn();
    const before = read('runs.csv');
    writeFileSync(at('runs.csv'), before.replace(',1,0.14', ',2,0.14'));
    const stopped = openJournal(at('runs.csv'), IDENTITY, { fresh: false, take: () => undefined });
    stopped.append(0, rowsOf(0, 2));
    stopped.close();
    expect(goOn()).toEqual({ change: undefined, found: [...rowsOf(0, 2)], made: [] });
    expect(read('runs.csv')).toBe(before);
  });

  it('in a copy put aside are not taken from it', () => {
    goOn();
    writeFileSync(at('runs.csv'), read('runs.csv').replace(',1,0.14', ',2,0.14'));
    openJournal(at('runs.csv'), IDENTITY, { fresh: false, take: () => undefined }).close();
    writeFileSync(at('runs.former.csv'), read('runs.former.csv').replace(',9,', ',8,'));
    expect(goOn().made).toEqual([0, 1, 4, 5]);
  });

  it('are found by a sum that was changed, and where their sum is missing they are refused', () => {
    goOn();
    writeFileSync(at('runs.sums'), read('runs.sums').replace('2 4 51 ', '2 4 51 z'));
    expect(goOn()).toMatchObject({ change: lost(2), made: [2, 3] });
    rmSync(at('runs.sums'));
    expect(() => goOn()).toThrow(/runs\.csv holds runs, and runs\.sums, .* is missing/);
  });

  it('are found where rows of another seed stand in their place together with their sums', () => {
    const other = mkdtempSync(join(folder, 'other-'));
    goOn();
    goOn({ ...IDENTITY, seed: 't' }, other);
    for (const name of ['runs.csv', 'runs.sums']) writeFileSync(at(name), read(name, other));
    expect(goOn()).toMatchObject({ change: lost(8), made: all });
  });

  it('are found where what they are of was changed, so that other runs would be added to them', () => {
    goOn();
    writeFileSync(at('runs.json'), read('runs.json').replace('"seed": "s"', '"seed": "t"'));
    expect(goOn({ ...IDENTITY, seed: 't' })).toMatchObject({ change: lost(8), made: all });
  });

  it('are never so many that they do not fit into memory, whatever the sums say', () => {
    goOn();
    appendFileSync(at('runs.sums'), `8 9000000000 999999999 ${'0'.repeat(64)}\n`);
    expect(goOn()).toEqual({ change: undefined, found: [...OUTCOMES], made: [] });
  });
});

describe('runs of another build of the same version', () => {
  it('are not gone on with, and the way forward is told', () => {
    goOn();
    const before = read('runs.csv');
    const other = { ...IDENTITY, build: '0123456789abcdef'.repeat(4) };
    expect(() => goOn(other)).toThrow(/holds runs of another build of 0\.2\.0, ffffffff, and this is 01234567$/);
    try {
      goOn(other);
    } catch (error) {
      expect((error as { hint?: string }).hint).toMatch(
        /not mixed: go on with the one that began, or name another folder with --out/,
      );
    }
    expect(read('runs.csv')).toBe(before);
  });

  it('of a version that had no sums are told by their version', () => {
    goOn();
    writeFileSync(at('runs.json'), '{"schema": "equidistance/runs/1", "version": "0.1.0"}');
    expect(() => goOn()).toThrow(/holds runs of version 0\.1\.0, and this is 0\.2\.0$/);
  });
});
