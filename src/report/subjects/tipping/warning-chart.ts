import { trendShares } from '../../../experiment/statistics/roc.ts';
import type { EarlyWarning } from '../../../experiment/tipping/early-warning.ts';
import type { Tipping } from '../../../experiment/tipping/tipping.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CAPTION_LINE, framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { scenarioFacts } from '../../words/input-words.ts';
import { cut } from '../../words/text-width.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { answerCaption } from '../sweep/words.ts';
import { SIGN_WORDS, warningSentences, warningSubtitles, warningTitles } from './warning-words.ts';
import { worthPanel } from './warning-worth.ts';

/** Pixels of the bars on each side of the line, of the words above and below, and how many bars there are. */
const BARS = 62;
const HEAD = 28;
const AXIS = 24;
const CELLS = 20;
const GAP = 44;

/** Draw the trends of early signs in runs that choose and in runs that never do, and what each sign is worth. */
export function warningChart(
  warning: EarlyWarning,
  { sweep }: Tipping,
  { scenario, facts }: { readonly scenario: Scenario; readonly facts: AnswerFacts },
): Spec {
  const frame = {
    of: [scenario.name],
    titles: warningTitles(warning),
    subtitles: warningSubtitles(warning),
    description: `Two pairs of bars, and dots with intervals for what each sign is worth. ${warningSentences(warning).join(' ')}`,
    caption: answerCaption(
      facts,
      scenarioFacts(sweep.experiment, [scenario]),
      'Choices begin with the year that completes them. Scheffer et al. 2009, Dakos et al. 2012.',
    ).map((each) => cut(each, CAPTION_LINE)),
    spacing: 10,
  };
  return framed(frame, [trendsPanel(warning), worthPanel(warning)]);
}

/** Draw both signs side by side: trends of runs that choose above the line, of the others below it. */
function trendsPanel({ trends }: EarlyWarning): Part {
  const wide = (END - LEVER_START - GAP) / 2;
  const height = AXIS + 2 * BARS + HEAD;
  const shares = (['variance', 'autocorrelation'] as const).map((sign) => ({
    sign,
    chooses: trendShares(trends[sign], true, CELLS),
    never: trendShares(trends[sign], false, CELLS),
  }));
  const top = Math.max(...shares.flatMap(({ chooses, never }) => [...chooses, ...never]));
  const layers = shares.flatMap(({ sign, chooses, never }, k) => {
    const left = LEVER_START + k * (wide + GAP);
    const side = (values: readonly number[], way: 1 | -1): Row[] =>
      barsOf(
        values.map((share) => (way * share) / top),
        left,
        wide,
      );
    return [
      rects(side(chooses, 1), 'spread'),
      rects(side(never, -1), 'band50'),
      rules([{ x: left, x2: left + wide, y: AXIS + BARS }], 'baseline'),
      rules([{ x: left + wide / 2, y: AXIS, y2: AXIS + 2 * BARS }], 'eventAssumed'),
      texts([{ x: left, y: height, t: SIGN_WORDS[sign] }], 'panel', { dy: 8 }),
      texts([{ x: left + wide, y: height, t: 'up: will choose · down: never does' }], 'note', { align: 'right', dy: 8 }),
      ...axisWords(left, wide),
    ];
  });
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

function barsOf(heights: readonly number[], left: number, wide: number): Row[] {
  const cell = wide / heights.length;
  const middle = AXIS + BARS;
  return heights.flatMap((share, k): Row[] =>
    share === 0 ? [] : [{ x: left + (k + 0.06) * cell, x2: left + (k + 0.94) * cell, y: middle, y2: middle + share * BARS }],
  );
}

function axisWords(left: number, wide: number): Part[] {
  const words = [
    { share: 0, align: 'left', t: '−1 falls all along' },
    { share: 0.5, align: 'center', t: '0 no trend' },
    { share: 1, align: 'right', t: '1 rises all along' },
  ];
  return words.map(({ share, align, t }) => texts([{ x: left + share * wide, y: 0, t }], 'axisText', { align, dy: -8 }));
}
