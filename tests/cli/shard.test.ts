import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardOf, stretchOf } from '../../src/cli/jobs/shard-flag.ts';
import { HEAD } from '../experiment/plans.ts';
import { desk } from './fake-io.ts';

const SWEEP = `${HEAD}question: sweep
months: 14
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
outcomes: [decisiveChoice.probability]
design: {replicates: 7}
`;
const SENSITIVITY = `${HEAD}question: sensitivity
months: 36
levers: {rivalry.lever: {from: -1, to: 1}}
uncertainties: {parameters.bite: {uniform: [3, 8], label: bite}}
outcomes: [equidistance.end.mean]
design: {trajectories: 6, points: 16, replicates: 8}
`;
const QUIET = ['--quiet', '--format', 'csv'];

function mine(text = SWEEP) {
  const at = desk();
  at.write('mine.yaml', text);
  const part = (which: string, ...more: string[]) => at.call('ask', 'mine.yaml', '--shard', which, ...more);
  return { ...at, part, path: (name: string) => join(at.folder, name) };
}

describe('parts of an experiment', () => {
  it.each([
    [1, 1],
    [10, 3],
    [3, 10],
    [1_000_003, 7],
  ])('of %i runs in %i hold each run once', (runs, of) => {
    const stretches = Array.from({ length: of }, (_, k) => stretchOf({ part: k + 1, of }, runs));
    expect([stretches[0].from, stretches[of - 1].to]).toEqual([0, runs]);
    expect(stretches.slice(1).every(({ from }, k) => from === stretches[k].to)).toBe(true);
    const sizes = stretches.map(({ from, to }) => to - from);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it.each(['0/3', '4/3', '3', 'a/b', '1/0', '-1/3', ''])('are not %o', (given) => {
    expect(() => shardOf(given)).toThrow(/expected a part and how many there are/);
  });

  it('are joined to the bytes of the whole, whatever their order', async () => {
    const at = mine();
    await at.call('ask', 'mine.yaml', '--out', 'whole', ...QUIET);
    const said = [await at.part('4/4'), await at.part('2/4'), await at.part('1/4'), await at.part('3/4')];
    expect(said.map(({ code, err }) => [code, err])).toEqual([
      [0, []],
      [0, []],
      [0, []],
      [0, []],
    ]);
    expect(said[0].out).toEqual(['Part 4 of 4: 11 runs of sweep done', 'Once all are: equidistance jobs gather output']);
    const { code, err, out } = await at.call('jobs', 'gather', 'output', '--format', 'csv');
    expect([code, err, out[0]]).toEqual([0, [], 'Mine']);
    for (const name of ['runs.csv', 'points.csv', 'levels.csv'])
      expect(at.read(`output/mine/${name}`)).toBe(at.read(`whole/mine/${name}`));
    expect(JSON.parse(at.read('output/mine/manifest.json')).command).toBe('equidistance ask mine.yaml');
  });

  it('that are missing or cut short are named, with what runs them again', async () => {
    const at = mine();
    for (const which of ['1/4', '2/4', '4/4']) await at.part(which, '--quiet');
    rmSync(at.path('output/mine.part-4-of-4'), { recursive: true });
    writeFileSync(at.path('output/mine.part-2-of-4/runs.csv'), at.read('output/mine.part-2-of-4/runs.csv').slice(0, -20));
    const { code, err } = await at.call('jobs', 'gather', 'output');
    expect([code, ...err]).toEqual([
      1,
      '✖ parts 2, 3 and 4 of 4 are missing, unfinished or changed',
      '  run each again, then gather: equidistance ask mine.yaml --shard 2/4 and so on; in a Slurm array: --array=2,3,4',
    ]);
    expect((await at.part('2/4')).err[0]).toBe('⚠ runs.csv was damaged or changed: 11 of 11 runs are made again');
    rmSync(at.path('output/mine.part-2-of-4'), { recursive: true });
    expect((await at.call('jobs', 'gather', 'output')).err[0]).toBe('✖ parts 2, 3 and 4 of 4 are missing or unfinished');
  });

  it('of a question in two steps are run step by step', async () => {
    const at = mine(SENSITIVITY);
    await at.call('ask', 'mine.yaml', '--out', 'whole', ...QUIET);
    const both = async (): Promise<string[]> => {
      const parts = [1, 2].map((part) => at.call('ask', 'mine.yaml', '--shard', `${part}/2`));
      return (await Promise.all(parts)).map(({ out }) => out[0]);
    };
    expect(await both()).toEqual([expect.stringContaining('of screening done'), expect.stringContaining('of screening done')]);
    const first = await at.call('jobs', 'gather', 'output');
    expect([first.code, first.err[0]]).toEqual([1, '✖ no part of shares is finished yet, of 2']);
    expect(await both()).toEqual([expect.stringContaining('of shares done'), expect.stringContaining('of shares done')]);
    expect((await at.call('jobs', 'gather', 'output', ...QUIET)).code).toBe(0);
    for (const name of ['screening.csv', 'shares.csv'])
      expect(at.read(`output/mine/${name}`)).toBe(at.read(`whole/mine/${name}`));
  });

  it('of two experiments, of a changed one, and damaged ones are refused', async () => {
    const at = mine();
    await at.part('1/2', '--quiet');
    await at.part('2/2', '--quiet', '--seed', 'other');
    expect((await at.call('jobs', 'gather', 'output')).err[0]).toMatch(/^✖ .* are not parts of one experiment$/);
    await at.part('2/2', '--quiet', '--fresh');
    at.write('mine.yaml', SWEEP.replace('months: 14', 'months: 15'));
    expect((await at.call('jobs', 'gather', 'output')).err[0]).toMatch(/holds runs of a scenario that has changed since/);
    at.write('output/mine.part-1-of-2/part.json', '{"part": 1}');
    expect((await at.call('jobs', 'gather', 'output')).err[0]).toMatch(/part\.json is not what this version writes/);
    const record = { schema: 'equidistance/part/1', part: 1, of: 2, question: 'sweep', experiment: 'mine.yaml', set: [] };
    for (const changes of [{ part: 3 }, { of: 1e9 }, { replicates: 1e12 }, { points: 0 }]) {
      at.write('output/mine.part-1-of-2/part.json', JSON.stringify({ ...record, ...changes }));
      expect((await at.call('jobs', 'gather', 'output')).err[0]).toMatch(/part\.json is not what this version writes/);
    }
    expect((await at.call('jobs', 'gather', 'nowhere')).err[0]).toBe('✖ there is no folder nowhere');
    expect((await at.call('jobs', 'gather')).err[0]).toBe('✖ which parts?');
  });
});
