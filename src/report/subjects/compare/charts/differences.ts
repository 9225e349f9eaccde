import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Pair } from '../../../../experiment/compare/pair.ts';
import { RIGHT, WIDTH } from '../../../chart/frame.ts';
import { area, line, type Part, panel, type Row, rules, texts } from '../../../chart/marks.ts';
import { fitting } from '../../../words/text-width.ts';
import { percent, signed, yearAt } from '../../../words/words.ts';
import { labelOf } from '../words.ts';

/** Pixels of one panel of differences: its words above, its plot, its years below. */
const HEADING = 46;
const HEIGHT = 130;
const FOOT = 22;
const GAP = 52;
/** Least pixels between the words of two panels. */
const SPACE = 12;
/** Panels side by side at most. */
const ROW = 3;
/** Least pixels between two years. */
const APART = 40;
/** Share of a step by which a band may spill over the scale. */
const SPILL = 0.2;
const YEARS = [1, 2, 5, 10, 20, 50];

/** A panel of differences within its row, in pixels; `top` and `bottom` are differences. */
interface Cell {
  readonly pair: Pair;
  readonly left: number;
  readonly width: number;
  /** Pixels that its words may take. */
  readonly room: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
}

/** Draw the paired differences over time: one panel a pair, all on one scale. */
export function differencePanels({ pairs }: Comparison): Part[] {
  const scale = scaleOf(pairs);
  const rows = Array.from({ length: Math.ceil(pairs.length / ROW) }, (_, k) => pairs.slice(k * ROW, (k + 1) * ROW));
  const columns = Math.min(ROW, pairs.length);
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  return rows.map((row) => {
    const layers = row.flatMap((pair, k) => {
      const room = width + (k === columns - 1 ? RIGHT : GAP - SPACE);
      return cellLayers({ pair, left: k * (width + GAP), width, room, ...scale });
    });
    const height = HEADING + HEIGHT + FOOT;
    const axes = {
      x: { type: 'quantitative', title: null, axis: null, scale: { domain: [0, WIDTH], nice: false, zero: false } },
      y: { type: 'quantitative', title: null, axis: null, scale: { domain: [height, 0], nice: false, zero: false } },
    };
    return panel({ width: WIDTH, height }, axes, layers);
  });
}

/** Find a scale that holds nine tenths of all pairs in all months, and zero. */
function scaleOf(pairs: readonly Pair[]): Pick<Cell, 'top' | 'bottom' | 'step'> {
  const months = pairs.flatMap(({ difference }) => difference.byMonth);
  const [low, high] = [Math.min(0, ...months.map(({ p05 }) => p05)), Math.max(0, ...months.map(({ p95 }) => p95))];
  const step = [0.02, 0.05, 0.1, 0.2, 0.5].find((each) => (high - low) / each <= 4) ?? 1;
  const [bottom, top] = [Math.floor(low / step + SPILL) * step, Math.ceil(high / step - SPILL) * step];
  return bottom === top ? { bottom: -step, top: step, step } : { bottom, top, step };
}

function cellLayers(cell: Cell): Part[] {
  const { pair, left, width, top, bottom, step } = cell;
  const { byMonth } = pair.difference;
  const last = byMonth.length - 1;
  const x = (month: number): number => left + (month / last) * width;
  const y = (value: number): number => HEADING + ((top - value) / (top - bottom)) * HEIGHT;
  const band = (low: 'p05' | 'p25', high: 'p75' | 'p95', style: string): Part =>
    area(
      byMonth.map((each) => ({ x: x(each.month), y: y(each[low]), y2: y(each[high]) })),
      style,
      'monotone',
    );
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, k) => bottom + k * step);
  const decimals = step < 0.1 ? 2 : 1;
  const across = (value: number): Row => ({ x: left, x2: left + width, y: y(value) });
  return [
    rules(ticks.map(across), 'grid'),
    band('p05', 'p95', 'band90'),
    band('p25', 'p75', 'band50'),
    rules([across(0)], 'zero'),
    line(medianRows(pair, x, y), 'median', 'monotone'),
    rules([across(bottom)], 'baseline'),
    texts(
      ticks.map((value) => ({ x: left - 6, y: y(value), t: signed(value, decimals) })),
      'axisText',
      { align: 'right' },
    ),
    ...yearLayers(cell, x),
    ...headingLayers(cell),
  ];
}

/** The middle of the pairs, cut where they are of two kinds. */
function medianRows({ difference, twoKinds }: Pair, x: (month: number) => number, y: (value: number) => number): Row[] {
  let segment = 0;
  return difference.byMonth.flatMap(({ month, p50 }) => {
    if (!twoKinds[month]) return [{ x: x(month), y: y(p50), k: segment }];
    segment = month + 1;
    return [];
  });
}

function yearLayers({ pair, width }: Cell, x: (month: number) => number): Part[] {
  const { scenario, months } = pair.a;
  const first = yearAt(scenario.case.start, 0);
  const years = months / 12;
  const apart = YEARS.find((each) => (each / years) * width >= APART) ?? 100;
  const from = Math.ceil(first - 1e-6);
  const shown = Array.from({ length: Math.floor((first + years - from + 1e-6) / apart) + 1 }, (_, k) => from + k * apart);
  const at = (year: number): number => x((year - first) * 12);
  const foot = HEADING + HEIGHT;
  return [
    rules(
      shown.map((year) => ({ x: at(year), y: foot, y2: foot + 4 })),
      'baseline',
    ),
    texts(
      shown.map((year) => ({ x: at(year), y: foot + 13, t: String(year) })),
      'axisText',
    ),
  ];
}

function headingLayers({ pair, left, room }: Cell): Part[] {
  const { a, b, shareAbove, shareBelow, difference, twoKinds } = pair;
  const [one, other] = [labelOf(a.scenario.id), b.scenario.id];
  const { p50 } = difference.byMonth[difference.byMonth.length - 1];
  const lower = shareBelow > shareAbove;
  const share = `${percent(lower ? shareBelow : shareAbove)} of pairs end ${lower ? 'lower' : 'higher'}`;
  const middle = twoKinds[twoKinds.length - 1] ? 'two kinds of pairs, so no middle line' : `median ${signed(p50)}`;
  const { mean, lo, hi } = difference.end;
  const sure = `mean ${signed(mean)} (95 % interval ${signed(lo)} to ${signed(hi)})`;
  const heading = fitting([`${one} minus ${other}`, `${one} − ${other}`], room, 13, 600);
  const note = fitting(
    [`${share}; ${middle}; ${sure}`, `${share}; ${middle}`, share, percent(lower ? shareBelow : shareAbove)],
    room,
    11.5,
  );
  const all = shareAbove + shareBelow === 0 ? 'No pair differs' : note;
  return [texts([{ x: left, y: 8, t: heading }], 'panel'), texts([{ x: left, y: 27, t: all }], 'note')];
}
