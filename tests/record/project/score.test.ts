import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import type { Measurement } from '../../../src/record/measure/figure.ts';
import { LAST_PROJECTED_YEAR } from '../../../src/record/project/drivers.ts';
import { bandOf } from '../../../src/record/project/ladder.ts';
import { scoreProjection, skillAgainst } from '../../../src/record/project/score.ts';
import { FROM, madeUp, RECORD, SMALL_PROJECTION } from './small.ts';

const scored = (figures: readonly Measurement[]) => scoreProjection(SMALL_PROJECTION, recordWith(shippedRecord(), figures));
/** A figure of every series that one figure makes, in one year: somewhere against the band of a driver. */
const placed = (who: string, year: number, place: (band: ReturnType<typeof bandOf>) => number): Measurement[] =>
  SMALL_PROJECTION.series.flatMap((each) => {
    const band = each.bands.find((one) => one.by === who && one.year === year)!;
    return madeUp(each, year, place(bandOf(band.quantiles)));
  });
const of = (score: ReturnType<typeof scored>, who: string) => score.over.find(({ by }) => by === who)!;

describe('a projection that is scored', () => {
  it('has all of what lies in the middle of a driver in the bands of that driver', () => {
    for (const { id } of SMALL_PROJECTION.drivers) {
      const { n, inside50, inside90 } = of(scored(placed(id, LAST_PROJECTED_YEAR, ({ p50 }) => p50)), id);
      expect([n, inside50, inside90]).toEqual([10, 10, 10]);
    }
  });

  it('names the driver in whose middle the figures lie as the closest, of drivers that are as sure', () => {
    for (const [own, { id }] of SMALL_PROJECTION.drivers.entries()) {
      const series = SMALL_PROJECTION.series.map((each) => ({
        ...each,
        bands: SMALL_PROJECTION.drivers.flatMap(({ id: by }, k) =>
          each.bands
            .filter((band) => band.by === 'present')
            .map(({ year, quantiles }) => ({ by, year, quantiles: quantiles.map((q) => q + (k - own) / 2) })),
        ),
      }));
      const record = recordWith(
        shippedRecord(),
        placed('present', LAST_PROJECTED_YEAR, ({ p50 }) => p50),
      );
      expect(scoreProjection({ ...SMALL_PROJECTION, series }, record).closest).toBe(id);
    }
  });

  it('has none of what lies far outside, and pays for the distance', () => {
    const near = scored(placed('present', FROM + 1, ({ p95 }) => p95));
    const far = scored(placed('present', FROM + 1, ({ p95 }) => p95 + 1));
    expect([of(near, 'present').inside50, of(near, 'present').inside90]).toEqual([0, 10]);
    expect([of(far, 'present').inside50, of(far, 'present').inside90]).toEqual([0, 0]);
    for (const [k, { scores }] of far.series.entries())
      for (const [j, { crps }] of scores.entries()) expect(crps).toBeGreaterThan(near.series[k].scores[j].crps);
  });

  it('is told wide where it is: widths count in the unit of the series and against that of the last value', () => {
    const score = scored(placed('present', FROM, ({ p50 }) => p50));
    expect(of(score, 'last').width).toBe(1);
    const [{ series, scores, figures }] = score.series.filter((each) => each.figures.length > 0);
    const { p05, p95 } = bandOf(series.bands.find(({ by, year }) => by === 'present' && year === FROM)!.quantiles);
    expect([figures.length, scores[0].by, scores[0].width90]).toEqual([1, 'present', p95 - p05]);
  });

  it('takes no figure of the years it was made from, none of years between, and no lower bound', () => {
    const { closest, early, bounds, over } = scoreProjection(SMALL_PROJECTION, RECORD);
    expect([closest, early, bounds, over]).toEqual([null, 0, 0, []]);
    const cfsp = SMALL_PROJECTION.series.find(({ id }) => id === 'cfsp')!;
    expect(cfsp.last.year).toBeLessThan(FROM - 1);
    const one = scored([
      ...madeUp(cfsp, FROM - 1, 0.5),
      ...madeUp(cfsp, FROM, 0.5),
      ...madeUp(cfsp, FROM + 1, 0.5).map((each) => ({ ...each, bound: 'lower' as const })),
      ...madeUp(cfsp, LAST_PROJECTED_YEAR + 1, 0.5),
    ]);
    expect([one.early, one.bounds]).toEqual([1, 1]);
    expect(one.series.flatMap(({ figures }) => figures.map(({ year }) => year))).toEqual([FROM]);
    expect(one.over.map(({ by, series, n }) => [by, series, n])).toEqual(
      ['present', 'managed', 'rising', 'last', 'line'].map((by) => [by, 1, 1]),
    );
  });

  it('says nothing against a line where there is none, and a ratio where there is', () => {
    const score = scored([
      ...placed('rising', FROM, ({ p95 }) => p95),
      ...madeUpShare('EU', FROM + 1),
      ...madeUpShare('EU', FROM),
    ]);
    const fdi = score.series.find(({ series }) => series.id === 'fdi.EU')!;
    expect(fdi.figures.map(({ year }) => year)).toEqual([FROM, FROM + 1]);
    expect([skillAgainst(fdi, 'present', 'line'), fdi.scores.map(({ by }) => by)]).toEqual([
      null,
      ['present', 'managed', 'rising', 'last'],
    ]);
    const cfsp = score.series.find(({ series }) => series.id === 'cfsp')!;
    const [own, line] = ['present', 'line'].map((who) => cfsp.scores.find(({ by }) => by === who)!.crps);
    expect(skillAgainst(cfsp, 'present', 'line')).toBe(own / line);
    expect(of(score, 'line').n).toBe(of(score, 'present').n - 2);
  });

  it('tells a value that was revised since, and holds on to the one that the bands start from', () => {
    const unga = SMALL_PROJECTION.series.find(({ id }) => id === 'unga.RU')!;
    const same = scored(madeUp(unga, FROM, 1));
    const other = scored([...madeUp(unga, FROM, 1), ...madeUp(unga, unga.last.year, unga.last.value + 0.2)]);
    const at = (score: typeof same) => score.series.find(({ series }) => series.id === 'unga.RU')!;
    expect([at(same).revised, at(other).revised]).toEqual([null, expect.closeTo(unga.last.value + 0.2, 9)]);
    expect(at(other).scores).toEqual(at(same).scores);
  });
});

/** The share of investment from a power. */
function madeUpShare(actor: string, year: number): Measurement[] {
  return [
    { year, actor, indicator: 'fdi_inflow_share', value: 0.4, unit: 'share', source: 'made up', reliability: 'not stated' },
  ];
}
