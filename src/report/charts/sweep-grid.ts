import { isChoice, type Sweep } from '../../experiment/sweep.ts';
import { HALF } from '../../experiment/tipping-level.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AnswerFacts } from '../experiment-answer.ts';
import {
  inputWords,
  isShare,
  levelWords,
  leverEnds,
  leverWords,
  outcomeOver,
  outcomeWords,
  scenarioFacts,
} from '../experiment-words.ts';
import { gridSentences, gridTitles } from '../sweep-grid-words.ts';
import { answerCaption, valueWords } from '../sweep-words.ts';
import { cut, cutToWidth } from '../text-width.ts';
import { capital, plural } from '../words.ts';
import { CAPTION_LINE, framed, LEFT, RIGHT, type Spec, WIDTH } from './frame.ts';
import { type Part, panel, type Row, rectsByGroup, texts } from './marks.ts';

const START = -LEFT;
const END = WIDTH + RIGHT;
/** Pixels for the levels on the left, for the words above, and of a row of cells. */
const LABELS = 40;
const HEAD = 24;
const AXIS = 20;
const TALLEST_ROW = 30;
const LEAST_ROW = 17;
const SHADES = ['0', '1', '2', '3', '4'];
/** Shades from which on words in a cell are those of the ground. */
const DARK = 3;

/** Draw an outcome over two levers as shaded cells, and in how many draws a choice is more likely than not. */
export function gridChart(sweep: Sweep, scenario: Scenario, facts: AnswerFacts): Spec {
  const { experiment, outcome, draws } = sweep;
  const what = outcomeWords(outcome, scenario);
  const over = outcomeOver(outcome, scenario);
  const drawn = shareOfDraws(sweep);
  const frame = {
    titles: gridTitles(sweep, scenario),
    subtitles: [
      `${capital(over)}, with both levers held.${drawn ? ` Below: in how many of ${plural(draws.length, 'draw')} of what is uncertain a choice is more likely than not.` : ''}`,
      `${capital(over)}.`,
    ],
    description: `Shaded cells over two levers. ${gridSentences(sweep, scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: answerCaption(facts, scenarioFacts(experiment, [scenario]), 'The units of levers are conventions.').map((each) =>
      cut(each, CAPTION_LINE),
    ),
    spacing: 14,
  };
  const own = cells(sweep, Array.from(sweep.asSet), `${capital(what)}, settings as they stand`, (value) =>
    valueWords(outcome, value),
  );
  const more = drawn
    ? [
        cells(sweep, drawn, 'Share of draws in which a choice is more likely than not', (value) =>
          valueWords('hedging.end', value),
        ),
      ]
    : [];
  return framed(frame, [own, ...more, axisWords(sweep)]);
}

/** In how many draws a choice is more likely than not, [combinations]. */
function shareOfDraws({ outcome, draws, asSet }: Sweep): number[] | undefined {
  if (!isChoice(outcome) || draws.length === 0) return undefined;
  return Array.from(asSet, (_, k) => draws.filter((draw) => draw[k] > HALF).length / draws.length);
}

/** Draw values as cells: the first lever upwards, the second to the right. */
function cells({ levels, outcome }: Sweep, values: readonly number[], title: string, write: (value: number) => string): Part {
  const [up, right] = levels;
  const row = Math.max(LEAST_ROW, Math.min(TALLEST_ROW, 230 / up.length));
  const left = START + LABELS;
  const width = (END - left) / right.length;
  const height = up.length * row + HEAD + AXIS;
  const [low, high] = isShare(outcome) ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const shadeOf = (value: number): number => Math.min(4, Math.floor(((value - low) / Math.max(1e-9, high - low)) * 5));
  const place = (k: number) => ({ x: left + (k % right.length) * width, y: AXIS + Math.floor(k / right.length) * row });
  const shown = width >= 34;
  const words = (dark: boolean): Row[] =>
    values.flatMap((value, k) => {
      const { x, y } = place(k);
      return shown && shadeOf(value) >= DARK === dark
        ? [{ x: x + width / 2, y: y + row / 2, t: write(value).replace('under ', '<').replace('over ', '>') }]
        : [];
    });
  const layers = [
    rectsByGroup(
      values.map((value, k) => {
        const { x, y } = place(k);
        return { x: x + 1, x2: x + width - 1, y: y + 1, y2: y + row - 1, k: SHADES[shadeOf(value)] };
      }),
      'depths',
      SHADES,
    ),
    texts(words(false), 'noteStrong', { align: 'center' }),
    texts(words(true), 'haloNote', { align: 'center', strokeWidth: 0 }),
    texts(
      up.map((level, k) => ({ x: left - 6, y: AXIS + (k + 0.5) * row, t: levelWords(level) })),
      'axisText',
      { align: 'right' },
    ),
    texts(
      right.map((level, k) => ({ x: left + (k + 0.5) * width, y: AXIS, t: levelWords(level) })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
    texts([{ x: START, y: height, t: title }], 'panel', { dy: 8 }),
  ];
  const pixels = (domain: readonly [number, number]): Part => ({
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
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
