import { BENCHMARKS } from '../../../record/project/drivers.ts';
import type { ProjectedSeries } from '../../../record/project/projection.ts';
import { area, dots, line, type Part, type Row, rings, rules, texts } from '../../chart/marks.ts';
import { shownPowers } from '../../words/camps.ts';
import { cutToWidth } from '../../words/text-width.ts';
import { number } from '../../words/words.ts';
import { seriesName } from '../test/words.ts';
import { bandBy } from './tables.ts';
import type { ShownProjection } from './words.ts';

/** Pixels of a cell: its words above, the plot, years below. */
const HEAD = 22;
const PLOT = 88;
const FOOT = 22;
export const CELL_HEIGHT = HEAD + PLOT + FOOT;
/** Pixels that numbers of the scale take at the left. */
const SCALE = 24;
/** Measured years before the first projected one that are shown. [C] */
const PAST = 16;
const NAME = 12.5;
/** Areas of dots: measured, and come later. */
const DOT = 9;
export const LATER_DOT = 34;
/** How far a scale goes on over all that is drawn. */
const HEADROOM = 1.06;
/** Steps of a scale, times a power of ten; it has one to three of them above 0. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Where a cell stands: its left upper corner and its width in pixels, counted from below. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** How the bands of drivers after the first are drawn: their middle and their ends, without a fill. */
export const OTHER_STYLES = ['zero', 'dashed'] as const;

/** Draw a series: what was measured, the bands of every driver, the last value going on, and what came later. */
export function seriesCell(shown: ShownProjection, series: ProjectedSeries, place: CellPlace): Part[] {
  const { projection, scenario, measured } = shown;
  const points = measured.find(({ id }) => id === series.id)?.points ?? [];
  const scale = cellScale(shown, series, place, points);
  const { xOf, yOf, ticks } = scale;
  const [left, right] = [place.left + SCALE, place.left + place.width];
  const style = shownPowers(scenario).find(({ id }) => id === series.power)?.style;
  const name = cutToWidth(seriesName(series, { scenario }), place.width, NAME, 600);
  const measuredRows = (late: boolean, bound: boolean): Row[] =>
    points
      .filter(
        (point) => xOf(point.year) >= left && point.year > series.last.year === late && (point.bound !== undefined) === bound,
      )
      .map(({ year, value }) => ({ x: xOf(year), y: yOf(value) }));
  return [
    texts([{ x: place.left, y: place.top - HEAD / 2, t: name }], style ? `${style}Text` : 'noteStrong', { fontSize: NAME }),
    rules(
      ticks.map((tick) => ({ x: left, x2: right, y: yOf(tick) })),
      'grid',
    ),
    texts(
      ticks.map((tick) => ({ x: left - 4, y: yOf(tick), t: number(tick) })),
      'note',
      { align: 'right', fontSize: 10.5 },
    ),
    ...bandLayers(shown, series, scale),
    rules([{ x: xOf(series.last.year), x2: right, y: yOf(series.last.value) }], 'reference'),
    dots(measuredRows(false, false), 'kindMixed', DOT),
    rings(measuredRows(false, true), 'kindMixed', DOT),
    dots(measuredRows(true, false), 'kindHedging', LATER_DOT),
    texts(
      [projection.from - PAST, projection.from, projection.to].map((year) => ({
        x: xOf(year),
        y: place.top - HEAD - PLOT - FOOT / 2,
        t: String(year),
      })),
      'note',
      { align: 'center', fontSize: 10.5 },
    ),
  ];
}

interface CellScale {
  readonly ticks: readonly number[];
  xOf(year: number): number;
  yOf(value: number): number;
}

function cellScale(
  { projection: { from, to } }: ShownProjection,
  series: ProjectedSeries,
  { left, top, width }: CellPlace,
  points: readonly { readonly year: number; readonly value: number }[],
): CellScale {
  const ends = series.bands.flatMap(({ by, year }) => (by === BENCHMARKS[1] ? [] : [bandBy(series, by, year)?.p95 ?? 0]));
  const most = Math.max(
    series.last.value,
    ...ends,
    ...points.filter(({ year }) => year >= from - PAST).map(({ value }) => value),
    STEPS[0],
  );
  const step = STEPS.find((each) => most / each < 3.5) ?? most;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, k) => k * step);
  const bottom = top - HEAD - PLOT;
  const room = width - SCALE;
  return {
    ticks,
    xOf: (year) => left + SCALE + ((year - (from - PAST) + 0.5) / (to - from + PAST + 1)) * room,
    yOf: (value) => bottom + (value / (most * HEADROOM)) * PLOT,
  };
}

/** Draw the first driver as filled bands, the others as lines in the middle and at the ends of the band of 90 %. */
function bandLayers(
  { projection: { drivers, from, to } }: ShownProjection,
  series: ProjectedSeries,
  { xOf, yOf }: CellScale,
): Part[] {
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const bandsOf = (by: string) =>
    years.flatMap((year) => {
      const band = bandBy(series, by, year);
      return band ? [{ x: xOf(year), ...band }] : [];
    });
  const [first, ...others] = drivers.map(({ id }) => bandsOf(id));
  const between = (low: 'p05' | 'p25', high: 'p95' | 'p75'): Row[] =>
    first.map((band) => ({ x: band.x, y: yOf(band[low]), y2: yOf(band[high]) }));
  return [
    area(between('p05', 'p95'), 'band90'),
    area(between('p25', 'p75'), 'band50'),
    ...others.map((bands, k) => {
      const rows = (['p05', 'p50', 'p95'] as const).flatMap((level) =>
        bands.map((band): Row => ({ x: band.x, y: yOf(band[level]), k: level })),
      );
      return thin(line(rows, OTHER_STYLES[k % OTHER_STYLES.length]), 1.25);
    }),
    thin(
      line(
        first.map((band) => ({ x: band.x, y: yOf(band.p50) })),
        'median',
      ),
      2,
    ),
  ];
}

/** Draw a line as thin as a small picture bears. */
export const thin = (part: Part, strokeWidth: number): Part => ({ ...part, mark: { ...(part.mark as Part), strokeWidth } });
