import { readSync } from 'node:fs';
import type { JournalIdentity, TakeRuns } from './experiment-journal.ts';

/** Rows handed on at once while a journal is read. */
const AT_ONCE = 4096;

/** Write runs as rows. */
export function rowsOf(from: number, outcomes: Float64Array, { design, replicates, outcomes: names }: JournalIdentity): string {
  const rows: string[] = [];
  for (let k = 0; k < outcomes.length / names.length; k++) {
    const run = from + k;
    const values = outcomes.subarray(k * names.length, (k + 1) * names.length);
    const cells = Array.from(values, (value) => (Number.isFinite(value) ? String(value) : ''));
    rows.push(`${design},${Math.floor(run / replicates)},${run % replicates},${cells.join()}\n`);
  }
  return rows.join('');
}

/** Read the runs that stand in order and whole, and how many bytes they take. */
export function readRuns(file: number, identity: JournalIdentity, take: TakeRuns): { runs: number; bytes: number } {
  const width = identity.outcomes.length;
  const gathered = new Float64Array(AT_ONCE * width);
  let runs = 0;
  let held = 0;
  let bytes = 0;
  const hand = (): void => {
    if (held > 0) take(runs - held, gathered.subarray(0, held * width));
    held = 0;
  };
  for (const line of linesOf(file)) {
    if (bytes > 0) {
      const cells = line.split(',');
      const isNext = cells[0] === identity.design && Number(cells[1]) * identity.replicates + Number(cells[2]) === runs;
      const values = cells.slice(3);
      if (!isNext || values.length !== width || values.some((cell) => cell === '' || !Number.isFinite(Number(cell)))) break;
      gathered.set(values.map(Number), held * width);
      runs++;
      held++;
      if (held === AT_ONCE) hand();
    }
    // Read as latin 1, a character is a byte.
    bytes += line.length + 1;
  }
  hand();
  return { runs, bytes };
}

/** Read the whole lines of an open file, a piece at a time. */
function* linesOf(file: number): Generator<string> {
  const piece = Buffer.alloc(65_536);
  let rest = '';
  for (let at = 0; ; ) {
    const read = readSync(file, piece, 0, piece.length, at);
    if (read === 0) return;
    at += read;
    const lines = (rest + piece.toString('latin1', 0, read)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
