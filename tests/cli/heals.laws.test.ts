import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/cli/flags/foreign-command.ts';
import { main } from '../../src/cli/main.ts';
import { buildIdentity } from '../../src/cli/package/build-identity.ts';
import type { Io } from '../../src/cli/terminal/io.ts';
import { HEAD } from '../experiment/plans.ts';
import { desk, SHORT } from './fake-io.ts';

const MINE = `${HEAD}question: sweep
months: 14
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
outcomes: [decisiveChoice.probability, equidistance.end.mean]
design: {replicates: 20}
`;
const RUNS = 3 * 2 * 20;
const FEW = ['--quiet', '--format', 'csv'];

const at = desk();
beforeAll(async () => {
  at.write('mine.yaml', MINE);
  await at.call('ask', 'mine.yaml', ...FEW, '--chunk', '30', '--out', 'whole');
  await at.call('run', 'rising', ...SHORT, '--quiet', '--out', 'whole');
});

/** Have a folder of its own that holds a copy of what was written, so that nothing leads back to where it was. */
function copied(name: string, to = 'output'): string {
  rmSync(join(at.folder, to), { recursive: true, force: true });
  mkdirSync(join(at.folder, to));
  cpSync(join(at.folder, 'whole', name), join(at.folder, to, name), { recursive: true });
  return join(at.folder, to, name);
}

const change = (file: string, how: (text: string) => string): void => writeFileSync(file, how(readFileSync(file, 'utf8')));
const spreadsheet = (text: string): string => `\ufeff${text.replaceAll(',', ';').replaceAll('.', ',').replaceAll('\n', '\r\n')}`;
const digit = (text: string): string => text.replace(/,0\.(\d)/, (_, found: string) => `,0.${(Number(found) + 1) % 10}`);

/** Do what verify advises, to the letter; what is said then. */
async function followAdvice(where: string): Promise<readonly string[]> {
  const { code, err } = await at.call('verify', where, '--quiet');
  expect(code).toBe(1);
  const [, command] = /^ {2}to make it again: equidistance (.*)$/.exec(err[1]) ?? [];
  expect(err[1]).toMatch(/^ {2}to make it again: equidistance /);
  const again = await at.call(...wordsOf(command), ...FEW);
  expect(again.code).toBe(0);
  return again.err;
}

/** What has to be the same again: whatever holds numbers. */
const numbersIn = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => readFileSync(join(folder, name), 'utf8'));

