import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const at = desk();
const FEW = ['--points', '12', '--runs', '4', '--format', 'csv'] as const;

describe('record --fit', () => {
  it('says in sentences and in a table of 80 columns what the record leaves', async () => {
    const { code, out, err, progress } = await at.call('record', '--fit', ...FEW);
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe('Settings that the record 2010–2018 does not rule out');
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(
      '12 settings of 7 parameters, spread evenly over their declared ranges; each run 4 times from January 2010, 2012 and 2014',
    );
    expect(text).toMatch(/\d+ of 12 settings \(\d+ %\) are not ruled out/);
    expect(text).toMatch(/The default settings are (not )?ruled out, at [\d.]+ where 3 is the limit; the second opinion is/);
    expect(text).toContain('What is kept on two origins was tried on the third');
    expect(text).not.toMatch(/undefined|NaN|null/);
    for (const name of ['supply', 'momentum', 'gain', 'bite', 'contest', 'slope', 'unga'])
      expect(
        out.filter((line) => line.startsWith(`  ${name} `)),
        name,
      ).toHaveLength(1);
    expect(progress).toContain('fit: 8 of 12 settings');
  });

  it('--json prints one object with ranges, pairs, presets and the plausible set', async () => {
    const { code, out, err } = await at.call('record', '--fit', ...FEW, '--json');
    expect([code, err, out.length]).toEqual([0, [], 1]);
    const json = JSON.parse(out[0]);
    expect([json.schema, json.points, json.runs, json.seed, json.cutOff, json.lastYear]).toEqual([
      'equidistance/calibrate/2',
      12,
      4,
      'equidistance',
      3,
      2019,
    ]);
    expect(json.parameters).toHaveLength(7);
    expect(json.plausible).toHaveLength(json.kept);
    expect(json.heldOut.map(({ from }: { from: number }) => from)).toEqual([2010, 2012, 2014]);
    expect(json.presets.map(({ name }: { name: string }) => name)).toEqual(['default', 'second-opinion']);
  });

  it('writes every point that was tried, and what makes them again', async () => {
    await at.call('record', '--fit', ...FEW, '--quiet');
    expect(at.list('output/record-fit')).toEqual(['manifest.json', 'points.csv', 'summary.json']);
    const [head, ...rows] = at.read('output/record-fit/points.csv').trim().split('\n');
    expect(head).toMatch(/^point,kept,supply,momentum,gain,bite,contest,slope,unga,implausibility,error,worst_trade/);
    expect(rows).toHaveLength(14);
    const { kept } = JSON.parse(at.read('output/record-fit/summary.json'));
    expect(rows.filter((row) => /^\d+,1,/.test(row))).toHaveLength(kept);
    const { command, design } = JSON.parse(at.read('output/record-fit/manifest.json'));
    expect(command).toBe('equidistance record --fit --points 12 --runs 4 --seed equidistance');
    expect(design).toMatch(/^[0-9a-f]{64}$/);
  });

  it('writes the same bytes by any number of workers', async () => {
    const made = [];
    for (const workers of ['1', '2', '3']) {
      const { progress } = await at.call('record', '--fit', ...FEW, '--workers', workers);
      expect(progress).toContain('fit: 12 of 12 settings');
      made.push(at.list('output/record-fit').map((file) => [file, at.read(`output/record-fit/${file}`)]));
    }
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it('draws two pictures with their specifications and a report', async () => {
    const { code } = await at.call(
      'record',
      '--fit',
      '--points',
      '24',
      '--runs',
      '3',
      '--quiet',
      '--format',
      'svg,vl,html',
      '--out',
      'drawn',
    );
    expect(code).toBe(0);
    expect(at.list('drawn/record-fit')).toEqual([
      'calibrate-pairs.svg',
      'calibrate-pairs.vl.json',
      'calibrate.svg',
      'calibrate.vl.json',
      'manifest.json',
      'report.html',
      'summary.json',
    ]);
    for (const name of ['calibrate', 'calibrate-pairs']) {
      const { vconcat } = JSON.parse(at.read(`drawn/record-fit/${name}.vl.json`));
      expect(vconcat.at(-1).mark.text[0]).toMatch(/ · design [0-9a-f]{8}, .* from each of [\d, ]+, seed “.+”$/);
    }
    expect(JSON.parse(at.read('drawn/record-fit/calibrate.vl.json')).description).toContain('bite: declared 1 to 8, kept ');
    expect(at.read('drawn/record-fit/report.html')).toContain('Do kept settings do better in other years?');
  });

  it('takes figures of one’s own, and none after 2019', async () => {
    const json = async (...flags: string[]) => JSON.parse((await at.call('record', '--fit', ...FEW, '--json', ...flags)).out[0]);
    const first = await json();
    const row = (year: number, value: number): string =>
      `year,actor,indicator,value,unit,source\n${year},EU,cfsp_alignment_rate,${value},share,mine\n`;
    at.write('later.csv', row(2023, 0.1));
    at.write('early.csv', row(2016, 0.99));
    expect((await json('--figures', 'later.csv')).presets).toEqual(first.presets);
    expect((await json('--figures', 'early.csv')).presets).not.toEqual(first.presets);
    expect((await json('--figures', 'early.csv')).given).toBe('early.csv');
  });

  it.each([
    [['--points', '1'], '--points: expected a whole number from 2', 'did you mean 2?'],
    [['--runs', '1'], '--runs: expected a whole number from 2', 'did you mean 2?'],
    [['--figures', 'nowhere.csv'], 'there is no file nowhere.csv', 'a record is a CSV file'],
    [['--theory', 'realist'], 'record --fit takes no --theory', 'leave --theory out'],
  ])('%j is a mistake that it helps to mend', async (flags, message, hint) => {
    const { code, out, err } = await at.call('record', '--fit', ...flags);
    expect([code, out]).toEqual([1, []]);
    expect(err.join(' ')).toContain(message);
    expect(err.join(' ')).toContain(hint);
  });

  it.each([30, 40, 60, 120])('fits %i columns', async (columns) => {
    const { out } = await at.callWith({ columns }, 'record', '--fit', ...FEW);
    expect(out.filter((line) => line.length >= columns && !/equidistance |output\//.test(line))).toEqual([]);
  });
});
