import { createHash } from 'node:crypto';
import { existsSync, fstatSync, readSync } from 'node:fs';
import type { RunRange } from '../../experiment/points/point-runs.ts';
import { canonical } from '../../scenario/fields/hash.ts';
import { readOwn } from '../files/read-text.ts';
import type { JournalIdentity } from './rows.ts';
import { linesOf, readRow } from './rows.ts';

/** Rows of a journal that were written at once: how many bytes they take, and the SHA-256 of what they are of and of them. */
export interface Sum extends RunRange {
  readonly bytes: number;
  readonly sum: string;
}

/** Rows that are summed at once, at most: so many are held in memory. */
export const MOST_ROWS = 4096;
/** Bytes of a row at most, for each of its cells. */
const WIDEST = 40;
const LINE = /^(\d{1,15}) (\d{1,15}) (\d{1,9}) ([0-9a-f]{64})$/;

/** Name the file of the sums beside a journal. */
export const sumsPath = (path: string): string => path.replace(/\.csv$/, '.sums');

/** Write the first line of a journal. */
export const headOf = ({ outcomes }: JournalIdentity): string => `design,point,replicate,${outcomes.join()}\n`;

/** Make what sums up rows. What they are of is summed with them, so that rows of something else never pass for them. */
export function summing(identity: JournalIdentity): (rows: Uint8Array) => string {
  const of = createHash('sha256').update(`${canonical(identity)}\n`);
  return (rows) => of.copy().update(rows).digest('hex');
}

/** Write a sum as a line. */
export const sumLine = ({ from, to, bytes, sum }: Sum): string => `${from} ${to} ${bytes} ${sum}\n`;

/** Read sums; lines that are none, and such as go back, are passed over: what they were of then has no sum. */
export function readSums(path: string, { outcomes }: JournalIdentity): Sum[] {
  if (!existsSync(path)) return [];
  const sums: Sum[] = [];
  for (const line of readOwn(path, 'table').split('\n')) {
    const [, ...cells] = LINE.exec(line) ?? [];
    const [from, to, bytes] = cells.map(Number);
    const fits = to > from && to - from <= MOST_ROWS && bytes <= (to - from) * (outcomes.length + 3) * WIDEST;
    if (cells.length === 4 && fits && from >= (sums.at(-1)?.to ?? 0)) sums.push({ from, to, bytes, sum: cells[3] });
  }
  return sums;
}

/** Rows that were written at once, and where they are found as they were written, if anywhere. */
export interface Summed {
  readonly sum: Sum;
  readonly found?: { readonly at: number; readonly rows: Buffer };
}

/**
 * Look for every stretch of rows as it was written: where it belongs, or else wherever its first run now stands, since what
 * was put in or taken out before it has moved it.
 */
export function* summedRows(file: number, sums: readonly Sum[], identity: JournalIdentity): Generator<Summed> {
  const sumOf = summing(identity);
  let at = headOf(identity).length;
  let moved: ReadonlyMap<number, number> | undefined;
  for (const sum of sums) {
    const isAt = (place: number | undefined): Summed['found'] => {
      const rows = place === undefined ? undefined : piece(file, place, sum.bytes);
      return rows !== undefined && sumOf(rows) === sum.sum ? { at: place!, rows } : undefined;
    };
    let found = isAt(at);
    if (found === undefined) {
      moved ??= placesOf(file, new Set(sums.map(({ from }) => from)), identity);
      found = isAt(moved.get(sum.from));
    }
    at = (found?.at ?? at) + sum.bytes;
    yield found === undefined ? { sum } : { sum, found };
  }
}

/** Read so many bytes at a place; nothing where the file ends before. */
function piece(file: number, at: number, bytes: number): Buffer | undefined {
  if (at + bytes > fstatSync(file).size) return undefined;
  const rows = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes; ) {
    const more = readSync(file, rows, read, bytes - read, at + read);
    if (more === 0) return undefined;
    read += more;
  }
  return rows;
}

/** Find where runs stand now, the first of each. */
function placesOf(file: number, runs: ReadonlySet<number>, identity: JournalIdentity): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  for (const line of linesOf(file)) {
    const run = readRow(line, identity)?.run;
    if (run !== undefined && runs.has(run) && !places.has(run)) places.set(run, at);
    // Read as latin 1, a character is a byte.
    at += line.length + 1;
  }
  return places;
}
