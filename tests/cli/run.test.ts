import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, HEAD, SHORT } from './fake-io.ts';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const ESCAPE = '\u001b';
const POWERS = ['US', 'EU', 'CN', 'RU'];
const CHANNELS = ['trade', 'investment', 'technology', 'security', 'energy', 'diplomacy'];
const QUANTILES = ['p05', 'p25', 'p50', 'p75', 'p95'];

type Tree = { readonly [key: string]: Tree };
const keys = (tree: Tree) => Object.keys(tree);

/** Run with --json and read what it prints. */
async function json(...argv: readonly string[]): Promise<Tree> {
  const { code, out, err } = await desk().call('run', ...argv, '--json');
  expect([code, err, out.length]).toEqual([0, [], 1]);
  return JSON.parse(out[0]);
}

function checkShape(one: Tree, months: number): void {
  expect(keys(one)).toEqual([
    'schema',
    'version',
    'scenario',
    'hash',
    'seed',
    'runs',
    'months',
    'theory',
    'preset',
    'finding',
    'start',
    'outcomes',
    'hangsOn',
    'files',
  ]);
  const { equidistance, lean, withinChannels, tiltByChannel, hedging, decisiveChoice, demands, twoHumps } = one.outcomes;
  expect(keys(one.outcomes)).toEqual([
    'equidistance',
    'lean',
    'withinChannels',
    'tiltByChannel',
    'hedging',
    'decisiveChoice',
    'demands',
    'twoHumps',
  ]);
  expect(keys(equidistance)).toEqual(['start', 'end', 'byMonth']);
  expect(keys(equidistance.end)).toEqual(['mean', ...QUANTILES]);
  const byMonth = equidistance.byMonth as unknown as readonly Tree[];
  expect(byMonth.map(({ month }) => month)).toEqual(Array.from({ length: months + 1 }, (_, month) => month));
  for (const row of byMonth) expect(keys(row)).toEqual(['month', ...QUANTILES]);
  expect(keys(lean)).toEqual(['tilt', 'shareBalanced', 'towards']);
  expect(keys(lean.tilt)).toEqual(QUANTILES);
  expect(one.finding).toMatch(/^Half of the runs end at an equidistance of .* within a tenth of balance\.$/);
  expect(keys(one.start)).toEqual(['equidistance', 'tilt', 'ties', 'low', 'high']);
  expect(one.start.equidistance).toBeCloseTo(equidistance.start as unknown as number, 3);
  expect(keys(withinChannels)).toEqual(['start', 'end']);
  expect(keys(tiltByChannel)).toEqual(['start', 'end']);
  for (const when of ['start', 'end']) expect(keys(tiltByChannel[when])).toEqual(CHANNELS);
  expect(keys(hedging)).toEqual(['end', 'byMonth']);
  const shares = hedging.byMonth as unknown as readonly Tree[];
  expect(shares).toHaveLength(months + 1);
  expect(shares[0]).toEqual({ month: 0, share: 1 });
  expect(shares.at(-1)).toEqual({ month: months, share: hedging.end });
  expect(keys(decisiveChoice)).toEqual(['probability', 'interval', 'byCamp', 'month']);
  expect(decisiveChoice.interval).toHaveLength(2);
  expect(keys(decisiveChoice.byCamp)).toEqual(['West', 'East']);
  if (decisiveChoice.month !== null) expect(keys(decisiveChoice.month)).toEqual(['p25', 'p50', 'p75']);
  expect(keys(demands)).toEqual(['perYear', 'refused', 'low', 'byPower', 'byChannel']);
  expect(keys(demands.byPower)).toEqual(POWERS);
  expect(keys(demands.byChannel)).toEqual(CHANNELS);
  expect(typeof twoHumps).toBe('boolean');
}

