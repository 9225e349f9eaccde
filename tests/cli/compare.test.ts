import { describe, expect, it } from 'vitest';
import { SMALL } from '../scenario/small-case.ts';
import { desk, HEAD } from './fake-io.ts';

const SHORT = ['--runs', '6', '--months', '20', '--format', 'csv'] as const;
const QUANTILES = ['p05', 'p25', 'p50', 'p75', 'p95'];

type Tree = { readonly [key: string]: Tree };
const keys = (tree: Tree) => Object.keys(tree);

async function json(...argv: readonly string[]): Promise<Tree> {
  const { code, out, err } = await desk().call('compare', ...argv, '--json');
  expect([code, err, out.length]).toEqual([0, [], 1]);
  return JSON.parse(out[0]);
}

describe('compare --json', () => {
  it('prints one object with exactly the promised keys', async () => {
    const one = await json('managed', 'rising', 'rupture', ...SHORT);
    expect(keys(one)).toEqual([
      'schema',
      'version',
      'scenarios',
      'seed',
      'runs',
      'months',
      'inputs',
      'finding',
      'findings',
      'outcomes',
      'paired',
      'settled',
      'runsNeeded',
    ]);
    expect(one).toMatchObject({
      schema: 'equidistance/compare/2',
      scenarios: ['managed', 'rising', 'rupture'],
      runs: 6,
      months: 20,
    });
    expect(one.outcomes).toHaveLength(3);
    const inputs = one.inputs as unknown as readonly Tree[];
    for (const input of inputs) expect(keys(input)).toEqual(['path', 'values']);
    const paired = one.paired as unknown as readonly Tree[];
    expect(paired.map(({ a, b }) => [a, b])).toEqual([
      ['managed', 'rising'],
      ['managed', 'rupture'],
    ]);
    for (const pair of paired) {
      expect(keys(pair)).toEqual(['a', 'b', 'difference', 'shareAbove', 'firstDivergence', 'varianceRatio', 'hangsOn']);
      expect(keys(pair.difference)).toEqual(['end', 'byMonth']);
      expect(keys(pair.difference.end)).toEqual(['mean', 'lo', 'hi']);
      const months = pair.difference.byMonth as unknown as readonly Tree[];
      expect(months).toHaveLength(21);
      for (const month of months) expect(keys(month)).toEqual(['month', 'mean', 'lo', 'hi', ...QUANTILES]);
      expect(keys(pair.firstDivergence)).toEqual(['month', 'actor', 'what']);
    }
  });

  it('gives the same outcomes as run, and the same again', async () => {
    const one = await json('rising', 'serbia-2026', ...SHORT);
    const { out } = await desk().call('run', 'rising', ...SHORT, '--json');
    expect((one.outcomes as unknown as readonly Tree[])[0]).toEqual(JSON.parse(out[0]).outcomes);
    expect(await json('rising', 'serbia-2026', ...SHORT)).toEqual(one);
  });

  it('tells the parting of the run that was asked for', async () => {
    const typical = await json('rising', 'rupture', '--runs', '40', '--format', 'csv');
    const chosen = await json('rising', 'rupture', '--runs', '40', '--format', 'csv', '--run', '17');
    const first = (tree: Tree) => (tree.paired as unknown as readonly Tree[])[0].firstDivergence;
    expect(first(chosen)).not.toEqual(first(typical));
  });
});

