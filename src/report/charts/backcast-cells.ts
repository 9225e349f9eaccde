import type { Backcast } from '../../record/backcast.ts';
import type { BackcastIndicator, BackcastPoint } from '../../record/backcast-indicator.ts';
import { OBSERVATIONS } from '../../record/observation-table.ts';
import { seriesName } from '../backcast-words.ts';
import { cutToWidth } from '../text-width.ts';
import { number } from '../words.ts';
import { shownPowers } from './camps.ts';
import { LEFT, RIGHT, WIDTH } from './frame.ts';
import { area, dots, line, type Part, panel, type Row, rules, texts } from './marks.ts';

/** Pixels of a view, of a row of cells, which begins left of it under the title, and of what lies around a plot. */
export const ALL = WIDTH + RIGHT - 2;
export const START = -LEFT;
export const COLUMNS = 4;
const SPACE = 14;
const CELL = (ALL - START - SPACE * (COLUMNS - 1)) / COLUMNS;
/** Room for the two numbers of a cell's scale. */
const SCALE = 30;
const PLOT = 70;
const NAME = 28;
const YEARS = 20;
/** Years before the origin that are drawn. */
const SHOWN_BEFORE = 8;
/** Share of its range that a scale leaves free at each end. */
const FREE = 0.06;

/** A cell's place and scales. */
interface Frame {
  readonly left: number;
  readonly low: number;
  readonly high: number;
  xOf(year: number): number;
  yOf(value: number): number;
}

/** Draw one row of cells in one view: x in pixels over all cells, y from 0 to 1 within each. */
export function cellRow(result: Backcast, row: readonly BackcastIndicator[], named: readonly boolean[]): Part {
  const height = NAME + PLOT + YEARS;
  const y = { ...pixelAxis([0, 1]), scale: { domain: [-YEARS / PLOT, 1 + NAME / PLOT], nice: false, zero: false } };
  const layers = row.flatMap((indicator, k) => cellLayers(result, indicator, k, named[k]));
  return panel({ width: ALL, height }, { x: pixelAxis([0, ALL]), y }, layers);
}

export function pixelAxis(domain: readonly [number, number]): Part {
  return { type: 'quantitative', title: null, axis: null, scale: { domain, nice: false, zero: false } };
}

function cellLayers(result: Backcast, indicator: BackcastIndicator, k: number, years: boolean): Part[] {
  const frame = frameOf(result, indicator, k);
  const { left, low, high, xOf, yOf } = frame;
  const style = shownPowers(result.scenario).find(({ id }) => id === indicator.power)?.style;
  const right = left + CELL;
  const plot = left + SCALE;
  const name = cutToWidth(seriesName(indicator, result), CELL, 11.5, 600);
  const year = (at: number, align: string): Part =>
    texts([{ x: xOf(at), y: 0, t: String(Math.floor(at)) }], 'axisText', { align, dy: 11 });
  return [
    rules([{ x: plot, x2: right, y: 0 }], 'baseline'),
    rules([{ x: xOf(result.from), y: 0, y2: 1 }], 'baseline'),
    ...expected(indicator, frame, style),
    ...benchmarks(result, indicator, frame),
    ...measured(indicator, frame),
    texts([{ x: left, y: 1, t: name }], style ? `${style}Text` : 'noteStrong', { dy: -18 }),
    texts(
      [low, high].map((value) => ({ x: plot - 5, y: yOf(value), t: scaleText(value) })),
      'note',
      { align: 'right' },
    ),
    ...(years ? [year(result.from + 0.5, 'center'), year(result.to + 0.999, 'right')] : []),
  ];
}

const scaleText = (value: number): string => number(value, Math.abs(value) < 0.1 ? 3 : value < 10 ? 2 : 0);

function frameOf({ from, to }: Backcast, indicator: BackcastIndicator, k: number): Frame {
  const { points, before, family } = indicator;
  const shown = before.filter(({ year }) => year >= from - SHOWN_BEFORE).map(({ value }) => value);
  const all = points.flatMap(({ p05, p95, observed, persistence, trend }) => [p05, p95, observed, persistence, trend]);
  const known = [...all.filter((value): value is number => value !== null), ...shown];
  const [least, most] = OBSERVATIONS[family].range;
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  const free = Math.max(1e-3, (highest - lowest) * FREE);
  const [low, high] = [Math.max(least, lowest - free), Math.min(most, highest + free)];
  const left = START + k * (CELL + SPACE);
  const first = from - SHOWN_BEFORE;
  const perYear = (CELL - SCALE) / (to + 1 - first);
  return {
    left,
    low,
    high,
    xOf: (year) => left + SCALE + (year - first) * perYear,
    yOf: (value) => (value - low) / (high - low),
  };
}

/** The band and the middle of what would be measured. */
function expected({ points, id }: BackcastIndicator, { xOf, yOf }: Frame, style?: string): Part[] {
  const rows = (of: (point: BackcastPoint) => Row): Row[] =>
    points.map((point) => ({ x: xOf(point.year + 0.5), ...of(point), k: id }));
  return [
    area(
      rows(({ p05, p95 }) => ({ y: yOf(p05), y2: yOf(p95) })),
      'band90',
    ),
    middleLine(
      rows(({ p50 }) => ({ y: yOf(p50) })),
      style,
    ),
  ];
}

/** Draw the middle of the model in the colour of the power, or in grey where there is none. */
export function middleLine(rows: readonly Row[], style = 'zero'): Part {
  const part = line(rows, style);
  return { ...part, mark: { ...(part.mark as Part), strokeWidth: 2.25, opacity: 1 } };
}

function benchmarks({ from, to }: Backcast, { points, id, before }: BackcastIndicator, { xOf, yOf }: Frame): Part[] {
  const trend = points.flatMap(({ year, trend: value }): Row[] =>
    value === null ? [] : [{ x: xOf(year + 0.5), y: yOf(value), k: id }],
  );
  const last = points[0].persistence;
  const seen = before[before.length - 1]?.year ?? from;
  const start = xOf(Math.max(from - SHOWN_BEFORE, seen) + 0.5);
  return [
    ...(last === null ? [] : [rules([{ x: start, x2: xOf(to + 0.5), y: yOf(last) }], 'reference')]),
    ...(trend.length > 0 ? [line(trend, 'eventAssumed')] : []),
  ];
}

/** Dots of what was measured, paler before the origin; a lower bound is a tick with an arrow up. */
function measured({ before, points }: BackcastIndicator, { left, xOf, yOf }: Frame): Part[] {
  const early = before.filter(({ year }) => xOf(year) >= left + SCALE);
  const within = points.filter(({ observed, bound }) => observed !== null && bound === undefined);
  const bounds = points.filter(({ observed, bound }) => observed !== null && bound !== undefined);
  const at = (year: number, value: number | null): Row => ({ x: xOf(year + 0.5), y: yOf(value ?? 0) });
  return [
    dots(
      early.map(({ year, value }) => at(year, value)),
      'kindMixed',
    ),
    dots(
      within.map(({ year, observed }) => at(year, observed)),
      'kindHedging',
    ),
    texts(
      bounds.map(({ year, observed }) => ({ ...at(year, observed), t: '↑' })),
      'noteStrong',
      { align: 'center', dy: -7 },
    ),
  ].filter((part) => (part.data as { readonly values: readonly Row[] }).values.length > 0);
}
