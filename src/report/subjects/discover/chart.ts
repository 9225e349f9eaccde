import { type Range, rangeLimits, valueAt } from '../../../experiment/design/ranges.ts';
import type { Discovery } from '../../../experiment/discover/discovery.ts';
import { worthWords } from '../../../experiment/discover/quasi-p.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { type BarRow, barRows } from '../../chart/bar-rows.ts';
import { CAPTION_LINE, framed, LEFT, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import { type Part, panel, rects, texts } from '../../chart/marks.ts';
import { inputWords, isShare, outcomeWords, scenarioFacts } from '../../words/input-words.ts';
import { cut, cutToWidth } from '../../words/text-width.ts';
import { capital, list, number, percent } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { answerCaption } from '../sweep/words.ts';
import { peelsPanel } from './peels.ts';
import { boxWords, chanceWords, discoverSentences, discoverTitles, interestWords, treeTitles } from './words.ts';

const START = -LEFT;
const END = WIDTH + RIGHT;
const LABELS = 200;
const NOTES = 244;
const ROW = 42;

/** What a picture of a discovery is drawn for. */
export interface DiscoverPlace {
  readonly experiment: Experiment;
  readonly scenario: Scenario;
  readonly facts: AnswerFacts;
}

/** Draw the box that was found, condition by condition, and the way there. */
export function boxChart(found: Discovery, place: DiscoverPlace): Spec {
  const { scenario } = place;
  const frame = {
    of: [scenario.name],
    titles: discoverTitles(found),
    subtitles: [
      `Cases in which the ${interestWords(found, scenario)}. Above: the part of each range in which they lie (dark), and how often chance would do as well without the condition. Below: what is gained and lost on the way to it.`,
      `Cases in which the ${interestWords(found, scenario)}: the part of each range in which they lie (dark), and the way there.`,
    ],
    description: `Bars of ranges, and a line of coverage against density. ${discoverSentences(found, scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: captionOf(place, 'The same cases chose the conditions, which flatters them.'),
    spacing: 12,
  };
  const sides = found.found.box.length === 0 ? [] : [sidesPanel(found)];
  return framed(frame, [...sides, peelsPanel(found)]);
}

function pixels(domain: readonly [number, number]): Part {
  return { type: 'quantitative', title: null, axis: null, scale: { domain, nice: false, zero: false } };
}

/** Where a value stands in a range, 0 to 1. */
function placeIn(range: Range, value: number): number {
  const [low, high] = rangeLimits(range) ?? [valueAt(range, 0.01), valueAt(range, 0.99)];
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

function sidesPanel(found: Discovery): Part {
  const { box } = found.found;
  const inputs = [...new Set(box.map(({ input }) => input))];
  const height = inputs.length * ROW;
  const left = START + LABELS;
  const plot = END - NOTES - left;
  const layers = inputs.flatMap((input, k): Part[] => {
    const y = height - (k + 0.5) * ROW + 6;
    const sides = box.filter((side) => side.input === input);
    const { range } = found.inputs[input];
    const [low, high] = rangeLimits(range) ?? [valueAt(range, 0.01), valueAt(range, 0.99)];
    const at = (share: number): number => left + share * plot;
    const p = Math.max(...found.worths.filter(({ side }) => side.input === input).map((worth) => worth.p));
    const [words] = worthWords(p).split(': ');
    return [
      rects([{ x: left, x2: left + plot, y: y - 6, y2: y + 6 }], 'band90'),
      rects(
        partsOf(range, sides).map(([from, to]) => ({ x: at(from), x2: at(to), y: y - 6, y2: y + 6 })),
        'spread',
      ),
      texts([{ x: START, y, t: cutToWidth(capital(inputWords(found.inputs[input])), LABELS - 10, 12.5, 600) }], 'label'),
      ...('choices' in range
        ? [texts([{ x: left, y, t: cutToWidth(boxWords(sides, found).join(), plot, 11.5) }], 'note', { dy: 15 })]
        : [
            texts([{ x: left, y, t: number(low) }], 'note', { dy: 15 }),
            texts([{ x: left + plot, y, t: number(high) }], 'note', { dy: 15, align: 'right' }),
            texts(
              sides.flatMap((side) =>
                side.kind === 'without' ? [] : [{ x: at(placeIn(range, side.limit)), y, t: number(side.limit) }],
              ),
              'noteStrong',
              { dy: 15, align: 'center' },
            ),
          ]),
      texts([{ x: END - NOTES + 12, y, t: cutToWidth(capital(words), NOTES - 12, 11.5, 600) }], 'noteStrong', { dy: -7 }),
      texts([{ x: END - NOTES + 12, y, t: cutToWidth(chanceWords(p), NOTES - 12, 11.5) }], 'note', { dy: 8 }),
    ];
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

/** The parts of a range, 0 to 1, that its conditions leave. */
function partsOf(range: Range, sides: Discovery['found']['box']): [number, number][] {
  if ('choices' in range) {
    const gone = sides.flatMap((side) => (side.kind === 'without' ? side.choices : []));
    const n = range.choices.length;
    return range.choices.flatMap((_, k): [number, number][] => (gone.includes(k) ? [] : [[k / n, (k + 1) / n]]));
  }
  const from = sides.find(({ kind }) => kind === 'from');
  const below = sides.find(({ kind }) => kind === 'below');
  return [[from?.kind === 'from' ? placeIn(range, from.limit) : 0, below?.kind === 'below' ? placeIn(range, below.limit) : 1]];
}

/** Draw the leaves of a tree, from the highest outcome to the lowest. */
export function treeChart(found: Discovery, place: DiscoverPlace): Spec {
  const { leaves, interest, cases } = found;
  const write = (value: number): string => (isShare(interest.outcome) ? percent(value) : number(value));
  const sorted = [...leaves].sort((a, b) => b.leaf.mean - a.leaf.mean);
  const rows = sorted.map(
    ({ box, leaf }): BarRow => ({
      label: capital(list(boxWords(box, found), 6)) || 'All cases',
      front: leaf.mean,
      note: `${write(leaf.mean)} in ${percent(leaf.cases / cases.outcome.length)} of cases`,
    }),
  );
  const end = isShare(interest.outcome) ? 1 : Math.max(...rows.map(({ front = 0 }) => front), 1e-9);
  const ticks = [0, 0.5, 1].map((share) => ({ at: share * end, words: write(share * end) }));
  const frame = {
    of: [place.scenario.name],
    titles: treeTitles(found),
    subtitles: [
      `Mean ${outcomeWords(interest.outcome, place.scenario)} where all conditions of a line hold together; every case is in one line.`,
    ],
    description: `Bars of mean outcomes. ${sorted
      .slice(0, 5)
      .map(({ box, leaf }) => `${capital(list(boxWords(box, found), 6))}: ${write(leaf.mean)}.`)
      .join(' ')}`,
    caption: captionOf(place, 'Splits are made where they take most from the squared differences.'),
    spacing: 8,
  };
  return framed(frame, [barRows(rows, { end, ticks, labels: 0, notes: 140, above: true })]);
}

const captionOf = ({ experiment, scenario, facts }: DiscoverPlace, remark: string): string[] =>
  answerCaption(facts, scenarioFacts(experiment, [scenario]), remark).map((each) => cut(each, CAPTION_LINE));
