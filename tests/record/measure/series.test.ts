import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { type Measurement, recordFrom } from '../../../src/record/measure/figure.ts';
import { indicatorSeries } from '../../../src/record/measure/series.ts';
import { readRecord } from '../../../src/record/read/read-record.ts';

const KNOWN = shippedRecord();
const series = indicatorSeries(recordWith(KNOWN));
const find = (id: string) => series.find((each) => each.id === id);
const at = (id: string, year: number) => find(id)?.points.find((point) => point.year === year)?.value;

function figure(indicator: string, actor: string, year: number, value: number): Measurement {
  return { indicator, actor, year, value, unit: '', source: 'mine', reliability: 'high' };
}

describe('the derived series', () => {
  it('have these names, families and powers', () => {
    expect(series.map(({ id, family, power }) => `${id} ${family} ${power}`)).toEqual([
      'trade.US trade US',
      'trade.EU trade EU',
      'trade.CN trade CN',
      'trade.RU trade RU',
      'fdi.EU fdi EU',
      'fdi.CN fdi CN',
      'arms.EU arms EU',
      'arms.CN arms CN',
      'arms.RU arms RU',
      'unga.US unga US',
      'unga.EU unga EU',
      'unga.CN unga CN',
      'unga.RU unga RU',
      'cfsp cfsp EU',
      'support support null',
      'finance finance CN',
    ]);
  });

  it('are worked out as the model reads them', () => {
    expect(at('trade.RU', 2014)).toBeCloseTo((2146.07 + 1102) / (19696.24 + 14790.92), 9);
    expect(at('trade.EU', 2015)).toBe(0.66);
    expect(at('trade.EU', 2018)).toBe(0.632);
    expect(at('trade.CN', 2019)).toBe(0.061);
    expect(at('arms.RU', 2019)).toBeCloseTo((14.5 + 65.26 + 70.74) / (23.3 + 65.26 + 3.73 + 83.74), 9);
    expect(at('finance', 2019)).toBeCloseTo((509.46 + 236.85 + 1656.73) / 3000, 9);
    expect(at('unga.EU', 2006)).toBe(0.0112);
  });

  it('have no share of arms where too little was delivered, or before five years are known', () => {
    expect(find('arms.RU')?.points.map(({ year }) => year)).toEqual([
      2004, 2005, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ]);
  });

  it('carry the lower bound of 2014 and the reliability of the weakest figure', () => {
    expect(find('cfsp')?.points.find(({ year }) => year === 2014)).toMatchObject({ value: 0.5, bound: 'lower' });
    expect(find('cfsp')?.points.filter(({ bound }) => bound !== undefined)).toHaveLength(1);
    expect(find('trade.EU')?.points.find(({ year }) => year === 2018)?.reliability).toBe('low');
    expect(find('unga.EU')?.points.every(({ reliability }) => reliability === 'high')).toBe(true);
  });

  it('without figures are left out', () => {
    expect(indicatorSeries(recordFrom([figure('trade_total_share', 'EU', 2010, 0.5)])).map(({ id }) => id)).toEqual(['trade.EU']);
    expect(indicatorSeries(recordFrom([]))).toEqual([]);
  });

  it('take a window only where every year of it is known', () => {
    const years = [2010, 2011, 2013, 2014, 2015, 2016];
    const record = recordFrom(
      years.flatMap((year) => [figure('arms_deliveries_tiv', 'EU', year, 5), figure('arms_deliveries_tiv', 'WLD', year, 10)]),
    );
    expect(indicatorSeries(record)).toEqual([]);
  });

  it('prefer customs figures to printed shares, unless only the printed one is given', () => {
    const given = (lines: string) =>
      indicatorSeries(
        recordWith(KNOWN, readRecord(`year,actor,indicator,value,unit,source\n${lines}`, 'mine.csv', KNOWN).measurements),
      )
        .find(({ id }) => id === 'trade.EU')
        ?.points.find(({ year }) => year === 2014)?.value;
    expect(given('2014,EU,trade_total_share,.5,share,mine\n')).toBe(0.5);
    const customs = ['trade_imports_usd_m', 'trade_exports_usd_m'].flatMap((indicator) => [
      `2014,EU,${indicator},30,usd,mine\n`,
      `2014,WLD,${indicator},100,usd,mine\n`,
    ]);
    expect(given(`${customs.join('')}2014,EU,trade_total_share,.5,share,mine\n`)).toBe(0.3);
  });
});
