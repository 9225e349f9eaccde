import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isFile, piecesOf, withOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';
import { buildIdentity } from '../package/build-identity.ts';
import { sealOf } from './manifest-seal.ts';

/** SHA-256 of files by name, 64 hexadecimal digits each. */
export type Checksums = Readonly<Record<string, string>>;

/** Contents by file name. */
type Contents = ReadonlyMap<string, string | Uint8Array>;

const MANIFEST = 'manifest.json';

/** Compute the checksum of what a file is to hold. */
export const checksumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Compute the checksum of a file of a result, a piece at a time; nothing where there is no such file in its folder.
 *
 * @throws UsageError where it is larger than any that is written
 */
export function fileChecksum(path: string): string | undefined {
  if (!isFile(path)) return undefined;
  const reading = ownReading(path, 'file');
  return withOrdinary(path, reading, (open) => {
    const hash = createHash('sha256');
    for (const piece of piecesOf(open, reading)) hash.update(piece);
    return hash.digest('hex');
  });
}

/**
 * Write into the manifest which build has computed, and what every file of a result holds: those that are to be written, and
 * the journals that stand in the folder already; and a seal over all that it says.
 */
export function sealed(files: Contents, folder: string): Contents {
  const manifest = manifestIn(files.get(MANIFEST));
  if (manifest === undefined) return files;
  const journals = (manifest.journals ?? []).flatMap((name) => {
    const checksum = fileChecksum(join(folder, name));
    return checksum === undefined ? [] : [[name, checksum] as const];
  });
  const written = [...files].filter(([name]) => name !== MANIFEST).map(([name, content]) => [name, checksumOf(content)] as const);
  const checksums: Checksums = Object.fromEntries([...written, ...journals]);
  const whole = { ...manifest, build: buildIdentity(), checksums };
  return new Map([...files, [MANIFEST, `${JSON.stringify({ ...whole, seal: sealOf(whole) }, null, 1)}\n`]]);
}

function manifestIn(content: string | Uint8Array | undefined): { readonly journals?: readonly string[] } | undefined {
  if (typeof content !== 'string') return undefined;
  const manifest = JSON.parse(content) as unknown;
  return typeof manifest === 'object' && manifest !== null ? manifest : undefined;
}
