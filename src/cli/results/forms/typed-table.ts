import type { DuckDBConnection } from '@duckdb/node-api';
import { TEXT_COLUMNS } from '../../../report/words/csv-cells.ts';

/** Columns that count; every other number may have decimals. */
const WHOLE = new Set(['run', 'replicate', 'month', 'point', 'year', 'years', 'cases', 'world', 'worlds', 'pairs']);

/** Write a name as an identifier of SQL. */
export const identifier = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/** Write a text as a literal of SQL. */
export const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/**
 * Read a CSV file of ours into a table: text, whole numbers and numbers as the columns are meant, rows in their order,
 * empty cells as nothing.
 */
export async function readTyped(database: DuckDBConnection, path: string, table: string): Promise<void> {
  const csv = `${literal(path)}, header = true, delim = ',', quote = '"', escape = '"', sample_size = -1`;
  const names = await columnsOf(database, `read_csv(${csv}, all_varchar = true)`);
  const text = names.flatMap(([name]) => (TEXT_COLUMNS.has(name) ? [`${literal(name)}: 'VARCHAR'`] : []));
  const types = text.length === 0 ? '' : `, types = {${text.join()}}`;
  const kept = names.some(([name]) => name === 'seed') ? `, force_not_null = ['seed']` : '';
  const candidates = "auto_type_candidates = ['BIGINT', 'DOUBLE', 'VARCHAR']";
  await database.run(`CREATE TABLE raw AS FROM read_csv(${csv}, ${candidates}${types}${kept})`);
  const found = await columnsOf(database, 'raw');
  const empty = await emptyColumns(database, found);
  const chosen = found.map(([name, type]) => {
    const isNumber = !TEXT_COLUMNS.has(name) && ((type === 'BIGINT' && !WHOLE.has(name)) || empty.has(name));
    return isNumber ? `CAST(${identifier(name)} AS DOUBLE) AS ${identifier(name)}` : identifier(name);
  });
  await database.run(`CREATE TABLE ${identifier(table)} AS SELECT ${chosen.join()} FROM raw`);
  await database.run('DROP TABLE raw');
}

/** List the columns of a table with their types. */
export async function columnsOf(database: DuckDBConnection, table: string): Promise<[name: string, type: string][]> {
  const result = await database.run(`SELECT * FROM ${table} LIMIT 0`);
  return result.columnNames().map((name, k) => [name, String(result.columnType(k))]);
}

/** Find columns in which nothing stands: nothing tells what they would hold, and most of ours hold numbers. */
async function emptyColumns(database: DuckDBConnection, columns: readonly (readonly [string, string])[]): Promise<Set<string>> {
  const counts = columns.map(([name]) => `count(${identifier(name)})`).join();
  const [row] = (await database.runAndReadAll(`SELECT ${counts} FROM raw`)).getRowsJS();
  return new Set(columns.flatMap(([name], k) => (row[k] === 0n ? [name] : [])));
}
