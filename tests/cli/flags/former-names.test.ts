import { describe, expect, it } from 'vitest';
import { FLAG_TABLES } from '../../../src/cli/commands/tables.ts';
import { ownCommand } from '../../../src/cli/flags/foreign-command.ts';
import { FACT_COLUMNS, factsOf } from '../../../src/cli/results/manifest-facts.ts';
import { sealOf } from '../../../src/cli/results/manifest-seal.ts';
import { desk, HEAD, SHORT } from '../fake-io.ts';

const FEW = [...SHORT, '--quiet'] as const;
const RENAMED = 'record is now called second-opinion; the old name still works';

describe('the former name of a preset', () => {
  it.each([
    [['--preset', 'record'], `ℹ --preset: ${RENAMED}`, '--preset second-opinion'],
    [['--preset=record'], `ℹ --preset: ${RENAMED}`, '--preset second-opinion'],
    [['--set', 'preset=record'], `ℹ --set preset: ${RENAMED}`, '--set preset=second-opinion'],
    [['--set', 'parameters.gain=2', '--set', 'preset = record'], `ℹ --set preset: ${RENAMED}`, "--set 'preset= second-opinion'"],
  ])('gives with %j what the new one gives, and is told', async (old, notice, again) => {
    const at = desk();
    const now = old.map((word) => word.replace('record', 'second-opinion'));
    const [former, fresh] = [
      await at.call('run', 'rising', ...FEW, '--json', ...old, '--out', 'former'),
      await at.call('run', 'rising', ...FEW, '--json', ...now, '--out', 'fresh'),
    ];
    expect([former.code, former.err, fresh.err]).toEqual([0, [notice], []]);
    expect(former.out[0].replaceAll('former/', 'fresh/')).toBe(fresh.out[0]);
    expect(JSON.parse(former.out[0]).preset).toBe('second-opinion');
    const manifest = JSON.parse(at.read('former/rising/manifest.json'));
    expect([manifest.preset, manifest.scenario.preset]).toEqual(['second-opinion', 'second-opinion']);
    expect(manifest.command).toContain(again);
    expect(at.read('former/rising/trajectories.csv')).toBe(at.read('fresh/rising/trajectories.csv'));
  });

  it('is told at its place in a file, by whatever command reads it', async () => {
    const at = desk();
    at.write('old.yaml', `${HEAD}preset: record\n`);
    const line = HEAD.split('\n').length;
    for (const call of [
      ['check', 'old.yaml'],
      ['run', 'old.yaml', ...FEW],
      ['explain', 'old.yaml', '--months', '14'],
    ]) {
      const { code, err, out } = await at.call(...call);
      const told = call[0] === 'check' ? out : err;
      expect([code, told.slice(0, 4)], call.join(' ')).toEqual([
        0,
        [`ℹ preset: ${RENAMED}`, `  → old.yaml:${line}:9`, `  ${line} | preset: record`, expect.stringMatching(/ {8}\^{6}$/)],
      ]);
    }
    expect(at.read('output/old/manifest.json')).toContain('"preset": "second-opinion"');
  });

  it('is told at its place in an experiment, whose results hold the new one', async () => {
    const at = desk();
    const head = 'format: 1\nname: Old\nstory: Written before.\nquestion: sweep\nscenario: rising\nmonths: 14\n';
    const rest = `levers: {rivalry.lever: {from: 0, to: 1, levels: 2}}
uncertainties:
  preset: {choices: [default, NAME]}
outcomes: [equidistance.end.mean]
design: {points: 4, replicates: 2}
`;
    at.write('old.yaml', head + rest.replace('NAME', 'record'));
    at.write('new/old.yaml', head + rest.replace('NAME', 'second-opinion'));
    const few = ['--workers', '1', '--format', 'csv', '--quiet'] as const;
    const former = await at.call('ask', 'old.yaml', ...few, '--out', 'former');
    const fresh = await at.call('ask', 'new/old.yaml', ...few, '--out', 'fresh');
    expect([former.code, fresh.code, fresh.err]).toEqual([0, 0, []]);
    expect(former.err.slice(0, 2)).toEqual([`ℹ uncertainties.preset.choices.1: ${RENAMED}`, '  → old.yaml:9:31']);
    for (const name of ['points.csv', 'levels.csv']) expect(at.read(`former/old/${name}`)).toBe(at.read(`fresh/old/${name}`));
    expect(JSON.stringify(JSON.parse(at.read('former/old/manifest.json')).experiment)).not.toContain('"record"');
    at.write('held.yaml', head + rest.replace(/uncertainties:\n.*\n/, 'constants: {preset: record}\n'));
    const { out } = await at.call('check', 'held.yaml');
    expect(out).toContain(`ℹ constants.preset: ${RENAMED}`);
  });

  it('in a manifest is understood when the result is verified, command and all', async () => {
    const at = desk();
    await at.call('run', 'rising', ...FEW, '--preset', 'second-opinion');
    const said = JSON.parse(at.read('output/rising/manifest.json'));
    const { seal: _, ...old } = {
      ...said,
      preset: 'record',
      scenario: { ...said.scenario, preset: 'record' },
      command: said.command.replace('second-opinion', 'record'),
    };
    at.write('output/rising/manifest.json', JSON.stringify({ ...old, seal: sealOf(old) }));
    const { code, out, err } = await at.call('verify', 'output/rising', '--again', '--json');
    const found = JSON.parse(out[0]).folders[0].findings.map(
      ({ label, verdict }: Record<string, string>) => `${label} ${verdict}`,
    );
    expect([code, err, found]).toEqual([0, [], expect.not.arrayContaining([expect.stringContaining('wrong')])]);
    expect(found).toEqual(expect.arrayContaining(['Runs same', 'Summary same', 'Again same']));
  });
});

