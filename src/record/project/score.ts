import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { MeasuredRecord } from '../measure/figure.ts';
import { type IndicatorSeries, indicatorSeries } from '../measure/series.ts';
import { scaledError, skillOf } from '../test/scores.ts';
import { BENCHMARKS } from './drivers.ts';
import { bandOf, ladderCrps } from './ladder.ts';
import type { ProjectedSeries, Projection } from './projection.ts';

/** One later figure against one band. */
export interface ScoredBand {
  readonly by: string;
  readonly crps: number;
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** Of the band of 90 %, in the unit of the series. */
  readonly width90: number;
}

/** A figure that came later than what the projection was made from. */
export interface ScoredFigure {
  readonly year: number;
  readonly value: number;
  /** Of every driver, then of the benchmarks that there are. */
  readonly bands: readonly ScoredBand[];
}

/** How bands fared over some figures. */
export interface BandScore {
  readonly by: string;
  readonly n: number;
  /** Means, in the unit of the series. */
  readonly crps: number;
  readonly width90: number;
  readonly inside50: number;
  readonly inside90: number;
}

/** A series with its later figures. */
export interface ScoredSeries {
  readonly series: ProjectedSeries;
  readonly figures: readonly ScoredFigure[];
  readonly scores: readonly BandScore[];
  /** What the record gives now for the year that the bands start from, where that is another value. */
  readonly revised: number | null;
}

/** How a driver or a benchmark fared over all series. */
export interface OverAll {
  readonly by: string;
  /** Series and figures that it has bands for. */
  readonly series: number;
  readonly n: number;
  readonly inside50: number;
  readonly inside90: number;
  /** Mean over families of the CRPS in typical noise of a year. */
  readonly scaled: number;
  /** Mean width of the band of 90 %, as a multiple of that of the last value. */
  readonly width: number | null;
}

/** A projection held against what came. */
export interface ProjectionScore {
  readonly projection: Projection;
  readonly series: readonly ScoredSeries[];
  readonly over: readonly OverAll[];
  /** Later figures that are not scored: of years before the first band, and lower bounds. */
  readonly early: number;
  readonly bounds: number;
  /** Id of the driver with the least scaled CRPS; null where nothing can be scored. */
  readonly closest: string | null;
}

/** What has been revised by less is the same value, written otherwise. [C] */
const SAME = 1e-5;

/** Hold a projection against a record: every figure later than the last measured year that its series was made from. */
export function scoreProjection(projection: Projection, record: MeasuredRecord): ProjectionScore {
  const known = new Map(indicatorSeries(record).map((each) => [each.id, each]));
  const later = projection.series.map(({ id, last }) => (known.get(id)?.points ?? []).filter(({ year }) => year > last.year));
  const series = projection.series.map((each, k) => scoredSeries(projection, each, { own: known.get(each.id), later: later[k] }));
  const all = later.flat();
  const by = [...projection.drivers.map(({ id }) => id), ...BENCHMARKS];
  const over = by.flatMap((one) => overAll(one, series));
  const drivers = over.filter(({ by: one }) => projection.drivers.some(({ id }) => id === one));
  return {
    projection,
    series,
    over,
    early: all.filter(({ year, bound }) => year < projection.from && bound === undefined).length,
    bounds: all.filter(({ bound }) => bound !== undefined).length,
    closest:
      drivers.reduce<OverAll | null>((best, one) => (best === null || one.scaled < best.scaled ? one : best), null)?.by ?? null,
  };
}

interface Came {
  readonly own: IndicatorSeries | undefined;
  readonly later: IndicatorSeries['points'];
}

function scoredSeries({ drivers }: Projection, series: ProjectedSeries, { own, later }: Came): ScoredSeries {
  const by = [...drivers.map(({ id }) => id), ...BENCHMARKS];
  const figures = later.flatMap(({ year, value, bound }): ScoredFigure[] => {
    const found = bound === undefined ? series.bands.filter((band) => band.year === year) : [];
    const bands = by.flatMap((one) => found.filter((band) => band.by === one).map((band) => scoredBand(band, value)));
    return bands.length === 0 ? [] : [{ year, value, bands }];
  });
  const now = own?.points.find(({ year, bound }) => year === series.last.year && bound === undefined)?.value;
  const isRevised = now !== undefined && Math.abs(now - series.last.value) > SAME;
  return { series, figures, scores: by.flatMap((one) => bandScore(one, figures)), revised: isRevised ? now : null };
}

function scoredBand({ by, quantiles }: ProjectedSeries['bands'][number], value: number): ScoredBand {
  const { p05, p25, p75, p95 } = bandOf(quantiles);
  const isIn = (low: number, high: number): boolean => value >= low && value <= high;
  return { by, crps: ladderCrps(quantiles, value), inside50: isIn(p25, p75), inside90: isIn(p05, p95), width90: p95 - p05 };
}

const bandsBy = (by: string, figures: readonly ScoredFigure[]): ScoredBand[] =>
  figures.flatMap(({ bands }) => bands.filter((band) => band.by === by));

function bandScore(by: string, figures: readonly ScoredFigure[]): BandScore[] {
  const own = bandsBy(by, figures);
  if (own.length === 0) return [];
  return [
    {
      by,
      n: own.length,
      crps: meanOf(own.map(({ crps }) => crps)),
      width90: meanOf(own.map(({ width90 }) => width90)),
      ...inside(own),
    },
  ];
}

const inside = (bands: readonly ScoredBand[]) => ({
  inside50: bands.filter((band) => band.inside50).length,
  inside90: bands.filter((band) => band.inside90).length,
});

function overAll(by: string, all: readonly ScoredSeries[]): OverAll[] {
  const own = all.map(({ series, figures }) => ({ family: series.family, figures, bands: bandsBy(by, figures) }));
  const bands = own.flatMap((each) => each.bands);
  if (bands.length === 0) return [];
  const widths = own.flatMap(({ figures }) => figures.flatMap((figure) => widthOf(by, figure)));
  return [
    {
      ...{ by, series: own.filter((each) => each.bands.length > 0).length, n: bands.length },
      ...inside(bands),
      scaled: scaledError(
        own.flatMap(({ family, bands: scored }) => scored.map(({ crps }) => ({ family, predicted: crps, observed: 0 }))),
      ).total,
      width: widths.length === 0 ? null : meanOf(widths),
    },
  ];
}

/** A band as a multiple of that of the last value; nothing where that one has no width. */
function widthOf(by: string, { bands }: ScoredFigure): number[] {
  const [own, last] = [by, BENCHMARKS[0]].map((one) => bands.find((band) => band.by === one)?.width90);
  return own === undefined || !last ? [] : [own / last];
}

/** Compare a driver with a benchmark in one series, by CRPS: below 1 is better; null where one of them has no band. */
export function skillAgainst({ scores }: ScoredSeries, by: string, benchmark: string): number | null {
  const [own, other] = [by, benchmark].map((one) => scores.find((score) => score.by === one)?.crps);
  return own === undefined || other === undefined ? null : skillOf(own, other);
}
