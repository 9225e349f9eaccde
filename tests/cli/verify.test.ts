import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evenlySpaced } from '../../src/cli/commands/verify/sample.ts';
import { wordsOf } from '../../src/cli/flags/foreign-command.ts';
import { rowDifference, treeDifference } from '../../src/cli/results/finding.ts';
import { sealOf } from '../../src/cli/results/manifest-seal.ts';
import { hashOf } from '../../src/scenario/fields/hash.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';
import { desk, SHORT } from './fake-io.ts';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const FEW = ['--format', 'csv', '--quiet'] as const;
const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  await at.call('run', 'rupture', '--without', 'demands', '--seed', 'a,"b"', '--set', 'parameters.bite=2', ...SHORT);
  await at.call('compare', 'managed', 'rising', '--without', 'demands', ...SHORT);
  await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '3', ...FEW);
  await at.call('ask', 'what-matters', '--points', '16', '--replicates', '2', ...FEW);
  await at.call('ask', 'when-it-chooses', '--points', '60', '--replicates', '3', ...FEW);
  await at.call('ask', 'where-it-tips', '--points', '20', '--replicates', '5', ...FEW);
  await at.call('record', ...FEW);
});

interface Told {
  readonly same: boolean;
  readonly folders: readonly {
    readonly same: boolean;
    readonly findings: readonly { readonly label: string; readonly verdict: string; readonly words: string }[];
  }[];
}

/** Verify a folder, and read what is found. */
async function verify(...argv: readonly string[]) {
  const { code, out, err } = await at.call('verify', '--json', ...argv);
  const told = JSON.parse(out[0]) as Told;
  const findings = told.folders.flatMap((each) => each.findings);
  return { code, err, told, findings, wrong: findings.filter(({ verdict }) => verdict === 'wrong').map(({ words }) => words) };
}

/** Change what a manifest says, as a program would that writes it so. */
const sealedWith =
  (changes: object) =>
  (text: string): string => {
    const said = { ...(JSON.parse(text) as object), ...changes };
    return JSON.stringify({ ...said, seal: sealOf(said) });
  };

