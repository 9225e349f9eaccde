import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flush } from '../files/flush.ts';
import { RANDOM_NAME, randomName } from '../files/random-name.ts';
import { fileChecksum } from './checksums.ts';
import { clearAway, discard, isSameFile, keepAside, move, namesIn, removeEmpty, secondName } from './folder-steps.ts';
import { checksumsIn, MANIFEST, manifestAt, ownFilesOf, sealState } from './manifest-seal.ts';

/**
 * How files of a result are put in place of those of before, so that a program which is killed at whatever moment leaves
 * what the next one can finish or undo, and no moment has no result:
 *
 * 1. The new files wait in NEXT/ID, whole and flushed, the manifest among them. They came there by one renaming, which
 *    only one process can do at a time.
 * 2. Those of before get a second name in LAST/ID; they stay where they are.
 * 3. Each new file is renamed over the one of before, the manifest last.
 * 4. What the new result no longer writes goes, then LAST, then NEXT.
 *
 * A step that was done is passed over when it is done once more, so that two processes may finish the same commit.
 */
export const NEXT = '.equidistance.next';
export const LAST = '.equidistance.last';

/** A commit that was begun in a folder. */
export interface Commit {
  readonly path: string;
  readonly id: string;
  /** Where the new files wait, and where those of before are kept. */
  readonly next: string;
  readonly last: string;
}

/** Files of a person that stood in the way of new ones, and how they are called now. */
export type RenamedFiles = readonly (readonly [string, string])[];

/** Find the commit that stands open in a folder. */
export function openCommit(path: string): Commit | undefined {
  const id = namesIn(join(path, NEXT)).find((name) => RANDOM_NAME.test(name));
  return id === undefined ? undefined : { path, id, next: join(path, NEXT, id), last: join(path, LAST, id) };
}

/** Name a place where the files of a commit can be written. */
export function stagingIn(path: string): string {
  const id = randomName();
  return join(path, `${NEXT}-${id}`, id);
}

/** Begin a commit with files that were written whole; nothing where another stands open. */
export function beginCommit(path: string, staging: string): Commit | undefined {
  try {
    renameSync(dirname(staging), join(path, NEXT));
  } catch (error) {
    if (existsSync(join(path, NEXT)) && existsSync(staging)) return undefined;
    throw error;
  }
  return openCommit(path);
}

/** Whether every new file is there, still waiting or in its place already. */
export function isWhole({ path, next }: Commit): boolean {
  const manifest = manifestAt(next);
  if (manifest === undefined || sealState(manifest) !== 'whole') return false;
  return [...checksumsIn(manifest)].every(([name, sum]) =>
    [join(next, name), join(path, name)].some((file) => fileChecksum(file) === sum),
  );
}

/** Whether the new manifest is in its place, and with it all else. */
export const isIn = ({ next }: Commit): boolean => !existsSync(join(next, MANIFEST));

/** Put the new files in place. */
export function goForward(commit: Commit): RenamedFiles {
  const { path, next } = commit;
  if (!isIn(commit)) {
    flush(path);
    putBy(commit);
    for (const name of namesIn(next)) if (name !== MANIFEST) move(join(next, name), join(path, name));
    flush(path);
    move(join(next, MANIFEST), join(path, MANIFEST));
    flush(path);
  }
  return clear(commit);
}

/** Give the files of before a second name. */
function putBy(commit: Commit): void {
  const { path, id, next, last } = commit;
  if (existsSync(last)) return;
  const outer = join(path, `${LAST}-${randomName()}`);
  try {
    mkdirSync(join(outer, id), { recursive: true });
    for (const name of new Set([...namesIn(next), ...ownFilesOf(manifestAt(path))]))
      secondName(join(path, name), join(outer, id, name));
    flush(join(outer, id));
    // Somebody else who does the same may be ahead.
    if (!existsSync(last) && !isIn(commit)) renameSync(outer, join(path, LAST));
  } catch (error) {
    if (!existsSync(last)) throw error;
  } finally {
    clearAway(outer);
  }
  flush(path);
}

/** Take away what the new result no longer writes, and what a commit needs. Files of a person stay. */
function clear({ path, next, last }: Commit): RenamedFiles {
  const kept: [string, string][] = [];
  const manifest = manifestAt(path);
  if (manifest !== undefined) {
    const ours = new Set([...ownFilesOf(manifestAt(last)), MANIFEST]);
    const written = new Set([...checksumsIn(manifest).keys(), MANIFEST]);
    for (const name of namesIn(last)) {
      if (!ours.has(name) && !isSameFile(join(last, name), join(path, name)))
        kept.push([name, keepAside(path, join(last, name))]);
      else if (!written.has(name)) rmSync(join(path, name), { force: true });
    }
  }
  discard(path, LAST);
  removeEmpty(next);
  removeEmpty(dirname(next));
  flush(path);
  return kept;
}

/** Put back what stood there, and forget the new files. */
export function goBack({ path, next, last }: Commit): void {
  const manifest = manifestAt(next);
  const sums = checksumsIn(manifest);
  const stood = new Set(namesIn(last));
  if (existsSync(last))
    for (const name of ownFilesOf(manifest)) {
      const isPutIn = name !== MANIFEST && !stood.has(name) && !existsSync(join(next, name));
      if (isPutIn && fileChecksum(join(path, name)) === sums.get(name)) rmSync(join(path, name), { force: true });
    }
  for (const name of stood) if (!isSameFile(join(last, name), join(path, name))) move(join(last, name), join(path, name));
  flush(path);
  discard(path, NEXT);
  discard(path, LAST);
}
