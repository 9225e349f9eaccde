import { type DemandCell, demandsOf } from '../../../../record/test/demands.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../../chart/places.ts';
import { type ShownChannel, type ShownPower, shownChannels, shownPowers } from '../../../words/camps.ts';
import { cutToWidth, textWidth } from '../../../words/text-width.ts';
import { number } from '../../../words/words.ts';
import { isMade, type ShownDemands, spanYears } from './words.ts';

/** Pixels: of a row, of the heads above, of a bar, from the middle of a row to that of a bar, and between columns. */
const ROW = 48;
const HEAD = 28;
const BAR = 15;
const UP = 9;
const APART = 12;
/** Pixels of the names of powers at most, and of a number at the end of a bar. */
const NAMES = 130;
const BESIDE = 30;
const GAP = 5;
/** Size of names and numbers. */
export const DEMAND_TEXT = 12.5;
/** Opacity of the part of a bar that is no demand in the model. */
export const PALE = 0.35;

/** Places in pixels of columns, rows and bars. */
interface Grid {
  readonly powers: readonly ShownPower[];
  readonly channels: readonly ShownChannel[];
  readonly height: number;
  columnOf(channel: number): number;
  yOf(power: number): number;
  lengthOf(demands: number): number;
}

function gridOf({ scenario, demands }: ShownDemands): Grid {
  const [powers, channels] = [shownPowers(scenario), shownChannels(scenario)];
  const height = HEAD + powers.length * ROW;
  const names = Math.min(NAMES, Math.max(...powers.map(({ name }) => textWidth(name, DEMAND_TEXT, 600))));
  const left = LEVER_START + names + APART;
  const column = (END - left) / channels.length;
  const most = Math.max(1, ...demands.cells.flatMap((cell) => [cell.recorded.pressed, demandsOf(cell) * spanYears(demands)]));
  return {
    powers,
    channels,
    height,
    columnOf: (channel) => left + channel * column,
    yOf: (power) => height - HEAD - (power + 0.5) * ROW,
    lengthOf: (value) => (value / most) * (column - APART - BESIDE),
  };
}

/** Draw powers below one another and channels beside one another, two bars in each cell. */
export function demandGrid(shown: ShownDemands): Part {
  const grid = gridOf(shown);
  const { powers, channels, height, columnOf, yOf } = grid;
  const room = columnOf(1) - columnOf(0) - APART;
  const layers = [
    texts(
      channels.map(({ name }, c) => ({ x: columnOf(c), y: height - 12, t: cutToWidth(name, room, 13, 600) })),
      'panel',
    ),
    rules(
      [...powers, null].map((_, p) => ({ x: LEVER_START, x2: END, y: height - HEAD - p * ROW })),
      'grid',
    ),
    rules(
      channels.map((_, c) => ({ x: columnOf(c), y: 0, y2: height - HEAD })),
      'baseline',
    ),
    ...powers.map(({ name, style }, p) =>
      texts([{ x: LEVER_START, y: yOf(p), t: cutToWidth(name, NAMES, DEMAND_TEXT, 600) }], `${style}Text`, {
        fontSize: DEMAND_TEXT,
      }),
    ),
    ...shown.demands.cells.flatMap((cell, k) => cellLayers(shown, cell, k, grid)),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

/** Draw one cell: the record above in the colour of its power, the model below in grey. */
function cellLayers({ demands }: ShownDemands, cell: DemandCell, k: number, grid: Grid): Part[] {
  const { channels, powers, columnOf, yOf, lengthOf } = grid;
  const p = Math.floor(k / channels.length);
  const [x, y] = [columnOf(k % channels.length), yOf(p)];
  const { pressed, withheld } = cell.recorded;
  const made = demandsOf(cell) * spanYears(demands);
  const bar = (from: number, to: number, middle: number): Row[] =>
    to > from ? [{ x: x + lengthOf(from), x2: x + lengthOf(to), y: middle - BAR / 2, y2: middle + BAR / 2 }] : [];
  const counts = [
    { x: x + lengthOf(pressed), y: y + UP, t: String(pressed) },
    { x: x + lengthOf(made), y: y - UP, t: number(made, 1) },
  ];
  const isNothing = [pressed === 0, !isMade(cell, demands)];
  const { style } = powers[p];
  return [
    withOpacity(rects(bar(0, pressed - withheld, y + UP), style), 1),
    withOpacity(rects(bar(pressed - withheld, pressed, y + UP), style), PALE),
    // a bar of nothing that can be read would be a speck
    rects(isNothing[1] ? [] : bar(0, made, y - UP), 'spread'),
    texts(
      counts.filter((_, side) => !isNothing[side]),
      'noteStrong',
      { dx: GAP, fontSize: DEMAND_TEXT },
    ),
    texts(
      counts.filter((_, side) => isNothing[side]),
      'note',
      { dx: GAP, fontSize: DEMAND_TEXT },
    ),
  ];
}

/** Give a mark an opacity that its style has not. */
export const withOpacity = (part: Part, opacity: number): Part => ({ ...part, mark: { ...(part.mark as Part), opacity } });
