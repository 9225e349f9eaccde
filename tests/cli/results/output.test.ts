import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openOutput } from '../../../src/cli/results/output.ts';
import { PROGRAM } from '../../program.ts';
import { until } from '../../until.ts';
import { type Desk, desk, SHORT } from '../fake-io.ts';
import { PATIENT } from '../patient.ts';

const WRITTEN = ['demands.csv', 'manifest.json', 'summary.json', 'trajectories.csv'];

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Start the real program in a folder. */
function start(at: Desk, ...argv: readonly string[]): ChildProcess & { said: () => string } {
  const child = spawn(process.execPath, [...PATIENT, PROGRAM, ...argv], { cwd: at.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (text += String(piece)));
  children.push(child);
  return Object.assign(child, { said: () => text });
}

/** A manifest of version 0.1.0. */
const MANIFEST = JSON.stringify({
  schema: 'equidistance/manifest/1',
  version: '0.1.0',
  files: ['summary.json', 'manifest.json'],
});

/** Make something temporary look as if its program had been killed some hours ago. */
const longAgo = (at: Desk, name: string): void => utimesSync(join(at.folder, name), 1e9, 1e9);

/** Wait until the program has tried the folder out: its runs begin, and there are too many of them to end. */
async function untilBusy(at: Desk, folder: string): Promise<void> {
  const touched = () => statSync(join(at.folder, folder)).mtimeMs;
  const before = touched();
  // It tries with a folder that it takes away again: whoever is killed between the two leaves that.
  const hasTried = () =>
    touched() !== before && readdirSync(join(at.folder, folder), { withFileTypes: true }).every((each) => each.isFile());
  await until(hasTried, 'the program to begin');
}

/** All files of a folder with what they hold. */
const contents = (at: Desk, folder: string) =>
  Object.fromEntries(at.list(folder).map((name) => [name, readFileSync(join(at.folder, folder, name), 'latin1')]));

describe('an interrupted run', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'by %s leaves the old result whole, and the next run clears up',
    async (signal) => {
      const at = desk();
      await at.call('run', 'rising', ...SHORT);
      at.write('output/rising/notes.txt', 'mine');
      const before = contents(at, 'output/rising');
      const child = start(at, 'run', 'rising', '--runs', '1000000', '--months', '14');
      await untilBusy(at, 'output/rising');
      child.kill(signal);
      const [code, by] = await once(child, 'close');
      expect(contents(at, 'output/rising')).toEqual(before);
      if (signal === 'SIGKILL') expect(by).toBe('SIGKILL');
      else {
        expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
        expect(child.said()).toBe('Stopped. Nothing is half written; older results stand.\n');
        expect(at.list('output')).toEqual(['rising']);
      }
      expect(await at.call('run', 'rising', ...SHORT)).toMatchObject({ code: 0 });
      expect(at.list('output')).toEqual(['rising']);
      expect(at.list('output/rising')).toEqual([...WRITTEN, 'notes.txt'].sort());
    },
  );

  it('in the second scenario keeps the first', async () => {
    const at = desk();
    const child = start(at, 'run', 'managed', 'rising', '--runs', '1500', '--months', '60', '--format', 'vl', '--quiet');
    await until(() => existsSync(join(at.folder, 'output/managed/manifest.json')), 'the first scenario');
    child.kill('SIGINT');
    await once(child, 'close');
    expect(at.list('output')).toEqual(['managed']);
    expect(JSON.parse(at.read('output/managed/summary.json')).runs).toBe(1500);
  });

  it('of version 0.1.0 between putting the old result aside and the new one in place is mended by the next', async () => {
    const at = desk();
    const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    at.write(`output/.rising.${gone}.part.last/manifest.json`, MANIFEST);
    at.write(`output/.rising.${gone}.part.last/summary.json`, 'old');
    at.write(`output/.rising.${gone}.part.last/notes.txt`, 'mine');
    at.write(`output/.rising.${gone}.part/half`, '');
    longAgo(at, `output/.rising.${gone}.part`);
    openOutput(join(at.folder, 'output/rising'), () => undefined).abandon();
    expect(at.list('output')).toEqual(['rising']);
    expect(contents(at, 'output/rising')).toMatchObject({ 'summary.json': 'old', 'notes.txt': 'mine' });
    await at.call('run', 'rising', ...SHORT);
    expect(at.list('output/rising')).toEqual([...WRITTEN, 'notes.txt'].sort());
  });

  it('is mended by a later program that the system gave the same number, as happens in containers', async () => {
    const at = desk();
    at.write(`output/.rising.${process.pid}.part.last/manifest.json`, MANIFEST);
    at.write(`output/.rising.${process.pid}.part.last/notes.txt`, 'mine');
    at.write(`output/.rising.${process.pid}.part/half`, '');
    longAgo(at, `output/.rising.${process.pid}.part`);
    expect(await at.call('run', 'rising', ...SHORT)).toMatchObject({ code: 0 });
    expect(at.list('output')).toEqual(['rising']);
    expect(at.list('output/rising')).toEqual([...WRITTEN, 'notes.txt'].sort());
  });

  it('of another that may still run, here or in another container, is left alone', async () => {
    const at = desk();
    const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    const others = [process.ppid, process.pid, gone].map((pid) => `.rising.${pid}.part`);
    for (const other of others) at.write(`output/${other}/half`, '');
    const waiting = '.equidistance.next-0123456789abcdef';
    at.write(`output/rising/${waiting}/0123456789abcdef/summary.json`, 'half');
    await at.call('run', 'rising', ...SHORT);
    expect(at.list('output')).toEqual([...others, 'rising'].sort());
    expect(at.list('output/rising')).toEqual([waiting, ...WRITTEN].sort());
    longAgo(at, `output/rising/${waiting}`);
    await at.call('run', 'rising', ...SHORT);
    expect(at.list('output/rising')).toEqual(WRITTEN);
  });
});

