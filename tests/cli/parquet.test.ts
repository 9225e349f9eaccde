import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const isInstalled = existsSync('node_modules/@duckdb/node-api');

/** Read a Parquet file: its columns with their types, and its rows. */
async function parquet(path: string) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await database.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  database.closeSync();
  const types = reader.columnNames().map((name, k) => `${name} ${reader.columnType(k)}`);
  return { types, rows: reader.getRowsJS() };
}

/** Read a CSV file without quotes as Parquet would hold it. */
function csv(path: string, isText: readonly boolean[]) {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(',').map((cell, k) => (cell === '' ? null : isText[k] ? cell : Number(cell))));
}

describe.skipIf(!isInstalled)('tables as Parquet', () => {
  const SMALL = ['--runs', '5', '--months', '14', '--seed', '007', '--quiet'];

  it.each([
    [
      'run rising',
      'rising/trajectories',
      ['scenario VARCHAR', 'hash VARCHAR', 'seed VARCHAR', 'run BIGINT', 'month BIGINT', 'date VARCHAR', 'equidistance DOUBLE'],
    ],
    [
      'run rising',
      'rising/demands',
      [
        'scenario VARCHAR',
        'hash VARCHAR',
        'seed VARCHAR',
        'run BIGINT',
        'month BIGINT',
        'date VARCHAR',
        'power VARCHAR',
        'channel VARCHAR',
        'depth DOUBLE',
      ],
    ],
    [
      'compare managed rising',
      'compare-managed-rising/differences',
      ['a VARCHAR', 'a_hash VARCHAR', 'b VARCHAR', 'b_hash VARCHAR', 'seed VARCHAR', 'run BIGINT'],
    ],
  ])('of "%s" hold in %s the numbers of the CSV in their order, with types', async (command, table, types) => {
    const at = desk();
    expect((await at.call(...command.split(' '), ...SMALL, '--format', 'csv,parquet')).code).toBe(0);
    const path = join(at.folder, 'output', table);
    const found = await parquet(`${path}.parquet`);
    expect(found.types.slice(0, types.length)).toEqual(types);
    const isText = found.types.map((type) => type.endsWith('VARCHAR'));
    const rows = found.rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)));
    expect(rows).toEqual(csv(`${path}.csv`, isText));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.parse(at.read(`output/${table.split('/')[0]}/manifest.json`)).files).toContain(`${table.split('/')[1]}.parquet`);
  });

  it('of an experiment too, every digit of them', async () => {
    const at = desk();
    await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '3', '--format', 'parquet,csv', '--quiet');
    const path = join(at.folder, 'output/rivalry-and-choice/points');
    const { types, rows } = await parquet(`${path}.parquet`);
    expect(types.slice(0, 3)).toEqual(['point BIGINT', 'curve VARCHAR', 'rivalry.lever DOUBLE']);
    const isText = types.map((type) => type.endsWith('VARCHAR'));
    expect(rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))).toEqual(
      csv(`${path}.csv`, isText),
    );
  });

  it('are written without the CSV where only they are asked for, and can be queried', async () => {
    const at = desk();
    await at.call('run', 'rising', ...SMALL, '--format', 'parquet');
    expect(at.list('output/rising')).toEqual(['demands.parquet', 'manifest.json', 'summary.json', 'trajectories.parquet']);
    const { out } = await at.call('query', 'select seed, count(*) from trajectories group by seed', '--csv');
    expect(out).toEqual(['seed,count_star()', '007,75']);
  });

  it('are the same bytes twice', async () => {
    const [one, other] = [desk(), desk()];
    for (const at of [one, other]) await at.call('run', 'rising', ...SMALL, '--format', 'parquet');
    const bytes = (at: typeof one) => readFileSync(join(at.folder, 'output/rising/trajectories.parquet'), 'base64');
    expect(bytes(one)).toBe(bytes(other));
  });

  it('are not written unless they are asked for', async () => {
    const at = desk();
    await at.call('record', '--quiet');
    expect(at.list('output/record').filter((name) => name.endsWith('.parquet'))).toEqual([]);
    expect(at.list('output/record')).toContain('measured.csv');
  });
});
