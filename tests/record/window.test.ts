import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { LAST_FITTED_YEAR } from '../../src/record/figures/declarations.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { heldOut, keptByDiscrepancy, keptByMeanYear } from '../../src/record/fit/held-out.ts';
import { calibrationWindows, historyMatching } from '../../src/record/fit/history-matching.ts';
import { pairsOf, rangesOf } from '../../src/record/fit/ranges.ts';
import type { MeasuredRecord, Measurement } from '../../src/record/measure/figure.ts';
import { indicatorSeries } from '../../src/record/measure/series.ts';
import { noiseBefore, pointsBefore } from '../../src/record/observe/noise.ts';
import { OBSERVATIONS } from '../../src/record/observe/observation-table.ts';
import { ORIGINS, rollingWindows } from '../../src/record/observe/record-origins.ts';
import { PLAUSIBLE } from '../../src/record/plausible/set.ts';
import { backcast } from '../../src/record/test/backcast.ts';
import { persistenceOf, trendOf } from '../../src/record/test/benchmarks.ts';
import { loadShipped } from '../shipped.ts';
import { fittedScale, voteError, votesOf } from './measure/vote-fit.ts';

const KNOWN = shippedRecord();
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

/** A figure of every tie, whom it is measured for and every later year, other than the one on record and than its neighbours. */
const altered = [...KNOWN.indicators].flatMap(
  ([
    indicator,
    {
      actors,
      range: [low, high],
      tie,
      unit,
    },
  ]) =>
    actors.flatMap((actor, a) =>
      YEARS.filter(() => tie).map((year, k): Measurement => {
        const share = (1 + ((7 * k + 3 * a) % 11)) / 13;
        const value = low + share * (Math.min(high, low + 5000) - low);
        return { year, actor, indicator, value, unit, source: 'altered', reliability: 'low' };
      }),
    ),
);
const record = recordWith(KNOWN);
/** What a record may say of the years that no fit may see: what it does, nothing, and all of it otherwise. */
const RECORDS: readonly (readonly [string, MeasuredRecord])[] = [
  ['without them', recordWith({ ...KNOWN, figures: KNOWN.figures.filter(({ year }) => year <= LAST_FITTED_YEAR) })],
  ['with every one of them altered', recordWith(KNOWN, altered)],
];
const cases = await Promise.all(ORIGINS.map(({ scenario }) => loadShipped(scenario)));
const SHORT = { runs: 6, seed: 'window' };

/** The noise, the last value and the line before an origin, for every series that has a point before it. */
const known = (from: MeasuredRecord, origin: number) => {
  const series = indicatorSeries(from);
  const noises = noiseBefore(series, origin);
  return series.flatMap((each, k) => {
    const points = pointsBefore(each, origin);
    const line = trendOf(points, origin, OBSERVATIONS[each.family].range);
    const ahead = YEARS.map((_, n) => line?.(origin + n) ?? null);
    return points.length === 0 ? [] : [{ id: each.id, noise: noises[k], last: persistenceOf(points), ahead }];
  });
};

it('the altered figures differ from every figure of a tie after 2019, and are of every series', () => {
  const late = record.measurements.filter(
    ({ year, indicator }) => year > LAST_FITTED_YEAR && KNOWN.indicators.get(indicator)?.tie,
  );
  const other = recordWith(KNOWN, altered);
  for (const { indicator, actor, year, value } of late) expect(other.valueAt(indicator, actor, year)).not.toBe(value);
  const moved = indicatorSeries(other).filter(({ points }) => points.some(({ year }) => year > LAST_FITTED_YEAR));
  expect(moved.length).toBeGreaterThanOrEqual(indicatorSeries(record).length);
  expect(altered.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
});

describe.each(RECORDS)('figures after 2019, %s, leave as they are', (_, other) => {
  it('history matching: windows, every setting tried, what is kept and what it says', () => {
    const [own, same] = [record, other].map((each) => {
      const found = historyMatching(calibrationWindows(each, cases), { ...SHORT, points: 8 });
      const read = [heldOut(found), keptByDiscrepancy(found), keptByMeanYear(found), rangesOf(found), pairsOf(found)];
      return { found, read };
    });
    expect(same).toEqual(own);
    expect(own.found.windows.flatMap(({ series }) => series.flatMap(({ points }) => points)).length).toBeGreaterThan(100);
  });

  it.each([2010, 2012, 2014, 2019, LAST_FITTED_YEAR + 1])('noise, wandering, the last value and the line before %i', (origin) => {
    expect(known(record, origin).length).toBeGreaterThan(10);
    expect(known(other, origin)).toEqual(known(record, origin));
  });

  it('the backcast over its default years, and over those of every origin', () => {
    const windows = [
      { from: ORIGINS[0].year, to: LAST_FITTED_YEAR, scenario: cases[0] },
      ...rollingWindows(LAST_FITTED_YEAR).map(({ origin, to }, k) => ({ from: origin.year, to, scenario: cases[k] })),
    ];
    for (const { scenario, ...span } of windows)
      expect(backcast(scenario, other, { ...SHORT, ...span })).toEqual(backcast(scenario, record, { ...SHORT, ...span }));
  });

  it('the backcast over settings that are not ruled out', () => {
    const choice = { ...SHORT, from: ORIGINS[0].year, to: LAST_FITTED_YEAR, plausible: PLAUSIBLE };
    expect(backcast(cases[0], other, choice)).toEqual(backcast(cases[0], record, choice));
  });

  it('the scale of votes', () => {
    expect(votesOf(other)).toEqual(votesOf(record));
    expect(fittedScale(votesOf(other))).toBe(fittedScale(votesOf(record)));
    const scale = (distance: number): number => Math.exp(-distance / 3);
    expect(voteError(votesOf(other), scale)).toBe(voteError(votesOf(record), scale));
  });
});

it('figures to 2019, altered in the same way, are seen by each of them', () => {
  const moved = recordWith(
    KNOWN,
    altered.map((each) => ({ ...each, year: each.year - 6 })),
  );
  const points = (each: MeasuredRecord) => historyMatching(calibrationWindows(each, cases), { ...SHORT, points: 2 }).points;
  expect(points(moved)).not.toEqual(points(record));
  expect(known(moved, LAST_FITTED_YEAR)).not.toEqual(known(record, LAST_FITTED_YEAR));
  const choice = { ...SHORT, from: 2010, to: LAST_FITTED_YEAR };
  expect(backcast(cases[0], moved, choice).summary).not.toEqual(backcast(cases[0], record, choice).summary);
  expect(fittedScale(votesOf(moved))).not.toBe(fittedScale(votesOf(record)));
});
