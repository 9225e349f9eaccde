import type { Experiment } from '../../../experiment/experiment.ts';
import type { Robust } from '../../../experiment/robust/robust.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CAPTION_LINE, framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { outcomeWords, scenarioFacts } from '../../words/input-words.ts';
import { cut, cutToWidth } from '../../words/text-width.ts';
import { plural } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { answerCaption } from '../sweep/words.ts';
import { placeNames } from './labels.ts';
import { AXIS, armsOf, FOOT, gridLayers, PLOT, policyPlaces } from './policy-places.ts';
import { robustSentences, robustTitles } from './words.ts';

/** What a picture of policies is drawn for. */
export interface RobustPlace {
  readonly experiment: Experiment;
  readonly scenario: Scenario;
  readonly facts: AnswerFacts;
}

/** Pixels of the words above the plot. */
const HEAD = 26;

/** Draw each policy by how often it is good enough and by how far it falls short of the best, with intervals. */
export function robustChart(found: Robust, place: RobustPlace): Spec {
  const { scenario } = place;
  const many =
    found.contest.criteria.length > 1 ? `all ${found.contest.criteria.length} criteria are met at once` : 'the criterion is met';
  const frame = {
    of: [scenario.name],
    titles: robustTitles(found),
    subtitles: [
      `Across: worlds in which ${many}. Up: nearer to the best policy of each world. Full dots: not beaten on every count by another; lines: 95 % intervals over ${plural(found.worlds, 'world')}.`,
      `Across: worlds in which ${many}. Up: nearer to the best policy of each world. Lines: 95 % intervals.`,
    ],
    description: `Dots for ${found.contest.policies.length} policies. ${robustSentences(found, scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: captionFor(place),
    spacing: 8,
  };
  return framed(frame, [policiesPanel(found, scenario)]);
}

/** Write the caption of a picture of policies. */
export const captionFor = ({ experiment, scenario, facts }: RobustPlace): string[] =>
  answerCaption(
    facts,
    scenarioFacts(experiment, [scenario]),
    'Policies are held against each other only; what they set is judgement.',
  ).map((each) => cut(each, CAPTION_LINE));

function policiesPanel(found: Robust, scenario: Scenario): Part {
  const { contest, ranking, estimates } = found;
  const places = policyPlaces(found);
  const [{ outcome }] = contest.criteria;
  const height = FOOT + PLOT + HEAD;
  const dots = ranking.map((k) => ({
    k,
    name: contest.policies[k].name,
    x: places.xOf(estimates.allMet[k].value),
    y: places.yOf(estimates.regret[0][k].value),
  }));
  const arms = armsOf(found, places);
  const room = { x: LEVER_START + AXIS, x2: END, y: FOOT, y2: FOOT + PLOT };
  const names = placeNames(dots, arms, room).map(({ left, middle, name }): Row => ({ x: left, y: middle, t: name }));
  const layers = [
    ...gridLayers(places, outcome),
    rules(
      arms.map((arm): Row => ({ ...arm })),
      'zero',
    ),
    ...points(
      dots.filter(({ k }) => estimates.undominated[k]),
      true,
    ),
    ...points(
      dots.filter(({ k }) => !estimates.undominated[k]),
      false,
    ),
    texts(names, 'haloNote', { fontSize: 12.5 }),
    texts(names, 'label'),
    texts(
      [
        {
          x: LEVER_START,
          y: height,
          t: cutToWidth(
            `Falls short of the best policy in ${outcomeWords(outcome, scenario)}, nine worlds of ten, by at most`,
            END - LEVER_START,
            13,
            600,
          ),
        },
      ],
      'panel',
      { dy: 8 },
    ),
    texts([{ x: END, y: FOOT, t: 'Worlds in which it is good enough' }], 'panel', { align: 'right', dy: 32 }),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

function points(rows: readonly { readonly x: number; readonly y: number }[], full: boolean): Part[] {
  const values = rows.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const encoding = { x: { field: 'x' }, y: { field: 'y' } };
  const dot = (style: string, filled: boolean): Part => ({
    data: { values },
    mark: { type: 'point', style, size: 70, filled, opacity: 1, strokeWidth: 1.75 },
    encoding,
  });
  // an open dot hides the lines behind it
  return [...(full ? [] : [dot('trailHalo', true)]), dot('mark', full)];
}
