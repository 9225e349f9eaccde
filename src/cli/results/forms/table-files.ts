import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../report/report.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { readShippedBytes } from '../../files/read-text.ts';
import type { Format } from '../../flags/formats.ts';
import { loadDuckdb, withDatabase } from '../../package/duckdb.ts';
import { withTableFile } from '../../package/duckdb-file.ts';
import { literal, readTyped } from './typed-table.ts';

type Tables = ReturnType<Report['tables']>;

/**
 * Write tables as far as wanted: as CSV, and as Parquet with the same numbers in the same order.
 *
 * @throws UsageError where Parquet is wanted and DuckDB is not installed
 */
export async function addTables(files: Files, formats: readonly Format[], tablesOf: Report['tables']): Promise<void> {
  if (!formats.includes('csv') && !formats.includes('parquet')) return;
  const tables = [...tablesOf()];
  if (formats.includes('csv')) for (const [name, text] of tables) files.set(name, text);
  if (formats.includes('parquet')) for (const [name, bytes] of await parquetOf(tables)) files.set(name, bytes);
}

/** Turn tables into Parquet, one after the other, in a temporary folder. */
async function parquetOf(tables: Tables): Promise<[string, Uint8Array][]> {
  const duckdb = await loadDuckdb('--format parquet');
  const folder = mkdtempSync(join(tmpdir(), 'equidistance-'));
  try {
    return await withDatabase(duckdb, { spill: folder }, async (database) => {
      // One thread, so that the same table gives the same bytes.
      await database.run('SET threads = 1');
      const written: [string, Uint8Array][] = [];
      for (const [name, text] of tables) {
        const [from, to] = [join(folder, 'table.csv'), join(folder, 'table.parquet')];
        writeFileSync(from, text);
        await withTableFile(from, (file) => readTyped(database, file, 'typed'));
        await database.run(`COPY typed TO ${literal(to)} (FORMAT parquet, COMPRESSION zstd)`);
        await database.run('DROP TABLE typed');
        written.push([name.replace(/\.csv$/, '.parquet'), readShippedBytes(to)]);
      }
      return written;
    });
  } catch (error) {
    throw unwritable(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tell a temporary folder that cannot take the tables as a mistake that a person can mend. */
function unwritable(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && !message.startsWith('IO Error')) return error;
  return new UsageError(
    `Parquet is made in ${tmpdir()}, and there is no room`,
    'make some, or name another folder by the environment variable TMPDIR; nothing was changed',
  );
}

/** Files by name. */
export type Files = Map<string, string | Uint8Array>;
