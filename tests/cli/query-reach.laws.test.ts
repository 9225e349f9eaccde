import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Call, desk, SHORT } from './fake-io.ts';

const isInstalled = existsSync('node_modules/@duckdb/node-api');
const at = desk();
beforeAll(() => at.call('run', 'rising', ...SHORT));

const query = (...argv: readonly string[]): Promise<Call> => at.call('query', ...argv);

describe.skipIf(!isInstalled)('a question that is after something else', () => {
  const secret = join(at.folder, 'secret.csv');
  beforeAll(() => writeFileSync(secret, 'word\nswordfish\n'));

  it.each([
    `from read_csv('${secret}')`,
    `from '${secret}'`,
    `from read_text('${secret}')`,
    `from read_blob('${secret}')`,
    `from glob('${at.folder}/*')`,
    `from sniff_csv('${secret}')`,
    `from read_json('${secret}')`,
    `from read_parquet('${secret}')`,
    "from read_csv('/etc/passwd')",
    "from read_csv('https://example.com/a.csv')",
    "from read_parquet('s3://bucket/a.parquet')",
    `copy demands to '${at.folder}/stolen.csv'`,
    `copy (select 1) to '${at.folder}/stolen.csv'`,
    `export database '${at.folder}/stolen'`,
    `attach '${at.folder}/stolen.db'`,
    `explain analyze copy demands to '${at.folder}/stolen.csv'`,
    'install httpfs',
    'load httpfs',
    'pragma database_list',
    `pragma enable_profiling`,
    'set threads = 1',
    'set enable_external_access = true',
    'set global lock_configuration = false',
    'reset lock_configuration',
    'create table mine (a int)',
    'insert into demands select * from demands',
    'delete from demands',
    'drop table demands',
    'call pragma_version()',
    'checkpoint',
    'use main',
    '/* select */ set threads = 1',
    `select 1; copy demands to '${at.folder}/stolen.csv'`,
    `from query('copy demands to ''${at.folder}/stolen.csv''')`,
    'from duckdb_secrets()',
  ])('gets nothing: %s', async (sql) => {
    const { code, out, err } = await query(sql);
    expect(code).toBe(1);
    expect(out.join()).not.toContain('swordfish');
    expect(err[0]).toMatch(
      /^✖ (query|a question sees the results only|one question at a time|there is no table|Expected a single SELECT)/,
    );
    expect(readdirSync(at.folder).filter((name) => name.startsWith('stolen'))).toEqual([]);
  });

  it('is not helped by a manifest that names files elsewhere', async () => {
    at.write('forged/manifest.json', JSON.stringify({ schema: 'equidistance/manifest/1', files: ['../secret.csv', secret] }));
    expect((await query('from secret', '--folder', 'forged')).err[0]).toBe('✖ there is no table "secret"');
  });
});
