import { basename, join } from 'node:path';
import { digestOf } from '../../scenario/fields/hash.ts';
import { readJson } from '../files/read-text.ts';

export const MANIFEST = 'manifest.json';
const OURS = 'equidistance/';

/** A manifest as it stands in a file. */
type Written = Readonly<Record<string, unknown>>;

/** Compute the seal of a manifest: the SHA-256 of all that it says but the seal, whatever the order of its keys. */
export function sealOf({ seal: _seal, ...said }: Written): string {
  // as a reader of the file gets it
  return digestOf(JSON.parse(JSON.stringify(said)));
}

/** What the seal of a manifest says: it fits, it does not, or there is none. */
export function sealState(manifest: Written): 'whole' | 'broken' | 'none' {
  if (manifest.seal === undefined) return 'none';
  return manifest.seal === sealOf(manifest) ? 'whole' : 'broken';
}

/** Read the manifest in a folder, of whatever version; nothing where there is none of this program's. */
export function manifestAt(folder: string): Written | undefined {
  const found = readJson(join(folder, MANIFEST), 'manifest') as Written | null | undefined;
  return String(found?.schema).startsWith(OURS) ? (found ?? undefined) : undefined;
}

/** List the checksums that a manifest gives, by the names of files in its folder. */
export function checksumsIn(manifest: Written | undefined): ReadonlyMap<string, string> {
  const checksums = manifest?.checksums;
  if (typeof checksums !== 'object' || checksums === null) return new Map();
  const entries = Object.entries(checksums).filter(([name]) => name === basename(name) && name !== MANIFEST);
  return new Map(entries.map(([name, sum]) => [name, String(sum)]));
}

/** List the files of a manifest's own result, without the runs beside it: what the next result may take away. */
export function ownFilesOf(manifest: Written | undefined): ReadonlySet<string> {
  const files = manifest?.files;
  return new Set(Array.isArray(files) ? files.map(String).filter((name) => name === basename(name)) : []);
}
