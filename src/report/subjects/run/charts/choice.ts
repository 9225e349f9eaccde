import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { endShares } from '../../../chart/equidistance-finding.ts';
import { type ChartOptions, captionOf, framed, LEFT, labelledAtEnd, RIGHT, type Spec, WIDTH } from '../../../chart/frame.ts';
import type { Label } from '../../../chart/labels.ts';
import { area, type Part, panel, type Row, rects, rules, SHARES, texts } from '../../../chart/marks.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { choseLabels } from '../../../words/camps.ts';
import { textWidth } from '../../../words/text-width.ts';
import { percent, plural, yearAt } from '../../../words/words.ts';
import { choiceRemarks, choiceSubtitles, choiceTitles, describeChoice, whenInWords } from './choice-words.ts';
import { demandPanel } from './demand-panel.ts';

const SHARE_HEIGHT = 130;
/** Ends of the share axis to choose from: the first above all that is drawn. */
const TOPS = [0.1, 0.25, 0.5, 1];
const WHEN_HEIGHT = 18;

/** Draw forced choice: when runs choose and which camp, and what the powers demand and get. */
export function choiceChart(ensemble: Ensemble, options: ChartOptions): Spec {
  const top = topOf(ensemble);
  const frame = {
    of: [ensemble.scenario.name],
    titles: choiceTitles(ensemble),
    subtitles: choiceSubtitles(top),
    description: describeChoice(ensemble),
    caption: captionOf(ensemble, options, choiceRemarks(ensemble)),
    spacing: 10,
  };
  return framed(frame, [sharePanel(ensemble, top), whenPanel(ensemble), demandPanel(ensemble)]);
}

function topOf(ensemble: Ensemble): number {
  const { positive, negative } = ensemble.detail.chosen[ensemble.months];
  if (positive + negative === 0) return 1;
  return TOPS.find((top) => top >= (positive + negative) * 1.05) ?? 1;
}

function sharePanel(ensemble: Ensemble, top: number): Part {
  const { scenario, months, detail } = ensemble;
  const x = (month: number): number => yearAt(scenario.case.start, month);
  const rows = (low: (k: number) => number, high: (k: number) => number): Row[] =>
    detail.chosen.map((_, k) => ({ x: x(k), y: low(k), y2: high(k) }));
  const { positive, negative } = detail.chosen[months];
  const none = positive + negative === 0;
  const layers = [
    area(
      rows(
        () => 0,
        (k) => detail.chosen[k].positive,
      ),
      'positive',
      SHARES,
    ),
    area(
      rows(
        (k) => detail.chosen[k].positive,
        (k) => detail.chosen[k].positive + detail.chosen[k].negative,
      ),
      'negative',
      SHARES,
    ),
    texts([{ x: x(0), y: top, t: 'Share of runs that have chosen so far' }], 'noteStrong', { dx: 8, dy: 12 }),
    texts(none ? [{ x: x(months / 2), y: top * 0.28, t: `No run chooses within ${plural(months, 'month')}.` }] : [], 'panel', {
      align: 'center',
    }),
    ...labelledAtEnd(shareLabels(ensemble, top), SHARE_HEIGHT, x(months), (pixels) => top * (1 - pixels / SHARE_HEIGHT)),
  ];
  const axis = {
    values: [0, top / 2, top],
    labelExpr: "format(datum.value * 100, '~f') + ' %'",
    minExtent: LEFT,
    maxExtent: LEFT,
  };
  const y = { type: 'quantitative', title: null, scale: { domain: [0, top], nice: false, zero: false }, axis };
  return panel({ width: WIDTH, height: SHARE_HEIGHT }, { x: timeAxis(scenario, months, WIDTH, true), y }, layers);
}

function shareLabels(ensemble: Ensemble, top: number): Label[] {
  const { scenario, detail, months } = ensemble;
  const { positive, negative } = detail.chosen[months];
  const shares = endShares(ensemble);
  const pixels = (share: number): number => (1 - share / top) * SHARE_HEIGHT;
  const words = (share: number, rounded: number): string => (share > 0 && rounded === 0 ? percent(share) : `${rounded} %`);
  const labels = [
    {
      text: choseLabels(scenario, 'negative', words(negative, shares.negative)),
      style: 'labelNegative',
      share: negative,
      y: pixels(positive + negative / 2),
    },
    {
      text: choseLabels(scenario, 'positive', words(positive, shares.positive)),
      style: 'labelPositive',
      share: positive,
      y: pixels(positive / 2),
    },
  ];
  return labels.filter((label) => label.share > 0);
}

/** Draw the middle half of the months of choice as a bar, the median as a mark, and say both. */
function whenPanel(ensemble: Ensemble): Part {
  const { scenario, months } = ensemble;
  const { month } = ensemble.outcomes.decisiveChoice;
  const x = (at: number): number => yearAt(scenario.case.start, at);
  const words = whenInWords(ensemble);
  const y = { type: 'quantitative', title: null, axis: null, scale: { domain: [0, 1] } };
  const encoding = { x: { ...timeAxis(scenario, months, WIDTH, false), axis: null }, y };
  if (!month || !words) return panel({ width: WIDTH, height: 1 }, encoding, [texts([{ x: x(0), y: 0, t: ' ' }], 'note')]);
  const size = textWidth(words, 11.5);
  const [from, to] = [(month.p25 / months) * WIDTH, (month.p75 / months) * WIDTH];
  const place = from > size + 10 ? { x: x(month.p25), dx: -8, align: 'right' } : { x: x(month.p75), dx: 8, align: 'left' };
  const fits = from > size + 10 || WIDTH + RIGHT - to > size + 10;
  const text = fits
    ? texts([{ x: place.x, y: 0.5, t: words }], 'note', { dx: place.dx, align: place.align })
    : texts([{ x: x(0), y: 0.5, t: words }], 'note', { dy: 16 });
  const middle = { x: x(month.p50), y: 0.05, y2: 0.95 };
  return panel({ width: WIDTH, height: WHEN_HEIGHT }, encoding, [
    rects([{ x: x(month.p25), x2: x(month.p75), y: 0.3, y2: 0.7 }], 'spread'),
    rules([middle], 'mark'),
    text,
  ]);
}
