import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { PATIENCE } from '../until.ts';
import { type Call, desk, SHORT } from './fake-io.ts';
import { callLacking } from './lacking.ts';
import { midst } from './midst.ts';

const TINY = ['--points', '2', '--replicates', '3', '--format', 'csv', '--quiet'] as const;
const isInstalled = existsSync('node_modules/@duckdb/node-api');
const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', 'serbia-2026', ...SHORT);
  await at.call('ask', 'rivalry-and-choice', ...TINY);
  await at.call('record', '--format', 'csv', '--quiet');
});

const query = (...argv: readonly string[]): Promise<Call> => at.call('query', ...argv);
async function rowsOf(sql: string): Promise<unknown[][]> {
  const { code, out, err } = await query(sql, '--json');
  expect([err, code]).toEqual([[], 0]);
  return JSON.parse(out[0]).rows;
}

describe.skipIf(!isInstalled)('a question in SQL', () => {
  it('is asked over all results at once, each row with its folder', async () => {
    expect(await rowsOf('select folder, count(*), max(month) from trajectories group by folder order by folder')).toEqual([
      ['rising', 60, 14],
      ['serbia-2026', 60, 14],
    ]);
    expect(await rowsOf('select kind, scenario, seed, runs, points from results order by folder')).toEqual([
      ['record', 'serbia-2026', null, null, null],
      ['run', 'rising', 'equidistance', 4, null],
      ['sweep', 'serbia-2026', 'equidistance', 132, 44],
      ['run', 'serbia-2026', 'equidistance', 4, null],
    ]);
  });

  it('gets the numbers of the CSV to the last digit, and its rows in their order', async () => {
    const [head, ...lines] = at.read('output/rivalry-and-choice/runs.csv').trimEnd().split('\n');
    const rows = await rowsOf('select * exclude (folder) from runs');
    expect(rows.map((row) => row.join())).toEqual(lines);
    const { out } = await query('select * exclude (folder) from runs', '--csv');
    expect(out).toEqual([head, ...lines]);
  });

  it('finds text in columns of text, though it looks like a number', async () => {
    await at.call('run', 'managed', '--runs', '1', '--months', '3', '--format', 'csv', '--seed', '007', '--out', 'other');
    const { out } = await query('select distinct seed from trajectories', '--folder', 'other', '--csv');
    expect(out).toEqual(['seed', '007']);
  });

  it('takes several folders, named from where one stands', async () => {
    const { out } = await query(
      'select distinct folder from trajectories',
      '--folder',
      'other',
      '--folder',
      'output/rising',
      '--csv',
    );
    expect(out.slice(1).sort()).toEqual(['other/managed', 'output/rising']);
  });

  it('is answered with an aligned table', async () => {
    const { out } = await query('select power, channel, depth, run from demands order by all desc limit 2');
    expect(out).toEqual(['power  channel   depth  run', 'US     security      0    3', 'US     energy     0.25    0']);
  });

  it('is answered row by row where the terminal is too narrow', async () => {
    const { out } = await at.callWith({ columns: 40 }, 'query', "from results where kind = 'sweep'");
    expect(out.every((line) => line.length < 40)).toBe(true);
    expect(out.slice(0, 3)).toEqual(['Row 1', '  folder      rivalry-and-choice', '  kind        sweep']);
  });

  it('shows the first rows, and says how to get all', async () => {
    const { out } = await query('select run, equidistance / 3 as third from trajectories');
    expect(out.slice(51)).toEqual([
      'The first 50 rows; --csv or --json give all of them.',
      'Numbers are rounded here; --csv and --json give every digit.',
    ]);
    expect((await query('select run from trajectories where run > 9')).out).toEqual(['run', 'No rows.']);
  });

  it('that is left out is answered with the tables and their columns', async () => {
    const { code, out } = await query();
    expect(out[0]).toBe('results: 4 rows, from record, rising, rivalry-and-choice and serbia-2026');
    expect([code, out[3], out[4]]).toEqual([
      0,
      expect.stringMatching(/^demands: \d+ rows, from rising and serbia-2026$/),
      '  folder scenario hash seed run month date power channel depth',
    ]);
  });
});