describe('the former name of --theory', () => {
  it.each([
    [['run', 'rising', ...FEW], ['--lens', 'realist'], 'rising'],
    [['run', 'rising', ...FEW], ['--lens=all'], 'rising'],
    [['compare', 'managed', 'rising', ...FEW], ['--lens', 'liberal'], 'compare-managed-rising'],
  ])('is understood by %j with %j, told, and written by the name of now', async (command, old, name) => {
    const at = desk();
    const now = old.map((word) => word.replace('lens', 'theory'));
    const former = await at.call(...command, ...old, '--json', '--out', 'former');
    const fresh = await at.call(...command, ...now, '--json', '--out', 'fresh');
    const told = 'ℹ --lens is now called --theory; the old name still works';
    expect([former.code, former.err, fresh.err]).toEqual([0, [told], []]);
    expect(former.out[0].replaceAll('former/', 'fresh/')).toBe(fresh.out[0]);
    expect(JSON.parse(at.read(`former/${name}/manifest.json`)).command).toContain('--theory ');
  });

  it('as a path of --set is told too', async () => {
    const at = desk();
    const { code, err } = await at.call('run', 'rising', ...FEW, '--set', 'lens=realist');
    expect([code, err]).toEqual([0, ['ℹ --set lens is now called theory; the old name still works']]);
    expect(JSON.parse(at.read('output/rising/manifest.json'))).toMatchObject({
      theory: 'realist',
      command: expect.stringContaining('--set theory=realist'),
    });
  });

  it('is not offered, and does not go with the new one', async () => {
    const at = desk();
    expect((await at.call('run', '--help')).out.join('\n')).not.toMatch(/lens/i);
    const { code, err } = await at.call('run', 'rising', '--lens', 'realist', '--theory', 'liberal');
    expect([code, err.slice(-2)]).toEqual([1, ['✖ --theory was given 2 times', '  give it once']]);
  });

  it('in a command that a folder names is taken for what it is', () => {
    const own = ownCommand('equidistance run rising --lens realist', desk().folder, FLAG_TABLES);
    expect(own).toEqual({ argv: ['run', 'rising', '--lens=realist'], queue: false });
  });

  it('in a manifest stands in the column of the new one', () => {
    const facts = (manifest: Readonly<Record<string, unknown>>) =>
      factsOf('a', { schema: 'equidistance/manifest/2', ...manifest })[FACT_COLUMNS.findIndex(([name]) => name === 'theory')];
    expect([facts({ lens: 'realist' }), facts({ theory: 'liberal' }), facts({})]).toEqual(['realist', 'liberal', null]);
  });
});

