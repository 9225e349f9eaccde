import type { Family } from '../../../../record/measure/series.ts';
import { labelledAtEnd, WIDTH } from '../../../chart/frame.ts';
import type { Label } from '../../../chart/labels.ts';
import { line, type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { numberLabels } from '../../../chart/value-axis.ts';
import { type ShownPower, shownPowers } from '../../../words/camps.ts';
import { textWidth } from '../../../words/text-width.ts';
import { familyMoves } from '../moves.ts';
import { type RecordView, recordSpan } from '../view.ts';
import { eventRules, placedEvents, valueAxis, yearAxis } from './time.ts';

/** A panel of the record: what it shows, how high, and on which scale. */
export interface PanelFrame {
  readonly title: string;
  readonly measure: string;
  readonly height: number;
  readonly domain: readonly [number, number];
  readonly values: readonly number[];
  readonly format: 'number' | 'percent';
  readonly last: boolean;
}

/** A figure of a power in a year. */
export interface Figure {
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

/** Pixels of the two lines of words above a plot. */
const WORDS = 38;
const PERCENT = { labelExpr: "format(datum.value * 100, 'd') + ' %'" };
/** Share of its year that a bar takes on either side of the middle. */
const HALF_BAR = 0.36;

/** Set layers into a panel with its words above and the rules of events behind. */
export function framedPanel(view: RecordView, frame: PanelFrame, layers: readonly Part[], labels: readonly Label[]): Part {
  const [low, high] = frame.domain;
  const perUnit = frame.height / (high - low);
  const [first, last] = recordSpan(view);
  const top = high + WORDS / perUnit;
  const axis = valueAxis([low, top], frame.values, frame.format === 'percent' ? PERCENT : numberLabels('~f'));
  return panel({ width: WIDTH, height: frame.height + WORDS }, { x: yearAxis(view, frame.last), y: axis }, [
    eventRules(view, placedEvents(view), low, high),
    ...layers,
    rules([{ x: first, x2: last + 1, y: low }], 'baseline'),
    texts([{ x: first, y: top - 9 / perUnit, t: frame.title }], 'panel'),
    texts([{ x: first, y: top - 25 / perUnit, t: frame.measure }], 'note'),
    ...labelledAtEnd(labels, frame.height, last + 1, (pixels) => high - pixels / perUnit),
  ]);
}

/** Find a power as it is shown. */
export function shownPower(view: RecordView, id: string): ShownPower | undefined {
  return shownPowers(view.scenario).find((power) => power.id === id);
}

/** Say whether a family held or moved, before its name. */
export function headed(view: RecordView, family: Family, name: string): string {
  const [move] = familyMoves(view, [family]);
  return move === undefined ? name : `${move.moved ? 'Moved' : 'Held'}: ${name}`;
}

/** The figures of one power. */
export interface PowerSeries {
  readonly power: string;
  readonly figures: readonly Figure[];
}

/** Take the series of a family apart by power. */
export function byPower({ series }: RecordView, family: Family): PowerSeries[] {
  return series.flatMap(({ family: own, power, points }) =>
    own === family && power !== null ? [{ power, figures: points }] : [],
  );
}

/** Give a part in a power's style its full colour. */
function full(part: Part, width: number): Part {
  return { ...part, mark: { ...(part.mark as Part), opacity: 1, strokeWidth: width } };
}

/** Draw a line through figures, cut at gaps and where the source changes; a figure by itself is a short mark. */
export function powerLine(figures: readonly Figure[], style: string): Part[] {
  const sources = new Map(figures.map(({ year, source }) => [year, source]));
  const isLinked = (year: number): boolean => sources.has(year) && sources.get(year) === sources.get(year - 1);
  const rows = figures.map(({ year, value }): Row => {
    let start = year;
    while (isLinked(start)) start--;
    return { x: year + 0.5, y: value, k: start };
  });
  const alone = figures.filter(({ year }) => !isLinked(year) && !isLinked(year + 1));
  const marks = alone.map(({ year, value }): Row => ({ x: year + 0.25, x2: year + 0.75, y: value }));
  return [full(line(rows, style), 2.25), ...(marks.length > 0 ? [full(rules(marks, style), 2.25)] : [])];
}

/** Draw bars on the year, from a floor up. */
export function yearBars(
  bars: readonly { readonly year: number; readonly from: number; readonly to: number }[],
  style: string,
): Part {
  const rows = bars
    .filter(({ from, to }) => to > from)
    .map(({ year, from, to }): Row => ({ x: year + 0.5 - HALF_BAR, x2: year + 0.5 + HALF_BAR, y: from, y2: to }));
  return full(rects(rows, style), 0);
}

/** Write a note into a plot, at its upper left. */
export function noteIn(view: RecordView, frame: PanelFrame, text: string): Part {
  const [low, high] = frame.domain;
  const y = high - (10 * (high - low)) / frame.height;
  return texts([{ x: recordSpan(view)[0], y, t: textWidth(text, 11.5) > WIDTH ? '' : text }], 'note', { dx: 8 });
}

/** Choose a round top for a scale and its named values: three or four steps. */
export function scaleTo(most: number): { readonly domain: readonly [number, number]; readonly values: readonly number[] } {
  const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500, 5000, 10000];
  const step = steps.find((each) => most / each <= 3.6) ?? most;
  const count = Math.max(1, Math.ceil(most / step));
  return { domain: [0, Math.max(most, count * step * 0.999)], values: Array.from({ length: count + 1 }, (_, k) => k * step) };
}
