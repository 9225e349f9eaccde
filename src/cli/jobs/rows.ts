import { readSync } from 'node:fs';
import { isOutcome } from '../../experiment/points/outcome-kinds.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { withOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';

/** Rows handed on at once while a journal is read. */
const AT_ONCE = 4096;

/** Write runs as rows. */
export function rowsOf(from: number, outcomes: Float64Array, { design, replicates, outcomes: names }: JournalIdentity): string {
  const rows: string[] = [];
  for (let k = 0; k < outcomes.length / names.length; k++) {
    const run = from + k;
    const values = outcomes.subarray(k * names.length, (k + 1) * names.length);
    const cells = Array.from(values, (value) => (Number.isFinite(value) ? String(value) : ''));
    rows.push(`${shortHash(design)},${Math.floor(run / replicates)},${run % replicates},${cells.join()}\n`);
  }
  return rows.join('');
}

/** Read the runs that stand in order and whole, as they stand now, whether or not they are as they were written; count them. */
export function readRuns(path: string, identity: JournalIdentity, take: TakeRuns): number {
  const width = identity.outcomes.length;
  const gathered = new Float64Array(AT_ONCE * width);
  let runs = 0;
  let held = 0;
  const hand = (): void => {
    if (held > 0) take(runs - held, gathered.subarray(0, held * width));
    held = 0;
  };
  return withOrdinary(path, ownReading(path, 'file'), ({ file }) => {
    const lines = linesOf(file);
    lines.next();
    for (const line of lines) {
      const row = readRow(line, identity);
      if (row?.run !== runs || row.values === undefined) break;
      gathered.set(row.values, held * width);
      runs++;
      held++;
      if (held === AT_ONCE) hand();
    }
    hand();
    return runs;
  });
}

/** Read a row: which run it is of, and its outcomes unless the run has failed. */
export function readRow(line: string, { design, replicates, outcomes }: JournalIdentity) {
  const cells = line.split(',');
  const values = cells.slice(3);
  if (cells[0] !== shortHash(design) || values.length !== outcomes.length) return undefined;
  const run = Number(cells[1]) * replicates + Number(cells[2]);
  // What cannot be an outcome is no run: it is made again, and nothing else.
  const isWhole = values.every((cell, k) => cell !== '' && isOutcome(outcomes[k], Number(cell)));
  return { run, values: isWhole ? values.map(Number) : undefined };
}

/** Read the whole lines of an open file, a piece at a time. */
export function* linesOf(file: number): Generator<string> {
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

/** What the runs of a journal are of; runs of anything else are not mixed with them. */
export interface JournalIdentity {
  readonly version: string;
  /** Identity of the code that computes: two builds of one version may give other numbers. */
  readonly build: string;
  readonly experiment: string;
  /** Id of the design: method, size, seed and ranges. */
  readonly design: string;
  /** Digest of all else that a run depends on: scenarios, constants, months. */
  readonly plan: string;
  readonly seed: string;
  readonly replicates: number;
  readonly outcomes: readonly string[];
  /** Which part of how many it holds, `3/20`; nothing where it holds all. */
  readonly part?: string;
}

/** Takes the outcomes of finished runs, from run `from` on, [runs x outcomes]. */
export type TakeRuns = (from: number, outcomes: Float64Array) => void;
