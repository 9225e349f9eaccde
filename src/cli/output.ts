import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sealed } from './checksums.ts';
import { telling } from './disk-errors.ts';
import { flushFolder } from './flush-folder.ts';
import { readJson } from './read-text.ts';

/** Contents by file name. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A folder that is written as a whole or not at all. */
export interface OutputFolder {
  readonly path: string;
  /** Put the files in place of those of the last run. What others put into the folder stays. */
  commit(files: Files): void;
  /** Leave everything as it was. */
  abandon(): void;
}

/** Temporary folders that stand open, so that an interruption can clear them away. */
const OPEN = new Set<OutputFolder>();

/** Clear away what is half done. */
export function abandonAll(): void {
  for (const folder of OPEN) folder.abandon();
}

/**
 * Open an output folder: its temporary twin is made at once, so that a folder that cannot be written is known
 * before anything is computed.
 *
 * @throws UsageError where it cannot be written
 */
export function openOutput(asked: string): OutputFolder {
  // A link stays a link: what it leads to is replaced.
  const path = existsSync(asked) ? realpathSync(asked) : asked;
  const twin = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  telling(asked, () => {
    makeFolder(dirname(path));
    clearDead(path);
    if (existsSync(path)) readdirSync(path);
    rmSync(twin, { recursive: true, force: true });
    mkdirSync(twin);
  });
  const folder: OutputFolder = {
    path: asked,
    commit(files) {
      try {
        telling(asked, () => replace(path, twin, sealed(files, path)));
      } finally {
        folder.abandon();
      }
    },
    abandon() {
      OPEN.delete(folder);
      rmSync(twin, { recursive: true, force: true });
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

/** Put right what a killed process has left: results it had put aside come home, its twin goes. */
function clearDead(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(`.${basename(path)}.`)
      ? /^(\d+)\.part(\.last)?$/.exec(name.slice(basename(path).length + 2))
      : null;
    if (pid === null || isAtWork(Number(pid[1]))) continue;
    const left = join(dirname(path), name);
    if (pid[2] === undefined) rmSync(left, { recursive: true, force: true });
    else if (existsSync(path)) bringHome(left, path);
    else renameSync(left, path);
  }
}

/** Whether a process still runs. In a container a later one may have the number of an earlier, so ours is not the one. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function replace(path: string, twin: string, files: Files): void {
  for (const [name, content] of files) writeFileSync(join(twin, name), content, { flush: true });
  flushFolder(twin);
  const last = `${twin}.last`;
  const stood = existsSync(path);
  if (stood) renameSync(path, last);
  try {
    renameSync(twin, path);
  } catch (error) {
    if (stood) renameSync(last, path);
    throw error;
  }
  flushFolder(dirname(path));
  if (stood) bringHome(last, path);
}

/** Take what others had put into the old folder over into the new one; the old one goes once it is empty of that. */
function bringHome(last: string, path: string): void {
  const manifest = join(last, 'manifest.json');
  const written = new Set(existsSync(manifest) ? writtenBy(manifest) : []);
  for (const name of readdirSync(last)) {
    if (!written.has(name) && !existsSync(join(path, name))) renameSync(join(last, name), join(path, name));
  }
  rmSync(last, { recursive: true, force: true });
}

function writtenBy(manifest: string): string[] {
  const { files } = { ...(readJson(manifest, 'manifest') as { files?: unknown } | null | undefined) };
  return Array.isArray(files) ? [...files.map(String), 'manifest.json'] : [];
}
