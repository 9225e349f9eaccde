import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../experiment/plans.ts';
import { desk } from './fake-io.ts';

const MINE = `${HEAD}question: sweep
months: 24
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
uncertainties:
  parameters.bite: {uniform: [3, 8], label: bite}
  parameters.step: declared
outcomes: [decisiveChoice.probability, equidistance.end.mean]
design: {points: 6, replicates: 8}
`;
const GRID = MINE.replace('levels: 3}}', 'levels: 3}, paths.credibility: {from: 0.1, to: 0.9, levels: 2}}');
const RUNS = 8 * 3 * (6 + 2);

function mine(text = MINE) {
  const at = desk();
  at.write('mine.yaml', text);
  return at;
}

describe('sweep', () => {
  it('says three sentences and a table in 80 columns', async () => {
    const { code, out, err } = await mine().call('ask', 'mine.yaml', '--format', 'csv');
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe('Mine');
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Range .*6 draws of what is uncertain.*As it stands .*Ends The share of runs with a decisive choice within two years is/,
    );
    expect(text).toMatch(/24 points × 8 runs/);
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
  });

  it('writes data, single runs and what makes them again', async () => {
    const at = mine();
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv');
    expect(at.list('output/mine')).toEqual([
      'levels.csv',
      'manifest.json',
      'points.csv',
      'runs.csv',
      'runs.json',
      'runs.sums',
      'summary.json',
    ]);
    expect(at.read('output/mine/runs.csv').trim().split('\n')).toHaveLength(1 + RUNS);
    const points = at.read('output/mine/points.csv').trim().split('\n');
    expect(points[0]).toBe(
      'point,curve,rivalry.lever,preset,parameters.bite,parameters.step,decisiveChoice.probability,equidistance.end.mean',
    );
    expect(points[1]).toMatch(/^0,as-set,-1,,,,/);
    expect(points[4]).toMatch(/^3,record,-1,second-opinion,,,/);
    expect(points[7]).toMatch(/^6,draw,-1,,[\d.]+,[\d.]+,/);
    const manifest = JSON.parse(at.read('output/mine/manifest.json'));
    expect(manifest).toMatchObject({
      command: 'equidistance ask mine.yaml',
      question: 'sweep',
      points: 24,
      runs: RUNS,
      journals: ['runs.csv', 'runs.json'],
    });
  });

  it('--json prints one object', async () => {
    const { out } = await mine().call('ask', 'mine.yaml', '--json', '--format', 'csv');
    const json = JSON.parse(out.join('\n'));
    expect(json).toMatchObject({ schema: 'equidistance/sweep/2', experiment: 'mine', replicates: 8, points: 24 });
    expect(json.sentences).toHaveLength(3);
    expect(json.outcomes[0].levels).toEqual([[-1, 0, 1]]);
    expect(json.outcomes[0].tips.byDraw).toHaveLength(6);
    expect(json.outcomes[1].tips).toBeUndefined();
  });

  it('over two levers shades a grid', async () => {
    const at = mine(GRID);
    const { code, out } = await at.call('ask', 'mine.yaml', '--format', 'svg,html');
    expect(code).toBe(0);
    expect(out.join(' ').replace(/\s+/g, ' ')).toMatch(/Corners .*Second lever .*Range /);
    expect(at.list('output/mine')).toContain('sweep.svg');
    expect(at.read('output/mine/report.html')).toContain('Make it again');
  });

  it('goes on where it was stopped, with the same bytes', async () => {
    const at = mine();
    const runs = join(at.folder, 'output/mine/runs.csv');
    const files = ['runs.csv', 'points.csv', 'levels.csv', 'summary.json'];
    const read = () => files.map((file) => at.read(`output/mine/${file}`));
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv', '--chunk', '16');
    const whole = read();
    // A stop leaves rows that have their sum, and behind them at most such as have none yet, the last of them torn.
    const sums = at.read('output/mine/runs.sums').split('\n').slice(0, 5);
    at.write('output/mine/runs.sums', `${sums.join('\n')}\n`);
    const summed = sums.reduce((bytes, line) => bytes + Number(line.split(' ')[2]), whole[0].indexOf('\n') + 1);
    writeFileSync(runs, whole[0].slice(0, summed + 101));
    const { code, err } = await at.call('ask', 'mine.yaml', '--format', 'csv', '--chunk', '7');
    expect(code).toBe(0);
    expect(err[0]).toBe(`ℹ 80 of ${RUNS} runs are there already; going on from them`);
    expect(read()).toEqual(whole);
    appendFileSync(runs, 'noise');
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv');
    expect(read()).toEqual(whole);
  });

  it('refuses to mix runs of another question, and begins anew when told to', async () => {
    const at = mine();
    await at.call('ask', 'mine.yaml', '--quiet', '--format', 'csv');
    for (const [flag, value, message] of [
      ['--points', '5', 'another design'],
      ['--seed', 'other', 'another seed, “equidistance”'],
      ['--replicates', '9', '8 runs of each point'],
      ['--set', 'parameters.core=1', 'a scenario that has changed since'],
    ] as const) {
      const { code, err } = await at.call('ask', 'mine.yaml', flag, value);
      expect(code).toBe(1);
      expect(err[0]).toContain(`holds runs of ${message}`);
      expect(err[1]).toContain('--fresh');
    }
    expect(at.read('output/mine/runs.csv').trim().split('\n')).toHaveLength(1 + RUNS);
    const { code } = await at.call('ask', 'mine.yaml', '--seed', 'other', '--fresh', '--quiet', '--format', 'csv');
    expect(code).toBe(0);
  });

  it('tells points that cannot be run, leaves none out, and runs them again', async () => {
    const joint = MINE.replace(
      /uncertainties:[\s\S]*outcomes/,
      'uncertainties:\n  ties.EU.trade: {uniform: [0.5, 0.78]}\n  ties.CN.trade: {uniform: [0.05, 0.3]}\noutcomes',
    );
    const at = mine(joint);
    const { code, err } = await at.call('ask', 'mine.yaml', '--quiet', '--points', '12');
    expect(code).toBe(1);
    expect(err[0]).toMatch(/✖ \d+ points? of 42 could not be run \(point \d+: .*trade/);
    expect(err[1]).toContain('nothing is left out');
    expect(at.list('output/mine')).toEqual(['runs.csv', 'runs.json', 'runs.sums']);
    const again = await at.call('ask', 'mine.yaml', '--quiet', '--points', '12');
    expect(again.err[0]).toBe(err[0]);
  });

  it.each([
    [['ask'], '✖ which experiment?'],
    [['ask', 'nothing'], '✖ no experiment is called "nothing"'],
    [['ask', 'rivalry-and-choise'], '✖ no experiment is called "rivalry-and-choise"'],
    [['ask', 'mine.yaml', '--points', '1'], '✖ sweep needs 2 points or more, found 1'],
    [['ask', 'mine.yaml', '--set', 'parameters.bit=1'], '✖ parameters.bit: unknown path'],
    [['ask', 'mine.yaml', '--set', 'parameters.bite=1'], '✖ --set: this experiment varies parameters.bite'],
    [['ask', 'mine.yaml', '--workers', '0'], '✖ --workers: expected a whole number from 1 to 256, found "0"'],
  ])('%j is told what is wrong', async (argv, message) => {
    const at = mine();
    const { code, out, err } = await at.call(...argv);
    expect([code, out, err[0]]).toEqual([1, [], message]);
    expect(at.list()).toEqual(['mine.yaml']);
  });
});

describe('check', () => {
  it('understands experiments, shipped and of one’s own', async () => {
    const at = mine();
    const { code, out } = await at.call('check', 'mine.yaml', 'rising', 'what-matters');
    expect(code).toBe(0);
    expect(out).toContain('✔ mine.yaml: sweep, 1 lever, 2 uncertain numbers, 2 outcomes, 8 runs of each point');
    at.write('wrong.yaml', MINE.replace('[3, 8]', '[8, 3]'));
    const wrong = await at.call('check', 'wrong.yaml');
    expect(wrong.code).toBe(1);
    expect(wrong.err[0]).toBe('✖ uncertainties.parameters.bite: expected a range from a lower to a higher number, found 8 to 3');
  });
});
