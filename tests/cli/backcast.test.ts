import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const at = desk();
const FEW = ['--runs', '20', '--format', 'csv'] as const;
const HEAD = 'year,actor,indicator,value,unit,source\n';

describe('record --test', () => {
  it('says in sentences and in a table of 80 columns how the model fares', async () => {
    const { code, out, err } = await at.call('record', '--test', ...FEW);
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe('The model against the record, 2010–2019');
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('against the last value before 2010');
    expect(text).toMatch(/\d+ % of 106 measured years lie in the band that should hold 90 %/);
    expect(text).toContain('No blind test');
    expect(text).toMatch(
      /Who asks demands beside recorded pressure, 2010–2025: cosine 0\.\d\d \(a comparison, not a test: chokepoints were set with these events in view\)\./,
    );
    expect(text).not.toMatch(/undefined|NaN|null/);
    expect(out.filter((line) => /^ {2}(Trade|UN distance|Arms|Investment), /.test(line))).toHaveLength(13);
  });

  it('--json prints one object with scores, medians and every year', async () => {
    const { code, out, err } = await at.call('record', '--test', ...FEW, '--json');
    expect([code, err, out.length]).toEqual([0, [], 1]);
    const json = JSON.parse(out[0]);
    expect([json.schema, json.from, json.to, json.runs, json.seed]).toEqual([
      'equidistance/backcast/2',
      2010,
      2019,
      20,
      'equidistance',
    ]);
    expect(json.indicators).toHaveLength(16);
    for (const { years, n, mae, crps, coverage90, skill } of json.indicators) {
      expect(years).toHaveLength(n);
      for (const value of [mae, crps, coverage90]) expect(value).toBeGreaterThanOrEqual(0);
      expect(Object.keys(skill)).toEqual(['persistence', 'trend']);
    }
    expect(json.series).toHaveLength(160);
    expect(json.series[0]).toMatchObject({ indicator: json.indicators[0].id, year: 2010 });
    expect(json.median.skill.trend).toBeLessThan(1);
  });

  it('writes data, summary and what makes them again', async () => {
    await at.call('record', '--test', ...FEW, '--quiet');
    expect(at.list('output/record-test-2010-2019')).toEqual([
      'asked.csv',
      'manifest.json',
      'scores.csv',
      'series.csv',
      'summary.json',
    ]);
    expect(at.read('output/record-test-2010-2019/scores.csv').trim().split('\n')).toHaveLength(17);
    const { command } = JSON.parse(at.read('output/record-test-2010-2019/manifest.json'));
    expect(command).toBe('equidistance record --test --runs 20 --seed equidistance');
  });

  it('draws a picture with its specification and a report', async () => {
    const { code } = await at.call(
      'record',
      '--test',
      '--from',
      '2014',
      '--runs',
      '10',
      '--quiet',
      '--format',
      'svg,vl,html',
      '--out',
      'drawn',
    );
    expect(code).toBe(0);
    expect(at.list('drawn/record-test-2014-2019')).toEqual([
      'backcast-demands.svg',
      'backcast-demands.vl.json',
      'backcast.svg',
      'backcast.vl.json',
      'manifest.json',
      'report.html',
      'summary.json',
    ]);
    const spec = JSON.parse(at.read('drawn/record-test-2014-2019/backcast.vl.json'));
    expect(spec.description).toContain('EU statements joined in 2019: measured 0.57, expected ');
    expect(spec.title.text).toMatch(/^2014–2019: closer than “no change” in \d+ of 14 series$/);
    expect(at.read('drawn/record-test-2014-2019/report.html')).toContain('Error / last');
  });

  it('sets who asks for what beside the recorded events, whatever years are scored', async () => {
    const { out } = await at.call('record', '--test', '--from', '2014', '--to', '2016', ...FEW, '--json');
    const { demands, to } = JSON.parse(out[0]);
    expect([to, demands.from, demands.to, demands.runs]).toEqual([2016, 2014, 2025, 20]);
    expect(demands.cells).toHaveLength(24);
    const energy = demands.cells.find(
      (cell: { power: string; channel: string }) => `${cell.power} ${cell.channel}` === 'US energy',
    );
    expect(energy.recorded).toMatchObject({ pressed: 5, withheld: 0, notRecorded: 5 });
    for (const value of Object.values(energy.model)) expect(value).toBeGreaterThan(0);
    for (const value of Object.values(demands.cosine)) expect(value).toBeGreaterThan(0);
    const rows = at.read('output/record-test-2014-2016/asked.csv').trim().split('\n');
    expect(rows).toHaveLength(25);
    expect(rows).toContainEqual(expect.stringMatching(/^2014,EU,diplomacy,6,0,1,5,0,4,2,/));
    const without = await at.call('record', '--test', '--from', '2014', ...FEW, '--without', 'demands');
    expect(without.out.join(' ').replace(/\s+/g, ' ')).toContain('2014–2025: no cosine: one side is empty');
  });

  it('--rolling starts from every origin and sums them up', async () => {
    const { code, out, err } = await at.call('record', '--test', '--rolling', ...FEW);
    expect([code, err]).toEqual([0, []]);
    for (const span of ['From 2010 to 2014', 'From 2012 to 2016', 'From 2014 to 2018']) expect(out).toContain(span);
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    const json = JSON.parse((await at.call('record', '--test', '--rolling', ...FEW, '--json')).out[0]);
    expect(json.schema).toBe('equidistance/backcast-rolling/2');
    expect(json.origins.filter((origin: object) => 'demands' in origin)).toEqual([]);
    expect(json.origins.map(({ from, to }: { from: number; to: number }) => [from, to])).toEqual([
      [2010, 2014],
      [2012, 2016],
      [2014, 2018],
    ]);
    expect(json.median.skill.persistence).toBeGreaterThan(0);
  });

  it('gives the same numbers again, and other numbers for another assumption', async () => {
    const json = async (...flags: string[]) => JSON.parse((await at.call('record', '--test', ...FEW, '--json', ...flags)).out[0]);
    const first = await json();
    expect(await json()).toEqual(first);
    for (const flags of [
      ['--preset', 'second-opinion'],
      ['--theory', 'realist'],
      ['--set', 'parameters.bite=2'],
      ['--without', 'demands'],
      ['--seed', 'b'],
    ])
      expect((await json(...flags)).series, flags.join(' ')).not.toEqual(first.series);
  });

  it.each([
    [
      ['--from', '2011'],
      '--from 2011 is no origin: only 2010, 2012, 2014, 2020 have a case of their own',
      'did you mean --from 2010?',
    ],
    [
      ['--to', '2026'],
      'the record ends in 2024: 2025 to 2026 are not measured',
      'give them with --figures FILE (columns year,actor,',
    ],
    [['--to', '2025'], 'the record ends in 2024: 2025 is not measured', 'or end with --to 2024'],
    [['--to', '2005'], '--to 2005 lies before --from 2010', 'end in 2010 or later'],
    [['--rolling', '--from', '2010'], '--rolling starts from every origin', 'leave --from or --rolling out'],
    [['--rolling', '--to', '2009'], '--to 2009 lies before the first origin', 'it starts from 2010, 2012, 2014'],
    [
      ['--rolling', '--score-from', '2012'],
      '--rolling scores every origin from its start',
      'leave --score-from or --rolling out',
    ],
    [['--score-from', '2009'], '--score-from 2009 lies before --from 2010', 'score from 2010 or later'],
    [['--score-from', '2015', '--to', '2014'], '--score-from 2015 lies after --to 2014', 'end in 2015 or later'],
    [
      ['--score-from', '2025'],
      '--score-from 2025: the record ends in 2024, so there is no later figure to score by',
      'give later ones with --figures FILE (columns year,actor,',
    ],
    [['--from', 'ten'], '--from: expected a whole number', ''],
    [['--figures', 'nowhere.csv'], 'there is no file nowhere.csv', 'a record is a CSV file'],
    [['--runs', '6000'], '--runs: expected a whole number from 1 to 5', 'did you mean 5000?'],
  ])('%j is a mistake that it helps to mend', async (flags, message, hint) => {
    const { code, out, err } = await at.call('record', '--test', ...flags, '--format', 'csv');
    expect([code, out]).toEqual([1, []]);
    expect(err.join(' ')).toContain(message);
    expect(err.join(' ')).toContain(hint);
  });

  it('--to later works where the record or a given one has the years, and says that they were in no fit', async () => {
    at.write('mine.csv', `${HEAD}2025,EU,trade_total_share,0.58,share,my office\n`);
    const { code, out, err } = await at.call('record', '--test', '--to', '2025', '--figures', 'mine.csv', ...FEW);
    expect([code, err]).toEqual([0, []]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Years after 2019 were in no fit.');
    const json = JSON.parse(
      (await at.call('record', '--test', '--to', '2025', '--figures', 'mine.csv', ...FEW, '--json')).out[0],
    );
    expect([json.given, json.unmeasured]).toEqual(['mine.csv', []]);
    expect(json.indicators.find(({ id }: { id: string }) => id === 'trade.EU').years.slice(-2)).toEqual([2022, 2025]);
  });

  it('--score-from scores later years alone, to the last that is measured, and can be made again', async () => {
    const { code, out, err } = await at.call('record', '--test', '--from', '2014', '--score-from', '2020', ...FEW);
    expect([code, err, out[0]]).toEqual([0, [], 'The model against the record, 2020–2024']);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Each series starts from its last value before 2020, as the benchmarks do');
    expect(text).toContain('against the last value before 2020');
    expect(text).toContain('The years scored were in no fit. The structure was chosen by people who had seen them.');
    expect(text).toMatch(/In the middle series the band is [\d.]+ times as wide as the typical noise of a year/);
    const { command } = JSON.parse(at.read('output/record-test-2014-2024-scored-from-2020/manifest.json'));
    expect(command).toBe('equidistance record --test --from 2014 --score-from 2020 --runs 20 --seed equidistance');
    const json = JSON.parse(
      (await at.call('record', '--test', '--from', '2014', '--score-from', '2020', ...FEW, '--json')).out[0],
    );
    expect([json.from, json.to, json.scoreFrom]).toEqual([2014, 2024, 2020]);
    expect([...new Set(json.series.map(({ year }: { year: number }) => year))]).toEqual([2020, 2021, 2022, 2023, 2024]);
    for (const { n, width90, typical, persistence, crpsSkill } of json.indicators.filter(({ n }: { n: number }) => n > 0)) {
      for (const value of [n, width90, typical, persistence.crps]) expect(value).toBeGreaterThan(0);
      expect(Object.keys(crpsSkill)).toEqual(['persistence', 'trend']);
    }
    const [head, row] = at.read('output/record-test-2014-2024-scored-from-2020/scores.csv').split('\n');
    expect(head).toMatch(/,score_from,trend_crps,width90,typical$/);
    expect(row.split(',')[head.split(',').indexOf('score_from')]).toBe('2020');
  });

  it('starts in 2020 from what was known to 2019, and says that the world is left as it was', async () => {
    const { code, out } = await at.call('record', '--test', '--from', '2020', ...FEW);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect([code, out[0]]).toEqual([0, 'The model against the record, 2020–2024']);
    expect(text).toContain('rivalry, capability and credibility stay as they were known in January 2020');
  });

  it('refuses years in which nothing is measured', async () => {
    at.write('late.csv', `${HEAD}2026,EU,trade_total_share,0.58,share,my office\n`);
    const words = ['--from', '2014', '--score-from', '2025', '--to', '2025', '--figures', 'late.csv'];
    expect((await at.call('record', '--test', ...words, ...FEW)).err).toEqual([
      '✖ nothing is measured in 2025, so there is nothing to score',
      '  give figures of these years with --figures FILE (columns year,actor,indicator,value,unit,source), or choose other years',
    ]);
  });

  it('ends where its case ends', async () => {
    at.write('far.csv', `${HEAD}2027,EU,trade_total_share,0.5,share,nobody\n`);
    const { code, err } = await at.callWith({ year: 2028 }, 'record', '--test', '--to', '2027', '--figures', 'far.csv', ...FEW);
    expect([code, err[0]]).toEqual([1, '✖ serbia-2010 ends in 2025, and --to asks for 2027']);
  });

  it.each([30, 40, 60, 120])('fits %i columns', async (columns) => {
    const { out } = await at.callWith({ columns }, 'record', '--test', ...FEW);
    expect(out.filter((line) => line.length >= columns && !/equidistance |output\//.test(line))).toEqual([]);
  });
});
