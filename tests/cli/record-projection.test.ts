import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProjection } from '../../src/cli/commands/record/projection-file.ts';
import { sealOf } from '../../src/cli/results/manifest-seal.ts';
import { projectionText } from '../../src/report/subjects/project/text.ts';
import { figuresCsv, madeUp } from '../record/project/small.ts';
import { desk } from './fake-io.ts';

const at = desk();
/** A day on which all that is projected can be known. */
const LATER = { year: 2032 };
const FILE = 'output/record-projection/projection.json';
const FEW = ['--runs', '256', '--format', 'csv'] as const;
type Said = ReturnType<typeof readProjection>;
let projection: Said;

/** A file of the desk that says something else than was registered, sealed as whoever forges it would, or as it was. */
function forged(name: string, changes: object, resealed = true): string {
  const { seal, ...said } = { ...projection, ...changes } as Said;
  at.write(name, projectionText({ ...said, seal: resealed ? sealOf(said) : seal }));
  return name;
}

/** The same without its seal. */
function bare(name: string): string {
  const { seal: _, ...said } = projection;
  at.write(name, JSON.stringify(said));
  return name;
}

/** Later figures of what one figure makes a series of, in a year. */
const later = (year: number, value: number): string => figuresCsv(projection.series.flatMap((each) => madeUp(each, year, value)));

beforeAll(async () => {
  const { code, err } = await at.call('record', '--project', ...FEW, '--quiet');
  expect([code, err]).toEqual([0, []]);
  projection = readProjection(at.folder, FILE);
  at.write('later.csv', later(projection.to, 0.5));
});

