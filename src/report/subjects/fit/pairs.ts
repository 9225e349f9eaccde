import type { Calibration } from '../../../record/fit/history-matching.ts';
import { type PairOfParameters, pairsOf } from '../../../record/fit/ranges.ts';
import { FITTED, type FittedName } from '../../../record/plausible/parameters.ts';
import { framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, type Row, rects, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { parameterWords } from '../../words/input-words.ts';
import { capital, number } from '../../words/words.ts';
import { fitCaption } from './chart.ts';
import { keptOf, pairsSentence, pairsTitles } from './words.ts';

/** Pixels of a name in words at the left, and of a cell. */
const NAMES = 168;
const WIDE = 92;
const TALL = 34;

/** Draw how every two parameters go together among the kept settings: a triangle of circles and numbers. */
export function pairsChart(calibration: Calibration, version: string): Spec {
  const pairs = pairsOf(calibration);
  const frame = {
    of: calibration.windows.map(({ scenario }) => scenario.name),
    titles: pairsTitles(pairs),
    subtitles: [
      `Rank correlations of the ${keptOf(calibration)} kept settings: −1 = one can stand in for the other, 1 = they rise together, 0 = no relation. Dark: strong, and beyond chance among so many pairs.`,
    ],
    description: `A triangle of numbers. ${capital(pairsSentence(calibration))}`,
    caption: fitCaption(calibration, version),
    spacing: 10,
  };
  const height = TALL * FITTED.length;
  return framed(frame, [panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, triangle(pairs, height))]);
}

function triangle(pairs: readonly PairOfParameters[], height: number): Part[] {
  const place = (one: FittedName): number => FITTED.indexOf(one);
  const at = ({ names: [one, other] }: PairOfParameters): { x: number; y: number } => ({
    x: LEVER_START + NAMES + (place(one) + 0.5) * WIDE,
    y: height - (place(other) + 0.5) * TALL,
  });
  const cell = (pair: PairOfParameters): Row => {
    const { x, y } = at(pair);
    return { x: x - WIDE / 2 + 2, x2: x + WIDE / 2 - 2, y: y - TALL / 2 + 2, y2: y + TALL / 2 - 2 };
  };
  const number2 = (pair: PairOfParameters): Row => ({ ...at(pair), t: number(pair.correlation) });
  const [strong, weak] = [pairs.filter((pair) => pair.told), pairs.filter((pair) => !pair.told)];
  return [
    rects(weak.map(cell), 'band90'),
    rects(strong.map(cell), 'band50'),
    texts(weak.map(number2), 'note', { align: 'center' }),
    texts(strong.map(number2), 'panel', { align: 'center' }),
    texts(
      FITTED.map((name, k) => ({ x: LEVER_START, y: height - (k + 0.5) * TALL, t: capital(parameterWords(name)) })),
      'noteStrong',
    ),
    texts(
      FITTED.slice(0, -1).map((name, k) => ({
        x: LEVER_START + NAMES + (k + 0.5) * WIDE,
        y: height - (k + 0.5) * TALL,
        t: name,
      })),
      'noteStrong',
      { align: 'center' },
    ),
  ];
}
