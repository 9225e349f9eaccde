import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { channelTilt, equidistanceOf } from '../../../src/model/equidistance.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { type Measurement, recordFrom } from '../../../src/record/measure/figure.ts';
import { MEASURED_INDICES } from '../../../src/record/measure/measured-indices.ts';
import { measuredChange, measuredYears, stretchesOf } from '../../../src/record/measure/measured-years.ts';
import { serbia } from '../serbia.ts';

const scenario = await serbia();
const record = recordWith(shippedRecord());
const years = measuredYears(record, scenario);
const of = (year: number) => years.find((each) => each.year === year)!;

function figure(indicator: string, actor: string, year: number, value: number): Measurement {
  return { indicator, actor, year, value, unit: '', source: 'mine', reliability: 'high' };
}

describe('measured equidistance', () => {
  it('spans 2000 to 2024, each year over the channels that are measured in it', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 25 }, (_, k) => 2000 + k));
    expect(of(2003).set).toBe('diplomacy');
    expect(of(2010).set).toBe('trade+diplomacy');
    expect(of(2016).set).toBe('security+diplomacy');
    expect(of(2019).set).toBe('trade+investment+security+diplomacy');
    expect(of(2024).set).toBe('security+diplomacy');
  });

  it('is the index of the model on those ties, with weights scaled to sum to 1', () => {
    const { channels, indices } = of(2010);
    const axis = Float64Array.from(scenario.case.powers, (power) => power.axis);
    const weight = Float64Array.of(0.2 / 0.38, 0.18 / 0.38);
    const tie = Float64Array.from(scenario.case.powers.flatMap((_, p) => channels.map(({ ties }) => ties[p] ?? 0)));
    const expected = equidistanceOf(tie, { n: 4, m: 2, axis, weight });
    expect(indices?.equidistance).toBeCloseTo(expected.equidistance, 12);
    expect(indices?.within).toBeCloseTo(expected.within, 12);
    expect(channels[0].tilt).toBeCloseTo(channelTilt(0, tie, { n: 4, m: 2, axis, weight }), 12);
  });

  it('reads diplomacy as exp(-distance / 3)', () => {
    const europe = scenario.case.powers.findIndex(({ id }) => id === 'EU');
    const [diplomacy] = of(2003).channels;
    expect(diplomacy.ties[europe]).toBeCloseTo(Math.exp(-0.1225 / 3), 12);
  });

  it('is a gap where only one channel is measured', () => {
    expect([of(2003).indices, of(2005).bands]).toEqual([null, null]);
  });

  it('measures no tilt from one camp alone, nor from suppliers that hold next to nothing', () => {
    expect(of(2018).channels.map(({ id }) => id)).not.toContain('trade');
    expect(of(2014).channels.map(({ id }) => id)).not.toContain('investment');
    expect(of(2004).channels.map(({ id }) => id)).not.toContain('security');
  });

  it('leaves open what a missing power may hold, and where in its interval the state stands', () => {
    const [trade, investment, security, diplomacy] = of(2019).channels;
    expect(investment.tiltRange[0]).toBeCloseTo((0.6 - 0.08 - 0.32) / 1, 9);
    expect(investment.tiltRange[1]).toBeCloseTo((0.6 + 0.32 - 0.08) / 1, 9);
    expect(trade.tiltRange[1]).toBeGreaterThan(trade.tilt);
    expect(security.tiltRange[0]).toBe(security.tiltRange[1]);
    expect(diplomacy.tiltRange[0]).toBeLessThan(diplomacy.tilt);
    expect(diplomacy.tiltRange[1]).toBeGreaterThan(diplomacy.tilt);
  });

  it('reads where a power stands off its distance, on the side where it last stood, where the position is not recorded', () => {
    const [us, eu, cn, ru] = ['US', 'EU', 'CN', 'RU'].map((id) => scenario.case.powers.findIndex((power) => power.id === id));
    const { worlds, tilt, tiltRange } = of(2020).channels[1];
    // the state stood at .383, between .2445 and .5137
    const [lower, upper] = [0.383 - 0.2445, 0.5137 - 0.383];
    expect(worlds).toHaveLength(3);
    for (const [p, distance, side] of [
      [us, 2.1467, 1],
      [eu, 0.6872, 1],
      [cn, 0.9478, -1],
      [ru, 0.357, -1],
    ]) {
      expect(worlds[1][p]).toBeCloseTo(Math.exp(-(distance + side * lower) / 3), 9);
      expect(worlds[2][p]).toBeCloseTo(Math.exp(-(distance - side * upper) / 3), 9);
    }
    expect(tiltRange[0]).toBeLessThan(tilt);
    expect(tiltRange[1]).toBeGreaterThan(tilt);
  });

  it('has every estimate within its band, and bands between 0 and 1', () => {
    for (const { indices, bands } of years)
      for (const index of MEASURED_INDICES) {
        if (indices === null || bands === null) continue;
        expect(bands[index][0]).toBeLessThanOrEqual(indices[index]);
        expect(bands[index][1]).toBeGreaterThanOrEqual(indices[index]);
        expect(bands[index][0]).toBeGreaterThanOrEqual(0);
        expect(bands[index][1]).toBeLessThanOrEqual(1);
      }
  });

  it('links no two years with other channels or other sources', () => {
    const spans = stretchesOf(years).map((stretch) => `${stretch[0].year}-${stretch[stretch.length - 1].year}`);
    expect(spans).toEqual(['2000-2002', '2004-2004', '2006-2014', '2015-2015', '2016-2018', '2019-2019', '2020-2024']);
  });

  it('compares over the channels that are measured together most often', () => {
    const change = measuredChange(record, scenario, 'equidistance');
    expect(change?.channels).toEqual(['trade', 'diplomacy']);
    expect(change?.years).toHaveLength(15);
    expect(change?.years.at(-1)?.year).toBe(2019);
    expect(change?.alike?.year).toBe(2014);
    expect(change?.change).toBeCloseTo((change?.to ?? 0) - (change?.from ?? 0), 12);
    expect(change?.range[0]).toBeLessThanOrEqual(change?.change ?? 0);
    expect(change?.range[1]).toBeGreaterThanOrEqual(change?.change ?? 0);
  });

  it('has no change where fewer than two years compare', () => {
    const one = ['USA', 'EU', 'CHN', 'RUS'].flatMap((actor) => [
      figure('trade_total_share', actor, 2010, 0.2),
      figure('unga_ideal_distance_to_SRB', actor, 2010, 1),
    ]);
    expect(measuredChange(recordFrom(one), scenario, 'equidistance')).toBeNull();
    expect(measuredChange(recordFrom([]), scenario, 'equidistance')).toBeNull();
    expect(measuredYears(recordFrom(one), scenario)[0].indices?.equidistance).toBeCloseTo(1, 12);
  });
});
