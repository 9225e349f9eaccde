import { dirname } from 'node:path';
import { decodeText } from '../../scenario/text/decode-text.ts';
import { ScenarioError } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { type FileReading, piecesOf, withOrdinary } from './ordinary-file.ts';

/** Bytes of the files of a result at most: what says what it is, what is worked out, tables read whole, any other. */
const LARGEST = { manifest: 64_000_000, summary: 256_000_000, table: 500_000_000, file: 8_000_000_000 } as const;

/**
 * Read a text file, at most so many bytes of it, and only an ordinary one. UTF-16 is read where a mark says so; any
 * other text that is not UTF-8 is refused with its line.
 *
 * @throws UsageError where it cannot be read, is too large or lies outside
 * @throws ScenarioError where it is no UTF-8
 */
export function readText(path: string, reading: FileReading): string {
  const found = decodeText(readBytes(path, reading));
  if ('text' in found) return found.text;
  throw new ScenarioError([{ severity: 'problem', path: '', file: reading.shown, ...found }]);
}

/** Read a file, at most so many bytes of it, and only an ordinary one. */
export function readBytes(path: string, reading: FileReading): Buffer {
  return withOrdinary(path, reading, (open) => Buffer.concat([...piecesOf(open, reading)]));
}

/**
 * Read a file that a result or a part names: it lies in their folder, and is not led out of it by a link.
 *
 * @throws UsageError where it cannot be read
 */
export function readOwn(path: string, kind: keyof typeof LARGEST): string {
  return readBytes(path, ownReading(path, kind)).toString('utf8');
}

/** Say how a file is read that a result or a part names. */
export function ownReading(path: string, kind: keyof typeof LARGEST, write = false): FileReading {
  return { shown: path, kind: KINDS[kind], largest: LARGEST[kind], within: [dirname(path)], write };
}

const KINDS = {
  manifest: 'what says what a result is',
  summary: 'a summary',
  table: 'a table',
  file: 'a file of a result',
} as const;

/**
 * Read what a program has written as JSON; nothing where it is not there, is no JSON or nothing to read from.
 * What a broken one holds is not told: it is somebody else's.
 */
export function readJson(path: string, kind: keyof typeof LARGEST): unknown {
  try {
    return JSON.parse(readOwn(path, kind)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Read a text file that comes with the package. */
export function readShipped(path: string): string {
  return readShippedBytes(path).toString('utf8');
}

/** Read a file that comes with the package. */
export function readShippedBytes(path: string): Buffer {
  return readBytes(path, { shown: path, kind: 'a file of the package', largest: LARGEST.manifest });
}
