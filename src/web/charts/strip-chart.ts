import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { endShares } from '../../report/chart/equidistance-finding.ts';
import type { Label } from '../../report/chart/labels.ts';
import type { Row } from '../../report/chart/marks.ts';
import { fitting } from '../../report/words/text-width.ts';
import { yearAt } from '../../report/words/words.ts';
import { frameOf, labelRows, type Margins, yearsOf, yearsOn } from './frame.ts';
import { rowsTogether } from './main-chart.ts';
import type { ChartRows, Size } from './template.ts';

export interface StripWords {
  readonly name: readonly string[];
  readonly percent: (share: number) => string;
  readonly positive: (percent: number) => readonly string[];
  readonly negative: (percent: number) => readonly string[];
  /** The share itself: nearly all is not all. */
  readonly hedging: (share: number) => readonly string[];
  readonly year: (year: number) => string;
}

export interface StripView {
  readonly ensemble: Ensemble;
  readonly size: Size;
  readonly margins: Margins;
  readonly words: StripWords;
}

/** From this share of hedging runs on, the strip's name stands on grey. */
const GREY = 0.7;
/** Share of the width that the name may take. */
const NAME_WIDTH = 0.72;

/** Draw the shares of runs that hedge and that have chosen either camp, over time, with the years below. */
export function stripChart({ ensemble, size, margins, words }: StripView): ChartRows {
  const { scenario, months, detail } = ensemble;
  const frame = frameOf(size, yearsOf(scenario, months), [0, 1]);
  const { x, y, ux, uy } = frame;
  const rows = (low: (month: number) => number, high: (month: number) => number): Row[] =>
    detail.chosen.map((_, month) => ({ x: yearAt(scenario.case.start, month), y: low(month), y2: high(month) }));
  const hedging = (month: number): number => Math.max(0, 1 - detail.chosen[month].positive - detail.chosen[month].negative);
  const upTo = (month: number): number => hedging(month) + detail.chosen[month].positive;
  const name = { x: x[0] + 8 * ux, t: fitting(words.name, size.width * NAME_WIDTH, 11.5, 600) };
  const grey = hedging(Math.round(months / 2)) >= GREY;
  const years = yearsOn(frame);
  return {
    x,
    y,
    rows: rowsTogether(
      {
        hedging: rows(() => 0, hedging),
        positive: rows(hedging, upTo),
        negative: rows(upTo, () => 1),
        haloNote: grey ? [] : [{ ...name, y: 0.25 }],
        noteStrong: [{ ...name, y: grey ? 0.5 : 0.25 }],
        baseline: [{ x: x[0], x2: x[1], y: 0 }],
        tick: years.map((year) => ({ x: year, y: 0, y2: -4 * uy })),
        axisText: years.map((year) => ({ x: year, y: -13 * uy, t: words.year(year) })),
        axisTextRight: [0, 1].map((level) => ({ x: x[0] - 8 * ux, y: level, t: words.percent(level) })),
      },
      labelRows(frame, stripLabels(ensemble, size.height, words), margins.right),
    ),
  };
}

function stripLabels(ensemble: Ensemble, height: number, words: StripWords): Label[] {
  const shares = endShares(ensemble);
  const { positive, negative } = ensemble.detail.chosen[ensemble.months];
  const labels = [
    { text: words.negative(shares.negative), style: 'labelNegative', share: shares.negative, y: (negative / 2) * height },
    {
      text: words.positive(shares.positive),
      style: 'labelPositive',
      share: shares.positive,
      y: (negative + positive / 2) * height,
    },
    {
      text: words.hedging(shares.hedging === 100 ? 1 - positive - negative : shares.hedging / 100),
      style: 'label',
      share: shares.hedging,
      y: (1 - (1 - positive - negative) / 2) * height,
    },
  ];
  return labels.filter(({ share }) => share > 0);
}
