import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { indicatorSeries } from '../../src/record/measure/series.ts';
import { OBSERVATION_DEFAULTS } from '../../src/record/observe/observation.ts';
import { observedRuns } from '../../src/record/observe/observed-runs.ts';
import { type Settings, scenarioUnder, settingsIn } from '../../src/record/plausible/parameters.ts';
import { PLAUSIBLE, type PlausibleSet } from '../../src/record/plausible/set.ts';
import { observedUnder, wholeRuns } from '../../src/record/test/over-plausible.ts';
import { loadShipped } from '../shipped.ts';
import { desk } from './fake-io.ts';

const at = desk();
const origin = await loadShipped('serbia-2010');
const FEW = ['--runs', '6', '--months', '14'] as const;

describe('run --uncertainty', () => {
  it('says how much is chance and how much not knowing, and can be made again', async () => {
    const { code, out, err } = await at.call('run', 'rising', ...FEW, '--uncertainty', '--format', 'vl');
    expect([code, err]).toEqual([0, []]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Settings 64 of the \d+ settings that the record to 2018 does not rule out, 6 runs of each on the same luck\./,
    );
    expect(text).toMatch(
      /Of the spread at the end \(its variance\) \d+ % is chance and \d+ % is not knowing which settings hold\./,
    );
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    expect(at.list('output/rising')).toContain('uncertainty.vl.json');
    expect(JSON.parse(at.read('output/rising/manifest.json')).command).toMatch(/ --uncertainty$/);
    const spec = JSON.parse(at.read('output/rising/equidistance.vl.json'));
    expect(JSON.stringify(spec)).toContain('90 %, not knowing');
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

describe('compare --uncertainty', () => {
  it('says in one finding under how many settings the difference holds, and can be made again', async () => {
    const { code, out, err } = await at.call('compare', 'rising', 'serbia-2026', ...FEW, '--uncertainty', '--format', 'html');
    expect([code, err]).toEqual([0, []]);
    const told =
      /over 64 settings that the record does not rule out, rising ends (lower|higher) than serbia-2026 in (all|\d+) of them, (by|the difference going from) [−+]?(?:0\.\d\d|0) to [−+]?(?:0\.\d\d|0) on average\./i;
    expect(out.join(' ').replace(/\s+/g, ' ')).toMatch(told);
    expect(at.read('output/compare-rising-serbia-2026/report.html').replace(/\s+/g, ' ')).toMatch(told);
    expect(JSON.parse(at.read('output/compare-rising-serbia-2026/manifest.json')).command).toMatch(/ --uncertainty$/);
  });

  it('--json has a key in every pair, which agrees with the runs alone, and without the flag nothing changes', async () => {
    const json = async (...words: string[]) => JSON.parse((await at.call(...words, ...FEW, '--format', 'csv', '--json')).out[0]);
    const names = ['rising', 'serbia-2026', 'rupture'];
    const plain = await json('compare', ...names);
    const asked = await json('compare', ...names, '--uncertainty');
    expect(JSON.stringify(plain)).not.toContain('uncertainty');
    const [known, other] = asked.paired.map(({ uncertainty }: { uncertainty: unknown }) => uncertainty);
    for (const pair of asked.paired) delete pair.uncertainty;
    expect(asked).toEqual(plain);
    expect([known.settings, known.replicates, known.under.length]).toEqual([64, 6, 64]);
    expect(known.lower + known.higher).toBeLessThanOrEqual(64);
    expect(other).not.toEqual(known);
    const [a, b] = [await json('run', names[0], '--uncertainty'), await json('run', names[1], '--uncertainty')];
    for (const [k, { row, mean }] of known.under.entries()) {
      expect(row).toBe(a.uncertainty.under[k].row);
      expect(mean).toBeCloseTo(a.uncertainty.under[k].end - b.uncertainty.under[k].end, 12);
    }
  });

  it('says what is held, and by which', async () => {
    const { out } = await at.call('compare', 'rising', 'rupture', ...FEW, '--uncertainty', '--set', 'parameters.bite=2');
    expect(out.join(' ').replace(/\s+/g, ' ')).toContain('bite is set by rising and rupture and held.');
  });

  it('cannot be told from one pair', async () => {
    const { code, err } = await at.call('compare', 'rising', 'rupture', '--runs', '1', '--uncertainty');
    expect([code, err[0]]).toEqual([1, '✖ --uncertainty needs two runs or more']);
  });
});

describe('record --test --uncertainty', () => {
  const json = async (...flags: string[]) =>
    JSON.parse((await at.call('record', '--test', '--to', '2012', '--format', 'vl', '--json', ...flags)).out[0]);

  it('says that the runs are spread, and that the set was made from the same years', async () => {
    const { code, out, err } = await at.call('record', '--test', '--runs', '8', '--uncertainty', '--format', 'vl');
    expect([code, err]).toEqual([
      0,
      ['ℹ --runs 8: 256 are made, so that each of the 256 settings that the record does not rule out has as many'],
    ]);
    const text = out.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('256 runs, in turn under the 256 settings that the record does not rule out.');
    expect(text).toMatch(/The set was made from mostly the same years \(2010–2018\): that these fit is no test of it\./);
    expect(text).toContain('The bands hold the luck of the runs, not knowing the settings,');
    expect(at.read('output/record-test-2010-2019/backcast.vl.json')).toContain('Not knowing the settings');
    expect(JSON.parse(at.read('output/record-test-2010-2019/manifest.json')).command).toMatch(/ --runs 256 .*--uncertainty$/);
  });

  it('--json has a key of its own and scores of the spread runs; without the flag there is none', async () => {
    const plain = await json('--runs', '256');
    const asked = await json('--uncertainty');
    expect(plain).not.toHaveProperty('uncertainty');
    expect([asked.runs, asked.uncertainty.settings, asked.uncertainty.held]).toEqual([256, 256, []]);
    expect(asked.series).not.toEqual(plain.series);
    expect(asked.indicators.map(({ n }: { n: number }) => n)).toEqual(plain.indicators.map(({ n }: { n: number }) => n));
    expect(asked.indicators).not.toEqual(plain.indicators);
  });
});

describe('runs spread over settings', () => {
  it.each([
    [1, 256],
    [200, 256],
    [256, 256],
    [257, 512],
    [5000, 4864],
  ])('%i asked for are %i, as many of each setting', (asked, made) => expect(wholeRuns(PLAUSIBLE, asked, 5000)).toBe(made));
  const own = settingsIn(origin);
  const watched = { years: 2, runs: 5, seed: 'spread', observation: OBSERVATION_DEFAULTS };
  const series = indicatorSeries(recordWith(shippedRecord()));
  const setOf = (...all: Settings[]): PlausibleSet => ({
    ...PLAUSIBLE,
    points: all.map((settings, row) => ({ row, settings, implausibility: 1 })),
  });

  it('are the plain runs where every setting is the one of the scenario', () => {
    const spread = observedUnder(origin, series, watched, setOf(own, own));
    expect(spread).toEqual(observedRuns(origin, series, watched));
  });

  it('have setting r mod N with the luck of run r', () => {
    const other = { ...own, supply: own.supply * 1.5, bite: own.bite * 2 };
    const spread = observedUnder(origin, series, watched, setOf(own, other));
    const plain = observedRuns(origin, series, watched);
    const changed = observedRuns(scenarioUnder(origin, other), series, watched);
    for (const [k, each] of spread.entries()) {
      const [one, two] = [plain[k], changed[k]];
      if (!each || !one || !two) continue;
      const scale = series[k].family === 'finance' && two.start > 0 ? one.start / two.start : 1;
      const expected = each.annual.map((_, cell) => ((cell % 5) % 2 === 0 ? one.annual[cell] : two.annual[cell] * scale));
      expect(each.annual).toEqual(expected);
    }
    expect(spread).not.toEqual(plain);
  });
});
