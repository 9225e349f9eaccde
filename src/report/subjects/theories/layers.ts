import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { isSplit, kindSegments, leadingCamp } from '../../chart/kinds.ts';
import { area, line, type Part, type Row, rects, rules, texts, trail } from '../../chart/marks.ts';
import { yearAt } from '../../words/words.ts';
import type { TheoryCell } from './cells.ts';
import { eventMarks, theoryEvents } from './events.ts';

/** How values become pixels in all panels. */
export interface TheoryScale {
  readonly values: readonly number[];
  /** Value at the time axis. */
  readonly bottom: number;
  readonly perUnit: number;
}

/** Least distance of two years, pixels. */
const APART = 46;
/** Pixels from the top of the plot to the middle of the numbers of events. */
const MARK = 9;

/** Draw what one panel shows. */
export function theoryLayers(cell: TheoryCell, scale: TheoryScale): Part[] {
  const { ensemble, reference } = cell;
  return [
    ...gridLayers(cell, scale),
    ...(isSplit(ensemble) ? densest(cell) : quantiles(cell)),
    ...eventLayers(cell, scale),
    ...(reference ? [median(cell, reference, 'reference')] : []),
    ...(isSplit(ensemble) ? kinds(cell) : [median(cell, ensemble, 'median')]),
    ...years(cell, scale),
  ];
}

const xOf = ({ left, width, ensemble }: TheoryCell, month: number): number => left + (month / ensemble.months) * width;

function gridLayers({ left, width }: TheoryCell, { values, bottom }: TheoryScale): Part[] {
  const at = (y: number): Row => ({ x: left, x2: left + width, y });
  return [rules(values.map(at), 'grid'), rules([at(bottom)], 'baseline')];
}

function quantiles(cell: TheoryCell): Part[] {
  const { byMonth } = cell.ensemble.outcomes.equidistance;
  const rows = (low: 'p05' | 'p25', high: 'p75' | 'p95') =>
    byMonth.map((each) => ({ x: xOf(cell, each.month), y: each[low], y2: each[high] }));
  return [area(rows('p05', 'p95'), 'band90', 'monotone'), area(rows('p25', 'p75'), 'band50', 'monotone')];
}

/** One rectangle a month, a little wider than a month against hairlines. */
function densest(cell: TheoryCell): Part[] {
  const { ensemble, left, width } = cell;
  const half = width / ensemble.months / 2;
  const rows = (part: 'half' | 'most'): Row[] =>
    ensemble.detail.densest.flatMap((intervals, month) =>
      intervals[part].map(([y, y2]) => ({
        x: Math.max(left, xOf(cell, month) - half),
        x2: Math.min(left + width, xOf(cell, month) + half * 1.2),
        y,
        y2,
      })),
    );
  return [rects(rows('most'), 'band90'), rects(rows('half'), 'band50')];
}

/** The median, cut where two kinds of runs make it meaningless. */
function median(cell: TheoryCell, of: Ensemble, style: string): Part {
  let segment = 0;
  const rows = of.outcomes.equidistance.byMonth.slice(0, cell.ensemble.months + 1).flatMap(({ month, p50 }) => {
    if (of.detail.twoHumps[month]) segment = month + 1;
    return of.detail.twoHumps[month] ? [] : [{ x: xOf(cell, month), y: p50, k: segment }];
  });
  return line(rows, style, 'monotone');
}

/** The middle of each kind of runs, as wide as its share. */
function kinds(cell: TheoryCell): Part[] {
  const { ensemble } = cell;
  const first = yearAt(ensemble.scenario.case.start, 0);
  const placed = (row: Row): Row => ({ ...row, x: xOf(cell, (Number(row.x) - first) * 12) });
  return (['hedging', 'chosen'] as const).flatMap((kind) => {
    const rows = kindSegments(ensemble, kind).map(placed);
    const style = kind === 'hedging' ? 'kindHedging' : `kind${leadingCamp(ensemble)}`;
    return [trail(rows, 'trailHalo', [2.5, 7.5]), trail(rows, style, [1, 4.5])];
  });
}

/** Draw a rule for each event, with its number above the plot. */
function eventLayers(cell: TheoryCell, { bottom, perUnit }: TheoryScale): Part[] {
  const events = theoryEvents(cell);
  const rows = (assumed: boolean): Row[] =>
    events.filter((event) => event.assumed === assumed).map(({ at }) => ({ x: xOf(cell, at), y: bottom, y2: 1 }));
  const marks = eventMarks(events.map(({ at }) => xOf(cell, at)));
  const numbers = marks.map(({ x, text }) => ({ x, y: 1 + MARK / perUnit, t: text }));
  return [rules(rows(false), 'event'), rules(rows(true), 'eventAssumed'), texts(numbers, 'noteStrong', { align: 'center' })];
}

/** Write the first year, and as many further ones as have room. */
function years(cell: TheoryCell, { bottom, perUnit }: TheoryScale): Part[] {
  const { ensemble, width, left } = cell;
  const from = yearAt(ensemble.scenario.case.start, 0);
  const span = ensemble.months / 12;
  const first = Math.ceil(from - 1e-6);
  const step = [1, 2, 5, 10, 20, 50].find((each) => (each / span) * width >= APART) ?? 100;
  const all = Array.from(
    { length: Math.max(0, Math.floor((from + span - first) / step + 1e-6) + 1) },
    (_, k) => first + k * step,
  );
  const shown = all.length > 0 ? all : [Math.floor(from)];
  const rows = shown
    .map((year) => ({ x: left + Math.max(0, (year - from) / span) * width, y: bottom, t: String(year) }))
    .filter(({ x }, k) => k === 0 || x + 26 <= left + width + 6);
  const ticks = rows.map(({ x, y }) => ({ x, y, y2: y - 4 / perUnit }));
  return [rules(ticks, 'baseline'), texts(rows, 'axisText', { dy: 13 })];
}
