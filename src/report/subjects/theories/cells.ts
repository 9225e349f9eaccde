import type { UnderTheory } from '../../../experiment/runs/theories.ts';
import { THEORIES, type TheoryName } from '../../../model/theory.ts';
import { hedgingInWords } from '../../chart/equidistance-finding.ts';
import { kindAtEnd } from '../../chart/kinds.ts';
import { type Part, panel, type Row, rects, texts } from '../../chart/marks.ts';
import { cutToWidth, fitting, textWidth } from '../../words/text-width.ts';
import { capital, number, percent } from '../../words/words.ts';
import { KEY_LINE, keyLayers } from './events.ts';
import { THEORY_WORDS } from './words.ts';

/** One panel: a theory and where it stands, pixels. */
export interface TheoryCell extends UnderTheory {
  readonly left: number;
  readonly width: number;
}

/** Pixels of the heads; of a bar, and of the bars with their words. */
const HEADS = 54;
const BAR = 18;
const BARS = 58;
const LINE = 18;

function pixels(all: number, height: number): Part {
  const axis = (domain: readonly number[]): Part => ({
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain, nice: false, zero: false },
  });
  return { x: axis([0, all]), y: axis([height, 0]) };
}

/** Write the weights of gains, security and identity, `0.6 · 1.8 · 0.6`. */
function weightsOf(theory: TheoryName): string {
  const { economic, security, identity } = THEORIES[theory];
  return `weights ${[economic, security, identity].map((weight) => number(weight, 1)).join(' · ')}`;
}

/** Name the theories and what each weighs. */
export function heads(cells: readonly TheoryCell[], all: number): Part {
  const names = cells.map(({ theory, left }) => ({ x: left, y: 8, t: capital(theory) }));
  const motives = cells.map(({ theory, left, width }) => ({ x: left, y: 26, t: cutToWidth(THEORY_WORDS[theory], width, 11.5) }));
  const weights = cells.map(({ theory, left }) => ({ x: left, y: 43, t: weightsOf(theory) }));
  return panel({ width: all, height: HEADS }, pixels(all, HEADS), [
    texts(names, 'panel'),
    texts([...motives, ...weights], 'note'),
  ]);
}

/** Draw under each panel how its runs end: hedging and either camp, and the middles. */
export function outcomeBars(cells: readonly TheoryCell[], all: number): Part {
  const bar = (kind: 'hedging' | 'positive' | 'negative'): Row[] =>
    cells.flatMap(({ ensemble, left, width }) => {
      const { positive, negative } = ensemble.detail.chosen[ensemble.months];
      const ends = {
        hedging: [0, 1 - positive - negative],
        positive: [1 - positive - negative, 1 - negative],
        negative: [1 - negative, 1],
      };
      const [from, to] = ends[kind].map((share) => left + share * width);
      return to - from > 0.01 ? [{ x: from, x2: to, y: 0, y2: BAR }] : [];
    });
  // the last line stands equally low in all panels
  const lines = Math.max(1, ...cells.map((cell) => chosenIn(cell).length));
  const height = BARS + (lines - 1) * LINE;
  const layers = [
    rects(bar('hedging'), 'hedging'),
    rects(bar('positive'), 'positive'),
    rects(bar('negative'), 'negative'),
    ...cells.flatMap((cell) => barWords(cell, lines)),
  ];
  return panel({ width: all, height }, pixels(all, height), layers);
}

/** Say below the bars what is dotted and what happens at the upright rules; no panel where nothing is. */
export function keyPanel(cells: readonly TheoryCell[], all: number): Part[] {
  const { layers, lines } = keyLayers(cells[0], all);
  const height = KEY_LINE * lines;
  return lines === 0 ? [] : [panel({ width: all, height }, pixels(all, height), layers)];
}

/** List the camps that runs chose, the larger share first. */
function chosenIn({ ensemble }: TheoryCell) {
  const { positive, negative } = ensemble.detail.chosen[ensemble.months];
  const { camps } = ensemble.scenario.case;
  return [
    { share: positive, name: camps.positive, style: 'labelPositive' },
    { share: negative, name: camps.negative, style: 'labelNegative' },
  ]
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}

function barWords(cell: TheoryCell, lines: number): Part[] {
  const { ensemble, left, width } = cell;
  const hedging = hedgingInWords(ensemble);
  const still = fitting([`${hedging} hedging`, hedging], width, 12.5, 600);
  const room = width - textWidth(still, 12.5, 600) - 8;
  const words = chosenIn(cell).map(({ share, name, style }, k) =>
    texts(
      [
        {
          x: left + width,
          y: BAR + 13 + LINE * k,
          t: fitting([`${percent(share)} ${name}`, percent(share)], k === 0 ? room : width, 12.5, 600),
        },
      ],
      style,
      { align: 'right' },
    ),
  );
  return [
    texts([{ x: left, y: BAR + 13, t: still }], 'label'),
    ...words,
    texts([{ x: left, y: BAR + 13 + LINE * lines, t: cutToWidth(middles(cell), width, 11.5) }], 'note'),
  ];
}

/** Write where the middle run ends, or the middle of each kind. */
function middles({ ensemble }: TheoryCell): string {
  if (!ensemble.outcomes.twoHumps) return `median at the end ${number(ensemble.outcomes.equidistance.end.p50)}`;
  const hedging = kindAtEnd(ensemble, 'hedging');
  const chosen = kindAtEnd(ensemble, 'chosen');
  if (hedging === null || chosen === null) return 'two kinds of runs';
  return `two kinds: near ${number(hedging)} and ${number(chosen)}`;
}
