import { closeSync, existsSync, rmSync } from 'node:fs';
import type { RunRange } from '../../experiment/points/point-runs.ts';
import { openOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';
import { copyWhole } from '../files/write-whole.ts';
import type { JournalIdentity } from './rows.ts';
import { readRow } from './rows.ts';
import { readSums, summedRows, sumsPath } from './sums.ts';

/** Runs that a former try had finished behind one that failed, or behind rows that were changed. */
export interface FormerRuns {
  /** Take out a stretch if it is whole, [runs x outcomes]; stretches are asked for in order. */
  take(range: RunRange): Float64Array | undefined;
  close(): void;
}

/** Name the file in which they stand. */
const formerPath = (path: string): string => path.replace(/\.csv$/, '.former.csv');

/** Name all that was put aside. */
export const formerFiles = (path: string): string[] => [formerPath(path), sumsPath(formerPath(path))];

/** Forget what was put aside. */
export function forgetFormer(path: string): void {
  for (const file of formerFiles(path)) rmSync(file, { force: true });
}

/** Put a copy of a journal aside before it is cut; one that is there already stays. */
export function keepFormer(path: string): void {
  const former = formerPath(path);
  if (existsSync(former)) return;
  // The runs last: without them nothing counts as put aside.
  copyWhole(sumsPath(path), sumsPath(former));
  copyWhole(path, former);
}

/** Open what was put aside, if anything was; it is read once from end to end, a stretch at a time. */
export function openFormer(path: string, identity: JournalIdentity): FormerRuns | undefined {
  const former = formerPath(path);
  if (!existsSync(former)) return undefined;
  const { file } = openOrdinary(former, ownReading(former, 'file'));
  const rows = soundRows(file, former, identity);
  const width = identity.outcomes.length;
  let row = rows.next().value;
  let isOpen = true;
  return {
    take({ from, to }) {
      const outcomes = new Float64Array((to - from) * width);
      let found = 0;
      while (row && row.run < from) row = rows.next().value;
      for (; row && row.run < to; row = rows.next().value) {
        if (row.values === undefined || row.run !== from + found) continue;
        outcomes.set(row.values, found * width);
        found++;
      }
      return found === to - from ? outcomes : undefined;
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** Read the rows that stand as they were written. */
function* soundRows(file: number, path: string, identity: JournalIdentity) {
  for (const { found } of summedRows(file, readSums(sumsPath(path), identity), identity)) {
    for (const line of found?.rows.toString('latin1').split('\n').slice(0, -1) ?? []) {
      const row = readRow(line, identity);
      if (row !== undefined) yield row;
    }
  }
}
