import { closeSync, existsSync, mkdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunRange } from '../../experiment/points/point-runs.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { telling } from '../files/disk-errors.ts';
import { growingFile } from '../files/growing-file.ts';
import { openOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';
import { writeWhole } from '../files/write-whole.ts';
import { forgetFormer, formerFiles, keepFormer, openFormer } from './earlier-results.ts';
import { refuseOther, refuseUnsummed, toldPath, toldText } from './journal-identity.ts';
import { type JournalIdentity, rowsOf, type TakeRuns } from './rows.ts';
import { changeWords, type JournalStanding, readStanding } from './standing.ts';
import { headOf, MOST_ROWS, readSums, sumLine, summing, sumsPath } from './sums.ts';

/** Finished runs in a file to which rows are only ever added. */
export interface Journal {
  /** The run after the last that stands in it, all in order and none missing. */
  readonly next: number;
  /** What was not as it had been written and is put right; nothing where all was. */
  readonly change?: string;
  append(from: number, outcomes: Float64Array): void;
  /** Take out runs that a former try had finished behind one that failed or was changed; asked for in order. */
  former(range: RunRange): Float64Array | undefined;
  /** Tell that all runs have been tried: nothing of a former try is needed any more. */
  complete(): void;
  close(): void;
}

const AGAIN = 'what is finished is kept: make room, then give the same command to go on from there';

/** How a journal is opened. */
export interface JournalChoice {
  readonly fresh: boolean;
  readonly take: TakeRuns;
  /** The run that it begins with; 0 unless it holds a part. */
  readonly first?: number;
  /** Command that goes on with it. */
  readonly command?: string;
}

/**
 * Open the journal of an experiment: what stands in it as it was written is handed to `take` first, then rows are added
 * behind, each stretch with its sum. A torn last row is cut off. So is everything from a failed run or a changed row on, but
 * what stands whole behind it can be had back.
 *
 * @throws UsageError where the folder holds runs of another version, build or experiment
 */
export function openJournal(path: string, identity: JournalIdentity, choice: JournalChoice): Journal {
  if (choice.fresh) forget(path, [path, toldPath(path), sumsPath(path), ...formerFiles(path)]);
  let isBegun = false;
  const begin = (name: string, text: string): void => {
    writeWhole(name, text);
    isBegun = true;
  };
  const opening = () => opened(path, identity, { ...choice, begin });
  const { standing, files } = telling(path, opening, () => (isBegun ? AGAIN : undefined));
  const taken = openFormer(path, identity);
  const sumOf = summing(identity);
  const write = (from: number, outcomes: Float64Array): void => {
    const rows = Buffer.from(rowsOf(from, outcomes, identity));
    files.rows.write(rows);
    // Behind the rows, so that rows which a stop has torn have none.
    const to = from + outcomes.length / identity.outcomes.length;
    files.sums.write(Buffer.from(sumLine({ from, to, bytes: rows.length, sum: sumOf(rows) })));
  };
  return {
    next: standing.next,
    ...(standing.isChanged && { change: changeWords(path, standing) }),
    append(from, outcomes) {
      const width = identity.outcomes.length;
      const runs = outcomes.length / width;
      keeping(path, () => {
        for (let k = 0; k < runs; k += MOST_ROWS) write(from + k, outcomes.subarray(k * width, (k + MOST_ROWS) * width));
      });
    },
    former: (range) => taken?.take(range),
    complete() {
      taken?.close();
      forgetFormer(path);
    },
    close() {
      taken?.close();
      for (const file of [files.rows, files.sums]) file.close();
    },
  };
}

interface Opening extends JournalChoice {
  /** Write a file that is not there yet. */
  begin(name: string, text: string): void;
}

/** Open the files of a journal, and cut them behind what stands. */
function opened(path: string, identity: JournalIdentity, { take, first = 0, command, begin }: Opening) {
  mkdirSync(dirname(path), { recursive: true });
  refuseOther(path, identity);
  if (!existsSync(toldPath(path))) begin(toldPath(path), toldText(identity, command));
  if (existsSync(path)) refuseUnsummed(path);
  else {
    if (!existsSync(sumsPath(path))) begin(sumsPath(path), '');
    begin(path, headOf(identity));
  }
  const file = openOrdinary(path, ownReading(path, 'file', true)).file;
  const standing = readStanding(file, readSums(sumsPath(path), identity), identity, { first, take });
  if (standing.more) keepFormer(path);
  const rows = growingFile(file, standing.bytes);
  if (standing.bytes === 0) rows.write(Buffer.from(headOf(identity)));
  rows.cut();
  const sums = growingFile(openOrdinary(sumsPath(path), ownReading(sumsPath(path), 'file', true)).file, 0);
  sums.write(Buffer.from(standing.kept.map(sumLine).join('')));
  sums.cut();
  return { standing, files: { rows, sums } };
}

/**
 * Read a journal without changing it; nothing where there is none.
 *
 * @throws UsageError where it holds runs of another version, build or experiment
 */
export function readJournal(
  path: string,
  identity: JournalIdentity,
  choice: { first: number; take: TakeRuns },
): JournalStanding | undefined {
  if (!existsSync(path) || !existsSync(toldPath(path))) return undefined;
  refuseOther(path, identity);
  refuseUnsummed(path);
  const { file } = openOrdinary(path, ownReading(path, 'file'));
  try {
    return readStanding(file, readSums(sumsPath(path), identity), identity, choice);
  } finally {
    closeSync(file);
  }
}

/** Take away what stands there, to begin anew. */
function forget(path: string, files: readonly string[]): void {
  const gone: string[] = [];
  const forgetAll = (): void => {
    for (const file of files.filter((each) => existsSync(each))) {
      unlinkSync(file);
      gone.push(basename(file));
    }
  };
  telling(path, forgetAll, () =>
    gone.length > 0 ? `${gone.join(', ')} went before it failed; choose another folder with --out` : undefined,
  );
}

/** Tell a full disk in words that say what is kept. */
function keeping(path: string, work: () => void): void {
  try {
    telling(path, work);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message, AGAIN);
  }
}

/** Name the journal of a stage within the folder of an experiment. */
export const journalPath = (folder: string, stage: string): string => join(folder, `${stage}.csv`);
