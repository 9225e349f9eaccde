import type { Thirds, Tipping } from '../../../experiment/tipping/tipping.ts';
import { type Part, panel, rules, texts } from '../../chart/marks.ts';
import { END, LABELS, LEVER_START, type LeverPlaces, pixels } from '../../chart/places.ts';
import { cutToWidth } from '../../words/text-width.ts';
import { moverLabel, moversOf } from './words.ts';

const HEAD = 24;
const ROW = 24;
/** Inputs that have a row. */
const ROWS = 8;

/** Draw one row an input: where the middle of its low third tips, and of its high third. */
export function moversPanel(found: Tipping, places: LeverPlaces): Part {
  const movers = moversOf(found).slice(0, ROWS);
  const rows = movers.length === 0 ? found.thirds.slice(0, 3) : movers;
  const height = HEAD + rows.length * ROW + 4;
  const { left, right, never } = places;
  const yOf = (k: number): number => height - HEAD - (k + 0.5) * ROW;
  const at = (middle: number): number => (middle === Infinity ? never : places.xOf(middle));
  const dots = (of: (each: Thirds) => number, open: boolean): Part => {
    const values = rows.map((each, k) => ({ x: Math.round(at(of(each))), y: yOf(k) }));
    const mark = { type: 'point', style: 'mark', size: 52, filled: !open, opacity: 1, strokeWidth: 1.75 };
    return { data: { values }, mark, encoding: { x: { field: 'x' }, y: { field: 'y' } } };
  };
  const endsAtNever = rows.some(({ low, high }) => low.middle === Infinity || high.middle === Infinity);
  const head =
    movers.length === 0
      ? 'No input alone moves it more than luck would; the three that come nearest'
      : 'What moves it: middle of the draws low (open) and high (full) in an input';
  const layers = [
    rules(
      rows.map((_, k) => ({ x: left, x2: right, y: yOf(k) })),
      'grid',
    ),
    rules(
      rows.map(({ low, high }, k) => ({
        x: Math.min(at(low.middle), at(high.middle)),
        x2: Math.max(at(low.middle), at(high.middle)),
        y: yOf(k),
      })),
      'zero',
    ),
    dots(({ high }) => high.middle, false),
    dots(({ low }) => low.middle, true),
    texts([{ x: LEVER_START, y: height, t: head }], 'panel', { dy: 8 }),
    ...(endsAtNever ? [texts([{ x: never, y: height, t: 'never' }], 'note', { align: 'center', dy: 14 })] : []),
    texts(
      rows.map((each, k) => ({ x: LEVER_START, y: yOf(k), t: cutToWidth(moverLabel(each), LABELS - 14, 12.5, 600) })),
      'label',
    ),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}
