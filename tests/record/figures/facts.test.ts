import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { LAST_FITTED_YEAR } from '../../../src/record/figures/declarations.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { PLAUSIBLE } from '../../../src/record/plausible/set.ts';

const KNOWN = shippedRecord();
const { figures, events, indicators, sources } = KNOWN;
const record = recordWith(KNOWN);

describe('the record of the package', () => {
  it('holds ties to 2024, of which fits use none after 2019', () => {
    const ties = figures.filter(({ indicator }) => indicators.get(indicator)?.tie);
    expect(ties.length).toBeGreaterThan(500);
    expect(Math.max(...ties.map(({ year }) => year))).toBe(2024);
    expect(LAST_FITTED_YEAR).toBe(2019);
    expect(PLAUSIBLE.from.lastYear).toBe(LAST_FITTED_YEAR);
    for (const [, to] of PLAUSIBLE.from.windows) expect(to).toBeLessThanOrEqual(LAST_FITTED_YEAR);
  });

  it('declares every indicator, names a source for every figure and keeps within the declared range', () => {
    for (const { indicator, actor, value, source, unit, reliability } of figures) {
      const declared = indicators.get(indicator)!;
      expect(declared.actors, indicator).toContain(actor);
      expect(value, indicator).toBeGreaterThanOrEqual(declared.range[0]);
      expect(value, indicator).toBeLessThanOrEqual(declared.range[1]);
      expect([sources.get(source)?.reliability, declared.unit]).toEqual([reliability, unit]);
    }
  });

  it('uses every declared indicator and every source', () => {
    const of = (key: 'indicator' | 'source'): string[] => [...new Set(figures.map((each) => each[key]))].sort();
    expect(of('indicator')).toEqual([...indicators.keys()].sort());
    expect(of('source')).toEqual([...sources.keys()].sort());
  });

  it('has one figure for each indicator, actor and year', () => {
    expect(record.measurements).toHaveLength(figures.length);
  });

  it.each([
    ['trade_imports_usd_m', 'RUS', 2000, 262.48],
    ['trade_exports_usd_m', 'WLD', 2014, 14790.92],
    ['trade_total_share', 'EU', 2019, 0.63],
    ['arms_deliveries_tiv', 'RUS', 2019, 70.74],
    ['aiddata_total_usd2021_m', 'CHN', 2016, 1044.49],
    ['cfsp_alignment_rate', 'EU', 2018, 0.52],
    ['unga_ideal_distance_to_SRB', 'EU', 2006, 0.0112],
    ['unga_agreement_with_SRB', 'EU', 2006, 0.9867],
    ['eu_membership_support_mei', 'SRB', 2011, 0.53],
    ['chapters_opened', 'EU', 2017, 6],
    ['gpr_index', 'WLD', 2022, 157.58],
    ['arms_deliveries_tiv', 'CHN', 2023, 328],
    ['cfsp_alignment_rate', 'EU', 2022, 0.48],
    ['eu_membership_support_mei', 'SRB', 2022, 0.43],
    ['fdi_inflow_share', 'EU', 2024, 0.372],
    ['unga_ideal_distance_to_SRB', 'RUS', 2024, 0.9405],
  ])('knows %s %s %i', (indicator, actor, year, value) => {
    expect(record.valueAt(indicator, actor, year)).toBe(value);
  });

  it('keeps gaps as gaps: customs reports of 2003 and 2005, aid of 2002, polls of 2012', () => {
    expect(record.valueAt('trade_imports_usd_m', 'WLD', 2003)).toBeNull();
    expect(record.valueAt('trade_imports_usd_m', 'WLD', 2005)).toBeNull();
    expect(record.valueAt('aid_net_bilateral_usd_m', 'EU', 2002)).toBeNull();
    expect(record.valueAt('eu_membership_support_mei', 'SRB', 2012)).toBeNull();
  });

  it('splices nothing: no alignment of half a year or by another count, no share of a part of a year, no other poll', () => {
    const later = (indicator: string): number[] =>
      figures.filter((each) => each.indicator === indicator && each.year > LAST_FITTED_YEAR).map(({ year }) => year);
    expect(later('cfsp_alignment_rate')).toEqual([2020, 2021, 2022, 2023]);
    expect(later('eu_membership_support_mei')).toEqual([2021, 2022]);
    expect([later('trade_total_share'), later('fdi_inflow_share')]).toEqual([[2022], [2024]]);
  });

  it('marks the alignment of 2014 as a lower bound, and nothing else', () => {
    expect(figures.filter(({ bound }) => bound === 'lower').map(({ indicator, year }) => `${indicator} ${year}`)).toEqual([
      'cfsp_alignment_rate 2014',
    ]);
  });

  it('agrees with itself: distances at the United Nations are differences of positions', () => {
    for (const actor of ['USA', 'EU', 'CHN', 'RUS'])
      for (let year = 2000; year <= 2019; year++) {
        const at = (who: string) => record.valueAt('unga_ideal_point_fp', who, year) ?? Number.NaN;
        expect(Math.abs(at(actor) - at('SRB'))).toBeCloseTo(
          record.valueAt('unga_ideal_distance_to_SRB', actor, year) ?? Number.NaN,
          3,
        );
      }
  });

  it('has the powers on the same side of the state in every year, so that a distance after 2019 tells a position', () => {
    for (const [actor, side] of [
      ['USA', 1],
      ['EU', 1],
      ['CHN', -1],
      ['RUS', -1],
    ] as const)
      for (let year = 2000; year <= 2019; year++) {
        const at = (who: string) => record.valueAt('unga_ideal_point_fp', who, year) ?? Number.NaN;
        expect(Math.sign(at(actor) - at('SRB')), `${actor} ${year}`).toBe(side);
      }
  });

  it('agrees with itself: suppliers deliver no more than everybody', () => {
    for (let year = 2000; year <= 2024; year++) {
      const at = (who: string) => record.valueAt('arms_deliveries_tiv', who, year) ?? Number.NaN;
      const four = at('USA') + at('EU') + at('CHN') + at('RUS');
      expect(four).toBeLessThanOrEqual(at('WLD') + 0.01);
    }
  });
});

describe('the dated events', () => {
  it('are 144, in order, each with a magnitude, its reason and an address', () => {
    expect(events).toHaveLength(144);
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).sort());
    for (const { date, magnitude, reason, address, description } of events) {
      expect(date).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
      expect([1, 2, 3, 4, 5]).toContain(magnitude);
      expect(reason.length).toBeGreaterThan(3);
      expect(description.length).toBeGreaterThan(3);
      expect(address).toMatch(/^https?:\/\/\S+$/);
    }
  });

  it('have short titles where they may stand in a picture', () => {
    const titled = events.filter(({ title }) => title !== undefined);
    expect(titled.length).toBeGreaterThanOrEqual(6);
    for (const { title, magnitude } of titled) {
      expect(title?.length).toBeLessThanOrEqual(26);
      expect(magnitude).toBeGreaterThanOrEqual(4);
    }
  });
});
