import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const at = desk();
const FEW = ['--runs', '6', '--months', '14'] as const;

describe('run --uncertainty', () => {
  it('says how much is chance and how much not knowing, and can be made again', async () => {
    const { code, out, err } = await at.call('run', 'rising', ...FEW, '--uncertainty', '--format', 'vl');
    expect([code, err]).toEqual([0, []]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Not knowing 64 of the \d+ settings that the record to 2018 does not rule out, 6 runs of each on the same luck\./,
    );
    expect(text).toMatch(
      /Of the spread at the end \(its variance\) \d+ % is chance and \d+ % is not knowing which settings hold\./,
    );
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    expect(at.list('output/rising')).toContain('uncertainty.vl.json');
    expect(JSON.parse(at.read('output/rising/manifest.json')).command).toMatch(/ --uncertainty$/);
    const spec = JSON.parse(at.read('output/rising/equidistance.vl.json'));
    expect(JSON.stringify(spec)).toContain('settings unknown');
    expect(spec.description).toContain('is not knowing which settings hold');
  });

  it('--json has a key of its own, and without the flag nothing changes', async () => {
    const json = async (...flags: string[]) =>
      JSON.parse((await at.call('run', 'rising', ...FEW, '--format', 'csv', '--json', ...flags)).out[0]);
    const [plain, { uncertainty, ...rest }] = [await json(), await json('--uncertainty')];
    expect(rest).toEqual(plain);
    expect(plain).not.toHaveProperty('uncertainty');
    expect([uncertainty.settings, uncertainty.replicates, uncertainty.held]).toEqual([64, 6, []]);
    expect(uncertainty.byMonth).toHaveLength(15);
    expect(uncertainty.end.share).toBeCloseTo(
      uncertainty.end.notKnowing / (uncertainty.end.chance + uncertainty.end.notKnowing),
      12,
    );
    expect(uncertainty.choosing.least).toBeLessThanOrEqual(uncertainty.choosing.most);
  });

  it('says which parameters a scenario holds', async () => {
    const { out } = await at.call('run', 'rising', ...FEW, '--uncertainty', '--set', 'parameters.bite=2', '--format', 'csv');
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain('bite is set by the scenario and held.');
  });

  it('is a section of the report', async () => {
    await at.call('run', 'rupture', ...FEW, '--uncertainty', '--quiet', '--format', 'html');
    expect(at.read('output/rupture/report.html')).toContain('Chance and not knowing the settings');
  });

  it('cannot be told from one run', async () => {
    const { code, err } = await at.call('run', 'rising', '--runs', '1', '--uncertainty');
    expect([code, err]).toEqual([1, ['✖ --uncertainty needs two runs or more', '  one run shows no chance: try --runs 50']]);
  });
});
