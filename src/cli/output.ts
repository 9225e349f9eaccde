import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './io.ts';

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
export function openOutput(path: string): OutputFolder {
  const twin = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  telling(path, () => {
    clearDead(path);
    rmSync(twin, { recursive: true, force: true });
    mkdirSync(twin, { recursive: true });
  });
  const folder: OutputFolder = {
    path,
    commit(files) {
      try {
        telling(path, () => replace(path, twin, files));
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

/** Clear away twins that a killed process has left. */
function clearDead(path: string): void {
  const parent = dirname(path);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`.${basename(path)}.`) || !name.endsWith('.part')) continue;
    const pid = Number(name.slice(basename(path).length + 2, -'.part'.length));
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function replace(path: string, twin: string, files: Files): void {
  for (const [name, content] of files) writeFileSync(join(twin, name), content);
  const last = `${twin}.last`;
  const stood = existsSync(path);
  if (stood) {
    for (const name of keptBy(path, files)) renameSync(join(path, name), join(twin, name));
    renameSync(path, last);
  }
  try {
    renameSync(twin, path);
  } catch (error) {
    if (stood) renameSync(last, path);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

/** What stands in the folder and was not written by the last run. */
function keptBy(path: string, files: Files): string[] {
  const manifest = join(path, 'manifest.json');
  const written = new Set(existsSync(manifest) ? writtenBy(manifest) : []);
  return readdirSync(path).filter((name) => !written.has(name) && !files.has(name));
}

function writtenBy(manifest: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? [...files.map(String), 'manifest.json'] : [];
  } catch {
    return [];
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file of that name is in the way',
};

/** Do something to the disk, and tell its failure as a mistake that a person can mend. */
function telling(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!(code in REASONS)) throw error;
    throw new UsageError(`cannot write ${path}: ${REASONS[code]}`, 'choose another folder with --out; what stood there is as it was');
  }
}
