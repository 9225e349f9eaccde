import { constants, copyFileSync, existsSync, linkSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { flush } from '../files/flush.ts';
import { randomName } from '../files/random-name.ts';
import { fileChecksum } from './checksums.ts';

/** How what is only to be cleared away is called; a number drawn at random follows. */
export const GONE = '.equidistance.gone';

/** What a system says that cannot give a file a second name, or not this one to this user. */
const NO_LINKS = ['EPERM', 'EACCES', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'EISDIR', 'EINVAL'];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** List what is in a folder; nothing where there is none. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

/** Move a file over another; done already where it is gone. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || existsSync(from)) throw error;
  }
}

/**
 * Give a file a second name, or a copy where the disk has no such thing; nothing where there is no file.
 *
 * @throws UsageError where something else stands there
 */
export function secondName(from: string, to: string): void {
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isFile() && !stats.isSymbolicLink())
    throw new UsageError(`cannot write ${from}: no file stands there`, 'move it away, or choose another folder with --out');
  try {
    linkSync(from, to);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    flush(to);
  }
}

/** Whether two files are one, or hold the same. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (a === undefined || b === undefined) return a === b;
  if (a.ino === b.ino && a.dev === b.dev) return true;
  return a.size === b.size && fileChecksum(one) === fileChecksum(other);
}

/** Take something away at once, whatever is in it. */
export function discard(folder: string, name: string): void {
  const gone = join(folder, `${GONE}-${randomName()}`);
  move(join(folder, name), gone);
  clearAway(gone);
}

/** Clear away what nobody looks at; where that fails it is left, and cleared by a later command. */
export function clearAway(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}

/** Take a folder away if nothing is in it. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  }
}

/** Put a file back into a folder under a name that is free; return the name. */
export function keepAside(folder: string, file: string): string {
  const end = extname(file);
  const stem = basename(file, end);
  for (let k = 1; ; k++) {
    const name = `${stem}-yours${k === 1 ? '' : `-${k}`}${end}`;
    if (existsSync(join(folder, name))) continue;
    move(file, join(folder, name));
    return name;
  }
}
