import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { LAST_FITTED_YEAR } from '../../../src/record/figures/declarations.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { agreementAt, tradeShare, voteDistance } from '../../../src/record/measure/vote-scale.ts';
import { FITTED_ORIGINS, nearestOrigin, ORIGINS, rollingWindows } from '../../../src/record/observe/record-origins.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { loadShipped } from '../../shipped.ts';

const KNOWN = shippedRecord();
const ACTOR = { US: 'USA', EU: 'EU', CN: 'CHN', RU: 'RUS' } as const;
/** The record without anything that was measured after the fits. */
const record = recordWith({ ...KNOWN, figures: KNOWN.figures.filter(({ year }) => year <= LAST_FITTED_YEAR) });
const cases = await Promise.all(ORIGINS.map(async ({ year, scenario }) => ({ year, scenario: await loadShipped(scenario) })));
const cell = ({ case: given }: Scenario, table: 'tie' | 'drift', power: string, channel: string): number =>
  given[table][given.powers.findIndex(({ id }) => id === power)][given.channels.findIndex(({ id }) => id === channel)];
/** The last share of trade on record up to a year. */
function lastTrade(actor: string, to: number): { readonly year: number; readonly value: number } | undefined {
  for (let year = to; year >= record.firstYear; year--) {
    const found = tradeShare(record, actor, year);
    if (found) return { year, value: found.value };
  }
  return undefined;
}
const agreement = (actor: string, year: number): number => agreementAt(voteDistance(record, actor, year)?.value ?? Number.NaN);

describe.each(cases)('the case of $year', ({ year, scenario }) => {
  it('starts in January and goes to the end of 2025', () => {
    expect([scenario.case.start, scenario.horizon]).toEqual([`${year}-01`, 12 * (2026 - year)]);
  });
  it.each(Object.entries(ACTOR))('has the ties and drifts of %s from figures of years before it alone', (power, actor) => {
    // the last share on record, and the change since the last that is three years older; no change without one
    const last = lastTrade(actor, year - 1);
    const older = last && lastTrade(actor, year - 4);
    expect(cell(scenario, 'tie', power, 'trade')).toBeCloseTo(last?.value ?? Number.NaN, 4);
    const change = last && older && last.year > older.year ? (last.value - older.value) / (last.year - older.year) : 0;
    expect(cell(scenario, 'drift', power, 'trade')).toBeCloseTo(change, 4);
    const votes = (agreement(actor, year - 1) + agreement(actor, year - 2)) / 2;
    expect(cell(scenario, 'tie', power, 'diplomacy')).toBeCloseTo(votes, 4);
    expect(cell(scenario, 'drift', power, 'diplomacy')).toBeCloseTo(
      (agreement(actor, year - 1) - agreement(actor, year - 4)) / 3,
      4,
    );
  });
  it('marks every tie as data of the year before or as judgement, with a source', () => {
    const ties = scenario.provenance.filter(({ path }) => /^(ties|drift)\./.test(path));
    expect(ties).toHaveLength(48);
    for (const { path, mark, source, from, why } of ties) {
      expect([from, source === undefined], path).toEqual([scenario.id, false]);
      expect(['D', 'J'], path).toContain(mark);
      for (const [named] of (why ?? '').matchAll(/(?<!before )\b20\d\d\b/g)) expect(Number(named), path).toBeLessThan(year);
    }
  });
  it('begins at the present that its paths begin with', () => {
    const { paths } = scenario.timeline;
    const n = scenario.case.powers.length;
    for (const { variable, cell: at, values } of paths) {
      if (variable === 'rivalry') expect(values[0]).toBe(scenario.case.rivalry[Math.floor(at / n)][at % n]);
      if (variable === 'capability') expect(values[0]).toBe(scenario.case.powers[at].capability);
      if (variable === 'credibility') expect(values[0]).toBe(scenario.case.domestic.credibility);
    }
  });
});

