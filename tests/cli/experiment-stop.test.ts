import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../experiment/plans.ts';
import { PROGRAM } from '../program.ts';
import { desk } from './fake-io.ts';

const RUNS = 3 * 2 * 3000;
const MINE = `${HEAD}question: sweep
months: 24
levers: {rivalry.lever: {from: 0, to: 1, levels: 3}}
outcomes: [decisiveChoice.probability]
design: {replicates: 3000}
`;

describe('somebody who stops an experiment', () => {
  it('waits less than a second, loses no finished run, and gets the same bytes when it goes on', async () => {
    const at = desk();
    at.write('mine.yaml', MINE);
    const runs = join(at.folder, 'output/mine/runs.csv');
    const words = [PROGRAM, 'sweep', 'mine.yaml', '--quiet', '--format', 'csv', '--workers', '2', '--chunk', '64'];
    const child = spawn(process.execPath, words, { cwd: at.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    while (child.exitCode === null && (!existsSync(runs) || readFileSync(runs, 'utf8').split('\n').length < 200))
      await setTimeout(5);
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(performance.now() - asked).toBeLessThan(1000);
    const kept = readFileSync(runs, 'utf8').split('\n').length - 2;
    expect(kept).toBeLessThan(RUNS);
    expect(said).toMatch(/runs are kept: the same command goes on from there\./);
    expect(at.list('output')).toEqual(['mine']);
    const { code, err } = await at.call('sweep', 'mine.yaml', '--format', 'csv');
    expect([code, err[0]]).toEqual([0, expect.stringContaining('going on from them')]);
    const after = readFileSync(runs, 'utf8');
    await at.call('sweep', 'mine.yaml', '--quiet', '--format', 'csv', '--fresh', '--workers', '1');
    expect(readFileSync(runs, 'utf8') === after).toBe(true);
  });
});
