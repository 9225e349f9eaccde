import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { withTableFile } from '../../package/duckdb-file.ts';
import { fileChecksum } from '../../results/checksums.ts';
import { identifier, literal, readTyped } from '../../results/forms/typed-table.ts';
import { FACT_COLUMNS, factsOf } from '../../results/manifest-facts.ts';
import type { ResultFolder, TableSource } from '../../results/result-folders.ts';
import { PROGRAM } from '../../terminal/program-words.ts';
import { isOutOfMemory } from './limits.ts';

/** The table of manifests: one row a folder. */
export const RESULTS = 'results';

/** Settings that close the database: no files, no network, no extensions, no spilling to the disk, and no way to change that. */
const CLOSED = [
  'autoinstall_known_extensions = false',
  'autoload_known_extensions = false',
  'allow_community_extensions = false',
  'enable_external_access = false',
  'errors_as_json = true',
  'lock_configuration = true',
];

/** Close a database against everything but what has been loaded. */
export async function closeOff(database: DuckDBConnection): Promise<void> {
  for (const setting of CLOSED) await database.run(`SET ${setting}`);
}

/** Load a table into memory, each row with the folder that it comes from; columns that a folder lacks are empty there. */
export async function loadTable(database: DuckDBConnection, { name, files }: TableSource): Promise<void> {
  const rows: string[] = [];
  for (const [k, { folder, path }] of files.entries()) {
    const part = identifier(`part ${k}`);
    await withTableFile(path, async (file) => {
      if (path.endsWith('.csv')) await readTyped(database, file, `part ${k}`);
      else await database.run(`CREATE TABLE ${part} AS FROM read_parquet(${literal(file)})`);
    }).catch((error: unknown) => {
      throw noTable(folder, path, error);
    });
    rows.push(`SELECT ${literal(folder)} AS folder, * FROM ${part}`);
  }
  await database.run(`CREATE TABLE ${identifier(name)} AS ${rows.join(' UNION ALL BY NAME ')}`);
  for (const k of files.keys()) await database.run(`DROP TABLE ${identifier(`part ${k}`)}`);
}

/** A file that somebody has changed may be no table any more. What it holds instead is not told: it may be anything. */
function noTable(folder: string, path: string, error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error) || isOutOfMemory(error)) return error;
  return new UsageError(
    `${join(folder, basename(path))} is not a table as it was written`,
    `${PROGRAM} verify says what was changed, and which command makes it again`,
  );
}

/** List the files of tables that are not as they were written. */
export function changedFiles(sources: readonly TableSource[]): string[] {
  const files = sources.flatMap((source) => source.files);
  const changed = files.filter(({ path, checksum }) => checksum !== undefined && fileChecksum(path) !== checksum);
  return changed.map(({ folder, path }) => join(folder, basename(path)));
}

/** Make the table of manifests. */
export async function loadResults(database: DuckDBConnection, folders: readonly ResultFolder[]): Promise<void> {
  const columns = FACT_COLUMNS.map(([name, type]) => `${identifier(name)} ${type}`).join();
  await database.run(`CREATE TABLE ${RESULTS} (${columns})`);
  // What somebody else's manifest says need not be what a table can hold.
  const cell = (value: string | number | null, k: number): string => {
    if (FACT_COLUMNS[k][1] === 'BIGINT') return Number.isSafeInteger(value) ? String(value) : 'NULL';
    return value === null ? 'NULL' : literal(String(value).replaceAll('\0', ''));
  };
  const rows = folders.map(({ name, manifest }) => `(${factsOf(name, manifest).map(cell).join()})`);
  await database.run(`INSERT INTO ${RESULTS} VALUES ${rows.join()}`);
}