describe('run --json', () => {
  it('prints one object with exactly the promised keys', async () => {
    const one = await json('serbia-2026', ...SHORT);
    checkShape(one, 14);
    expect(one).toMatchObject({
      schema: 'equidistance/run/2',
      version: VERSION,
      scenario: 'serbia-2026',
      seed: 'equidistance',
      runs: 4,
      months: 14,
      theory: 'mixed',
      preset: 'default',
    });
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.files).toEqual(
      ['trajectories.csv', 'demands.csv', 'summary.json', 'manifest.json'].map((name) => join('output/serbia-2026', name)),
    );
  });

  it('prints a list for several scenarios, in the order asked for', async () => {
    const all = (await json('rupture', 'managed', ...SHORT)) as unknown as readonly Tree[];
    expect(all.map(({ scenario }) => scenario)).toEqual(['rupture', 'managed']);
    for (const one of all) checkShape(one, 14);
  });

  it('tells the month of choice where some run chooses', async () => {
    const one = await json('rupture', '--runs', '60', '--format', 'csv');
    expect(one.outcomes.decisiveChoice.probability).toBeGreaterThan(0);
    checkShape(one, 60);
  });

  it('keeps notices off standard output', async () => {
    const { code, out, err } = await desk().call('run', 'canopy', '--months', '5', '--runs', '2', '--format', 'csv', '--json');
    expect([code, out.length]).toEqual([0, 1]);
    expect(err[0]).toBe('ℹ events.0.at: month 6 is beyond the 5 months of this run; the event is left out');
    expect(JSON.parse(out[0]).months).toBe(5);
  });
});

describe('the same command', () => {
  it.each(['equidistance', 'class of 2026', 'Čačak 🚂 šuma', '-5', "it's", 'null'])(
    'with seed "%s" gives the same numbers twice',
    async (seed) => {
      const [first, second] = [
        await json('rising', ...SHORT, `--seed=${seed}`),
        await json('rising', ...SHORT, `--seed=${seed}`),
      ];
      expect(first.seed).toBe(seed);
      expect(second).toEqual(first);
    },
  );

  it('reads a seed in Unicode form NFC', async () => {
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    expect((await json('rising', ...SHORT, `--seed=${decomposed}`)).seed).toBe(composed);
  });

  it('with another seed gives other numbers', async () => {
    const ends = new Set<unknown>();
    for (const seed of ['11', '1', 'a', 'b', 'A', 'a '])
      ends.add((await json('rising', ...SHORT, '--seed', seed)).outcomes.equidistance.end.mean);
    expect(ends.size).toBe(6);
  });

  it('stands in the results, and can be given again as it stands there', async () => {
    const at = desk();
    at.write('my class.yaml', HEAD);
    const flags = [
      '--runs',
      '3',
      '--seed',
      "o'clock",
      '--months',
      '13',
      '--theory',
      'realist',
      '--preset',
      'second-opinion',
      '--set',
      'domestic.protest=0.2',
      '--out',
      'my out',
      '--format',
      'csv',
    ];
    await at.call('run', 'my class.yaml', ...flags);
    const { command } = JSON.parse(at.read('my out/my class/manifest.json'));
    expect(command).toBe(
      "equidistance run 'my class.yaml' --runs 3 --seed 'o'\\''clock' --months 13 --theory realist --preset second-opinion --set domestic.protest=0.2 --out 'my out'",
    );
  });

  it('keeps a seed that starts with a dash apart from flags', async () => {
    const at = desk();
    await at.call('run', 'rising', ...SHORT, '--seed=-x');
    expect(JSON.parse(at.read('output/rising/manifest.json')).command).toContain(' --seed=-x');
  });
});

