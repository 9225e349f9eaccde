import { closeSync, openSync } from 'node:fs';
import type { RunRange } from '../experiment/point-runs.ts';
import type { JournalIdentity } from './experiment-journal.ts';
import { linesOf, readRow } from './experiment-rows.ts';
import { copyWhole } from './write-whole.ts';

/** Runs that a former try had finished behind one that failed. */
export interface FormerRuns {
  /** Take out a stretch if it is whole, [runs x outcomes]; stretches are asked for in order. */
  take(range: RunRange): Float64Array | undefined;
  close(): void;
}

/** Put a copy of a journal aside before it is cut at a failed run. */
export function keepFormer(path: string, former: string): void {
  copyWhole(path, former);
}

/** Open what was put aside; it is read once from end to end, a piece at a time. */
export function openFormer(former: string, identity: JournalIdentity): FormerRuns {
  const file = openSync(former, 'r');
  const lines = linesOf(file);
  const width = identity.outcomes.length;
  let row = nextRow(lines, identity);
  let isOpen = true;
  return {
    take({ from, to }) {
      const outcomes = new Float64Array((to - from) * width);
      let found = 0;
      while (row !== undefined && row.run < from) row = nextRow(lines, identity);
      for (; row !== undefined && row.run < to; row = nextRow(lines, identity)) {
        if (row.values === undefined) continue;
        outcomes.set(row.values, (row.run - from) * width);
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

/** Find the next row of the design; the head and torn rows are passed over. */
function nextRow(lines: Generator<string>, identity: JournalIdentity) {
  for (let line = lines.next(); !line.done; line = lines.next()) {
    const row = readRow(line.value, identity);
    if (row !== undefined) return row;
  }
  return undefined;
}
