import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunRange } from '../experiment/point-runs.ts';
import { UsageError } from '../scenario/usage-error.ts';
import { telling } from './disk-errors.ts';
import { keepFormer, openFormer } from './experiment-former.ts';
import { RUNS_SCHEMA, refuseOther } from './experiment-journal-identity.ts';
import { readRuns, rowsOf } from './experiment-rows.ts';
import { writeWhole } from './write-whole.ts';

/** What the runs of a journal are of; runs of anything else are not mixed with them. */
export interface JournalIdentity {
  readonly version: string;
  readonly experiment: string;
  /** Id of the design: method, size, seed and ranges. */
  readonly design: string;
  /** Eight hexadecimal digits of all else that a run depends on: scenarios, constants, months. */
  readonly plan: string;
  readonly seed: string;
  readonly replicates: number;
  readonly outcomes: readonly string[];
  /** Which part of how many it holds, `3/20`; nothing where it holds all. */
  readonly part?: string;
}

/** Finished runs in a file to which rows are only ever added. */
export interface Journal {
  /** The run after the last that stands in it, all in order and none missing. */
  readonly next: number;
  append(from: number, outcomes: Float64Array): void;
  /** Take out runs that a former try had finished behind one that failed; asked for in order. */
  former(range: RunRange): Float64Array | undefined;
  /** Tell that all runs have been tried: nothing of a former try is needed any more. */
  complete(): void;
  close(): void;
}

const AGAIN = 'what is finished is kept: make room, then give the same command to go on from there';

/** Takes the outcomes of finished runs, from run `from` on, [runs x outcomes]. */
export type TakeRuns = (from: number, outcomes: Float64Array) => void;

/** How a journal is opened. */
export interface JournalChoice {
  readonly fresh: boolean;
  readonly take: TakeRuns;
  /** The run that it begins with; 0 unless it holds a part. */
  readonly first?: number;
}

/**
 * Open the journal of an experiment: what stands in it is handed to `take` first, then rows are added behind. A torn
 * last row is cut off. So is everything from a failed run on, but what had been finished behind it can be had back.
 *
 * @throws UsageError where the folder holds runs of another version or experiment
 */
export function openJournal(path: string, identity: JournalIdentity, { fresh, take, first = 0 }: JournalChoice): Journal {
  const told = path.replace(/\.csv$/, '.json');
  const former = path.replace(/\.csv$/, '.former.csv');
  if (fresh) forget(path, [path, told, former]);
  let file = -1;
  let next = first;
  let at = 0;
  let isBegun = false;
  const begin = (name: string, text: string): void => {
    if (existsSync(name)) return;
    writeWhole(name, text);
    isBegun = true;
  };
  const opening = (): void => {
    mkdirSync(dirname(path), { recursive: true });
    refuseOther(told, path, identity);
    begin(told, `${JSON.stringify({ schema: RUNS_SCHEMA, ...identity }, null, 1)}\n`);
    begin(path, `design,point,replicate,${identity.outcomes.join()}\n`);
    file = openSync(path, 'r+');
    const found = readRuns(file, identity, { first, take });
    if (found.hole && !existsSync(former)) keepFormer(path, former);
    ftruncateSync(file, found.bytes);
    [next, at] = [first + found.runs, found.bytes];
  };
  telling(path, opening, () => (isBegun ? AGAIN : undefined));
  const taken = existsSync(former) ? openFormer(former, identity) : undefined;
  return {
    next,
    append(from, outcomes) {
      const text = rowsOf(from, outcomes, identity);
      keeping(path, () => {
        at += writeAll(file, Buffer.from(text), at);
      });
    },
    former: (range) => taken?.take(range),
    complete() {
      taken?.close();
      rmSync(former, { force: true });
    },
    close() {
      taken?.close();
      closeSync(file);
    },
  };
}

/**
 * Read a journal without changing it; nothing where there is none.
 *
 * @throws UsageError where it holds runs of another version or experiment
 */
export function readJournal(
  path: string,
  identity: JournalIdentity,
  choice: { first: number; take: TakeRuns },
): number | undefined {
  const told = path.replace(/\.csv$/, '.json');
  if (!existsSync(path) || !existsSync(told)) return undefined;
  refuseOther(told, path, identity);
  const file = openSync(path, 'r');
  try {
    return choice.first + readRuns(file, identity, choice).runs;
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Buffer, at: number): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, at + written);
  return written;
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
