import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../scenario/usage-error.ts';
import { telling } from './disk-errors.ts';
import { readRuns, rowsOf } from './experiment-rows.ts';

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
}

/** Finished runs in a file to which rows are only ever added. */
export interface Journal {
  /** Runs that stand in it, all in order and none missing. */
  readonly done: number;
  append(from: number, outcomes: Float64Array): void;
  close(): void;
}

/** Takes the outcomes of finished runs, from run `from` on, [runs x outcomes]. */
export type TakeRuns = (from: number, outcomes: Float64Array) => void;

const SCHEMA = 'equidistance/runs/1';

/**
 * Open the journal of an experiment: what stands in it is handed to `take` first, then rows are added behind. A torn
 * last row and everything from a failed run on are cut off, to be run again.
 *
 * @throws UsageError where the folder holds runs of another version or experiment
 */
export function openJournal(
  path: string,
  identity: JournalIdentity,
  { fresh, take }: { fresh: boolean; take: TakeRuns },
): Journal {
  const told = path.replace(/\.csv$/, '.json');
  if (fresh) for (const file of [path, told]) rmSync(file, { force: true });
  let file = -1;
  let done = 0;
  let at = 0;
  telling(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    refuseOther(told, path, identity);
    if (!existsSync(told)) writeWhole(told, `${JSON.stringify({ schema: SCHEMA, ...identity }, null, 1)}\n`);
    if (!existsSync(path)) writeWhole(path, `design,point,replicate,${identity.outcomes.join()}\n`);
    file = openSync(path, 'r+');
    const found = readRuns(file, identity, take);
    ftruncateSync(file, found.bytes);
    [done, at] = [found.runs, found.bytes];
  });
  return {
    done,
    append(from, outcomes) {
      const text = rowsOf(from, outcomes, identity);
      keeping(path, () => {
        at += writeAll(file, Buffer.from(text), at);
      });
    },
    close: () => closeSync(file),
  };
}

/** Write a file as a whole or not at all. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function refuseOther(told: string, path: string, identity: JournalIdentity): void {
  if (!existsSync(told)) {
    if (existsSync(path)) throw new UsageError(`${path} holds runs, and nothing says of what`, FORWARD);
    return;
  }
  const found = identityIn(told);
  if (found.version !== identity.version)
    throw new UsageError(`${dirname(path)} holds runs of version ${found.version}, and this is ${identity.version}`, FORWARD);
  const differs = Object.entries(identity).find(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(found[key as keyof JournalIdentity]),
  );
  if (differs) throw new UsageError(`${dirname(path)} holds runs of ${whatDiffers(differs[0], found)}`, FORWARD);
}

const FORWARD = 'name another folder with --out, or begin anew with --fresh (what is there is then lost)';

function whatDiffers(key: string, found: JournalIdentity): string {
  if (key === 'experiment') return `another experiment, ${found.experiment}`;
  if (key === 'seed') return `another seed, “${found.seed}”`;
  if (key === 'replicates') return `${found.replicates} replicates of each point`;
  if (key === 'design') return `another design, ${found.design}: points, ranges or levels have changed since`;
  return key === 'outcomes' ? `other outcomes: ${found.outcomes.join(', ')}` : 'a scenario that has changed since';
}

function identityIn(told: string): JournalIdentity {
  try {
    const found = JSON.parse(readFileSync(told, 'utf8')) as JournalIdentity & { schema?: string };
    if (found.schema === SCHEMA) return found;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(`${told} is not what this version writes`, FORWARD);
}

function writeAll(file: number, bytes: Buffer, at: number): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, at + written);
  return written;
}

/** Tell a full disk in words that say what is kept. */
function keeping(path: string, work: () => void): void {
  try {
    telling(path, work);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message, 'what is finished is kept: make room, then give the same command to go on from there');
  }
}

/** Name the journal of a stage within the folder of an experiment. */
export const journalPath = (folder: string, stage: string): string => join(folder, `${stage}.csv`);
