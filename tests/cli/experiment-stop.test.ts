import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../experiment/plans.ts';
import { PROGRAM } from '../program.ts';
import { until } from '../until.ts';
import { desk } from './fake-io.ts';
import { PATIENT } from './patient.ts';
import { runsIn } from './queue-rig.ts';

const REPLICATES = 1500;
const RUNS = 3 * 2 * REPLICATES;
const MINE = `${HEAD}question: sweep
months: 24
levers: {rivalry.lever: {from: 0, to: 1, levels: 3}}
outcomes: [decisiveChoice.probability]
design: {replicates: ${REPLICATES}}
`;
/** Writes down what a program still computes, milliseconds over all its threads, from being asked to stop until its end. */
const STOPWATCH = `import { writeFileSync } from 'node:fs';
let asked;
process.once('SIGINT', () => (asked = process.cpuUsage()));
process.once('exit', () => {
  const { user, system } = process.cpuUsage(asked);
  writeFileSync('stopping.txt', String((user + system) / 1000));
});`;

describe('somebody who stops an experiment', () => {
  it('waits less than a second, loses no finished run, and gets the same bytes when it goes on', async () => {
    const at = desk();
    at.write('mine.yaml', MINE);
    at.write('stopwatch.mjs', STOPWATCH);
    const runs = join(at.folder, 'output/mine/runs.csv');
    const watch = [...PATIENT, '--import', pathToFileURL(join(at.folder, 'stopwatch.mjs')).href];
    const words = [...watch, PROGRAM, 'ask', 'mine.yaml', '--quiet', '--format', 'csv', '--workers', '2', '--chunk', '64'];
    const child = spawn(process.execPath, words, { cwd: at.folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    const ended = new Promise<number | null>((done) => child.on('exit', done));
    const began = performance.now();
    await until(() => child.exitCode !== null || runsIn(runs) >= 200, 'some runs');
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(Number(at.read('stopping.txt'))).toBeLessThan(1000);
    // By the clock only beside its own start, which the same load makes longer too.
    expect(performance.now() - asked).toBeLessThan(asked - began);
    const kept = readFileSync(runs, 'utf8').split('\n').length - 2;
    expect(kept).toBeLessThan(RUNS);
    expect(said).toMatch(/runs are kept: the same command goes on from there\./);
    expect(at.list('output')).toEqual(['mine']);
    const { code, err } = await at.call('ask', 'mine.yaml', '--format', 'csv');
    expect([code, err[0]]).toEqual([0, expect.stringContaining('going on from them')]);
    const after = readFileSync(runs, 'utf8');
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv', '--fresh', '--workers', '1');
    expect(readFileSync(runs, 'utf8') === after).toBe(true);
  });
});
