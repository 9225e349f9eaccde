import type { DuckDBConnection } from '@duckdb/node-api';
import type { UsageError } from '../../scenario/text/usage-error.ts';
import { loadOptional, missingPackages } from './optional-packages.ts';

const PACKAGE = '@duckdb/node-api';

type Duckdb = typeof import('@duckdb/node-api');

/**
 * Load DuckDB, which not everybody has: it is large, and only needed for what `purpose` names.
 *
 * @throws UsageError that says how to install it
 */
export function loadDuckdb(purpose: string): Promise<Duckdb> {
  return loadOptional(
    () => import('@duckdb/node-api'),
    () => missing(purpose),
  );
}

/** Tell that DuckDB is not installed before anything is computed that would need it. */
export function refuseWithoutDuckdb(purpose: string): void {
  try {
    import.meta.resolve(PACKAGE);
  } catch {
    throw missing(purpose);
  }
}

const missing = (purpose: string): UsageError => missingPackages(purpose, [PACKAGE]);

/** What a database may use. Without a folder for it, nothing that does not fit into memory is put on the disk. */
export interface DatabaseLimits {
  readonly memory?: string;
  readonly spill?: string;
}

/** Open an empty database in memory, work with it, and close it. */
export async function withDatabase<T>(
  { DuckDBInstance }: Duckdb,
  { memory, spill = '' }: DatabaseLimits,
  work: (database: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    ...(memory !== undefined && { memory_limit: memory }),
  });
  const database = await instance.connect();
  try {
    return await work(database);
  } finally {
    database.closeSync();
    instance.closeSync();
  }
}