describe('compare', () => {
  it('says what differs, by how much, how sure, where it began and why', async () => {
    const at = desk();
    const { code, out, err } = await at.call(
      'compare',
      'rising',
      'serbia-2026',
      ...['--runs', '40', '--format', 'csv', '--run', '3', '--more'],
    );
    expect([code, err]).toEqual([0, []]);
    const text = out.join('\n').replace(/\s+/g, ' ');
    for (const words of [
      'the lever of rivalry climbs from 0 to 0.6 over 36 months in rising',
      'rising ends lower than serbia-2026 in',
      '95 % interval',
      'on the same luck runs part in month',
      'Most often',
      'counts',
      'Run 3',
      'Channels',
      'Choosing',
      'with luck of their own',
      'settled at 40 runs',
      'Written to output/compare-rising-serbia-2026/',
      'Again equidistance compare rising serbia-2026 --runs 40 --seed equidistance --run 3',
    ])
      expect(text).toContain(words);
    expect(at.list('output/compare-rising-serbia-2026')).toEqual(['differences.csv', 'manifest.json', 'summary.json']);
    const manifest = JSON.parse(at.read('output/compare-rising-serbia-2026/manifest.json'));
    expect(manifest).toMatchObject({ ids: ['rising', 'serbia-2026'], runs: 40, months: 60 });
    expect(manifest.files.sort()).toEqual(at.list('output/compare-rising-serbia-2026'));
  });

  it('draws both pictures and a report', async () => {
    const at = desk();
    await at.call('compare', 'rising', 'rupture', '--runs', '5', '--months', '13', '--dark', '--quiet');
    expect(at.list('output/compare-rising-rupture')).toEqual(
      [
        ...['channels-gained', 'comparison'].flatMap((id) => [
          `${id}-dark.png`,
          `${id}-dark.svg`,
          `${id}.embed.html`,
          `${id}.png`,
          `${id}.svg`,
          `${id}.vl.json`,
        ]),
        'differences.csv',
        'manifest.json',
        'report.html',
        'summary.json',
      ].sort(),
    );
    const report = at.read('output/compare-rising-rupture/report.html');
    expect(report).toContain('id="comparison"');
    expect(report).toContain('rivalry.lever');
    expect(report).toMatch(/Dotted: serbia-2026/);
    expect(report).not.toMatch(/NaN|undefined/);
  });

  it.each([40, 60, 80])('fits a terminal of %i columns', async (columns) => {
    const { out } = await desk().callWith({ columns }, 'compare', 'detente-after-crisis', 'nis-chokepoint', ...SHORT);
    const end = out.findIndex((line) => line.startsWith('Written'));
    expect(out.slice(0, end).filter((line) => line.length > columns)).toEqual([]);
  });

  it('compares over the shorter horizon and says so', async () => {
    const { out } = await desk().call('compare', 'rising', 'detente-after-crisis', '--runs', '4', '--format', 'csv');
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain(
      'Months 61 to 120 of detente-after-crisis cannot be compared and are left out.',
    );
  });

  it('compares equidistance alone where powers differ', async () => {
    const at = desk();
    at.write('small.yaml', SMALL);
    const { code, out } = await at.call('compare', 'rising', 'small', '--runs', '4');
    expect(code).toBe(0);
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain('rising and small do not have the same powers and channels');
    expect(at.list('output/compare-rising-small')).not.toContain('channels-gained.png');
  });

  it('sets a value for all', async () => {
    const one = await json('rising', 'serbia-2026', ...SHORT, '--set', 'parameters.bite=3', '--theory', 'realist');
    expect((one.inputs as unknown as readonly Tree[]).map(({ path }) => path)).toEqual(['rivalry.lever']);
  });
});

describe('bad input to compare', () => {
  it.each([
    [[], '✖ which scenarios?', /for example/],
    [['rising'], '✖ compare rising with which scenario?', /for example/],
    [['rising', 'rising'], '✖ the scenario rising is named twice', /never differs/],
    [['rising', 'risng'], '✖ no scenario is called "risng"', /did you mean rising\?/],
    [['rising', 'rupture', '--run', '200'], '✖ --run: expected a whole number from 0 to 199, found "200"', /did you mean 199\?/],
    [['rising', 'rupture', '--run', 'x'], '✖ --run: expected a whole number from 0 to 199, found "x"', undefined],
    [['rising', 'rupture', '--runs', '0'], /--runs: expected a whole number from 1/, /did you mean 1\?/],
    [['rising', 'rupture', '--runs', '900000'], /too many to compare one by one/, /did you mean 65573\?/],
    [['rising', 'rupture', '--theory', 'realistic'], /--theory: expected one of/, /did you mean realist\?/],
  ])('%j is told in words', async (argv, message, hint) => {
    const { code, out, err } = await desk().call('compare', ...argv);
    expect([code, out]).toEqual([1, []]);
    expect(err[0]).toMatch(message);
    if (hint) expect(err[1]).toMatch(hint);
  });

  it('tells the problems of all files at once', async () => {
    const at = desk();
    at.write('one.yaml', `${HEAD}theory: none\n`);
    at.write('two.yaml', `${HEAD}horizon: no\n`);
    const { code, err } = await at.call('compare', 'one', 'two', ...SHORT);
    expect(code).toBe(1);
    for (const file of ['one.yaml', 'two.yaml']) expect(err.join('\n')).toContain(file);
  });
});
