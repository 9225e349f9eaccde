import type { Experiment } from '../../../experiment/experiment.ts';
import type { Sensitivity } from '../../../experiment/sensitivity/sensitivity.ts';
import type { SobolIndices } from '../../../experiment/sensitivity/sobol-indices.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { type BarRow, barRows } from '../../chart/bar-rows.ts';
import { CAPTION_LINE, framed, type Spec } from '../../chart/frame.ts';
import { isShare, outcomeWords, scenarioFacts } from '../../words/input-words.ts';
import { cut } from '../../words/text-width.ts';
import { capital, number, percent, plural } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { answerCaption } from '../sweep/words.ts';
import { indexWords, mannerWords, NOT_DISTINCT, nameOf, screeningTitles, sensitivitySentences, sharesTitles } from './words.ts';

const LABELS = 200;
const NOTES = 212;

/** What a picture of sensitivity is drawn for. */
export interface SensitivityPlace {
  readonly experiment: Experiment;
  readonly scenario: Scenario;
  readonly facts: AnswerFacts;
}

/** Draw the shares of variance: total in pale, alone in dark, intervals, what acts together, and luck. */
export function sharesChart(found: Sensitivity, indices: SobolIndices, place: SensitivityPlace): Spec {
  const sorted = [...indices.inputs].sort((a, b) => b.total.share - a.total.share);
  const rows = sorted.map(
    ({ name, first, total }): BarRow => ({
      label: capital(nameOf(found, name)),
      back: total.share,
      front: first.distinct ? first.share : 0,
      interval: [total.lo, total.hi],
      note: total.distinct ? `${indexWords(total)}${first.distinct ? `, alone ${percent(first.share)}` : ''}` : NOT_DISTINCT,
    }),
  );
  const { jointly, noise } = indices;
  rows.push({
    label: 'Only acting together',
    front: jointly.share,
    pale: true,
    interval: [jointly.lo, jointly.hi],
    note: indexWords(jointly),
  });
  if (noise !== undefined)
    rows.push({
      label: 'Luck',
      front: noise,
      pale: true,
      note: `${percent(noise)}: what ${plural(place.facts.replicates, 'run')} a point leave`,
    });
  const what = outcomeWords(found.outcome, place.scenario);
  const frame = {
    of: [place.scenario.name],
    titles: sharesTitles(found, indices),
    subtitles: [
      `What the ${what} hangs on. Pale: share of its variance that an input has a part in, with its 95 % interval; dark: share that it makes alone. Pale shares overlap.`,
      `What the ${what} hangs on. Pale: all that an input has a part in (95 % interval); dark: what it makes alone.`,
    ],
    description: `Bars of shares of variance. ${sensitivitySentences(found, place.scenario)
      .map(([, text]) => text)
      .join(' ')}`,
    caption: captionOf(place, 'Shares are of the ranges given: a wider range gives an input a larger share.'),
    spacing: 8,
  };
  const end = Math.max(
    0.5,
    Math.ceil(Math.max(...rows.flatMap(({ interval, front = 0 }) => [front, ...(interval ?? [])])) * 4) / 4,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].filter((at) => at <= end).map((at) => ({ at, words: percent(at) }));
  return framed(frame, [barRows(rows, { end, ticks, labels: LABELS, notes: NOTES })]);
}

/** Draw the screening: how far each input moves the outcome over its whole range. */
export function screeningChart(found: Sensitivity, place: SensitivityPlace): Spec {
  const { screened, outcome, kept } = found;
  const write = (value: number): string => (isShare(outcome) ? percent(value) : number(value));
  const rows = screened.map((each): BarRow => {
    const { name, muStar, manner } = each;
    const how = mannerWords(each);
    return {
      label: capital(nameOf(found, name)),
      front: muStar.value,
      pale: !kept.some((input) => input.name === name),
      interval: [muStar.lo, muStar.hi],
      note: manner === 'nothing' ? how : `${write(muStar.value)}, ${how}`,
    };
  });
  const most = Math.max(...screened.map(({ muStar }) => muStar.hi), 1e-9);
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5].find((one) => most / one <= 5) ?? Math.ceil(most / 5);
  const end = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, k) => ({ at: k * step, words: write(k * step) }));
  const frame = {
    of: [place.scenario.name],
    titles: screeningTitles(found),
    subtitles: [
      `How far the ${outcomeWords(outcome, place.scenario)} moves when one input goes over its whole range, on average over ${plural(place.experiment.layout.trajectories, 'way')} through the space, with its 95 % interval. Dark: kept.`,
    ],
    description: `Bars of mean effects. ${screened
      .slice(0, 5)
      .map(({ name, muStar }) => `${capital(nameOf(found, name))}: ${write(muStar.value)}.`)
      .join(' ')}`,
    caption: captionOf(place, 'Size of effect, whatever its sign (mu*).'),
    spacing: 8,
  };
  return framed(frame, [barRows(rows, { end, ticks, labels: LABELS, notes: NOTES })]);
}

const captionOf = ({ experiment, scenario, facts }: SensitivityPlace, remark: string): string[] =>
  answerCaption(facts, scenarioFacts(experiment, [scenario]), remark).map((each) => cut(each, CAPTION_LINE));
