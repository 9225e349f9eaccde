import type { Calibration } from '../../../record/fit/history-matching.ts';
import type { ParameterRange } from '../../../record/fit/ranges.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { parameterWords } from '../../words/input-words.ts';
import { capital, number } from '../../words/words.ts';
import { verdictWords } from './tables.ts';
import { keptOf } from './words.ts';

export const PLOT_COLUMNS = 4;
const SPACE = 22;
const CELL = (END - LEVER_START - SPACE * (PLOT_COLUMNS - 1)) / PLOT_COLUMNS;
/** Pixels from none to the highest bar, above it for the name and the verdict, and below for the range. */
const PLOT = 84;
const NAME = 40;
const BELOW = 34;
/** Bars of a parameter: some forty tries each. [C] */
const BINS = 6;

/** Draw one row of parameters in one view: x in pixels over all cells, y from none to all. */
export function keptRow(calibration: Calibration, row: readonly ParameterRange[]): Part {
  const y = { ...pixels([0, 1]), scale: { domain: [-BELOW / PLOT, 1 + NAME / PLOT], nice: false, zero: false } };
  const layers = row.flatMap((range, k) => cellLayers(calibration, range, LEVER_START + k * (CELL + SPACE)));
  return panel({ width: END, height: NAME + PLOT + BELOW }, { x: pixels([0, END]), y }, layers);
}

/** Find the share of the tries that is kept in each part of the declared range; null where nothing was tried. */
export function keptShares(
  { points }: Pick<Calibration, 'points'>,
  { name, prior: [low, high] }: ParameterRange,
): (number | null)[] {
  const binOf = (value: number): number => Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS));
  return Array.from({ length: BINS }, (_, bin) => {
    const tries = points.filter(({ settings }) => binOf(settings[name]) === bin);
    return tries.length === 0 ? null : tries.filter(({ kept }) => kept).length / tries.length;
  });
}

function cellLayers(calibration: Calibration, range: ParameterRange, left: number): Part[] {
  const { name, prior, identified, leans } = range;
  const [low, high] = prior;
  const right = left + CELL;
  const xOf = (value: number): number => left + ((value - low) / (high - low)) * CELL;
  const width = CELL / BINS;
  const bars = keptShares(calibration, range).flatMap((share, k): Row[] =>
    share === null ? [] : [{ x: left + k * width + 1, x2: left + (k + 1) * width - 1, y: 0, y2: share }],
  );
  const overall = keptOf(calibration) / calibration.points.length;
  const standard = xOf(calibration.presets[0].settings[name]);
  return [
    rects(bars, 'band50'),
    rules([{ x: left, x2: right, y: 0 }], 'baseline'),
    rules([{ x: left, x2: right, y: overall }], 'reference'),
    ...(range.most ? [rects([{ x: xOf(range.most[0]), x2: xOf(range.most[1]), y: -9 / PLOT, y2: -4 / PLOT }], 'spread')] : []),
    rules([{ x: standard, y: -9 / PLOT, y2: 1 }], 'mark'),
    texts([{ x: left, y: 1 + 30 / PLOT, t: capital(parameterWords(name)) }], 'panel'),
    texts([{ x: left, y: 1 + 14 / PLOT, t: `${name}: ${verdictWords(range)}` }], identified || leans ? 'noteStrong' : 'note'),
    texts([{ x: left, y: -20 / PLOT, t: number(low) }], 'axisText'),
    texts([{ x: right, y: -20 / PLOT, t: number(high) }], 'axisText', { align: 'right' }),
  ];
}
