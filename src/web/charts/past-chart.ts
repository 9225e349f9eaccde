import type { Row } from '../../report/chart/marks.ts';
import { fitting, textWidth } from '../../report/words/text-width.ts';
import { frameOf, levelRows, levelsFrom, type PlotFrame, yearsOn } from './frame.ts';
import { gapsIn, type Past } from './measured-past.ts';
import type { ChartRows, Size } from './template.ts';

export interface PastWords {
  readonly level: (value: number) => string;
  readonly year: (year: number) => string;
  /** From the longest to the shortest. */
  readonly gap: readonly string[];
}

export interface PastView {
  readonly past: Past;
  readonly size: Size;
  readonly words: PastWords;
}

const STEP = 0.2;
/** Share of a year left blank at the ends of a stretch, and how far a single value reaches from the middle of its year. */
const APART = 0.07;
const HALF_MARK = 0.32;
const NOTE = 11.5;

/** Draw measured equidistance by year: a line only within a stretch, a mark for a year that stands alone, gaps named. */
export function pastChart({ past, size, words }: PastView): ChartRows {
  const lows = past.flatMap(({ band }) => (band ? [band[0]] : []));
  const lowest = Math.floor(Math.min(...lows) / STEP + 1e-9) * STEP;
  const frame = frameOf(size, [past[0].year, past[past.length - 1].year + 1], [lowest, 1]);
  const years = yearsOn(frame);
  return {
    x: frame.x,
    y: frame.y,
    rows: {
      ...levelRows(frame, levelsFrom(lowest, STEP), words.level),
      dense90: bandRows(past),
      median: valueRows(past),
      note: gapRows(past, frame, words.gap),
      axisText: years.map((year) => ({ x: year, y: lowest - 13 * frame.uy, t: words.year(year) })),
    },
  };
}

const isAlone = (past: Past, stretch: number): boolean => past.filter((each) => each.stretch === stretch).length === 1;

function bandRows(past: Past): Row[] {
  return past.flatMap(({ year, stretch, band }, k): Row[] => {
    if (band === null) return [];
    const [left, right] = [past[k - 1], past[k + 1]].map((next) => (next?.stretch === stretch ? 0 : APART));
    return [{ x: year + left, x2: year + 1 - right, y: band[0], y2: band[1] }];
  });
}

function valueRows(past: Past): Row[] {
  return past.flatMap(({ year, stretch, value }): Row[] => {
    if (value === null) return [];
    const places = isAlone(past, stretch) ? [-HALF_MARK, HALF_MARK] : [0];
    return places.map((place) => ({ x: year + 0.5 + place, y: value, k: stretch }));
  });
}

function gapRows(past: Past, { ux, y: [low, high] }: PlotFrame, wordings: readonly string[]): Row[] {
  return gapsIn(past).flatMap(([first, last]): Row[] => {
    const room = (last + 1 - first) / ux;
    const t = fitting(wordings, room - 4, NOTE, 400);
    const width = textWidth(t, NOTE, 400);
    return width > room ? [] : [{ x: (first + last + 1) / 2 - (width / 2) * ux, y: (low + high) / 2, t }];
  });
}