describe('the former name of --figures', () => {
  it.each([
    ['record', 'record', ['--format', 'csv']],
    ['record --test', 'record-test-2010-2019', ['--format', 'csv', '--runs', '20']],
    ['record --fit', 'record-fit', ['--format', 'csv', '--points', '2', '--runs', '2', '--workers', '1']],
  ])('is understood by %s, told, and written by the name of now', async (words, name, few) => {
    const command = words.split(' ');
    const at = desk();
    at.write('mine.csv', 'year,actor,indicator,value,unit,source\n2017,EU,cfsp_alignment_rate,.99,share,mine\n');
    const former = await at.call(...command, '--record', 'mine.csv', ...few, '--json', '--out', 'former');
    const glued = await at.call(...command, '--record=mine.csv', ...few, '--quiet', '--out', 'glued');
    const fresh = await at.call(...command, '--figures', 'mine.csv', ...few, '--json', '--out', 'fresh');
    const told = 'ℹ --record is now called --figures; the old name still works';
    expect([former.code, former.err[0], glued.err, fresh.err.includes(told)]).toEqual([0, told, [told], false]);
    expect(former.out[0].replaceAll('former/', 'fresh/')).toBe(fresh.out[0]);
    expect(JSON.parse(at.read(`former/${name}/manifest.json`)).command).toContain('--figures mine.csv');
  });

  it('in a command that a folder names is taken for what it is', () => {
    const at = desk();
    at.write('mine.csv', 'x');
    const own = ownCommand('equidistance record --record mine.csv', at.folder, FLAG_TABLES);
    expect(own).toEqual({ argv: ['record', '--record=mine.csv'], queue: false });
    expect(ownCommand('equidistance record --record ../mine.csv', at.folder, FLAG_TABLES)).toHaveProperty('refused');
    expect(ownCommand('equidistance run rising --record mine.csv', at.folder, FLAG_TABLES)).toHaveProperty('refused');
  });
});

