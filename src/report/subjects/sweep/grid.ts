import type { Sweep } from '../../../experiment/sweep/sweep.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CAPTION_LINE, framed, LEFT, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import { type Part, panel, type Row, rectsByGroup, texts } from '../../chart/marks.ts';
import {
  inputWords,
  isShare,
  levelWords,
  leverEnds,
  leverWords,
  outcomeOver,
  outcomeWords,
  scenarioFacts,
} from '../../words/input-words.ts';
import { cut, cutToWidth, fitting, textWidth } from '../../words/text-width.ts';
import { capital, percent, plural } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { gridSentences, gridTitles, isNearBalance, shareOfDraws } from './grid-words.ts';
import { answerCaption, valueWords } from './words.ts';

const START = -LEFT;
const END = WIDTH + RIGHT;
/** Pixels for the levels on the left of a map, between two maps, for the words above and below, and of a row of cells. */
const LABELS = 36;
const SPACE = 28;
const HEAD = 24;
const AXIS = 20;
const ROW = 24;
/** A map alone is this wide at most, and levels are this far apart at least. */
const WIDEST = 520;
const APART = 34;
/** Pixels of the key: a box of a shade, and from a word to the next box. */
const KEY = 20;
const BOX = 14;
const GAP = 14;
const SHADES = ['0', '1', '2', '3', '4'];
/** Shades from which on words in a cell are those of the ground. */
const FULL = 3;

/** A map of one value over two levers: how it is headed, written and shaded. */
interface Field {
  readonly title: readonly string[];
  readonly values: readonly number[];
  readonly ends: readonly [number, number];
  /** Whether the fullest shade is the lowest value. */
  readonly falling: boolean;
  write(value: number): string;
}

/**
 * Draw an outcome over two levers as shaded cells, and in how many draws a choice is more likely than not.
 *
 * The fuller the shade, the farther from balance, in every map of an experiment; the corners have their numbers, as
 * the title does, and all others are in the tables.
 */
