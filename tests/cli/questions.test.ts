import { describe, expect, it } from 'vitest';
import { HEAD } from '../experiment/plans.ts';
import { desk } from './fake-io.ts';

const SPACE = `months: 24
levers: {rivalry.lever: {from: -1, to: 1, label: rivalry, levels: 4}}
uncertainties:
  parameters.bite: {uniform: [3, 8], label: bite}
  parameters.step: {uniform: [0.2, 0.5], label: size of an act}
  parameters.backlash: declared
`;
const ASKED = {
  sensitivity: `outcomes: [equidistance.end.mean]\ndesign: {trajectories: 4, keep: 3, points: 16, replicates: 6, pairs: true}\n`,
  discover: `outcomes: [equidistance.end.mean]\ninterest: {outcome: equidistance.end.mean, below: 0.8}\ndesign: {points: 60, replicates: 5}\n`,
  tipping: `outcomes: [decisiveChoice.probability]\ndesign: {method: sobol points, points: 24, replicates: 5}\n`,
} as const;
const PICTURES = { sensitivity: ['shares', 'screening'], discover: ['box', 'tree'], tipping: ['tipping', 'curves'] } as const;
const DATA = {
  sensitivity: ['effects.csv', 'indices.csv'],
  discover: ['cases.csv', 'peels.csv'],
  tipping: ['tipping.csv', 'points.csv'],
} as const;

function asking(question: keyof typeof ASKED) {
  const at = desk();
  at.write('mine.yaml', `${HEAD}question: ${question}\n${SPACE}${ASKED[question]}`);
  return at;
}

describe.each(['sensitivity', 'discover', 'tipping'] as const)('%s', (question) => {
  it('says what it found in 80 columns, draws, and writes data', async () => {
    const at = asking(question);
    const { code, out, err } = await at.call('ask', 'mine.yaml', '--format', 'svg,csv,vl,html');
    expect([code, err]).toEqual([0, []]);
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    expect(out.join(' ')).not.toMatch(/undefined|NaN|null|Infinity/);
    const files = at.list('output/mine');
    for (const picture of PICTURES[question]) {
      expect(files).toContain(`${picture}.svg`);
      expect(/undefined|NaN|Infinity/.test(at.read(`output/mine/${picture}.svg`))).toBe(false);
    }
    for (const file of DATA[question]) expect(at.read(`output/mine/${file}`).trim().split('\n').length).toBeGreaterThan(2);
    const page = at.read('output/mine/report.html');
    expect([
      page.includes(`equidistance ask mine.yaml`),
      page.includes("default-src 'none'"),
      /<(script|link|img)[^>]* (src|href)=/.test(page),
    ]).toEqual([true, true, false]);
  });

  it('gives the same numbers again, from runs that are kept and anew', async () => {
    const at = asking(question);
    const json = async (...flags: string[]): Promise<unknown> =>
      JSON.parse((await at.call('ask', 'mine.yaml', '--json', '--format', 'csv', ...flags)).out.join('\n'));
    const first = (await json()) as { sentences: string[]; schema: string };
    expect(first.schema).toBe(`equidistance/${question}/2`);
    expect(first.sentences).toHaveLength(question === 'tipping' ? 4 : 3);
    expect(await json()).toEqual(first);
    expect(await json('--fresh', '--chunk', '11')).toEqual(first);
  });
});

describe('sensitivity', () => {
  it('tells noise, pairs, and no share below zero', async () => {
    const { out } = await asking('sensitivity').call('ask', 'mine.yaml', '--json', '--format', 'csv');
    const { screened, indices, designs } = JSON.parse(out.join('\n'));
    expect(screened.map(({ name }: { name: string }) => name)).toHaveLength(4);
    expect(indices.noise).toBeGreaterThan(0);
    for (const { first, total } of indices.inputs)
      for (const { share } of [first, total]) expect(share).toBeGreaterThanOrEqual(0);
    expect(indices.pairs.length).toBeGreaterThan(0);
    expect(designs).toHaveLength(2);
  });

  it('refuses base points that are no power of two before anything is run', async () => {
    const at = asking('sensitivity');
    const { code, err } = await at.call('ask', 'mine.yaml', '--points', '100');
    expect([code, err[0]]).toEqual([1, '✖ 100 base points would leave the design lopsided: it is even only for a power of two']);
    expect(at.list()).toEqual(['mine.yaml']);
  });
});

describe('discover', () => {
  it('says so where nothing tells cases apart, and keeps the runs', async () => {
    const at = desk();
    at.write('mine.yaml', `${HEAD}question: discover\n${SPACE}${ASKED.discover.replace('below: 0.8', 'below: -1')}`);
    const { code, err } = await at.call('ask', 'mine.yaml', '--quiet');
    expect([code, err[0]]).toEqual([1, '✖ none of the 60 cases are of interest, so nothing tells them apart']);
    expect(at.list('output/mine')).toEqual(['runs.csv', 'runs.json', 'runs.sums']);
  });
});