describe('the output folder', () => {
  it('loses what the last run wrote and this one does not, and keeps what others put there', async () => {
    const at = desk();
    await at.call('run', 'rising', '--runs', '3', '--months', '14', '--format', 'csv,vl');
    at.write('output/rising/notes.txt', 'mine');
    at.write('output/rising/figures/a.svg', 'mine too');
    await at.call('run', 'rising', ...SHORT);
    expect(at.list('output/rising')).toEqual([...WRITTEN, 'figures', 'notes.txt'].sort());
    expect(at.read('output/rising/figures/a.svg')).toBe('mine too');
    expect(at.list('output')).toEqual(['rising']);
  });

  it('with a broken manifest loses nothing but what is written anew', async () => {
    const at = desk();
    at.write('output/rising/manifest.json', '{"files": 7');
    at.write('output/rising/old.svg', 'old');
    await at.call('run', 'rising', ...SHORT);
    expect(at.list('output/rising')).toEqual([...WRITTEN, 'old.svg'].sort());
  });

  it('that is a link stays one', async () => {
    const at = desk();
    mkdirSync(join(at.folder, 'elsewhere'));
    mkdirSync(join(at.folder, 'output'));
    symlinkSync('../elsewhere', join(at.folder, 'output/rising'));
    at.write('elsewhere/notes.txt', 'mine');
    await at.call('run', 'rising', ...SHORT);
    expect(readlinkSync(join(at.folder, 'output/rising'))).toBe('../elsewhere');
    expect(at.list('elsewhere')).toEqual([...WRITTEN, 'notes.txt'].sort());
  });

  it.each([
    ['a file in the way of --out', 'file', 'a file stands where a folder is needed'],
    ['a file above it', 'file/below/that', 'a file stands where a folder is needed'],
    ['a file in the way of the scenario', 'folder', 'a file stands where a folder is needed'],
    ['/proc', '/proc/equidistance', 'no folder can be made there'],
    ['a device', '/dev/full', 'a file stands where a folder is needed'],
    ['a name too long', 'x'.repeat(300), 'the name is too long'],
    ['a link to nothing', 'link', 'a file stands where a folder is needed'],
  ])('refuses %s before anything is computed', async (_, out, reason) => {
    const at = desk();
    at.write('file', 'mine');
    at.write('folder/rising', 'mine');
    symlinkSync('nowhere/at/all', join(at.folder, 'link'));
    const { code, out: said, err, progress } = await at.call('run', 'rising', '--runs', '1000000', '--out', out);
    expect(err[0]).toMatch(new RegExp(`^✖ cannot write .*: ${reason}$`));
    expect(err[1]).toBe('  choose another folder with --out; nothing there was changed');
    expect([code, said, progress.join('')]).toEqual([1, [], '']);
    expect(at.list()).toEqual(['file', 'folder', 'link']);
    expect([at.read('file'), at.read('folder/rising')]).toEqual(['mine', 'mine']);
  });

  it('that cannot be written in the end is as it was', () => {
    const at = desk();
    at.write('output/rising/manifest.json', '{"files": []}');
    at.write('output/rising/notes.txt', 'mine');
    const folder = openOutput(join(at.folder, 'output/rising'), () => undefined);
    expect(() =>
      folder.commit(
        new Map([
          ['manifest.json', MANIFEST],
          ['summary.json', 'new'],
          ['no/such/folder', 'x'],
        ]),
      ),
    ).toThrow('no folder can be made there');
    expect(contents(at, 'output/rising')).toEqual({ 'manifest.json': '{"files": []}', 'notes.txt': 'mine' });
    expect(at.list('output')).toEqual(['rising']);
  });

  const mount = mountable();
  it.skipIf(!mount)('on a full disk is as it was', async () => {
    const at = desk();
    const disk = join(at.folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]);
    try {
      expect(await at.call('run', 'rising', '--runs', '1', '--months', '12', '--format', 'csv', '--out', 'disk')).toMatchObject({
        code: 0,
      });
      writeFileSync(join(disk, 'rising/notes.txt'), 'mine');
      const before = contents(at, 'disk/rising');
      const { code, err } = await at.call('run', 'rising', '--runs', '40', '--months', '60', '--format', 'csv', '--out', 'disk');
      expect([code, err[0]]).toEqual([1, expect.stringMatching(/^✖ cannot write .*disk\/rising: the disk is full$/)]);
      expect(contents(at, 'disk/rising')).toEqual(before);
      expect(at.list('disk')).toEqual(['rising']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

/** Whether this machine lets us mount a small disk of our own: as root on Linux only. */
function mountable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = desk();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at.folder], { stdio: 'ignore' });
    execFileSync('umount', [at.folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the real program', () => {
  it('goes on writing when the reader of its output has left', async () => {
    const at = desk();
    const child = start(at, 'run', 'managed', 'rising', '--runs', '3', '--months', '14', '--format', 'csv');
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [code] = await once(child, 'close');
    expect([code, child.said().includes('Error')]).toEqual([0, false]);
    expect(at.list('output')).toEqual(['managed', 'rising']);
  });

  it('shows no progress and no colours where nobody looks on', async () => {
    const at = desk();
    const child = start(at, 'run', 'rising', '--runs', '200', '--months', '14', '--format', 'csv');
    const [code] = await once(child, 'close');
    expect([code, ['of 200 runs', '\u001b', '\r'].filter((mark) => child.said().includes(mark))]).toEqual([0, []]);
  });

  it('says it when what it prints cannot be written', async () => {
    if (!existsSync('/dev/full')) return;
    const { spawnSync } = await import('node:child_process');
    const { openSync } = await import('node:fs');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'list'], {
      cwd: desk().folder,
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, '✖ cannot print the results: the disk is full\n']);
  });
});

describe('completion', () => {
  it('prints a script', async () => {
    const child = start(desk(), 'completion');
    const [code] = await once(child, 'close');
    expect([code, child.said()]).toEqual([
      0,
      expect.stringContaining('complete -o bashdefault -o default -F _equidistance_yargs_completions equidistance'),
    ]);
  });

  it.each([
    [['ch'], ['check']],
    [['run', 'ri'], ['rising']],
    [['run', 'serbia-2026', 'man'], ['managed']],
    [['list', 'x'], []],
  ])('%j', async (words, expected) => {
    const { code, out } = await desk().call('--get-yargs-completions', 'equidistance', ...words);
    expect([code, out.join('\n').split('\n').filter(Boolean)]).toEqual([0, expected]);
  });
});