describe.skipIf(!isInstalled)('a mistake in SQL', () => {
  it.each([
    ['select equidistnce from trajectories', 'there is no column "equidistnce"', '1:8', 'did you mean equidistance?'],
    ["select 'ćžš',\n hsh from demands", 'there is no column "hsh"', '2:2', 'did you mean hash?'],
    ['from trajectory', 'there is no table "trajectory"', '1:6', 'did you mean trajectories?'],
    ['select fooo(1)', 'there is no function "fooo"', '1:8', 'did you mean floor?'],
    [
      'select decisiveChoice.probability from runs',
      'there is no table "decisiveChoice"',
      '1:8',
      'a name with a dot goes into double quotes: "decisiveChoice.probability"',
    ],
    ['select sum(date) from demands', 'sum does not take text', '1:8', ''],
    ['select * frm runs', '"runs" is not expected here', '1:14', ''],
    ['select (1', 'the question ends too early', '1:10', ''],
  ])('%s', async (sql, message, place, hint) => {
    const { code, out, err } = await query(sql);
    expect([code, out]).toEqual([1, []]);
    expect(err.slice(0, 2)).toEqual([`✖ ${message}`, `  → query:${place}`]);
    expect(err[4] ?? '').toBe(hint === '' ? '' : `  ${hint}`);
  });

  it('of two questions or none is told', async () => {
    expect((await query('select 1; select 2')).err[0]).toBe('✖ one question at a time: this is 2');
    expect((await query('')).err[0]).toBe('✖ query only asks: it changes no table, file or setting');
    expect((await query('select 1', '--csv', '--json')).code).toBe(1);
  });

  it('of a folder without results is told', async () => {
    expect((await query('select 1', '--folder', 'nowhere')).err[0]).toBe('✖ there is no folder nowhere');
    at.write('empty/notes.txt', 'mine');
    expect((await query('select 1', '--folder', 'empty')).err[0]).toBe('✖ there are no results in empty');
  });
});

it('without DuckDB says how to install it, and nothing is computed', () => {
  const call = (...argv: readonly string[]) => callLacking(['@duckdb'], at.folder, ...argv);
  const hint = `which is not installed here\n  install with: npm ci\n`;
  expect(call('query', 'select 1')).toMatchObject({ status: 1, stderr: `✖ query needs @duckdb/node-api, ${hint}` });
  const run = call('run', 'rupture', '--format', 'parquet');
  expect(run).toMatchObject({ status: 1, stderr: `✖ --format parquet needs @duckdb/node-api, ${hint}` });
  expect(existsSync(join(at.folder, 'output/rupture'))).toBe(false);
});

describe.skipIf(!isInstalled)('a folder that is named', () => {
  const NAMES = [
    'run [1]',
    'run *',
    'run ?',
    'run [!a]',
    "it's",
    'a"b',
    'a\\b',
    'a$(b)',
    '{a,b}',
    'č',
    'c\u030c',
    '..c',
    '-x',
    '~',
    '**',
  ];

  it.each(NAMES)('%s is the folder that is read, whatever else a pattern of that name would mean', async (name) => {
    for (const other of ['run 1', 'run x', 'run b', 'ab', 'a', 'b', 'x'])
      if (!existsSync(join(at.folder, 'named', other))) copied(other, 'wrong');
    copied(name, 'right');
    const { code, out, err } = await query('select distinct scenario from trajectories', '--csv', `--folder=named/${name}`);
    expect([code, err, out]).toEqual([
      0,
      [`⚠ ${name}/trajectories.csv is not as it was written: equidistance verify says how`],
      ['scenario', 'right'],
    ]);
  });

  it('is where Parquet is made, too', async () => {
    const folder = join(at.folder, 'tmp [1]');
    for (const each of [folder, join(at.folder, 'tmp 1')]) mkdirSync(each, { recursive: true });
    const words = [
      PROGRAM,
      'run',
      'rising',
      '--runs',
      '1',
      '--months',
      '3',
      '--format',
      'parquet',
      '--out',
      'bracket',
      '--quiet',
    ];
    const { status } = spawnSync(process.execPath, words, { cwd: at.folder, env: { ...process.env, TMPDIR: folder } });
    expect([status, existsSync(join(at.folder, 'bracket/rising/trajectories.parquet'))]).toEqual([0, true]);
    expect((await query('select count(*) from trajectories', '--folder', 'bracket', '--csv')).out[1]).toBe('4');
  });

  it.each(['a,b\n1,"2\n', '\0\0\0'])('and holds %j for a table is told as no table', async (text) => {
    copied('broken', 'right');
    at.write('named/broken/trajectories.csv', text);
    const { code, err } = await query('from trajectories', '--folder', 'named/broken');
    expect([code, err]).toEqual([
      1,
      [
        '⚠ broken/trajectories.csv is not as it was written: equidistance verify says how',
        '✖ broken/trajectories.csv is not a table as it was written',
        '  equidistance verify says what was changed, and which command makes it again',
      ],
    ]);
  });

  it.each(['1e400', '1e300', '0.5', '"a\\u0000b"'])(
    'and says %s in its manifest where a number is meant is asked all the same',
    async (value) => {
      copied('odd', 'right');
      at.write('named/odd/manifest.json', at.read('named/odd/manifest.json').replace(/"runs": \d+/, `"runs": ${value}`));
      expect((await query('from results', '--folder', 'named/odd', '--json')).code).toBe(0);
    },
  );

  /** Copy a result and write what tells it from others into its table. */
  function copied(name: string, mark: string): void {
    const folder = join(at.folder, 'named', name);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(at.folder, 'output/rising'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'trajectories.csv'),
      at.read('output/rising/trajectories.csv').replaceAll('\nrising,', `\n${mark},`),
    );
  }
});

