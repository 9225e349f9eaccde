import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { RANDOM_NAME } from '../files/random-name.ts';
import { clearStale } from '../files/stale-parts.ts';
import { type Commit, goBack, goForward, isIn, isWhole, LAST, NEXT, openCommit, type RenamedFiles } from './folder-commit.ts';
import { clearAway, discard, GONE, namesIn, removeEmpty } from './folder-steps.ts';

const isOneOf = (stems: readonly string[], name: string): boolean =>
  stems.some((stem) => name.startsWith(`${stem}-`) && RANDOM_NAME.test(name.slice(stem.length + 1)));
const isWaiting = (name: string): boolean => isOneOf([NEXT, LAST], name);
/** Milliseconds in which nothing moves before a commit counts as left by a program that is gone, and between two looks. [C] */
const STILL = 1000;
const LOOK = 50;

/** Clear away what killed programs have left in a folder beside a commit. */
export function clearLeft(path: string, now: number): void {
  clearStale(path, isWaiting, now);
  for (const name of namesIn(path)) if (isOneOf([GONE], name)) clearAway(join(path, name));
}

/** Tell whether a commit stands open in a folder. */
export const isUnsettled = (path: string): boolean => [NEXT, LAST].some((name) => existsSync(join(path, name)));

/**
 * Finish what a program that was killed has left half done in a folder of results: the new result if all of it is there, else
 * the one of before. Another that is at work is waited for: not its number tells that it is, as containers share numbers,
 * but that something moves.
 */
export function settle(path: string, warn: (line: string) => void, { still = STILL } = {}): void {
  if (!isUnsettled(path) || !isLeft(path, still)) return;
  const commit = openCommit(path);
  if (commit) {
    say(path, settled(commit), warn);
    return;
  }
  discard(path, LAST);
  removeEmpty(join(path, NEXT));
  if (isUnsettled(path))
    throw new UsageError(
      `${join(path, NEXT)} is not what this program writes`,
      'move it away, or choose another folder with --out',
    );
}

/** Wait until a commit is done, or until nothing moves any more. */
function isLeft(path: string, still: number): boolean {
  for (let [waited, before] = [0, stateOf(path)]; waited < still; ) {
    pause(LOOK);
    const now = stateOf(path);
    if (!isUnsettled(path)) return false;
    waited = now === before ? waited + LOOK : 0;
    before = now;
  }
  return true;
}

/** Wait without giving others a turn: what asks is not asynchronous. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Describe how far a commit is. */
function stateOf(path: string): string {
  const hidden = namesIn(path).filter((name) => name === NEXT || name === LAST || isWaiting(name));
  return hidden.flatMap((name) => below(join(path, name))).join('\n');
}

function below(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [`${path} ${stats?.size}`];
  return [path, ...namesIn(path).flatMap((name) => below(join(path, name)))];
}

function settled(commit: Commit): { readonly isNew: boolean; readonly kept: RenamedFiles } {
  if (isIn(commit) || isWhole(commit)) {
    try {
      return { isNew: true, kept: goForward(commit) };
    } catch (error) {
      // What cannot be put in place is taken back, unless the manifest is in.
      if (isIn(commit)) throw error;
    }
  }
  goBack(commit);
  return { isNew: false, kept: [] };
}

function say(path: string, { isNew, kept }: ReturnType<typeof settled>, warn: (line: string) => void): void {
  const what = isNew ? 'the new result is whole and in its place' : 'the new result is not whole; the one of before is back';
  warn(`ℹ ${path}: a program was stopped while it wrote; ${what}`);
  sayKept(path, kept, warn);
}

/** Say which files of a person stand under another name now. */
export function sayKept(path: string, kept: RenamedFiles, warn: (line: string) => void): void {
  for (const [name, now] of kept) warn(`ℹ ${path}: ${name} was there and not of this program; it is kept as ${now}`);
}