/** Copy a result and change one of its files. */
function changed(from: string, name: string, change: (text: string) => string): string {
  const copy = `changed/${from}-${name}`;
  rmSync(join(at.folder, copy), { recursive: true, force: true });
  cpSync(join(at.folder, 'output', from), join(at.folder, copy), { recursive: true });
  const file = join(at.folder, copy, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  return copy;
}

describe('results as they were written', () => {
  it('are found to be what they say, of every kind', async () => {
    const { code, err, told, findings } = await verify();
    expect([code, err]).toEqual([0, []]);
    expect([told.same, told.folders.length]).toEqual([true, 8]);
    expect(findings.filter(({ verdict }) => verdict === 'note')).toHaveLength(1);
  });

  it.each([
    ['rising', 'Runs', '4 of 4 runs made again: every row of trajectories.csv and demands.csv is the same'],
    ['rising', 'Summary', '4 runs made again: every outcome is the same to the last digit'],
    ['rivalry-and-choice', 'Runs', '20 of 132 runs in runs.csv made again: every outcome is the same to the last digit'],
    ['rivalry-and-choice', 'Answer', 'worked out again from the runs: summary.json, levels.csv, points.csv hold the same'],
  ])('in %s say of %s what was done', async (folder, label, words) => {
    const { findings } = await verify(`output/${folder}`);
    expect(findings).toContainEqual({ label, verdict: 'same', words });
  });

  it('are made again as a whole where that is asked for, byte for byte', async () => {
    const { findings } = await verify('output/record', '--again');
    expect(findings.at(-1)).toEqual({
      label: 'Again',
      verdict: 'same',
      words: 'its command given once more writes the same 5 files, byte for byte',
    });
    expect((await verify('output/rupture-without-demands', '--again')).code).toBe(0);
  });

  it('may stand beside files that others have put there', async () => {
    at.write('output/rising/notes.txt', 'mine');
    expect((await verify('output/rising')).code).toBe(0);
  });

  it('hold a scenario from which its hash can be computed again, for every shipped one', async () => {
    for (const name of SHIPPED_NAMES) {
      const scenario = await loadShipped(name);
      expect(hashOf(JSON.parse(JSON.stringify(scenario)))).toBe(scenario.hash);
    }
  });
});

describe('results that somebody has changed', () => {
  it.each([
    [
      'a digit in a table',
      'rising',
      'trajectories.csv',
      (text: string) => text.replace(/,0\.8/, ',0.7'),
      /^run 0 in .*, row 1 of these, equidistance: 0\.7476 is written, 0\.8476 comes of it now$/,
    ],
    [
      'a row taken out',
      'rising',
      'trajectories.csv',
      (text: string) => text.replace(/\n[^\n]*,0,3,2026-04[^\n]*/, ''),
      /^run 0 in .*row 4 of these, month: 4 is written, 3 comes of it now$/,
    ],
    [
      'an outcome',
      'rising',
      'summary.json',
      (text: string) => text.replace(/"mean": 0\.(\d)/, '"mean": 0.0$1'),
      /^summary\.json, outcomes\.equidistance\.end\.mean: .* is written, .* comes of it now$/,
    ],
    [
      'what the finding hangs on',
      'rising',
      'summary.json',
      (text: string) => text.replace(/"stands": [\d.-]+/, '"stands": 0.5'),
      /^summary\.json, hangsOn\.stands: 0\.5 is written, .* comes of it now$/,
    ],
    [
      'broken JSON',
      'rising',
      'summary.json',
      (text: string) => text.slice(0, 99),
      /^summary\.json, outcomes: nothing is written/,
    ],
    [
      'a number of the scenario',
      'rising',
      'manifest.json',
      (text: string) => text.replace(/"bite": \d+/, '"bite": 9'),
      /^the manifest speaks of [0-9a-f]{8}, and its scenario has the hash/,
    ],
    [
      'the seed',
      'rising',
      'manifest.json',
      (text: string) => text.replace('"seed": "equidistance"', '"seed": "other"'),
      /^run 0 in trajectories\.csv, a row is missing/,
    ],
    [
      'a difference',
      'compare-managed-rising-without-demands',
      'differences.csv',
      (text: string) => text.replace(/,0\n/, ',0.1\n'),
      /^differences\.csv, row 1 of these, difference: 0\.1 is written, 0 comes of it now$/,
    ],
    [
      'a comparison',
      'compare-managed-rising-without-demands',
      'summary.json',
      (text: string) => text.replace(/"shareAbove": [\d.]+/, '"shareAbove": 0.123'),
      /^summary\.json, paired\.0\.shareAbove: 0\.123 is written/,
    ],
    [
      'a run of an experiment',
      'rivalry-and-choice',
      'runs.csv',
      (text: string) => text.replace(/(\n\w+,0,0,[^,]*),0\.(\d)/, '$1,0.0$2'),
      /^runs\.csv, point 0, run 0, equidistance\.end\.mean: .* is written/,
    ],
    [
      'an answer',
      'rivalry-and-choice',
      'levels.csv',
      (text: string) => text.replace(/,0\n/, ',0.5\n'),
      /^levels\.csv, row 1 of these, p90: 0\.5 is written, 0 comes of it now$/,
    ],
    [
      'the last rows',
      'when-it-chooses',
      'runs.csv',
      (text: string) => text.slice(0, -40),
      /^they cannot be made again: runs\.csv holds 17\d of 180 runs in order$/,
    ],
    [
      'a word of the answer',
      'what-matters',
      'summary.json',
      (text: string) => text.replace('"sentences": [\n  "', '"sentences": [\n  "No: '),
      /^summary\.json, sentences\.0: No: /,
    ],
    [
      'the files of an experiment',
      'where-it-tips',
      'manifest.json',
      (text: string) => text.replace('"texts"', '"nothing"'),
      /^the manifest does not hold the scenario files/,
    ],
  ])('by %s are told from what they were', async (_, folder, name, change, words) => {
    const copy = changed(folder, name, change);
    const { code, err, wrong } = await verify(copy);
    expect([code, err[0]]).toEqual([1, `✖ ${copy} is not what the manifest says`]);
    expect(err[1]).toMatch(/^ {2}to make it again: equidistance \w+ /);
    expect(wrong).toContainEqual(expect.stringMatching(words));
    expect(wrong.includes(`changed since they were written: ${name}`)).toBe(name !== 'manifest.json');
    expect(wrong.includes('changed since it was written')).toBe(name === 'manifest.json');
  });

  it('of two folders are told apart from those that are whole', async () => {
    changed('rising', 'demands.csv', (text) => `${text}\n`);
    const { told, err } = await verify('changed/rising-demands.csv', 'output/record');
    expect(told.folders.map((each) => each.same)).toEqual([false, true]);
    expect(err[0]).toBe('✖ changed/rising-demands.csv is not what the manifest says');
  });

  it('by taking a file away are told, and said of which', async () => {
    const copy = changed('rising', 'demands.csv', () => '');
    rmSync(join(at.folder, copy, 'demands.csv'));
    rmSync(join(at.folder, copy, 'summary.json'));
    expect((await verify(copy)).wrong).toEqual(['missing: demands.csv and summary.json']);
  });

  it('with --quiet say only what is wrong', async () => {
    expect((await at.call('verify', 'output/rising', '--quiet')).out).toEqual([]);
    const copy = changed('rising', 'demands.csv', (text) => `${text}\n`);
    expect((await at.call('verify', copy, '--quiet')).out[1]).toBe(
      '  Files          ✖ changed since they were written: demands.csv',
    );
  });
});

describe('a manifest', () => {
  it.each([
    ['its command', (text: string) => text.replace('--runs 4', '--runs 5')],
    ['the list of its files', (text: string) => text.replace('"demands.csv",', '')],
    ['a word', (text: string) => text.replace(/"why": "(\w)/, '"why": "No, $1')],
  ])('of which %s was changed is found, though all numbers come out', async (_, change) => {
    const { code, wrong } = await verify(changed('rising', 'manifest.json', change));
    expect([code, wrong]).toEqual([1, ['changed since it was written']]);
  });

  it.each([
    ['rising', { runs: -4 }, '-4 runs'],
    ['rivalry-and-choice', { replicates: 1e14 }, '100000000000000 replicates'],
    ['rivalry-and-choice', { replicates: 0.5 }, '0.5 replicates'],
  ])('of %s that says %j is not believed', async (folder, changes, words) => {
    const { wrong } = await verify(changed(folder, 'manifest.json', sealedWith(changes)));
    expect(wrong).toEqual([`the manifest says ${words}, which no command writes`]);
  });

  it('that was written anew with the same words is as it was', async () => {
    const copy = changed('rising', 'manifest.json', (text) => JSON.stringify(JSON.parse(text)));
    expect((await verify(copy)).code).toBe(0);
  });

  it('that has lost its seal is found', async () => {
    const copy = changed('rising', 'manifest.json', (text) => text.replace(/,\n "seal": "\w+"/, ''));
    expect((await verify(copy)).wrong).toEqual([expect.stringMatching(/^it has lost its seal/)]);
  });

  it('of version 0.1.0 is read, and what it lacks is said', async () => {
    const old = { schema: 'equidistance/manifest/1', version: '0.1.0' };
    const copy = changed('rising', 'manifest.json', (text) => JSON.stringify({ ...JSON.parse(text), ...old, seal: undefined }));
    const { findings, wrong } = await verify(copy);
    expect(findings.slice(0, 2).map(({ verdict, words }) => [verdict, words])).toEqual([
      ['note', 'version 0.1.0 put no seal on it, so nobody can tell whether it is as it was written'],
      ['same', '3 files hold what was written'],
    ]);
    expect(wrong).toEqual([expect.stringMatching(/^written by 0\.1\.0, and this is .*npx equidistance@0\.1\.0 verify$/)]);
    expect((await at.call('query', '--folder', copy, 'select kind, version from results')).out.at(-1)).toBe('run   0.1.0');
  });
});

describe('results of another version', () => {
  it('are not made again, and the way forward is told', async () => {
    const copy = changed('rising', 'manifest.json', sealedWith({ version: '0.0.9' }));
    const { code, wrong } = await verify(copy);
    expect([code, wrong]).toEqual([
      1,
      [
        `written by 0.0.9, and this is ${VERSION}, which may give other numbers; use the version that wrote it: npx equidistance@0.0.9 verify`,
      ],
    ]);
  });

  it('whose form is not known are refused', async () => {
    const copy = changed('rising', 'manifest.json', sealedWith({ schema: 'equidistance/manifest/4' }));
    expect((await verify(copy)).wrong[0]).toMatch(/^equidistance\/manifest\/4 is unknown to this version; use the version/);
  });

  it('that kept no checksums are said to have none', async () => {
    const copy = changed('rising', 'manifest.json', sealedWith({ checksums: undefined }));
    expect((await verify(copy)).wrong).toEqual([expect.stringMatching(/^the manifest has no checksums/)]);
  });
});

describe('verify', () => {
  it('of a folder without results says so', async () => {
    const { code, err } = await at.call('verify', 'nowhere');
    expect([code, err[0]]).toEqual([1, '✖ there is no folder nowhere']);
  });

  it('does not run a command that is not what the folder says it is', async () => {
    const copy = changed('rising', 'manifest.json', (text) => text.replace('"equidistance run rising', '"equidistance new evil'));
    const { wrong } = await verify(copy, '--again');
    expect(wrong.at(-1)).toMatch(/^its command does not make what it says it is: new evil/);
    expect(at.list()).not.toContain('evil.yaml');
  });

  it.each([
    ["equidistance run 'my file.yaml' --seed 'it'\\''s'", ['equidistance', 'run', 'my file.yaml', '--seed', "it's"]],
    ["run x --seed ''", ['run', 'x', '--seed', '']],
  ])('takes %s apart as a shell does', (line, words) => expect(wordsOf(line)).toEqual(words));

  it('finds the first difference of two trees', () => {
    expect(treeDifference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeUndefined();
    expect(treeDifference({ a: [1, 2] }, { a: [1, 3] })).toBe('a.1: 2 is written, 3 comes of it now');
    expect(treeDifference({ a: 1, b: 2 }, { a: 1 })).toBe('b: 2 is written, nothing comes of it now');
  });

  it('finds the first difference of two tables', () => {
    expect(rowDifference('a,b', ['1,2'], ['1,2'])).toBeUndefined();
    expect(rowDifference('a,b', ['1,2', '3,4'], ['1,2'])).toBe('a row too many: 3,4');
  });

  it('chooses runs from the first to the last', () => {
    expect([evenlySpaced(100, 3), evenlySpaced(2, 5), evenlySpaced(1, 5), evenlySpaced(9, 1)]).toEqual([
      [0, 50, 99],
      [0, 1],
      [0],
      [0],
    ]);
  });
});
