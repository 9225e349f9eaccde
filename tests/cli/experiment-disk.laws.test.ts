import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, desk } from './fake-io.ts';

const SWEEP = [
  'ask',
  'rivalry-and-choice',
  '--points',
  '12',
  '--replicates',
  '10',
  '--format',
  'csv',
  '--quiet',
  '--chunk',
  '64',
];

/** Whether this machine lets us mount a small disk of our own: as root on Linux only. */
function mountable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const { folder } = desk();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What an experiment has written, but for what tells where it is. */
const numbersIn = (at: Desk, folder: string) =>
  ['runs.csv', 'levels.csv', 'points.csv', 'summary.json'].map((name) =>
    readFileSync(join(at.folder, folder, 'rivalry-and-choice', name), 'utf8'),
  );

describe.skipIf(!mountable())('an experiment on a disk that fills up', () => {
  const at = desk();
  const disk = join(at.folder, 'disk');
  const sized = (size: string, ...more: readonly string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', [...more, `size=${size}`].join(), 'tmpfs', disk]);

  beforeAll(async () => {
    await at.call(...SWEEP, '--out', 'whole');
  });

  it.each([
    ['in the middle of its runs', '40k', /^✖ cannot write .*runs\.csv: the disk is full$/],
    ['when it writes its answer', '132k', /^✖ cannot write .*rivalry-and-choice: the disk is full$/],
  ])('%s keeps what is finished, and goes on to the same numbers once there is room', async (_, size, message) => {
    mkdirSync(disk, { recursive: true });
    sized(size);
    try {
      const { code, out, err } = await at.call(...SWEEP, '--out', 'disk');
      expect([code, out, err[0]]).toEqual([1, [], expect.stringMatching(message)]);
      expect(at.list('disk')).toEqual(['rivalry-and-choice']);
      expect(at.list('disk/rivalry-and-choice')).toEqual(['runs.csv', 'runs.json', 'runs.sums']);
      const kept = readFileSync(join(disk, 'rivalry-and-choice/runs.csv'), 'utf8').split('\n').length - 2;
      expect(kept).toBeGreaterThan(64);
      sized('8m', 'remount');
      const again = await at.call(...SWEEP.filter((word) => word !== '--quiet'), '--out', 'disk');
      expect(again.code).toBe(0);
      if (kept < 1540) expect(again.err[0]).toMatch(/^ℹ \d.* of 1.540 runs are there already; going on from them$/);
      expect(numbersIn(at, 'disk')).toEqual(numbersIn(at, 'whole'));
      expect((await at.call('verify', 'disk')).code).toBe(0);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it.each(['16k', '400k'])('of %s for temporary files does not take Parquet, and the old answer stands', async (size) => {
    if (!existsSync('node_modules/@duckdb/node-api')) return;
    mkdirSync(disk, { recursive: true });
    sized(size);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = disk;
    try {
      const argv = ['run', 'rising', '--runs', '20', '--format', 'parquet', '--out', join(at.folder, 'parquet')];
      const { code, err } = await at.call(...argv);
      expect([code, err[0]]).toEqual([1, `✖ Parquet is made in ${disk}, and there is no room`]);
      expect(at.list('parquet')).toEqual([]);
      expect(at.list('disk')).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      execFileSync('umount', [disk]);
    }
  });

  it('leaves an earlier answer as it was', async () => {
    mkdirSync(disk, { recursive: true });
    sized('400k');
    try {
      expect((await at.call(...SWEEP, '--out', 'disk')).code).toBe(0);
      const before = [...numbersIn(at, 'disk'), readFileSync(join(disk, 'rivalry-and-choice/manifest.json'), 'utf8')];
      writeFileSync(join(disk, 'other'), Buffer.alloc(60_000));
      const { code, err } = await at.call(...SWEEP, '--out', 'disk', '--format', 'csv,vl,svg');
      expect([code, err[0]]).toEqual([1, expect.stringMatching(/rivalry-and-choice: the disk is full$/)]);
      expect([...numbersIn(at, 'disk'), readFileSync(join(disk, 'rivalry-and-choice/manifest.json'), 'utf8')]).toEqual(before);
      expect(at.list('disk')).toEqual(['other', 'rivalry-and-choice']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
