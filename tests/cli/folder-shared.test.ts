import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/files/write-whole.ts';
import { openJournal } from '../../src/cli/jobs/journal.ts';
import { settle } from '../../src/cli/results/folder-settle.ts';
import { openOutput } from '../../src/cli/results/output.ts';
import { IDENTITY } from '../fuzz/samples.ts';
import { desk } from './fake-io.ts';
import { deedsIn } from './killing.ts';

const IS_ROOT = process.getuid?.() === 0;
/** A user who owns nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const silent = (): void => undefined;

describe('processes that write to one folder', () => {
  it('wait for one that is in the midst of it, and take nothing from it', async () => {
    const at = desk();
    const path = join(at.folder, 'output');
    const staging = join(path, '.equidistance.next', '0123456789abcdef');
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, 'summary.json'), 'half');
    const other = spawn(process.execPath, [
      '-e',
      `const fs = require('node:fs');
for (let k = 0; k < 8; k++) {
  fs.writeFileSync(${JSON.stringify(staging)} + '/' + k, 'x');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
}
fs.renameSync(${JSON.stringify(staging)}, ${JSON.stringify(join(path, 'mine'))});
fs.rmdirSync(${JSON.stringify(join(path, '.equidistance.next'))});`,
    ]);
    const ended = once(other, 'close');
    while (!existsSync(join(staging, '0'))) await new Promise((done) => setTimeout(done, 10));
    openOutput(path, silent).abandon();
    expect([(await ended)[0], readdirSync(path), readdirSync(join(path, 'mine')).length]).toEqual([0, ['mine'], 9]);
  });

  it('do not share the name of anything temporary, not even where a killed one has left some', () => {
    const at = desk();
    const left = (name: string): string => join(at.folder, name);
    // what version 0.1.0 called its temporary files: a folder in their place would have stopped it
    for (const name of ['runs.json.part', 'runs.csv.part', 'runs.former.csv.part', `.page.html.${process.pid}.part`])
      mkdirSync(left(name));
    const journal = openJournal(left('runs.csv'), IDENTITY, { fresh: false, take: silent });
    journal.append(0, Float64Array.from([0.5, 1, Number.NaN, Number.NaN, 0.25, 0]));
    journal.close();
    openJournal(left('runs.csv'), IDENTITY, { fresh: false, take: silent }).close();
    writeWhole(left('page.html'), 'page');
    expect(
      readdirSync(at.folder)
        .filter((name) => !name.endsWith('.part'))
        .sort(),
    ).toEqual(['page.html', 'runs.csv', 'runs.former.csv', 'runs.former.sums', 'runs.json', 'runs.sums']);
  });

  it('leave what another is writing, and clear what nobody has touched for an hour', () => {
    const at = desk();
    const [young, old] = ['.page.html.0123456789abcdef.part', '.page.html.fedcba9876543210.part'].map((name) =>
      join(at.folder, name),
    );
    for (const path of [young, old]) writeFileSync(path, 'half');
    utimesSync(old, 1e9, 1e9);
    writeWhole(join(at.folder, 'page.html'), 'page');
    expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
  });

  it('stop at a hidden folder of that name which is not this program’s', () => {
    const at = desk();
    at.write('output/.equidistance.next/pages/index.js', 'mine');
    expect(() => settle(join(at.folder, 'output'), silent, { still: 0 })).toThrow('is not what this program writes');
    expect(at.read('output/.equidistance.next/pages/index.js')).toBe('mine');
  });
});

describe.skipIf(!IS_ROOT)('a folder of another user (needs root, to be another)', () => {
  let deed: Awaited<ReturnType<typeof deedsIn>>;
  const at = desk();
  beforeAll(async () => {
    chmodSync(at.folder, 0o755);
    deed = await deedsIn(join(at.folder, 'program'));
  });
  /** Make a folder of root's with a result in it, and let others do so much there. */
  function theirs(name: string, mode: number): string {
    const path = join(at.folder, name);
    const manifest = JSON.stringify({ schema: 'equidistance/manifest/2', files: ['summary.json', 'a.csv', 'manifest.json'] });
    deed({
      work: 'commit',
      path,
      files: [
        ['a.csv', 'old'],
        ['summary.json', 'old'],
        ['manifest.json', manifest],
      ],
    });
    at.write(`${name}/notes.txt`, 'theirs');
    at.write(`${name}/figures/a.svg`, 'theirs');
    chmodSync(path, mode);
    return path;
  }
  const all = (path: string) =>
    Object.fromEntries(
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => join(path, name))
        .filter((file) => lstatSync(file).isFile())
        .map((file) => [file, [readFileSync(file, 'utf8'), lstatSync(file).uid]]),
    );
  const MANIFEST = JSON.stringify({ schema: 'equidistance/manifest/2', files: ['summary.json', 'manifest.json'] });
  const NEW: [string, string][] = [
    ['summary.json', 'new'],
    ['manifest.json', MANIFEST],
  ];
  const REFUSED = [
    expect.stringMatching(/^cannot write .*: you may not write there$/),
    'choose another folder with --out; nothing there was changed',
  ];

  it('in which all may write is written, and what else is there stays', () => {
    const path = theirs('open', 0o777);
    expect(deed({ work: 'commit', path, files: NEW }, NOBODY)!.said).toEqual([]);
    expect(readdirSync(path).sort()).toEqual(['figures', 'manifest.json', 'notes.txt', 'summary.json']);
    expect(readFileSync(join(path, 'summary.json'), 'utf8')).toBe('new');
  });

  it.each([
    ['in which all may write but only move what is theirs', 0o1777],
    ['in which nobody else may write', 0o755],
  ])('%s is as it was, and so it is told', (_, mode) => {
    const path = theirs(`mode-${mode}`, mode);
    const before = all(path);
    expect(deed({ work: 'commit', path, files: NEW }, NOBODY)!.said).toEqual(REFUSED);
    expect(all(path)).toEqual(before);
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('with a file that may not be read is as it was, or done', () => {
    const path = theirs('secret', 0o777);
    chmodSync(join(path, 'summary.json'), 0o600);
    const before = all(path);
    const { said } = deed({ work: 'commit', path, files: NEW }, NOBODY)!;
    if (said.length > 0) expect([said, all(path)]).toEqual([REFUSED, before]);
    else expect(readFileSync(join(path, 'summary.json'), 'utf8')).toBe('new');
  });

  it('whose runs may not be taken away is told so by --fresh', () => {
    const path = join(at.folder, 'runs');
    mkdirSync(path);
    for (const name of ['runs.csv', 'runs.json']) writeFileSync(join(path, name), 'theirs');
    chownSync(path, 1, 1);
    chmodSync(path, 0o1777);
    const script = `process.setgid(65534); process.setuid(65534);
const { openJournal } = await import('./journal.js');
try { openJournal(${JSON.stringify(join(path, 'runs.csv'))}, {}, { fresh: true, take: () => {} }); }
catch (error) { console.log(JSON.stringify([error.name, error.message, error.hint])); }`;
    writeFileSync(join(at.folder, 'program/fresh.js'), script);
    const { stdout } = spawnSync(process.execPath, [join(at.folder, 'program/fresh.js')], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(['UsageError', ...REFUSED]);
    expect(readFileSync(join(path, 'runs.csv'), 'utf8')).toBe('theirs');
  });
});
