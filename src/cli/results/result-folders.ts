import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { PLAIN_CASE } from '../../scenario/plain-case.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { isFile } from '../files/ordinary-file.ts';
import { readJson } from '../files/read-text.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { settle } from './folder-settle.ts';

/** What a manifest says, as far as it can be asked about; manifests of other versions may lack any of it. */
export type Manifest = Readonly<Record<string, unknown>>;

/** A folder that a command has written. */
export interface ResultFolder {
  /** As it is called in a table. */
  readonly name: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** A table and the files that it comes from, one a folder. */
export interface TableSource {
  readonly name: string;
  readonly files: readonly TableFile[];
}

/** A file of a table, and its checksum as it was written, where that is told. */
export interface TableFile {
  readonly folder: string;
  readonly path: string;
  readonly checksum?: string;
}

const MANIFEST = 'manifest.json';
/** Folders within folders that are looked through. */
const DEPTH = 3;

/**
 * Find the results in folders: each itself, or those below it.
 *
 * @throws UsageError where there are none
 */
export function resultFolders(asked: readonly string[], home: string, warn?: (line: string) => void): ResultFolder[] {
  const found = foundResults(asked, home, warn);
  if (found.length > 0) return found;
  const what = asked.length === 1 && !existsSync(resolve(home, asked[0])) ? 'there is no folder' : 'there are no results in';
  throw new UsageError(`${what} ${asked.join(', ')}`, `make some first: ${PROGRAM} run ${PLAIN_CASE}; or name another --folder`);
}

/** Find the results in folders, if there are any; what a killed program has left is put right first. */
export function foundResults(
  asked: readonly string[],
  home: string,
  warn: (line: string) => void = () => undefined,
): ResultFolder[] {
  const isOne = (path: string): boolean => {
    settleForReading(path, warn);
    return hasManifest(path);
  };
  return foldersBelow(asked, home, isOne).flatMap((each) => {
    const manifest = readManifest(each.path);
    return manifest === undefined ? [] : [{ ...each, manifest }];
  });
}

/** Put right what a killed program has left; a folder that may not be written is read as it is. */
function settleForReading(path: string, warn: (line: string) => void): void {
  try {
    settle(path, warn);
  } catch {
    warn(`⚠ ${path}: a program was stopped while it wrote, and what it left cannot be put right from here`);
  }
}

/** Whether something has written a manifest into a folder. */
export const hasManifest = (path: string): boolean => existsSync(join(path, MANIFEST));

/** Find folders of a kind: those asked for, or those below them, each once. */
export function foldersBelow(asked: readonly string[], home: string, isOne: (path: string) => boolean) {
  const found = asked.flatMap((name) => {
    const top = resolve(home, name);
    const from = asked.length === 1 ? top : home;
    return pathsBelow(top, DEPTH, isOne).map((path) => ({ name: relative(from, path) || basename(path), path }));
  });
  return [...new Map(found.map((each) => [each.path, each])).values()];
}

function pathsBelow(path: string, depth: number, isOne: (path: string) => boolean): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  if (isOne(path)) return [path];
  if (depth === 0) return [];
  const inner = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return inner.flatMap(({ name }) => pathsBelow(join(path, name), depth - 1, isOne)).sort();
}

/** Read the manifest of a folder; nothing where it is not one of ours. */
export function readManifest(path: string): Manifest | undefined {
  const manifest = readJson(join(path, MANIFEST), 'manifest') as Manifest | null | undefined;
  return String(manifest?.schema).startsWith('equidistance/') ? (manifest ?? undefined) : undefined;
}

/** List the names of files that a manifest speaks of, by one of its keys. Names that lead out of the folder are left out. */
export function namedFiles(manifest: Manifest, key: 'files' | 'journals'): string[] {
  const names = manifest[key];
  return Array.isArray(names) ? names.map(String).filter((name) => name === basename(name)) : [];
}

/** List the tables of result folders: every CSV or Parquet file by its name; Parquet first, as it has types. */
export function tableSources(folders: readonly ResultFolder[]): TableSource[] {
  const tables = new Map<string, TableFile[]>();
  for (const { name: folder, path, manifest } of folders) {
    const names = [...namedFiles(manifest, 'files'), ...namedFiles(manifest, 'journals')];
    const held = names.filter((name) => /\.(csv|parquet)$/.test(name) && isFile(join(path, name)));
    for (const table of new Set(held.map((name) => name.replace(/\.(csv|parquet)$/, '')))) {
      const file = held.includes(`${table}.parquet`) ? `${table}.parquet` : `${table}.csv`;
      const checksum = (manifest.checksums as Readonly<Record<string, unknown>> | null | undefined)?.[file];
      const told = typeof checksum === 'string' ? { checksum } : {};
      tables.set(table, [...(tables.get(table) ?? []), { folder, path: join(path, file), ...told }]);
    }
  }
  return [...tables].map(([name, files]) => ({ name, files })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
