import { type PlacedEvent, placeEvents } from '../../../chart/events.ts';
import { LEFT, WIDTH } from '../../../chart/frame.ts';
import { type Part, type Row, rules, texts } from '../../../chart/marks.ts';
import { TENTHS } from '../../../chart/value-axis.ts';
import type { RecordView } from '../view.ts';
import { recordSpan } from '../view.ts';

/** Events drawn at most: the heaviest, earlier ones first. */
const MOST = 7;
/** Pixels between the levels of event texts, and half a text. */
const LEVEL = 18;
const HALF = 8;
/** Least pixels between two years that are named. */
const APART = 46;
const MONTHS = 12;

/** Describe the axis of years: a year is a block, named under its middle. */
export function yearAxis(view: RecordView, shown: boolean): Part {
  const [first, last] = recordSpan(view);
  const years = last - first + 1;
  const step = [1, 2, 5, 10].find((each) => (each / years) * WIDTH >= APART) ?? 20;
  const round = Array.from({ length: years }, (_, k) => first + k).filter((year) => year % step === 0);
  const values = [...round.filter((year) => last - year >= step * 0.6), last].map((year) => year + 0.5);
  const axis = { values, labelExpr: "format(floor(datum.value), 'd')", labelOverlap: false };
  return {
    type: 'quantitative',
    title: null,
    scale: { domain: [first, last + 1], nice: false, zero: false },
    axis: shown ? axis : { ...axis, labels: false, ticks: false, domain: false },
  };
}

/** Describe a vertical axis on which some values are named. */
export function valueAxis(domain: readonly [number, number], values: readonly number[], labels: Part = TENTHS): Part {
  const axis = { values, minExtent: LEFT, maxExtent: LEFT, ...labels };
  return { type: 'quantitative', title: null, scale: { domain, nice: false, zero: false }, axis };
}

/** Place the heaviest events that have a few words for a picture. */
export function placedEvents(view: RecordView): PlacedEvent[] {
  const [first, last] = recordSpan(view);
  const months = (last - first + 1) * MONTHS;
  const chosen = view.events
    .filter(({ title, date }) => title !== undefined && Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last)
    .sort((a, b) => b.magnitude - a.magnitude || (a.date < b.date ? -1 : 1))
    .slice(0, MOST);
  const events = chosen.map(({ date, title = '' }) => {
    const [year, month] = date.split('-').map(Number);
    return { at: (year - first) * MONTHS + month - 1, target: '', title, assumed: false };
  });
  const { scenario } = view;
  const dated = { ...scenario, case: { ...scenario.case, start: `${first}-01` }, events };
  return turned(placeEvents(dated, months, WIDTH));
}

/** Texts stand above the plot and rules come down from them: what would stand highest has to stand lowest. */
function turned(placed: readonly PlacedEvent[]): PlacedEvent[] {
  const highest = Math.max(0, ...placed.map(({ level }) => level));
  return placed.map((event) => ({ ...event, level: highest - event.level }));
}

/** Pixels that the texts of events take above a plot. */
export function eventRoom(events: readonly PlacedEvent[]): number {
  return events.length === 0 ? 0 : LEVEL * (1 + Math.max(...events.map(({ level }) => level))) + 4;
}

const yearOf = (view: RecordView, event: PlacedEvent): number => recordSpan(view)[0] + event.month / MONTHS;

/** Draw events over a plot of some height: texts above it, rules down to its foot. */
export function recordEventLayers(
  view: RecordView,
  events: readonly PlacedEvent[],
  { height, yOf }: { readonly height: number; readonly yOf: (pixels: number) => number },
): Part[] {
  const rows = events.map((event): Row => {
    const top = -4 - LEVEL * event.level - 2 * HALF;
    return { x: yearOf(view, event), y: yOf(top), y2: yOf(height) };
  });
  const words = events.flatMap((event) => {
    const y = yOf(-4 - LEVEL * event.level - HALF);
    const begin = event.left ? -event.width : 5;
    const x = yearOf(view, event);
    return [
      texts([{ x, y, t: event.date }], 'noteStrong', { dx: begin }),
      texts([{ x, y, t: event.title }], 'note', { dx: begin + event.titleAt - 5 }),
    ];
  });
  return [rules(rows, 'event'), ...words];
}

/** Draw the rules of events alone, through a plot without their texts. */
export function eventRules(view: RecordView, events: readonly PlacedEvent[], low: number, high: number): Part {
  return rules(
    events.map((event) => ({ x: yearOf(view, event), y: low, y2: high })),
    'event',
  );
}