describe.skipIf(!isInstalled)('a question that is too large', () => {
  const ENDLESS = 'with recursive t(n) as (select 1 union all select n+1 from t) select count(*) from t';

  it('is interrupted after the time that it is given, and what to try is told', async () => {
    const { code, err } = await query(ENDLESS, '--seconds', '1');
    expect([code, err]).toEqual([
      1,
      ['✖ query: no answer within 1 second', '  ask for less at once, or give it longer: --seconds 10'],
    ]);
  });

  it('gets no more memory than it is given, and what to try is told', async () => {
    const { code, err } = await query('select len(list(range)) from range(2000000000)', '--memory', '1');
    expect([code, err]).toEqual([
      1,
      ['✖ query: this needs more memory than it is given (1 GB)', '  ask for fewer rows or columns, or give it more: --memory 4'],
    ]);
  });

  it('and does not listen ends all the same, in words', () => {
    const words = [
      PROGRAM,
      'query',
      "select sum(length(repeat('x', 1000000000 + range::int))) from range(200)",
      '--seconds',
      '1',
    ];
    const { signal, stderr } = spawnSync(process.execPath, words, { cwd: at.folder, encoding: 'utf8', timeout: PATIENCE });
    expect([signal, stderr]).toEqual([
      'SIGKILL',
      expect.stringMatching(/^✖ query: (no answer within 1 second|this needs more memory)/),
    ]);
  });

  it('for one JSON object is written as CSV', async () => {
    const { err } = await query('select * from range(1000002)', '--json');
    expect(err).toEqual([
      expect.stringMatching(/^✖ query: more than 1.000.000 rows do not go into one object$/u),
      '  --csv writes any number of them',
    ]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends at the first %s', async (signal) => {
    const child = spawn(process.execPath, [PROGRAM, 'query', ENDLESS], { cwd: at.folder, stdio: 'ignore' });
    const ended = new Promise<unknown>((done) => child.on('exit', (_, by) => done(by)));
    await midst(child.pid!);
    const asked = performance.now();
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(performance.now() - asked).toBeLessThan(5000);
  });
});

describe.skipIf(!isInstalled)('a table that somebody has changed', () => {
  const own = desk();
  beforeAll(async () => {
    await own.call('ask', 'rivalry-and-choice', ...TINY);
    await own.call('run', 'rising', ...SHORT.slice(0, 4), '--format', 'csv,parquet', '--quiet');
  });
  const whole = new Map<string, Buffer>();
  const change = (name: string, how: (text: string) => string): void => {
    const path = join(own.folder, 'output', name);
    const bytes = whole.get(name) ?? readFileSync(path);
    whole.set(name, bytes);
    writeFileSync(path, how(bytes.toString('latin1')), 'latin1');
  };

  it('is told before it is asked, and the others are not', async () => {
    change('rivalry-and-choice/runs.csv', (text) => text.replace(/,0\.\d/, ',0.0'));
    const { code, err, out } = await own.call('query', 'select count(*) as runs from runs', '--csv');
    expect([code, out, err]).toEqual([
      0,
      ['runs', '132'],
      ['⚠ rivalry-and-choice/runs.csv is not as it was written: equidistance verify says how'],
    ]);
    expect((await own.call('query', 'select count(*) from levels', '--csv')).err).toEqual([]);
  });

  it.each([
    [
      'saved by a spreadsheet',
      'rivalry-and-choice/runs.csv',
      (text: string) => `\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
    ],
    ['that is half semicolons', 'rivalry-and-choice/points.csv', (text: string) => text.replaceAll(',', ';').replace(';', ',')],
    ['that is torn', 'rivalry-and-choice/levels.csv', (text: string) => `${text}1,2,3,"`],
    ['that is empty', 'rivalry-and-choice/runs.csv', () => ''],
    ['that is no Parquet any more', 'rising/trajectories.parquet', (text: string) => text.slice(0, 200)],
  ])('%s is no mistake of ours', async (_, name, how) => {
    change(name, how);
    const table = name.replace(/^.*\/|\..*$/g, '');
    const { code, err } = await own.call('query', `select * from ${table}`);
    expect([code, err[0]]).toEqual([expect.any(Number), `⚠ ${name} is not as it was written: equidistance verify says how`]);
    expect(code).not.toBe(2);
    expect(err.join()).not.toMatch(/mistake of ours|sniff/);
  });
});
