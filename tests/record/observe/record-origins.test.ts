import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { agreementAt, tradeShare, voteDistance } from '../../../src/record/measure/vote-scale.ts';
import { nearestOrigin, ORIGINS, rollingWindows } from '../../../src/record/observe/record-origins.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { loadShipped } from '../../shipped.ts';

const record = recordWith(shippedRecord());
const ACTOR = { US: 'USA', EU: 'EU', CN: 'CHN', RU: 'RUS' } as const;
const cases = await Promise.all(ORIGINS.map(async ({ year, scenario }) => ({ year, scenario: await loadShipped(scenario) })));
const cell = ({ case: given }: Scenario, table: 'tie' | 'drift', power: string, channel: string): number =>
  given[table][given.powers.findIndex(({ id }) => id === power)][given.channels.findIndex(({ id }) => id === channel)];
const trade = (actor: string, year: number): number => tradeShare(record, actor, year)?.value ?? Number.NaN;
const agreement = (actor: string, year: number): number => agreementAt(voteDistance(record, actor, year)?.value ?? Number.NaN);

describe.each(cases)('the case of $year', ({ year, scenario }) => {
  it('starts in January and goes to the end of 2025', () => {
    expect([scenario.case.start, scenario.horizon]).toEqual([`${year}-01`, 12 * (2026 - year)]);
  });
  it.each(Object.entries(ACTOR))('has the ties and drifts of %s from figures of years before it alone', (power, actor) => {
    expect(cell(scenario, 'tie', power, 'trade')).toBeCloseTo(trade(actor, year - 1), 4);
    expect(cell(scenario, 'drift', power, 'trade')).toBeCloseTo((trade(actor, year - 1) - trade(actor, year - 4)) / 3, 4);
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
  const [first, ...later] = cases;
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
    expect([1990, 2011, 2013, 2040].map((year) => nearestOrigin(year).year)).toEqual([2010, 2010, 2012, 2014]);
  });
});
