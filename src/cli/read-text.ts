import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { UsageError } from '../scenario/usage-error.ts';

/** How a file that somebody gives is read. */
export interface Reading {
  /** As shown to a person. */
  readonly shown: string;
  /** What such a file is, “a scenario”. */
  readonly kind: string;
  /** Bytes at most. */
  readonly largest: number;
  /** Folders one of which it has to lie in, whatever links lead to it; anywhere where none are named. */
  readonly within?: readonly string[];
}

/**
 * Read a text file, at most so many bytes of it, and only an ordinary one: no pipe, no device, nothing that grows
 * while it is read. What is checked is what has been opened, so that nobody can put another file in its place.
 *
 * @throws UsageError where it cannot be read, is too large or lies outside
 */
export function readText(path: string, { shown, kind, largest, within }: Reading): string {
  const file = opened(path, shown);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new UsageError(`${shown} is not an ordinary file`, `${kind} is a text file`);
    if (within !== undefined) refuseOutside(path, stats, within);
    if (stats.size > largest) throw tooLarge(shown, kind, `${stats.size} bytes`, largest);
    const bytes = bytesOf(file, largest + 1);
    if (bytes.length > largest) throw tooLarge(shown, kind, `more than ${largest} bytes`, largest);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Tell whether a path leads to an ordinary file. A path that no file can have leads to none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Open without waiting for whoever might write into a pipe. */
function opened(path: string, shown: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new UsageError(`${shown} cannot be read: ${REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'it is not there'}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENXIO: 'it is not an ordinary file',
  EMFILE: 'too many files are open',
};

function tooLarge(shown: string, kind: string, found: string, largest: number): UsageError {
  return new UsageError(`${shown} has ${found}, more than ${kind} can have (${largest})`, 'is it the right file?');
}

/** The file that is open has to be the very one that stands at the path once all links are followed. */
function refuseOutside(path: string, open: Stats, within: readonly string[]): void {
  const real = realpathSync(path);
  const there = lstatSync(real);
  const isSame = there.ino === open.ino && there.dev === open.dev;
  if (!isSame) throw new UsageError('it was replaced while it was read', 'try again');
  if (!within.some((folder) => real.startsWith(realpathSync(folder) + sep)))
    throw new UsageError('it lies outside the folder of the file that extends it');
}

/** Read to the end, or a little over so many bytes. */
function bytesOf(file: number, most: number): Buffer {
  const pieces: Buffer[] = [];
  for (let length = 0; length < most; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const read = readSync(file, piece, 0, PIECE, null);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    length += read;
  }
  return Buffer.concat(pieces);
}

/** Bytes read at once. */
const PIECE = 65_536;
