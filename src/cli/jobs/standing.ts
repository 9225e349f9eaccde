import { readSync } from 'node:fs';
import { basename } from 'node:path';
import { count } from '../../report/words/words.ts';
import type { JournalIdentity, TakeRuns } from './rows.ts';
import { readRow } from './rows.ts';
import { headOf, type Sum, summedRows, summing } from './sums.ts';

/** What of a journal stands as it was written. */
export interface JournalStanding {
  /** Sums of the runs that stand in order from the first on, each where it was written. */
  readonly kept: readonly Sum[];
  /** The run after the last of them. */
  readonly next: number;
  /** What they take, with the head of the file; nothing where that is not as it was written. */
  readonly bytes: number;
  /** Whether sound runs stand behind, or elsewhere. */
  readonly more: boolean;
  /** Runs that were written, and those of them that are nowhere as they were. */
  readonly written: number;
  readonly damaged: number;
  /** Whether anything is not as it was written. A row that was torn while it was written is no such thing. */
  readonly isChanged: boolean;
}

/** Bytes that are looked at behind the last sum. */
const TAIL = 4096;

/** Read what stands; runs in order and whole are handed on to whoever takes them. A run without a number has failed: it ends them. */
export function readStanding(
  file: number,
  sums: readonly Sum[],
  identity: JournalIdentity,
  { first, take }: { first: number; take?: TakeRuns },
): JournalStanding {
  const head = headOf(identity);
  const isHead = textAt(file, 0, head.length) === head;
  const kept: Sum[] = [];
  let [next, place, written, damaged] = [first, head.length, first, 0];
  let [isChanged, hasFailed, more] = [!isHead, false, false];
  for (const { sum, found } of summedRows(file, sums, identity)) {
    damaged += sum.from - written + (found ? 0 : sum.to - sum.from);
    isChanged ||= sum.from !== written || found?.at !== place;
    [written, place] = [sum.to, (found?.at ?? place) + sum.bytes];
    if (found && !isChanged && !hasFailed) {
      const whole = take ? taken(sum, found.rows, identity, take) : sum;
      if (whole.to > sum.from) kept.push(whole);
      next = whole.to;
      hasFailed = next < sum.to;
    }
    more ||= found !== undefined && (isChanged || hasFailed);
  }
  isChanged ||= !isNextOrTorn(textAt(file, place, TAIL), written, identity);
  const bytes = isHead ? kept.reduce((sum, each) => sum + each.bytes, head.length) : 0;
  return { kept, next, bytes, more, written: written - first, damaged, isChanged };
}

/** Say what is wrong with a journal that is not as it was written, and what becomes of the runs of which that is so. */
export function changeWords(path: string, { damaged, written }: JournalStanding, become = 'are made again'): string {
  const what = `${basename(path)} was damaged or changed`;
  return damaged === 0 ? `${what}; no run is lost` : `${what}: ${count(damaged)} of ${count(written)} runs ${become}`;
}

/** Hand the runs of a stretch on, up to one that has failed; return the sum of what was handed on. */
function taken(sum: Sum, rows: Buffer, identity: JournalIdentity, take: TakeRuns): Sum {
  const width = identity.outcomes.length;
  const values = new Float64Array((sum.to - sum.from) * width);
  let [runs, bytes] = [0, 0];
  for (const line of rows.toString('latin1').split('\n').slice(0, -1)) {
    const row = readRow(line, identity);
    if (row?.values === undefined || row.run !== sum.from + runs || row.run === sum.to) break;
    values.set(row.values, runs * width);
    runs++;
    // Read as latin 1, a character is a byte.
    bytes += line.length + 1;
  }
  if (runs > 0) take(sum.from, values.subarray(0, runs * width));
  const to = sum.from + runs;
  return to === sum.to && bytes === sum.bytes
    ? sum
    : { from: sum.from, to, bytes, sum: summing(identity)(rows.subarray(0, bytes)) };
}

/** Whether what stands behind the sums is what a stop leaves there: nothing, a torn row, or the rows that come next. */
function isNextOrTorn(tail: string, next: number, identity: JournalIdentity): boolean {
  const end = tail.indexOf('\n');
  return end === -1 || readRow(tail.slice(0, end), identity)?.run === next;
}

function textAt(file: number, at: number, bytes: number): string {
  const text = Buffer.alloc(bytes);
  return text.toString('latin1', 0, readSync(file, text, 0, bytes, at));
}
