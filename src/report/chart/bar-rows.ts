import { cutToWidth } from '../words/text-width.ts';
import { LEFT, RIGHT, WIDTH } from './frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from './marks.ts';

/** A horizontal bar from 0, maybe with a part of it in front, an interval and a note. */
export interface BarRow {
  readonly label: string;
  /** Lengths, from 0 to the end of the axis. */
  readonly back?: number;
  readonly front?: number;
  /** Whether the front is pale too: it cannot be told from nothing. */
  readonly pale?: boolean;
  readonly interval?: readonly [number, number];
  readonly note: string;
}

/** What bars stand on. */
export interface BarAxis {
  readonly end: number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  /** Pixels for the labels on the left, from the edge of the picture. */
  readonly labels: number;
  /** Pixels for the notes on the right. */
  readonly notes: number;
  /** Labels stand above their bars, with the whole width for them. */
  readonly above?: boolean;
}

const ROW = 25;
const TALL_ROW = 40;
/** Pixels from the middle of a tall row up to its label and down to its bar. */
const UP = 11;
const DOWN = 6;
const TOP = 6;
const BOTTOM = 20;
const START = -LEFT;
const END = WIDTH + RIGHT;

/** Draw rows of bars, each with its label on the left and its note on the right. */
export function barRows(rows: readonly BarRow[], axis: BarAxis): Part {
  const tall = axis.above ?? false;
  const step = tall ? TALL_ROW : ROW;
  const height = TOP + rows.length * step + BOTTOM;
  const left = START + axis.labels;
  const plot = END - axis.notes - left;
  const xOf = (value: number): number => left + (Math.min(value, axis.end) / axis.end) * plot;
  const yOf = (k: number): number => height - TOP - (k + 0.5) * step - (tall ? DOWN : 0);
  const floor = BOTTOM;
  const bar = (value: number | undefined, k: number, half: number): Row[] =>
    value === undefined || value <= 0 ? [] : [{ x: left, x2: xOf(value), y: yOf(k) - half, y2: yOf(k) + half }];
  const front = (pale: boolean): Row[] => rows.flatMap((row, k) => ((row.pale ?? false) === pale ? bar(row.front, k, 7) : []));
  const layers = [
    // labels above their bars would be crossed by them
    ...axis.ticks
      .filter(({ at }) => at === 0 || !tall)
      .map(({ at }) => rules([{ x: xOf(at), y: floor, y2: height - TOP }], at === 0 ? 'baseline' : 'grid')),
    rects(
      rows.flatMap(({ back }, k) => bar(back, k, 7)),
      'band90',
    ),
    rects(front(false), 'spread'),
    rects(front(true), 'band50'),
    ...whiskers(rows, xOf, yOf),
    ...axis.ticks.map(({ at, words }) =>
      texts([{ x: xOf(at), y: floor, t: words }], 'axisText', { align: tall && at === 0 ? 'left' : 'center', dy: 11 }),
    ),
    texts(
      rows.map(({ label }, k) => ({
        x: START,
        y: yOf(k) + (tall ? DOWN + UP : 0),
        t: cutToWidth(label, tall ? END - START : axis.labels - 10, 12.5, 600),
      })),
      'label',
    ),
    texts(
      rows.map(({ note }, k) => ({ x: END - axis.notes + 10, y: yOf(k), t: cutToWidth(note, axis.notes - 10, 11.5) })),
      'note',
    ),
  ];
  const pixels = (domain: readonly [number, number]): Part => ({
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

function whiskers(rows: readonly BarRow[], xOf: (value: number) => number, yOf: (k: number) => number): Part[] {
  const known = rows.flatMap(({ interval }, k) => (interval === undefined ? [] : [{ interval, k }]));
  const long = known.map(({ interval: [low, high], k }): Row => ({ x: xOf(low), x2: xOf(high), y: yOf(k) }));
  const caps = known.flatMap(({ interval, k }) =>
    interval.map((end): Row => ({ x: xOf(end), y: yOf(k) - 3.5, y2: yOf(k) + 3.5 })),
  );
  return known.length === 0 ? [] : [rules(long, 'mark'), rules(caps, 'mark')].map(thin);
}

const thin = (part: Part): Part => ({ ...part, mark: { ...(part.mark as Part), strokeWidth: 1.25 } });
