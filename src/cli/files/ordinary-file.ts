import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { UsageError } from '../../scenario/text/usage-error.ts';

/** How a file that somebody gives is read. */
export interface FileReading {
  /** As shown to a person. */
  readonly shown: string;
  /** What such a file is, “a scenario”. */
  readonly kind: string;
  /** Bytes at most. */
  readonly largest: number;
  /** Folders one of which it has to lie in, whatever links lead to it; anywhere where none are named. */
  readonly within?: readonly string[];
  /** Whether it is to be written as well. */
  readonly write?: boolean;
}

/** A file that is open, and how many bytes it said it had then. */
export interface OpenFile {
  readonly file: number;
  readonly size: number;
}

/**
 * Open a file, and only an ordinary one of a sensible size: no pipe, no device, no folder, and never waiting for
 * whoever might write. What is checked is what has been opened, so that nobody can put another file in its place.
 * Nothing in this program opens a file to read it but here.
 *
 * @throws UsageError where it cannot be read, is too large or lies outside
 */
export function openOrdinary(path: string, { shown, kind, largest, within, write = false }: FileReading): OpenFile {
  const file = opened(path, shown, write);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new UsageError(`${shown} is not an ordinary file`, `${kind} is an ordinary file`);
    if (within !== undefined) refuseOutside(path, stats, { shown, within });
    if (stats.size > largest) throw tooLarge({ shown, kind, largest }, `${stats.size} bytes`);
    return { file, size: stats.size };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Open an ordinary file, do something with it, and close it. */
export function withOrdinary<T>(path: string, reading: FileReading, use: (open: OpenFile) => T): T {
  const open = openOrdinary(path, reading);
  try {
    return use(open);
  } finally {
    closeSync(open.file);
  }
}

/**
 * Read the pieces of an ordinary file; one that grows meanwhile is not followed without end.
 *
 * @throws UsageError as soon as more comes than such a file can have
 */
export function* piecesOf({ file }: OpenFile, reading: Pick<FileReading, 'shown' | 'kind' | 'largest'>): Generator<Buffer> {
  for (let length = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const read = readSync(file, piece, 0, PIECE, null);
    if (read === 0) return;
    length += read;
    if (length > reading.largest) throw tooLarge(reading, `more than ${reading.largest} bytes`);
    yield piece.subarray(0, read);
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
function opened(path: string, shown: string, write: boolean): number {
  try {
    return openSync(path, (write ? constants.O_RDWR : constants.O_RDONLY) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new UsageError(`${shown} cannot be read: ${REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'it is not there'}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EROFS: 'it cannot be written to',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENXIO: 'it is not an ordinary file',
  ENODEV: 'it is not an ordinary file',
  EMFILE: 'too many files are open',
};

function tooLarge({ shown, kind, largest }: Pick<FileReading, 'shown' | 'kind' | 'largest'>, found: string): UsageError {
  return new UsageError(`${shown} has ${found}, more than ${kind} can have (${largest})`, 'is it the right file?');
}

/** The file that is open has to be the very one that stands at the path once all links are followed. */
function refuseOutside(path: string, open: Stats, { shown, within }: { shown: string; within: readonly string[] }): void {
  const real = realpathSync(path);
  const there = lstatSync(real);
  const isSame = there.ino === open.ino && there.dev === open.dev;
  if (!isSame) throw new UsageError(`${shown} was replaced while it was read`, 'try again');
  if (!within.some((folder) => real.startsWith(withEnd(realpathSync(folder)))))
    throw new UsageError(`${shown} lies outside the folder of the file that names it`);
}

/** The root of a disk ends in a separator by itself. */
const withEnd = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

/** Bytes read at once. */
const PIECE = 65_536;