describe('the former name of a command', () => {
  const RUNS = ['--format', 'csv', '--quiet', '--workers', '1'];
  const told = (former: string, now: string): string => `ℹ "${former}" is now called "${now}"; the old name still works`;
  it.each([
    ['sweep', 'ask', 'rivalry-and-choice', 'rivalry-and-choice --points 2 --replicates 2', RUNS],
    ['sensitivity', 'ask', 'what-matters', 'what-matters --points 16 --replicates 2', RUNS],
    ['discover', 'ask', 'when-it-chooses', 'when-it-chooses --points 60 --replicates 2', RUNS],
    ['tipping', 'ask', 'where-it-tips', 'where-it-tips --points 20 --replicates 2', RUNS],
    ['robust', 'ask', 'postures-of-belgrade', 'postures-of-belgrade --points 20 --replicates 2', RUNS],
    ['backcast', 'record --test', 'record-test-2014-2016', '--from 2014 --to 2016 --runs 4', ['--format', 'csv', '--quiet']],
    ['calibrate', 'record --fit', 'record-fit', '--points 4 --runs 2', RUNS],
  ])('%s gives what %s gives, in the same folder, and results name the new one', async (former, now, folder, words, few) => {
    const at = desk();
    const old = await at.call(former, ...words.split(' '), ...few, '--out', 'old');
    const fresh = await at.call(...now.split(' '), ...words.split(' '), ...few, '--out', 'new');
    expect([old.code, old.err, fresh.code, fresh.err]).toEqual([0, [told(former, now)], 0, []]);
    const files = at.list(`old/${folder}`);
    expect(at.list(`new/${folder}`)).toEqual(files);
    for (const file of files.filter((name) => name.endsWith('.csv') || name === 'summary.json'))
      expect(at.read(`old/${folder}/${file}`), file).toBe(at.read(`new/${folder}/${file}`));
    const [first, second] = ['old', 'new'].map((out) => JSON.parse(at.read(`${out}/${folder}/manifest.json`)).command);
    expect(first.replace('--out old', '--out new')).toBe(second);
    expect(first.startsWith(`equidistance ${now} `)).toBe(true);
  });

  it('in a manifest is understood when the result is verified, and is no other result when it is made again', async () => {
    const at = desk();
    const asked = ['--from', '2014', '--to', '2015', '--runs', '2', '--format', 'csv', '--quiet'];
    await at.call('record', '--test', ...asked);
    const path = 'output/record-test-2014-2015/manifest.json';
    const said = JSON.parse(at.read(path));
    const { seal: _, ...old } = { ...said, command: said.command.replace('record --test', 'backcast') };
    at.write(path, JSON.stringify({ ...old, seal: sealOf(old) }));
    const { code, out, err } = await at.call('verify', 'output/record-test-2014-2015', '--again', '--json');
    expect([code, err]).toEqual([0, []]);
    expect(JSON.parse(out[0]).folders[0].findings).toContainEqual(expect.objectContaining({ label: 'Again', verdict: 'same' }));
    expect((await at.call('record', '--test', ...asked)).err).toEqual([]);
  });

  it('makes no other kind of result than the folder says it is', async () => {
    const at = desk();
    await at.call('record', '--fit', '--points', '4', '--runs', '2', ...RUNS);
    const said = JSON.parse(at.read('output/record-fit/manifest.json'));
    for (const command of ['equidistance backcast', 'equidistance record', 'equidistance tipping where-it-tips']) {
      const { seal: _, ...other } = { ...said, command };
      at.write('output/record-fit/manifest.json', JSON.stringify({ ...other, seal: sealOf(other) }));
      const { code, out } = await at.callWith({ columns: 200 }, 'verify', 'output/record-fit', '--again');
      expect([code, out.join(' ')]).toEqual([1, expect.stringContaining('its command does not make what it says it is')]);
    }
  });

  it.each([
    [['sweep', 'what-matters'], 'ask', '✖ what-matters asks for sensitivity, not for sweep'],
    [['worker'], 'jobs worker', '✖ which queue?'],
    [['status'], 'jobs status', '✖ which queue?'],
    [['gather'], 'jobs gather', '✖ which parts?'],
    [['backcast', '--index', 'within'], 'record --test', '✖ record --test takes no --index, which goes with record alone'],
  ])('%j is told before what is wrong with it', async (argv, now, mistake) => {
    const { code, err } = await desk().call(...argv);
    expect([code, err.slice(0, 2)]).toEqual([1, [told(argv[0], now), mistake]]);
  });

  it('shows the help of now, completes as before, and is found by who misspells it', async () => {
    const at = desk();
    const { code, out, err } = await at.call('gather', '--help');
    expect([code, out[0], err]).toEqual([0, 'equidistance jobs gather [parts..]', [told('gather', 'jobs gather')]]);
    expect((await at.call('schema')).out).toEqual((await at.call('check', '--schema')).out);
    const completed = async (...words: string[]) => (await at.call('--get-yargs-completions', 'equidistance', ...words)).out;
    expect(await completed('tipping', 'w')).toEqual(['where-it-tips']);
    expect(await completed('ask', 'w')).toEqual(['what-matters', 'when-it-chooses', 'where-it-tips']);
    expect(await completed('worker', '--l')).toEqual(['--lock']);
    expect((await at.call('backcats')).err[1]).toBe('  did you mean record --test?');
  });
});
