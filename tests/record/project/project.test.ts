import { deviation } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { without } from '../../../src/experiment/runs/mechanisms.ts';
import { normalQuantile } from '../../../src/experiment/statistics/normal-distribution.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { noiseBefore, pointsBefore } from '../../../src/record/observe/noise.ts';
import { PLAUSIBLE } from '../../../src/record/plausible/set.ts';
import { BENCHMARKS, DRIVERS, LAST_PROJECTED_YEAR } from '../../../src/record/project/drivers.ts';
import { bandOf } from '../../../src/record/project/ladder.ts';
import { projectionOf } from '../../../src/record/project/project.ts';
import { PROJECTION } from '../../../src/record/project/projection.ts';
import { CASES, FEW, FROM, madeUp, RECORD, SERIES, SMALL_PROJECTION } from './small.ts';

const YEARS = Array.from({ length: LAST_PROJECTED_YEAR - FROM + 1 }, (_, k) => FROM + k);
const by = (projection: typeof SMALL_PROJECTION, id: string, who: string) =>
  projection.series.find((each) => each.id === id)!.bands.filter((band) => band.by === who);

describe('a projection', () => {
  it('says something of every measured series in every year to 2030, under each driver and for both benchmarks', () => {
    expect([...SMALL_PROJECTION.series, ...SMALL_PROJECTION.left].map(({ id }) => id).sort()).toEqual(
      SERIES.map(({ id }) => id).sort(),
    );
    expect(SMALL_PROJECTION.left).toEqual([]);
    for (const { id, bands } of SMALL_PROJECTION.series) {
      const few = pointsBefore(SERIES.find((each) => each.id === id)!, FROM).length < 4;
      const said = [...DRIVERS.map((driver) => driver.id), ...BENCHMARKS].filter((who) => who !== 'line' || !few);
      expect(bands.map((band) => `${band.by} ${band.year}`)).toEqual(
        said.flatMap((who) => YEARS.map((year) => `${who} ${year}`)),
      );
    }
    expect(PROJECTION.parse(JSON.parse(JSON.stringify(SMALL_PROJECTION)))).toEqual(SMALL_PROJECTION);
  });

  it('starts every band from the last measured value, whatever level the case has', () => {
    for (const { id, last, bands } of SMALL_PROJECTION.series) {
      const point = pointsBefore(SERIES.find((each) => each.id === id)!, FROM).at(-1)!;
      expect([id, last]).toEqual([id, { year: point.year, value: expect.closeTo(point.value, 5) }]);
      const [first] = bands.filter((band) => band.by === 'last');
      const { p05, p95 } = bandOf(first.quantiles);
      expect(p05 <= last.value && last.value <= p95, id).toBe(true);
    }
    // where nothing moves in the model, only measuring is left: credibility stands still, and support with it
    expect(by(SMALL_PROJECTION, 'support', 'present').map(({ quantiles }) => quantiles)).toEqual(
      by(SMALL_PROJECTION, 'support', 'last').map(({ quantiles }) => quantiles),
    );
  });

  it('holds the noise of the year, that of the last value, and the wandering since', () => {
    const runs = 4000;
    const one = { ...PLAUSIBLE, points: PLAUSIBLE.points.slice(0, 1) };
    const cases = CASES.slice(0, 1).map(({ id, scenario }) => ({ id, scenario: { ...scenario, horizon: 12 } }));
    const wide = projectionOf(cases, RECORD, { ...FEW, runs, to: FROM, plausible: one });
    const k = SERIES.findIndex(({ id }) => id === 'unga.US');
    const { sd, wander } = noiseBefore(SERIES, FROM)[k];
    const { last } = wide.series[k];
    const [{ quantiles }] = by(wide, 'unga.US', 'last');
    const { p05, p95 } = bandOf(quantiles);
    const spread = Math.sqrt(2 * sd * sd + (FROM - last.year) * wander * wander);
    expect((p95 - p05) / (2 * normalQuantile(0.95) * spread)).toBeCloseTo(1, 1);
    expect(deviation(quantiles)! / spread).toBeCloseTo(deviation(wide.levels.map(normalQuantile))!, 1);
  });

  it('is the same bits again, and other ones with another seed', () => {
    expect(projectionOf(CASES, RECORD, FEW)).toEqual(SMALL_PROJECTION);
    expect(projectionOf(CASES, RECORD, { ...FEW, seed: 'other' }).series).not.toEqual(SMALL_PROJECTION.series);
  });

  it('tells drivers apart by what they do and by nothing else: one under two names says the same', () => {
    const [{ scenario }] = CASES;
    const twice = projectionOf(
      [
        { id: 'a', scenario },
        { id: 'b', scenario },
      ],
      RECORD,
      FEW,
    );
    for (const { id } of twice.series)
      expect(by(twice, id, 'a').map(({ quantiles }) => quantiles)).toEqual(by(twice, id, 'b').map(({ quantiles }) => quantiles));
    const other = projectionOf([{ id: 'a', scenario: without(scenario, ['demands']) }], RECORD, FEW);
    expect(by(other, 'cfsp', 'a')).not.toEqual(by(twice, 'cfsp', 'a'));
  });

  it('hears nothing of its first year and later, whatever the record holds of them', () => {
    const later = SMALL_PROJECTION.series.flatMap((each) => YEARS.flatMap((year) => madeUp(each, year, 0.9)));
    expect(later.length).toBeGreaterThan(20);
    expect(projectionOf(CASES, recordWith(shippedRecord(), later), FEW)).toEqual(SMALL_PROJECTION);
  });

  it('leaves out what was never measured before, and says why', () => {
    const known = shippedRecord();
    const figures = known.figures.filter(({ indicator }) => indicator !== 'cfsp_alignment_rate');
    const bounded = { year: FROM - 1, actor: 'EU', indicator: 'cfsp_alignment_rate', value: 0.5, bound: 'lower' } as const;
    const record = recordWith({ ...known, figures }, [{ ...bounded, unit: 'share', source: 'x', reliability: 'low' }]);
    const { series, left } = projectionOf(CASES, record, FEW);
    expect(series).toHaveLength(SERIES.length - 1);
    expect(left).toEqual([expect.objectContaining({ id: 'cfsp', why: `nothing measured before ${FROM} to start from` })]);
  });

  it('refuses runs that some settings have more of, cases of other years and years beyond the case', () => {
    expect(() => projectionOf(CASES, RECORD, { ...FEW, runs: 5 })).toThrow('5 runs are no multiple of 4 settings');
    expect(() => projectionOf(CASES, RECORD, { ...FEW, to: 2031 })).toThrow('does not reach');
    const [first, second] = CASES;
    const late = { ...second, scenario: { ...second.scenario, case: { ...second.scenario.case, start: '2024-01' } } };
    expect(() => projectionOf([first, late], RECORD, FEW)).toThrow(`does not start in ${FROM}`);
  });
});
