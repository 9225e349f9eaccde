import { tipCounts } from '../../../experiment/sweep/tipping-level.ts';
import type { Tipping } from '../../../experiment/tipping/tipping.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CAPTION_LINE, framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, type LeverPlaces, leverPlaces, pixels } from '../../chart/places.ts';
import { levelWords, scenarioFacts } from '../../words/input-words.ts';
import { CHOICE_IS } from '../../words/limits.ts';
import { cut, cutToWidth } from '../../words/text-width.ts';
import { percent } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { answerCaption, leverAxisWords, presentLevel } from '../sweep/words.ts';
import { moversPanel } from './movers.ts';
import { tippingSentences, tippingSubtitles, tippingTitles } from './words.ts';

/** Pixels of the bars, of the words above and below them, and how many there are. */
const BARS = 150;
const HEAD = 24;
const AXIS = 44;
const CELLS = 16;

/** Draw the distribution of tipping levels with never apart, and which inputs move it. */
export function tippingChart(found: Tipping, scenario: Scenario, facts: AnswerFacts): Spec {
  const { experiment } = found.sweep;
  const frame = {
    of: [scenario.name],
    titles: tippingTitles(found, scenario),
    subtitles: tippingSubtitles(found, scenario),
    description: `Bars of tipping levels with a bar for never, and rows of dots for inputs. ${tippingSentences(found, scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: answerCaption(facts, scenarioFacts(experiment, [scenario]), CHOICE_IS).map((each) => cut(each, CAPTION_LINE)),
    spacing: 8,
  };
  const places = leverPlaces(found);
  return framed(frame, [barsPanel(found, scenario, places), moversPanel(found, places)]);
}

function barsPanel(found: Tipping, scenario: Scenario, places: LeverPlaces): Part {
  const { sweep, tips } = found;
  const [row] = sweep.levels;
  const { left, right, never } = places;
  const shares = tipCounts(row, tips.byDraw, CELLS).map((count) => count / tips.byDraw.length);
  const top = Math.max(0.05, ...shares, tips.never);
  const yOf = (share: number): number => AXIS + (share / top) * BARS;
  const cell = (right - left) / CELLS;
  const bars = shares.flatMap((share, k): Row[] =>
    share === 0 ? [] : [{ x: left + (k + 0.06) * cell, x2: left + (k + 0.94) * cell, y: AXIS, y2: yOf(share) }],
  );
  const ticks = [0, 1, 2, 3, 4].map((k) => row[0] + ((row[row.length - 1] - row[0]) * k) / 4);
  const present = presentLevel(sweep);
  const height = AXIS + BARS + HEAD;
  const layers = [
    rules(
      [
        { x: left, x2: right, y: AXIS },
        { x: never - 24, x2: never + 24, y: AXIS },
      ],
      'baseline',
    ),
    rects(bars, 'spread'),
    rects(tips.never > 0 ? [{ x: never - 22, x2: never + 22, y: AXIS, y2: yOf(tips.never) }] : [], 'spread'),
    texts(
      ticks.map((level) => ({ x: places.xOf(level), y: AXIS, t: levelWords(Number(level.toPrecision(6))) })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
    texts([{ x: never, y: AXIS, t: 'never' }], 'label', { align: 'center', dy: 12 }),
    texts([{ x: never, y: yOf(tips.never), t: percent(tips.never) }], 'label', { align: 'center', dy: -9 }),
    texts(
      shares.flatMap((share, k): Row[] =>
        share < 0.03 ? [] : [{ x: left + (k + 0.5) * cell, y: yOf(share), t: percent(share) }],
      ),
      'note',
      { align: 'center', dy: -8 },
    ),
    texts([{ x: LEVER_START, y: AXIS + BARS / 2, t: 'Share of draws' }], 'label'),
    texts([{ x: (left + right) / 2, y: 0, t: cutToWidth(leverAxisWords(sweep, scenario), END - left, 12) }], 'axisText', {
      align: 'center',
      dy: -8,
    }),
    ...(present === undefined ? [] : presentMark(places.xOf(row[present]), height)),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

function presentMark(x: number, height: number): Part[] {
  return [
    rules([{ x, y: AXIS, y2: height }], 'eventAssumed'),
    texts([{ x, y: height, t: 'as today' }], 'note', { align: 'right', dx: -6, dy: 8 }),
  ];
}