describe('flags change what they should', () => {
  it('--months cuts and lengthens', async () => {
    const [short, long] = [
      await json('rising', ...SHORT),
      await json('rising', '--runs', '4', '--months', '70', '--format', 'csv'),
    ];
    expect([short.months, long.months]).toEqual([14, 70]);
    expect(short.hash).not.toBe(long.hash);
    expect((long.outcomes.equidistance.byMonth as unknown as Tree[]).slice(0, 15)).toEqual(short.outcomes.equidistance.byMonth);
  });

  it('--theory, --preset and --set change hash and numbers', async () => {
    const plain = await json('rupture', ...SHORT);
    const changed = [
      ['--theory', 'realist'],
      ['--preset', 'second-opinion'],
      ['--set', 'parameters.bite=2'],
      ['--set', 'rivalry.lever={0: 0, 6: -1}'],
      ['--set', 'switches.powers=false'],
    ];
    const seen = new Set([plain.hash]);
    for (const flags of changed) {
      const one = await json('rupture', ...SHORT, ...flags);
      expect(one.outcomes.equidistance.end).not.toEqual(plain.outcomes.equidistance.end);
      seen.add(one.hash);
    }
    expect(seen.size).toBe(changed.length + 1);
    expect(await json('rupture', ...SHORT, '--theory', 'liberal')).toMatchObject({ theory: 'liberal', preset: 'default' });
    expect(await json('rupture', ...SHORT, '--preset', 'second-opinion')).toMatchObject({
      theory: 'mixed',
      preset: 'second-opinion',
    });
  });

  it('--runs counts the runs', async () => {
    const at = desk();
    await at.call('run', 'rising', '--runs', '3', '--months', '5', '--format', 'csv');
    const rows = at.read('output/rising/trajectories.csv').trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 3 * 6);
  });

  it.each([
    ['csv', ['demands.csv', 'manifest.json', 'summary.json', 'trajectories.csv']],
    ['vl', ['channels.vl.json', 'choice.vl.json', 'equidistance.vl.json', 'manifest.json', 'summary.json', 'ties.vl.json']],
    ['svg', ['channels.svg', 'choice.svg', 'equidistance.svg', 'manifest.json', 'summary.json', 'ties.svg']],
    [
      'embed',
      ['channels', 'choice', 'equidistance', 'manifest.json', 'summary.json', 'ties'].map((name) =>
        name.endsWith('.json') ? name : `${name}.embed.html`,
      ),
    ],
    ['html', ['manifest.json', 'report.html', 'summary.json']],
  ])('--format %s writes that and the summary', async (format, files) => {
    const at = desk();
    const { code } = await at.call('run', 'rising', '--runs', '3', '--months', '14', '--format', format);
    expect([code, at.list('output/rising')]).toEqual([0, files]);
    expect(JSON.parse(at.read('output/rising/manifest.json')).files.sort()).toEqual(files);
  });

  it('takes formats with commas and repeated, and dark pictures beside the light', async () => {
    const at = desk();
    await at.call('run', 'serbia-2026', '--runs', '3', '--months', '14', '--format', 'svg,png', '--format', 'svg', '--dark');
    const pictures = ['channels', 'choice', 'equidistance', 'ties'].flatMap((id) => [
      `${id}-dark.png`,
      `${id}-dark.svg`,
      `${id}.png`,
      `${id}.svg`,
    ]);
    expect(at.list('output/serbia-2026')).toEqual([...pictures, 'manifest.json', 'summary.json'].sort());
  });

  it('--out says where, relative to the folder or not', async () => {
    const [at, other] = [desk(), desk()];
    const first = await at.call('run', 'rising', ...SHORT, '--out', 'results/');
    expect(first.out).toContain('Written   to results/rising/; --more tells all');
    await at.call('run', 'rising', ...SHORT, '--out', other.folder);
    await at.call('run', 'managed', ...SHORT, '--out', '');
    expect([at.list(), other.list()]).toEqual([['managed', 'results'], ['rising']]);
  });

  it('--quiet says nothing and writes all the same', async () => {
    const at = desk();
    expect(await at.call('run', 'rising', ...SHORT, '--quiet')).toMatchObject({ code: 0, out: [], err: [], progress: [''] });
    expect(at.list('output/rising')).toHaveLength(4);
  });
});

describe('what a run is measured against', () => {
  const compared = (out: readonly string[]) => /Compared\s+([\s\S]*?)\n {2}\S/.exec(out.join('\n'))?.[1] ?? 'nothing';
  const flags = ['--runs', '50', '--months', '24', '--format', 'csv', '--more'];

  it('is the base on the same luck and under the same assumptions', async () => {
    const at = desk();
    // A variant that changes nothing cannot differ, whatever is assumed of the model.
    at.write('same.yaml', HEAD);
    for (const set of [
      [],
      ['--set', 'parameters.bite=2'],
      ['--set', 'switches.squeeze=false'],
      ['--theory', 'realist'],
      ['--preset', 'second-opinion'],
    ]) {
      expect(compared((await at.call('run', 'same.yaml', ...flags, ...set)).out)).toMatch(/cannot\s+be\s+told\s+apart/);
    }
    expect(compared((await at.call('run', 'same.yaml', ...flags, '--set', 'domestic.protest=0.9')).out)).not.toBe('nothing');
  });

  it('is the second opinion too, but not where it is the second opinion that runs', async () => {
    const said = async (...set: readonly string[]) =>
      (await desk().call('run', 'serbia-2026', ...flags, ...set)).out.some((line) => line.includes('  Second opinion'));
    expect([
      await said(),
      await said('--preset', 'second-opinion'),
      await said('--set', 'parameters.bite=2'),
      await said('--set', 'parameters.gain=2'),
    ]).toEqual([true, false, false, true]);
  });

  it('says in the progress what is being run', async () => {
    const { progress } = await desk().call('run', 'rising', '--runs', '70', '--months', '2', '--format', 'csv');
    expect(progress).toEqual([
      'rising: 64 of 70 runs',
      'rising, reference serbia-2026: 64 of 70 runs',
      'rising, second opinion: 64 of 70 runs',
      ...Array.from({ length: 5 }, () => 'rising: what it hangs on'),
      'rising: drawing',
      '',
    ]);
  });
});