describe('record --project', () => {
  it('says what is projected, on what, and what it is not, in 80 columns', async () => {
    const { code, out, err } = await at.call('record', '--project', ...FEW);
    expect([code, err]).toEqual([0, []]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'A projection of Serbia',
      'registered 2026-11-01',
      'present (serbia-20',
      'Which of them comes about is not said',
      '256 runs spread evenly over 256 settings',
      'the last value alone, and a straight line',
      'Conditional on drivers, a test of the model, not advice',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/NaN|undefined|null/);
    expect(out.filter((line) => line.length > 80 && !line.includes('equidistance record'))).toEqual([]);
    expect(at.list('output/record-projection')).toEqual(['manifest.json', 'projected.csv', 'projection.json', 'summary.json']);
  });

  it('writes a sealed file that says all that it hangs on, a band a line, small enough to be kept', () => {
    expect(projection).toMatchObject({ schema: 'equidistance/projection/1', registered: '2026-11-01', runs: 256, settings: 256 });
    expect([projection.seed, projection.given, projection.to]).toEqual(['equidistance', null, 2030]);
    const manifest = JSON.parse(at.read('output/record-projection/manifest.json'));
    expect(manifest).toMatchObject({ build: projection.build, version: projection.version, projection: projection.seal });
    expect(manifest.hashes).toEqual(projection.drivers.map(({ hash }) => hash));
    expect(
      at
        .read(FILE)
        .split('\n')
        .filter((line) => line.includes('"by":"present"')),
    ).toHaveLength(projection.series.length * (projection.to - projection.from + 1));
    expect(statSync(join(at.folder, FILE)).size).toBeLessThan(150_000);
    expect(at.read('output/record-projection/projected.csv').trim().split('\n')).toHaveLength(
      1 + projection.series.flatMap(({ bands }) => bands).length,
    );
  });

  it('names the command that makes the same again, with its day, and that command does', async () => {
    const { command } = JSON.parse(at.read('output/record-projection/manifest.json'));
    expect(command).toBe('equidistance record --project --date 2026-11-01 --runs 256 --seed equidistance');
    const { code, out } = await at.call('verify', 'output/record-projection', '--again');
    expect([code, out.join(' ').replace(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining('writes the same 3 files, byte for byte'),
    ]);
  });

  it('draws every series in a picture with its table, and a report', async () => {
    const { code } = await at.call(
      'record',
      '--project',
      '--runs',
      '256',
      '--quiet',
      '--format',
      'svg,vl,html',
      '--out',
      'drawn',
    );
    expect(code).toBe(0);
    const html = at.read('drawn/record-projection/report.html');
    expect(html).toContain('Bands of every series');
    expect(html).not.toMatch(/NaN|undefined/);
    expect(at.read('drawn/record-projection/projection.svg')).toContain('UN distance, Russia');
  });

  it.each([
    [['--project', '--score', 'x'], '--project makes a projection, and --score scores one that was made', 'give one of the two'],
    [['--project', '--index', 'within'], 'record --project takes no --index, which goes with record alone', 'leave --index out'],
    [['--score', 'x', '--index', 'within'], 'record --score takes no --index', 'leave --index out'],
    [['--runs', '256'], '--runs goes with --test, --fit, --project', 'add --test, or leave --runs out'],
    [['--date', '2026-11-01'], '--date goes with --project', 'add --project, or leave --date out'],
    [
      ['--score', 'x', '--seed', 'x'],
      'record --score takes no --seed, which goes with --test, --fit, --project',
      'leave --seed out',
    ],
    [['--project', '--runs', '200'], '--runs: expected a multiple of 256', 'did you mean 256?'],
    [['--project', '--runs', '600'], '--runs: expected a multiple of 256', 'did you mean 512?'],
    [['--project', '--date', 'today'], '--date: expected a day as YYYY-MM-DD, found "today"', 'for example --date 2026-11-01'],
    [['--project', '--date', '2026-02-30'], '--date: expected a day as YYYY-MM-DD, found "2026-02-30"', ''],
    [['--project', '--date', '2026-11-02'], '--date 2026-11-02 lies after today, 2026-11-01', 'registered when it is made'],
    [['--project', '--date', '2020-01-01'], '--date 2020-01-01: the record goes to 2024', 'leave --date out'],
    [
      ['--project', '--figures', 'later.csv'],
      'later.csv holds goods trade with the United States of 2030',
      'give them with --score',
    ],
    [['--project', '--seed', ''], '--seed: expected any text', ''],
  ])('%j is a mistake that it helps to mend', async (flags, message, hint) => {
    const { code, out, err } = await at.callWith(flags.includes('--figures') ? LATER : {}, 'record', ...flags);
    expect([code, out]).toEqual([1, []]);
    expect(err.join(' ')).toContain(message);
    expect(err.join(' ')).toContain(hint);
  });
});

describe('record --score', () => {
  it('holds a projection against later figures in a table of 80 columns, and names the closest without calling others wrong', async () => {
    const { code, out, err } = await at.callWith(LATER, 'record', '--score', FILE, '--figures', 'later.csv', '--format', 'csv');
    expect([code, err]).toEqual([0, []]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(`10 later figures of ${projection.to}, in 10 of 16 projected series.`);
    expect(text).toContain('a driver that is farther off is not thereby wrong');
    expect(text).toContain('Conditional on drivers, a test of the model, not advice');
    expect(text.match(/\w+(?= forecast)/g)).toEqual(['no', 'a']);
    expect(text).toContain('not a forecast');
    expect(out.filter((line) => /^ {2}(Trade|UN distance), /.test(line))).toHaveLength(8);
    expect(out.filter((line) => line.length > 80 && !line.includes('equidistance record'))).toEqual([]);
    expect(at.list('output/record-score')).toEqual(['manifest.json', 'scored-figures.csv', 'scored.csv', 'summary.json']);
    expect(at.read('output/record-score/scored-figures.csv').trim().split('\n')).toHaveLength(1 + 10 * 5);
  });

  it('has tables whose columns docs/results.md names', () => {
    const tables = readFileSync('docs/results.md', 'utf8');
    for (const name of ['record-projection/projected', 'record-score/scored', 'record-score/scored-figures']) {
      const row = tables.split('\n').find((line) => line.startsWith(`| \`${name.split('/')[1]}\` |`))!;
      const [head] = at.read(`output/${name}.csv`).split('\n');
      for (const column of head.split(',')) expect(row, `${name} ${column}`).toContain(`\`${column}\``);
    }
  });

  it('--json prints one object with counts, scores and widths', async () => {
    const { out } = await at.callWith(LATER, 'record', '--score', FILE, '--figures', 'later.csv', '--format', 'csv', '--json');
    const json = JSON.parse(out[0]);
    expect(json).toMatchObject({
      schema: 'equidistance/projection-score/2',
      file: FILE,
      given: 'later.csv',
      seal: projection.seal,
    });
    expect(json.over.map(({ by, n }: { by: string; n: number }) => [by, n])).toEqual(
      ['present', 'managed', 'rising', 'last', 'line'].map((by) => [by, 10]),
    );
    expect(['present', 'managed', 'rising']).toContain(json.closest);
    for (const { scores } of json.series)
      for (const { crps, width90 } of scores) for (const value of [crps, width90]) expect(value).toBeGreaterThanOrEqual(0);
  });

  it('needs no figures of anybody where the record of the package has gone on since', async () => {
    const before = projection.series
      .filter(({ id }) => id === 'cfsp')
      .map((each) => ({
        ...each,
        last: { year: 2022, value: 0.48 },
        bands: each.bands.map((band) => ({ ...band, year: band.year - projection.from + 2023 })),
      }));
    const name = forged('old.json', { series: before, from: 2023, to: 2028 });
    const { code, out } = await at.callWith(LATER, 'record', '--score', name, '--format', 'csv', '--json');
    expect([code, JSON.parse(out[0]).series[0].figures[0].year]).toEqual([0, 2023]);
  });

  it.each([30, 40, 60, 120])('fits %i columns', async (columns) => {
    const { out: project } = await at.callWith({ columns }, 'record', '--project', ...FEW, '--out', 'narrow');
    const { out: score } = await at.callWith(
      { ...LATER, columns },
      'record',
      '--score',
      FILE,
      '--figures',
      'later.csv',
      '--format',
      'csv',
    );
    const out = [...project, ...score];
    expect(out.filter((line) => line.length > columns && !/equidistance |(output|narrow)\//.test(line))).toEqual([]);
  });

  it('recognises a file that was edited, in whatever it says', async () => {
    const [first, ...rest] = projection.series;
    for (const changes of [
      { registered: '2025-06-01' },
      { seed: 'other' },
      { series: [{ ...first, last: { ...first.last, value: 0.5 } }, ...rest] },
      { series: rest },
    ]) {
      const { code, out, err } = await at.call(
        'record',
        '--score',
        forged('edited.json', changes, false),
        '--figures',
        'later.csv',
      );
      expect([code, out]).toEqual([1, []]);
      expect(err[0]).toBe('✖ edited.json, seal: the file was changed after it was registered, so it proves nothing');
      expect(err[1]).toContain('a projection is never edited');
    }
  });

  it('tells a file that is none, or of another form, with place and what to try', async () => {
    at.write('table.csv', 'a,b\n1,2\n');
    const cases: readonly (readonly [string, string, string])[] = [
      ['nowhere.json', 'there is no file nowhere.json', 'as record --project writes it'],
      ['2031-01', 'there is no file 2031-01', 'as record --project writes it'],
      ['table.csv', 'table.csv is no projection: it does not hold one JSON object', 'projection.json'],
      ['output/record-projection/summary.json', 'schema: expected equidistance/projection/1', 'take projection.json'],
      [
        forged('next.json', { schema: 'equidistance/projection/2' }),
        'a projection of form 2, and this version reads form 1',
        'npx equidistance@',
      ],
      [bare('bare.json'), 'bare.json, seal: a projection has one, and here is none', ''],
      [forged('odd.json', { runs: 'many' }), 'odd.json, runs: ', 'take the file as it was registered'],
      [forged('back.json', { to: 2000 }), 'back.json, to: expected a year that does not lie before the first', ''],
    ];
    for (const [name, message, hint] of cases) {
      const { code, out, err } = await at.callWith(LATER, 'record', '--score', name, '--figures', 'later.csv');
      expect([name, code, out]).toEqual([name, 1, []]);
      expect(err[0], name).toContain(message);
      expect(err.join(' '), name).toContain(hint);
    }
  });

  it('says what is missing where no later figure is there, and writes nothing', async () => {
    const score = async (...flags: string[]) =>
      (await at.callWith(LATER, 'record', '--score', FILE, '--out', 'none', ...flags)).err.join(' ');
    expect(await score()).toContain('and the record of this version has no figure of its series in those years');
    expect(await score()).toContain('its series end in 2015 to 2024: give later figures with --figures FILE');
    at.write('between.csv', 'year,actor,indicator,value,unit,source\n2031,EU,cfsp_alignment_rate,.5,share,x\n');
    expect(await score('--figures', 'between.csv')).toContain('between.csv has no figure of its series in those years');
    expect(at.list()).not.toContain('none');
  });
});
