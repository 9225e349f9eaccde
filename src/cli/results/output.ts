import { existsSync, mkdirSync, readdirSync, realpathSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { telling } from '../files/disk-errors.ts';
import { flush } from '../files/flush.ts';
import { sealed } from './checksums.ts';
import { beginCommit, type Commit, goBack, goForward, isIn, LAST, type RenamedFiles, stagingIn } from './folder-commit.ts';
import { clearLeft, sayKept, settle } from './folder-settle.ts';
import { clearAway, removeEmpty } from './folder-steps.ts';
import { settleFormer } from './former-twins.ts';

/** Contents by file name. */
export type ResultFiles = ReadonlyMap<string, string | Uint8Array>;

/** A folder that is written as a whole or not at all. */
export interface OutputFolder {
  readonly path: string;
  /** Put the files in place of those of the last run. What others put into the folder stays. */
  commit(files: ResultFiles): void;
  /** Leave everything as it was. */
  abandon(): void;
}

/** Folders that stand open, so that an interruption can leave them as they were. */
const OPEN = new Set<OutputFolder>();

/** Leave everything as it was. */
export function abandonAll(): void {
  for (const folder of OPEN) folder.abandon();
}

/**
 * Open an output folder: it is tried out at once, so that a folder that cannot be written is known before anything is
 * computed; and what a killed program has left in it is put right.
 *
 * @throws UsageError where it cannot be written
 */
export function openOutput(asked: string, warn: (line: string) => void): OutputFolder {
  // A link stays a link: what it leads to is written.
  const path = existsSync(asked) ? realpathSync(asked) : asked;
  const isMade = !existsSync(path);
  telling(asked, () => {
    makeFolder(path);
    const now = tryOut(path);
    settleFormer(path, now);
    clearLeft(path, now);
    settle(path, warn);
  });
  const folder: OutputFolder = {
    path: asked,
    commit(files) {
      try {
        sayKept(asked, replace(asked, path, sealed(files, path), warn), warn);
      } finally {
        folder.abandon();
      }
    },
    abandon() {
      OPEN.delete(folder);
      if (isMade) removeEmpty(path);
    },
  };
  OPEN.add(folder);
  return folder;
}

/** Make a folder and those above it. Node's own way never comes back under /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** See that a folder can be read and written; return what the disk's clock says. */
function tryOut(path: string): number {
  readdirSync(path);
  const trial = dirname(stagingIn(path));
  mkdirSync(trial);
  const { mtimeMs } = statSync(trial);
  rmdirSync(trial);
  return mtimeMs;
}

/** Write the files, and put them in place. */
function replace(asked: string, path: string, files: ResultFiles, warn: (line: string) => void): RenamedFiles {
  const staging = stagingIn(path);
  const commit = telling(asked, () => {
    try {
      makeFolder(staging);
      for (const [name, content] of files) writeFileSync(join(staging, name), content, { flush: true });
      flush(staging);
      for (;;) {
        const begun = beginCommit(path, staging);
        if (begun) return begun;
        settle(path, warn);
      }
    } finally {
      clearAway(dirname(staging));
    }
  });
  return telling(
    asked,
    () => forwardOrBack(asked, commit, warn),
    () => leftWords(commit),
  );
}

function forwardOrBack(asked: string, commit: Commit, warn: (line: string) => void): RenamedFiles {
  try {
    return goForward(commit);
  } catch (error) {
    if (!isIn(commit)) {
      goBack(commit);
      throw error;
    }
    warn(`⚠ ${asked}: the result is in its place, but clearing up failed; the next command does it`);
    return [];
  }
}

/** Say what is left where a commit could be neither finished nor undone. */
function leftWords({ path, last }: Commit): string | undefined {
  return existsSync(last)
    ? `what stood there is kept in ${join(path, LAST)}; give the command again once it can be written`
    : undefined;
}