describe('what verify advises', () => {
  const told = (runs: number): string => `⚠ runs.csv was damaged or changed: ${runs} of ${RUNS} runs are made again`;

  it.each<[string, string, (text: string) => string, string | undefined]>([
    ['a number in the runs', 'runs.csv', digit, told(30)],
    ['runs that a spreadsheet has saved', 'runs.csv', spreadsheet, told(RUNS)],
    ['a row taken out', 'runs.csv', (text) => text.replace(/\n[^\n]*,0,7,[^\n]*/, ''), told(30)],
    ['a byte-order mark', 'runs.csv', (text) => `\ufeff${text}`, '⚠ runs.csv was damaged or changed; no run is lost'],
    ['a foreign row at the end', 'runs.csv', (text) => `${text}a,b,c\n`, '⚠ runs.csv was damaged or changed; no run is lost'],
    ['a sum of runs', 'runs.sums', (text) => text.replace('0 30 ', '0 29 '), told(1)],
    ['the seed that runs are of', 'runs.json', (text) => text.replace('"seed": "equidistance"', '"seed": "other"'), undefined],
    ['the build that runs are of', 'runs.json', (text) => text.replace(/"build": "./, '"build": "x'), undefined],
    ['what runs are of, beyond reading', 'runs.json', () => '{', undefined],
    ['the answer', 'summary.json', (text) => text.replace(/\d\.\d/, '7.7'), undefined],
    ['a table of the answer', 'points.csv', spreadsheet, undefined],
  ])('heals an experiment in which somebody has changed %s', async (_, name, how, line) => {
    const folder = copied('mine');
    const names = ['runs.csv', 'summary.json', 'points.csv', 'levels.csv'];
    const before = numbersIn(folder, names);
    change(join(folder, name), how);
    const said = await followAdvice('output');
    expect(said[0]).toBe(line);
    expect(numbersIn(folder, names)).toEqual(before);
    expect((await at.call('verify', 'output')).code).toBe(0);
  });

  it.each(['runs.csv', 'runs.json', 'runs.sums'])('heals an experiment that has lost %s', async (name) => {
    const folder = copied('mine');
    const before = numbersIn(folder, ['runs.csv', 'summary.json']);
    rmSync(join(folder, name));
    await followAdvice('output');
    expect(numbersIn(folder, ['runs.csv', 'summary.json'])).toEqual(before);
    expect((await at.call('verify', 'output')).code).toBe(0);
  });

  it.each([
    ['trajectories.csv', digit],
    ['demands.csv', spreadsheet],
    ['summary.json', (text: string) => text.replace(/0\.\d/, '0.0')],
  ])('heals a run in which somebody has changed %s', async (name, how) => {
    const folder = copied('rising');
    const before = readFileSync(join(folder, name), 'utf8');
    change(join(folder, name), how);
    await followAdvice('output');
    expect(readFileSync(join(folder, name), 'utf8')).toBe(before);
    expect((await at.call('verify', 'output')).code).toBe(0);
  });

  it('heals the folder that was looked at, not the one that its command once wrote', async () => {
    const folder = copied('mine', 'brought here');
    change(join(folder, 'runs.csv'), digit);
    expect(await followAdvice('brought here')).toEqual([told(30)]);
    expect((await at.call('verify', 'brought here')).code).toBe(0);
  });

  it.each([
    ['version', '0.0.9', 'Version'],
    ['build', '0123456789abcdef'.repeat(4), 'Build'],
  ])('heals an experiment of another %s', async (key, value, label) => {
    const folder = copied('mine');
    for (const name of ['manifest.json', 'runs.json'])
      change(join(folder, name), (text) => text.replace(new RegExp(`("${key}": )"[^"]*"`), `$1"${value}"`));
    const { out } = await at.call('verify', 'output', '--json');
    const [{ findings }] = (JSON.parse(out[0]) as { folders: { findings: { label: string; verdict: string }[] }[] }).folders;
    expect(findings).toContainEqual(expect.objectContaining({ label, verdict: 'wrong' }));
    await followAdvice('output');
    expect((await at.call('verify', 'output')).code).toBe(0);
  });
});

describe('an answer', () => {
  it('is not written where its runs are changed while it is worked out, and the same command heals them', async () => {
    const folder = copied('mine');
    const before = numbersIn(folder, ['runs.csv', 'summary.json', 'manifest.json']);
    const said: string[] = [];
    const io: Io = {
      ...{ say: () => undefined, warn: (line) => void said.push(line), program: 'equidistance', columns: 80 },
      ...{ styled: false, folder: at.folder, today: () => '2026-11-01' },
      progress: (text) => text === 'drawing' && change(join(folder, 'runs.csv'), digit),
    };
    expect(await main(['ask', 'mine.yaml', '--format', 'csv'], io)).toBe(1);
    expect(said).toEqual([
      '✖ runs.csv was changed while its answer was worked out',
      '  give the same command once more: what was changed is run again',
    ]);
    expect((await at.call('ask', 'mine.yaml', ...FEW)).err).toEqual([
      `⚠ runs.csv was damaged or changed: 30 of ${RUNS} runs are made again`,
    ]);
    expect(numbersIn(folder, ['runs.csv', 'summary.json'])).toEqual(before.slice(0, 2));
  });
});

describe('an experiment that is not finished', () => {
  it('is verified by its rows, and what is advised heals it before the parts are joined', async () => {
    rmSync(join(at.folder, 'output'), { recursive: true, force: true });
    for (const part of ['1/2', '2/2']) await at.call('ask', 'mine.yaml', '--quiet', '--chunk', '15', '--shard', part);
    const sound = await at.call('verify', 'output');
    expect([sound.code, sound.out.filter((line) => /Rows/.test(line))]).toEqual([
      0,
      Array(2).fill('  Rows           60 runs in runs.csv stand as they were written'),
    ]);
    change(join(at.folder, 'output/mine.part-2-of-2/runs.csv'), digit);
    const gathered = await at.call('jobs', 'gather', 'output', ...FEW);
    expect([gathered.code, gathered.err[0]]).toEqual([1, '✖ part 2 of 2 is not as written: runs.csv was damaged or changed']);
    const { err } = await at.call('verify', 'output', '--quiet');
    expect(err).toEqual([
      '✖ output/mine.part-2-of-2 is not what was written',
      '  to make it again: equidistance ask mine.yaml --shard=2/2',
    ]);
    const again = await at.call('ask', 'mine.yaml', '--shard', '2/2');
    expect(again.err[0]).toMatch(/^⚠ runs\.csv was damaged or changed: 15 of 60 runs are made again$/);
    expect((await at.call('jobs', 'gather', 'output', ...FEW)).code).toBe(0);
    for (const name of ['runs.csv', 'points.csv']) expect(at.read(`output/mine/${name}`)).toBe(at.read(`whole/mine/${name}`));
  });

  it('of another build is not gone on with, nor are its parts joined', async () => {
    rmSync(join(at.folder, 'output'), { recursive: true, force: true });
    for (const part of ['1/2', '2/2']) await at.call('ask', 'mine.yaml', '--quiet', '--shard', part);
    const told = join(at.folder, 'output/mine.part-1-of-2/runs.json');
    change(told, (text) => text.replace(buildIdentity(), '0123456789abcdef'.repeat(4)));
    for (const argv of [
      ['ask', 'mine.yaml', '--shard', '1/2'],
      ['jobs', 'gather', 'output'],
    ]) {
      const { code, err } = await at.call(...argv, '--quiet');
      expect([code, err[0]]).toEqual([
        1,
        expect.stringMatching(/part-1-of-2 holds runs of another build of .*, 01234567, and this is /),
      ]);
      expect(err[1]).toMatch(/two builds may give other numbers and are not mixed: .* --fresh/);
    }
    const { out } = await at.call('verify', 'output');
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain('build 01234567: this one does not go on with it');
  });
});
