import type { Ensemble } from '../../experiment/outcomes.ts';
import { cutToWidth } from '../text-width.ts';
import { number, yearAt } from '../words.ts';
import { type ShownPower, shownChannels, shownPowers } from './camps.ts';
import { type ChartOptions, captionOf, framed, LEFT, RIGHT, type Spec, WIDTH } from './frame.ts';
import { area, line, type Part, panel, type Row, rules, texts } from './marks.ts';
import { type Grid, placeWords } from './ties-key.ts';
import { describeTies, tiesRemarks, tiesSubtitles, tiesTitles } from './ties-words.ts';
import { TENTHS } from './value-axis.ts';

/** Pixels for all cells, less the overhang of a line's end. */
const ALL = WIDTH + RIGHT - 2;
/** Pixels between cells; a cell is never wider than this, and lower where there are many powers. */
const SPACE = 12;
const WIDEST = 340;
const HEIGHT = 66;
const LOW = 48;
const MANY = 5;
/** Points drawn in a cell. */
const POINTS = 24;
/** Pixels: the power's name and the numbers above a cell. */
const NAME = 18;
const NUMBERS = 16;
const CHANNELS = 18;
/** A cell this wide has room for two years and for a heading of full size. */
const ROOMY = 92;
const NARROW = 70;

/** Draw ties, pressure and inducement by power and channel: small multiples on one scale. */
export function tiesChart(ensemble: Ensemble, options: ChartOptions): Spec {
  const grid = gridOf(ensemble);
  const powers = shownPowers(ensemble.scenario);
  const rows = powers.map((power, p) => powerRow(ensemble, grid, power, p, p === powers.length - 1));
  const frame = {
    titles: tiesTitles(ensemble),
    subtitles: tiesSubtitles(ensemble, grid.top),
    description: describeTies(ensemble),
    caption: captionOf(ensemble, options, tiesRemarks(ensemble)),
    spacing: 8,
  };
  return framed(frame, [heads(ensemble, grid), ...rows]);
}

function gridOf(ensemble: Ensemble): Grid {
  const { tie, pressure, inducement } = ensemble.detail.mean;
  const channels = ensemble.scenario.shown.channels.length;
  const most = Math.max(
    ...[tie, pressure, inducement].flatMap((series) =>
      series.flatMap((powers) => powers.flatMap((months) => Math.max(...months))),
    ),
  );
  const step = Math.max(1, Math.round(ensemble.months / POINTS));
  const months = Array.from({ length: Math.floor(ensemble.months / step) + 1 }, (_, k) => k * step);
  return {
    width: Math.min(WIDEST, (ALL - SPACE * (channels - 1)) / channels),
    height: ensemble.scenario.shown.powers.length > MANY ? LOW : HEIGHT,
    space: SPACE,
    top: Math.min(1, Math.max(0.4, Math.ceil(most / 0.2 - 1e-9) * 0.2)),
    months: months[months.length - 1] === ensemble.months ? months : [...months, ensemble.months],
    horizon: ensemble.months,
  };
}

function left(grid: Grid, channel: number): number {
  return channel * (grid.width + grid.space);
}

function pixelAxis(): Part {
  return { type: 'quantitative', title: null, axis: null, scale: { domain: [0, ALL], nice: false, zero: false } };
}

function heads(ensemble: Ensemble, grid: Grid): Part {
  const roomy = grid.width >= ROOMY;
  const [style, size] = roomy ? ['panel', 13] : grid.width >= NARROW ? ['noteStrong', 11.5] : ['small', 10.5];
  const rows = shownChannels(ensemble.scenario).map((channel, c) => ({
    x: left(grid, c),
    y: 0.5,
    t: cutToWidth(channel.name, grid.width, Number(size), 600),
  }));
  const y = { type: 'quantitative', title: null, axis: null, scale: { domain: [0, 1] } };
  return panel({ width: ALL, height: CHANNELS }, { x: pixelAxis(), y }, [texts(rows, String(style))]);
}

/** Draw one power's cells in one view: x in pixels over all cells, y the common scale. */
function powerRow(ensemble: Ensemble, grid: Grid, power: ShownPower, p: number, last: boolean): Part {
  const perUnit = grid.height / grid.top;
  const above = (pixels: number): number => grid.top + pixels / perUnit;
  const axis = { values: [0, grid.top / 2, grid.top], ...TENTHS, grid: false, minExtent: LEFT, maxExtent: LEFT };
  const y = { type: 'quantitative', title: null, scale: { domain: [0, above(NAME + NUMBERS)], nice: false, zero: false }, axis };
  const { tie, pressure, inducement } = ensemble.detail.mean;
  const layers = [
    ...gridRules(ensemble, grid),
    area(cells(grid, tie[p], true), power.style, 'monotone'),
    line(cells(grid, inducement[p], false), 'inducement', 'monotone'),
    line(cells(grid, pressure[p], false), 'pressure', 'monotone'),
    texts([{ x: 0, y: above(NUMBERS + NAME / 2), t: power.name }], 'panel'),
    texts(
      numbers(ensemble, grid, p).map((row) => ({ ...row, y: above(NUMBERS / 2 - 1) })),
      `${power.style}Text`,
      { align: 'right' },
    ),
    ...placeWords(ensemble, grid, p).map((word) => texts([{ x: word.x, y: word.y, t: word.text }], 'noteStrong')),
    ...(last ? years(ensemble, grid) : []),
  ];
  return panel({ width: ALL, height: grid.height + NAME + NUMBERS }, { x: pixelAxis(), y }, layers);
}

function cells(grid: Grid, channels: readonly (readonly number[])[], filled: boolean): Row[] {
  return channels.flatMap((values, c) =>
    grid.months.map((month) => ({
      x: left(grid, c) + (month / grid.horizon) * grid.width,
      y: values[month],
      ...(filled ? { y2: 0 } : {}),
      k: c,
    })),
  );
}

function gridRules(ensemble: Ensemble, grid: Grid): Part[] {
  const at = (y: number): Row[] =>
    ensemble.scenario.shown.channels.map((_, c) => ({ x: left(grid, c), x2: left(grid, c) + grid.width, y }));
  return [rules([...at(grid.top / 2), ...at(grid.top)], 'grid'), rules(at(0), 'baseline')];
}

function numbers(ensemble: Ensemble, grid: Grid, p: number): { x: number; t: string }[] {
  return ensemble.detail.mean.tie[p].map((values, c) => ({
    x: left(grid, c) + grid.width,
    t: `${number(values[0])} → ${number(values[grid.horizon])}`,
  }));
}

/** Write the first and the last full year below the cells, the last where there is room. */
function years(ensemble: Ensemble, grid: Grid): Part[] {
  const first = yearAt(ensemble.scenario.case.start, 0);
  const end = yearAt(ensemble.scenario.case.start, grid.horizon);
  const lastYear = Math.floor(end + 1e-6);
  const rows = (x: number, t: number): Row[] =>
    ensemble.scenario.shown.channels.map((_, c) => ({ x: left(grid, c) + x, y: 0, t: String(t) }));
  const at = ((lastYear - first) / (end - first)) * grid.width;
  const below = { dy: 11 };
  const second =
    grid.width >= ROOMY && at > 40
      ? [texts(rows(Math.min(at, grid.width), lastYear), 'axisText', { ...below, align: 'right' })]
      : [];
  return [texts(rows(0, Math.floor(first)), 'axisText', below), ...second];
}