describe('names of scenarios', () => {
  it('a bare name is a shipped scenario, a path is a file', async () => {
    const at = desk();
    at.write('rising.yaml', `${HEAD}horizon: 13\n`);
    const flags = ['--runs', '2', '--format', 'csv', '--json'];
    const shipped = await at.call('run', 'rising', ...flags);
    expect(JSON.parse(shipped.out[0]).months).toBe(60);
    expect(shipped.err).toEqual(['ℹ rising is the shipped scenario; the file here is ./rising.yaml']);
    expect((await at.call('explain', 'rising', '--json')).err).toEqual(shipped.err);
    for (const name of ['./rising', './rising.yaml', 'rising.yaml', join(at.folder, 'rising.yaml')]) {
      expect(JSON.parse((await at.call('run', name, ...flags)).out[0]).months).toBe(13);
    }
  });

  it('two files of one name would share a folder, and are refused before anything is written', async () => {
    const at = desk();
    at.write('a/mine.yaml', HEAD);
    at.write('b/mine.yaml', HEAD);
    const { code, err } = await at.call('run', 'a/mine.yaml', 'b/mine.yaml', ...SHORT);
    expect([code, at.list()]).toEqual([1, ['a', 'b']]);
    expect(err).toEqual(['✖ two of the scenarios are called mine', '  their results would share a folder: rename one file']);
  });

  it('a file that is named like a folder above is refused', async () => {
    const at = desk();
    at.write('here/...yaml', HEAD);
    const { code, err } = await at.call('run', 'here/...yaml', ...SHORT);
    expect([code, at.list()]).toEqual([1, ['here']]);
    expect(err[0]).toContain('cannot name a folder');
  });

  it('a good scenario is not run when another is broken', async () => {
    const at = desk();
    at.write('bad.yaml', '');
    expect((await at.call('run', 'rising', 'bad.yaml', ...SHORT)).code).toBe(1);
    expect(at.list()).toEqual(['bad.yaml']);
  });

  it('a file in a subfolder is compared with the one beside it that it extends', async () => {
    const at = desk();
    at.write('my class/base.yaml', `${HEAD}horizon: 14\n`);
    at.write('my class/group two.yaml', 'format: 2\nname: Two\nstory: A story.\nextends: base\ndomestic: {protest: 0.5}\n');
    const { code, out, err } = await at.call('run', 'my class/group two.yaml', '--runs', '4', '--format', 'csv', '--more');
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toMatch(/Compared\s+on\s+the\s+same\s+luck[\s\S]*base/);
    expect(out).toContain('Written to output/group two/');
    expect(out).toContain("Again   equidistance run 'my class/group two.yaml' --runs 4 --seed equidistance");
  });
});

describe('the summary', () => {
  it.each([40, 80])('fits %i columns, commands and paths aside', async (columns) => {
    for (const name of ['serbia-2026', 'rupture'])
      for (const more of [[], ['--more']]) {
        const { out } = await desk().callWith({ columns }, 'run', name, '--runs', '50', '--format', 'csv', ...more);
        expect(out.filter((line) => line.length >= columns && !/equidistance (run|explain|new) ?|output\//.test(line))).toEqual(
          [],
        );
      }
  });

  it('is plain where the terminal is not styled, and bold where it is', async () => {
    expect((await desk().call('run', 'rising', ...SHORT)).out.join('')).not.toContain(ESCAPE);
    expect((await desk().callWith({ styled: true }, 'run', 'rising', ...SHORT)).out.join('')).toContain(ESCAPE);
  });

  it('has no long decimals, no holes and no wrong plurals', async () => {
    for (const [runs, months] of [
      ['2', '1'],
      ['2', '60'],
      ['50', '60'],
    ]) {
      const { out } = await desk().call('run', 'rupture', '--runs', runs, '--months', months, '--format', 'csv');
      expect(out.join('\n')).not.toMatch(/\.\d{4}|NaN|undefined|null|\b1 (runs|months|events)\b/);
    }
  });
});
