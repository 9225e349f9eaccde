import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const HEAD = 'year,actor,indicator,value,unit,source\n';

describe('record', () => {
  it('says what is measured, how it moved and what to mind, and writes pictures, tables and a report', async () => {
    const at = desk();
    const { code, out, err } = await at.call('record');
    expect([code, err]).toEqual([0, []]);
    const text = out.join('\n').replace(/\s+/g, ' ');
    for (const words of [
      'The measured record of Serbia',
      '144 dated events',
      'Technology and energy: no figures at all',
      'equidistance rose by 0.12',
      'a gap is missing data, no zero',
      'Years after 2019 are shown and scored; nothing was fitted on them.',
      'Again equidistance record',
    ])
      expect(text).toContain(words);
    expect(out.filter((line) => line.length > 80)).toEqual([]);
    expect(at.list('output/record')).toEqual([
      'events.csv',
      'indicators.csv',
      'manifest.json',
      'measured-equidistance.embed.html',
      'measured-equidistance.png',
      'measured-equidistance.svg',
      'measured-equidistance.vl.json',
      'measured-series.embed.html',
      'measured-series.png',
      'measured-series.svg',
      'measured-series.vl.json',
      'measured.csv',
      'record.csv',
      'report.html',
      'summary.json',
    ]);
    const html = at.read('output/record/report.html');
    expect(html).toContain('Sources, reliability and terms');
    expect(html).not.toMatch(/NaN|undefined|<script[^>]+src=|https?:\/\/[^"<]*\.(?:js|css)"/);
  });

  it('--json prints one object: years, bands, change, series', async () => {
    const { code, out, err } = await desk().call('record', '--json', '--index', 'within', '--format', 'csv');
    expect([code, err, out.length]).toEqual([0, [], 1]);
    const one = JSON.parse(out[0]);
    expect(one).toMatchObject({ schema: 'equidistance/record/2', index: 'within', given: null, scenario: 'serbia-2026' });
    expect(one.years).toHaveLength(25);
    expect(one.years[3]).toMatchObject({ year: 2003, channels: ['diplomacy'], indices: null, bands: null });
    expect(Object.keys(one.years[19].indices)).toEqual(['equidistance', 'within', 'aggregate', 'entropy']);
    expect(one.change).toMatchObject({ channels: ['trade', 'diplomacy'], sameSourcesTo: 2014 });
    expect(one.series).toHaveLength(16);
    expect(one.files).toContain('measured.csv');
  });

  it('--figures lays figures of a file over those of the package', async () => {
    const at = desk();
    const lines = ['USA,.03', 'EU,.5', 'CHN,.2', 'RUS,.05'].map((each) => {
      const [actor, share] = each.split(',');
      return `2021,${actor},trade_total_share,${share},share,my class\n2021,${actor},unga_ideal_distance_to_SRB,1,x,my class\n`;
    });
    at.write('mine.csv', `${HEAD}${lines.join('')}2021,SRB,rain,3,mm,x\n`);
    const { code, out, err } = await at.call('record', '--figures', 'mine.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(err.join('\n')).toContain('ℹ indicators that are not used here: rain; 1 line left out');
    expect(out.join('\n').replace(/\s+/g, ' ')).toContain('8 figures come from mine.csv; this program has not checked them.');
    expect(out.join('\n')).toContain('Again   equidistance record --figures mine.csv');
    expect(at.read('output/record/measured.csv')).toMatch(/^2021,trade\+security\+diplomacy,/m);
    expect(JSON.parse(at.read('output/record/manifest.json')).given).toBe('mine.csv');
    // what was written is a record itself
    expect((await at.call('record', '--figures', 'output/record/record.csv', '--format', 'csv', '--quiet')).code).toBe(0);
  });

  it('shows both of two sources that disagree, and says which is used and why', async () => {
    const at = desk();
    const rows = ['2022,EU,cfsp_alignment_rate,.46,share,my class', '2024,EU,cfsp_alignment_rate,.51,share,my class'];
    at.write('mine.csv', `${HEAD}${[...rows, '2024,EU,cfsp_alignment_rate,>.4,share,their class'].join('\n')}\n`);
    const { code, out, err } = await at.call('record', '--figures', 'mine.csv', '--format', 'csv,html');
    expect(code).toBe(0);
    expect(err.filter((line) => line.startsWith('ℹ'))).toEqual([
      'ℹ cfsp_alignment_rate EU 2022: 0.46 (my class) and 0.48 (isac_2023) disagree; the file goes before the record of the package',
      'ℹ cfsp_alignment_rate EU 2024: 0.51 (my class) and >0.4 (their class) disagree; what stands first is used, line 3',
    ]);
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain(
      '2 figures are given in two ways. Used: cfsp_alignment_rate EU 2022, 0.46 (my class) and not 0.48 (isac_2023) and cfsp_alignment_rate EU 2024, 0.51 (my class) and not >0.4 (their class); mine.csv goes before the record of the package, and in it what stands first.',
    );
    expect(at.read('output/record/disputed.csv')).toBe(
      [
        'year,actor,indicator,used,used_source,other,other_source,why',
        '2022,EU,cfsp_alignment_rate,0.46,my class,0.48,isac_2023,mine.csv goes before the record of the package',
        '2024,EU,cfsp_alignment_rate,0.51,my class,>0.4,their class,stands first in mine.csv\n',
      ].join('\n'),
    );
    expect(at.read('output/record/report.html')).toContain('Where sources disagree');
    expect(JSON.parse(at.read('output/record/summary.json')).disputed).toHaveLength(2);
    // what is used is what was written, and nothing in it is disputed any more
    expect(
      (await at.call('record', '--figures', 'output/record/record.csv', '--format', 'csv', '--out', 'again')).err,
    ).toHaveLength(4);
  });

  it('refuses a figure of a year that has not begun, by the clock', async () => {
    const at = desk();
    at.write('mine.csv', `${HEAD}2027,EU,cfsp_alignment_rate,.5,share,x\n`);
    const { code, err } = await at.call('record', '--figures', 'mine.csv');
    expect([code, err.slice(0, 2)]).toEqual([1, ['✖ year: expected a year that has begun, found 2027', '  → mine.csv:2:1']]);
    expect(at.list()).toEqual(['mine.csv']);
    expect((await at.callWith({ year: 2027 }, 'record', '--figures', 'mine.csv', '--format', 'csv')).code).toBe(0);
  });

  it('tells the mistakes of a file with line and column, and writes nothing', async () => {
    const at = desk();
    at.write('mine.csv', `${HEAD}2020,EU,cfsp_alignment_rate,57,share,x\n2021,RU,trade_total_share,.1,share,x\n`);
    const { code, out, err } = await at.call('record', '--figures', 'mine.csv');
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).toContain('✖ value: expected a share from 0 to 1, found 57\n  → mine.csv:2:29');
    expect(err.join('\n')).toContain('did you mean 0.57?');
    expect(err.join('\n')).toContain('did you mean RUS?');
    expect(at.list()).toEqual(['mine.csv']);
  });

  it.each([
    [['--figures', 'nowhere.csv'], 'there is no file nowhere.csv'],
    [['--figures', '.'], 'there is no file .'],
    [['--index', 'exposure'], 'nobody has measured rivalry'],
    [['--index', 'entrpy'], 'did you mean entropy?'],
    [['--idnex', 'within'], 'did you mean --index?'],
    [['serbia'], 'what is "serbia" for?'],
  ])('refuses %j', async (argv, words) => {
    const { code, out, err } = await desk().call('record', ...argv);
    expect([code, out]).toEqual([1, []]);
    expect(err.join('\n')).toContain(words);
  });

  it('refuses a file without any figure that is used', async () => {
    const at = desk();
    at.write('mine.csv', `${HEAD}2020,SRB,rain,1,mm,x\n`);
    const { code, err } = await at.call('record', '--figures', 'mine.csv');
    expect([code, err.join('\n')]).toEqual([1, expect.stringContaining('holds no figure that is used here')]);
  });

  it.each([40, 80])('fits %i columns', async (columns) => {
    const { out } = await desk().callWith({ columns }, 'record', '--format', 'csv');
    expect(out.filter((line) => line.length > columns && !line.includes('equidistance record'))).toEqual([]);
  });
});
