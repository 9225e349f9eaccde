import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Row } from '../../report/chart/marks.ts';
import { textWidth } from '../../report/words/text-width.ts';
import { yearAt } from '../../report/words/words.ts';
import type { EventNote, Scenario } from '../../scenario/fields/scenario.ts';
import type { PlotFrame } from './frame.ts';

export interface EventWords {
  readonly month: (month: number) => string;
  readonly event: (event: EventNote) => string;
}

/** Pixels from the bottom to the lowest text, between two levels, and half a text. */
const BOTTOM = 11;
const LEVEL = 17;
const HALF = 8;
/** More levels of texts than this would hide the runs. */
const LEVELS = 3;

/** One month with events, and its number in the list. */
export interface EventMonth {
  readonly month: number;
  readonly number: number;
  readonly events: readonly EventNote[];
}

/** List the months that have events, numbered in order of time. */
export function eventMonths({ events }: Scenario, months: number): EventMonth[] {
  const dates = [...new Set(events.map(({ at }) => at))].filter((at) => at <= months).sort((a, b) => a - b);
  return dates.map((month, k) => ({ month, number: k + 1, events: events.filter(({ at }) => at === month) }));
}

interface EventView {
  readonly narrow: boolean;
  readonly words: EventWords;
}

/** Draw the events: a rule from the top down to its words or, where there is no room for words, to its number. */
export function eventRows({ scenario, months }: Ensemble, frame: PlotFrame, { narrow, words }: EventView): Record<string, Row[]> {
  const all = eventMonths(scenario, months);
  return (narrow ? null : wordRows(all, scenario, frame, words)) ?? numberRows(all, scenario, frame);
}

const isAssumed = ({ events }: EventMonth): boolean => events.every(({ assumed }) => assumed);

/** What is on record and what is assumed are drawn differently. */
function ruleRows(rules: readonly { readonly assumed: boolean; readonly row: Row }[]): Record<string, Row[]> {
  const rowsOf = (which: boolean): Row[] => rules.flatMap(({ assumed, row }) => (assumed === which ? [row] : []));
  return { event: rowsOf(false), eventAssumed: rowsOf(true) };
}

const SIZE = 11.5;
/** Pixels from a rule to its words, between date and title, and between two texts. */
const OFFSET = 5;
const SPACE = 5;
const APART = 8;

/**
 * Set date and title to the right of each rule; a later rule that falls within an earlier text ends one level higher.
 * Nothing where a text would leave the plot or too many levels would be needed.
 */
function wordRows(
  all: readonly EventMonth[],
  { case: { start } }: Scenario,
  { size, y, ux, uy }: PlotFrame,
  words: EventWords,
): Record<string, Row[]> | null {
  const origin = yearAt(start, 0);
  const ends: number[] = [];
  const placed = all.map((each) => {
    const x = yearAt(start, each.month);
    const date = words.month(each.month);
    const title = [...new Set(each.events.map(words.event))].join('; ');
    const pixels = (x - origin) / ux;
    const titleAt = OFFSET + textWidth(date, SIZE, 600) + SPACE;
    const level = ends.findLastIndex((end) => end > pixels) + 1;
    ends[level] = pixels + titleAt + textWidth(title, SIZE) + APART;
    ends.length = level + 1;
    return { x, level, date, title, titleAt, end: ends[level], assumed: isAssumed(each) };
  });
  if (placed.some(({ level, end }) => level >= LEVELS || end > size.width)) return null;
  const at = (level: number): number => y[0] + (BOTTOM + LEVEL * level) * uy;
  const rules = placed.map(({ x, level, assumed }) => ({ assumed, row: { x, y: at(level) - HALF * uy, y2: y[1] } }));
  return {
    ...ruleRows(rules),
    noteStrong: placed.map(({ x, level, date }) => ({ x: x + OFFSET * ux, y: at(level), t: date })),
    note: placed.map(({ x, level, title, titleAt }) => ({ x: x + titleAt * ux, y: at(level), t: title })),
  };
}

/** Months nearer than this share one level, pixels; numbers then stand over one another. */
const NEAR = 16;

function numberRows(all: readonly EventMonth[], { case: { start } }: Scenario, { y, ux, uy }: PlotFrame): Record<string, Row[]> {
  const levels: number[] = [];
  for (const [k, { month }] of all.entries()) {
    const pixels = k === 0 ? Number.POSITIVE_INFINITY : (yearAt(start, month) - yearAt(start, all[k - 1].month)) / ux;
    levels.push(pixels < NEAR ? levels[k - 1] + 1 : 0);
  }
  const placed = all.map((each, k) => ({ ...each, x: yearAt(start, each.month), y: y[0] + (BOTTOM + LEVEL * levels[k]) * uy }));
  const rules = placed.map((each) => ({ assumed: isAssumed(each), row: { x: each.x, y: each.y - HALF * uy, y2: y[1] } }));
  return {
    ...ruleRows(rules),
    noteStrong: placed.map((each) => ({ x: each.x + 4 * ux, y: each.y, t: String(each.number) })),
  };
}