describe('what came from outside', () => {
  const [first, ...later] = cases.filter(({ year }) => year <= LAST_FITTED_YEAR);
  it.each(later)('is the same in $year as in the earlier case, from the middle of its first year on', ({ year, scenario }) => {
    const shift = 12 * (year - first.year);
    for (const { variable, cell: at, values } of scenario.timeline.paths) {
      const same = first.scenario.timeline.paths.find((path) => path.variable === variable && path.cell === at);
      const [own, others] = [values.slice(6), same?.values.slice(shift + 6) ?? []];
      expect(own.length).toBe(others.length);
      for (const [k, value] of own.entries()) expect(value, `${variable} ${at}, month ${k + 6}`).toBeCloseTo(others[k], 10);
    }
  });
  it('rises against Russia in 2014 and 2022', () => {
    const { scenario } = first;
    const [eu, ru] = ['EU', 'RU'].map((id) => scenario.case.powers.findIndex((power) => power.id === id));
    const path = scenario.timeline.paths.find(({ variable, cell: at }) => variable === 'rivalry' && at === eu * 4 + ru);
    expect([47, 48, 143, 144].map((month) => path?.values[month])).toEqual([0.2, 0.5, 0.5, 0.8]);
  });
});

describe('the case of 2020', () => {
  const { scenario } = cases.find(({ year }) => year === 2020) ?? cases[0];
  const own = scenario.provenance.filter(({ from }) => from === scenario.id);
  it('says nothing later than 2019 of anything: no value of its own, no path, no event', () => {
    expect([scenario.case.start, scenario.timeline.paths, scenario.events]).toEqual(['2020-01', [], []]);
    expect(own.length).toBeGreaterThanOrEqual(60);
    for (const { path, why } of own)
      for (const [named] of (why ?? '').matchAll(/(?<!before )\b20\d\d\b/g)) expect(Number(named), path).toBeLessThan(2020);
  });
  it('has shares of investment as they were measured in 2019', () => {
    for (const [power, actor] of [
      ['EU', 'EU'],
      ['CN', 'CHN'],
    ])
      expect(cell(scenario, 'tie', power, 'investment')).toBe(record.valueAt('fdi_inflow_share', actor, 2019));
  });
  it('begins with the rivalry, capability and credibility that the others have for 2019', () => {
    const earlier = (cases.find(({ year }) => year === 2014) ?? cases[0]).scenario;
    const n = scenario.case.powers.length;
    const middle = 12 * (2019 - 2014) + 6;
    const at = (variable: string, cellOf: number) =>
      earlier.timeline.paths.find((path) => path.variable === variable && path.cell === cellOf)?.values[middle];
    for (const [p, { id, capability }] of scenario.case.powers.entries()) {
      expect(capability, id).toBe(at('capability', p) ?? earlier.case.powers[p].capability);
      for (const [r] of scenario.case.powers.entries())
        expect(scenario.case.rivalry[p][r]).toBe(at('rivalry', p * n + r) ?? earlier.case.rivalry[p][r]);
    }
    expect(scenario.case.domestic.credibility).toBeCloseTo(at('credibility', 0) ?? Number.NaN, 12);
  });
  it('is no origin of a fit', () => {
    expect(FITTED_ORIGINS.map(({ year }) => year)).toEqual([2010, 2012, 2014]);
    expect(rollingWindows(2024).map(({ origin, to }) => [origin.year, to])).toEqual([
      [2010, 2014],
      [2012, 2016],
      [2014, 2018],
    ]);
  });
});

describe('origins', () => {
  it('look five years ahead, to the last year at most', () => {
    const spans = (last: number) => rollingWindows(last).map(({ origin, to }) => [origin.year, to]);
    expect(spans(2019)).toEqual([
      [2010, 2014],
      [2012, 2016],
      [2014, 2018],
    ]);
    expect(spans(2015)).toEqual([
      [2010, 2014],
      [2012, 2015],
      [2014, 2015],
    ]);
    expect(spans(2009)).toEqual([]);
  });
  it('are found by the nearest year', () => {
    expect([1990, 2011, 2013, 2018, 2040].map((year) => nearestOrigin(year).year)).toEqual([2010, 2010, 2012, 2020, 2020]);
  });
});