export function gridChart(sweep: Sweep, scenario: Scenario, facts: AnswerFacts): Spec {
  const { experiment, outcome, draws } = sweep;
  const over = outcomeOver(outcome, scenario);
  const drawn = shareOfDraws(sweep);
  const frame = {
    of: [scenario.name],
    titles: gridTitles(sweep, scenario),
    subtitles: [
      `${capital(over)}, with both levers held.${drawn ? ` Right: in how many of ${plural(draws.length, 'draw')} of what is uncertain a choice is more likely than not.` : ''}`,
      `${capital(over)}.`,
    ],
    description: `Shaded cells over two levers. ${gridSentences(sweep, scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: answerCaption(facts, scenarioFacts(experiment, [scenario]), 'The units of levers are conventions.').map((each) =>
      cut(each, CAPTION_LINE),
    ),
    spacing: 12,
  };
  return framed(frame, [mapsPanel(sweep, fieldsOf(sweep, scenario, drawn)), axisWords(sweep)]);
}

function fieldsOf({ outcome, asSet }: Sweep, scenario: Scenario, drawn: readonly number[] | undefined): Field[] {
  const values = Array.from(asSet);
  const ends: [number, number] = isShare(outcome) ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const own: Field = {
    title: [`${capital(outcomeWords(outcome, scenario))}, settings as they stand`, 'Settings as they stand'],
    values,
    ends,
    falling: isNearBalance(outcome),
    write: (value) => valueWords(outcome, value),
  };
  if (drawn === undefined) return [own];
  const title = ['Share of draws in which a choice is more likely than not', 'Draws in which a choice is likely'];
  return [own, { title, values: drawn, ends: [0, 1], falling: false, write: percent }];
}

/** Draw the maps side by side, each with its key. */
function mapsPanel({ levels }: Sweep, fields: readonly Field[]): Part {
  const [up] = levels;
  const height = KEY + AXIS + up.length * ROW + HEAD;
  const width = Math.min(WIDEST, (END - START - SPACE * (fields.length - 1)) / fields.length);
  const layers = fields.flatMap((field, k) => mapLayers(levels, field, { left: START + k * (width + SPACE), width, height }));
  const pixels = (domain: readonly [number, number]): Part => ({
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

interface MapPlace {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Find the shade of a value, 0 to 4; where all are alike, the palest. */
function shadeOf({ ends: [low, high], falling }: Field, value: number): number {
  const share = high > low ? (value - low) / (high - low) : 0;
  const full = falling && high > low ? 1 - share : share;
  return Math.min(SHADES.length - 1, Math.floor(full * SHADES.length));
}

/** Draw one map: the first lever upwards, the second to the right. */
function mapLayers([up, right]: Sweep['levels'], field: Field, { left, width, height }: MapPlace): Part[] {
  const [x0, y0] = [left + LABELS, KEY + AXIS];
  const cell = (width - LABELS) / right.length;
  const place = (k: number): { x: number; y: number } => ({
    x: x0 + (k % right.length) * cell,
    y: y0 + Math.floor(k / right.length) * ROW,
  });
  const corners = [...new Set([0, right.length - 1, (up.length - 1) * right.length, up.length * right.length - 1])];
  const numbers = (isFull: boolean): Row[] =>
    corners
      .filter((k) => shadeOf(field, field.values[k]) >= FULL === isFull)
      .map((k) => {
        const { x, y } = place(k);
        return { x: x + cell / 2, y: y + ROW / 2, t: field.write(field.values[k]).replace('under ', '<').replace('over ', '>') };
      });
  const every = Math.max(1, Math.ceil(APART / cell));
  return [
    rectsByGroup(
      field.values.map((value, k) => {
        const { x, y } = place(k);
        return { x: x + 0.5, x2: x + cell - 0.5, y: y + 0.5, y2: y + ROW - 0.5, k: SHADES[shadeOf(field, value)] };
      }),
      'depths',
      SHADES,
    ),
    texts(numbers(false), 'noteStrong', { align: 'center' }),
    texts(numbers(true), 'haloNote', { align: 'center', strokeWidth: 0 }),
    texts(
      up.map((level, k) => ({ x: x0 - 6, y: y0 + (k + 0.5) * ROW, t: levelWords(level) })),
      'axisText',
      { align: 'right' },
    ),
    texts(
      right.flatMap((level, k) => (k % every === 0 ? [{ x: x0 + (k + 0.5) * cell, y: y0, t: levelWords(level) }] : [])),
      'axisText',
      { align: 'center', dy: 12 },
    ),
    texts([{ x: left, y: height, t: fitting(field.title, width, 13, 600) }], 'panel', { dy: 8 }),
    ...keyLayers(field, x0),
  ];
}

/** Say what the palest and the fullest shade are. */
function keyLayers(field: Field, left: number): Part[] {
  const [low, high] = field.ends.map(field.write);
  const [pale, full] = field.falling ? [high, low] : [low, high];
  const from = left + textWidth(pale, 11.5) + GAP / 2;
  const boxes = SHADES.map((k, at) => ({ x: from + at * BOX, x2: from + (at + 1) * BOX - 1, y: 1, y2: BOX - 2, k }));
  return [
    texts([{ x: left, y: BOX / 2, t: pale }], 'note'),
    rectsByGroup(boxes, 'depths', SHADES),
    texts([{ x: from + SHADES.length * BOX + GAP / 2, y: BOX / 2, t: full }], 'note'),
  ];
}

/** Say which lever goes which way. */
function axisWords({ experiment }: Sweep): Part {
  const [up, right] = experiment.levers;
  const ends = (path: string): string => (leverEnds(path) === '' ? '' : ` (${leverEnds(path)})`);
  const text = `Upwards: ${leverWords(up)}${ends(up.path)}. To the right: ${inputWords({ name: right.path, label: right.label })}${ends(right.path)}.`;
  const mark = {
    type: 'text',
    style: 'axisText',
    align: 'left',
    baseline: 'middle',
    x: START,
    y: 6,
    text: cutToWidth(text, END + LEFT, 12),
  };
  return { width: END, height: 14, data: { values: [{}] }, mark, encoding: {} };
}
