import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { endShares } from '../../../chart/equidistance-finding.ts';
import { LEFT, labelledAtEnd, WIDTH } from '../../../chart/frame.ts';
import type { Label } from '../../../chart/labels.ts';
import { area, type Part, panel, type Row, SHARES, texts } from '../../../chart/marks.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { choseLabels } from '../../../words/camps.ts';
import { yearAt } from '../../../words/words.ts';

const HEIGHT = 60;
const NAME = 'Share of runs with no decisive choice so far';
/** Share of the width and of the height that the strip's name takes. */
const NAME_WIDTH = 0.5;
const NAME_HEIGHT = 0.35;

/** Draw the shares of runs that hedge and that have chosen either camp, which sum to 1 in every month. */
export function outcomeStrip(ensemble: Ensemble, timeShown: boolean): Part {
  const { scenario, months, detail } = ensemble;
  const at = (month: number): number => yearAt(scenario.case.start, month);
  const rows = (low: (month: number) => number, high: (month: number) => number): Row[] =>
    detail.chosen.map((_, month) => ({ x: at(month), y: low(month), y2: high(month) }));
  const hedging = (month: number): number => Math.max(0, 1 - detail.chosen[month].positive - detail.chosen[month].negative);
  const upTo = (month: number): number => hedging(month) + detail.chosen[month].positive;
  const layers = [
    area(
      rows(() => 0, hedging),
      'hedging',
      SHARES,
    ),
    area(rows(hedging, upTo), 'positive', SHARES),
    area(
      rows(upTo, () => 1),
      'negative',
      SHARES,
    ),
    ...nameOf(at(0), hedging(Math.round(months * NAME_WIDTH))),
    ...labelledAtEnd(stripLabels(ensemble), HEIGHT, at(months), (pixels) => 1 - pixels / HEIGHT),
  ];
  return panel({ width: WIDTH, height: HEIGHT }, { x: timeAxis(scenario, months, WIDTH, timeShown), y: shareAxis() }, layers);
}

/** Name the strip in the middle of those who hedge, on a halo where they are too few; `hedging` is their least share there. */
function nameOf(x: number, hedging: number): Part[] {
  const row = [{ x, y: Math.max(hedging, NAME_HEIGHT) / 2, t: NAME }];
  const name = texts(row, 'noteStrong', { dx: 8 });
  return hedging >= NAME_HEIGHT ? [name] : [texts(row, 'haloNote', { dx: 8 }), name];
}

function shareAxis(): Part {
  const axis = { values: [0, 0.5, 1], labelExpr: "format(datum.value * 100, 'd') + ' %'", minExtent: LEFT, maxExtent: LEFT };
  return { type: 'quantitative', title: null, scale: { domain: [0, 1], nice: false, zero: false }, axis };
}

function stripLabels(ensemble: Ensemble): Label[] {
  const { scenario, detail, months } = ensemble;
  const shares = endShares(ensemble);
  const { positive, negative } = detail.chosen[months];
  const labels: Label[] = [];
  if (shares.negative > 0) {
    const wordings = choseLabels(scenario, 'negative', `${shares.negative} %`);
    labels.push({ text: shares.positive > 0 ? wordings.slice(1) : wordings, style: 'labelNegative', y: (negative / 2) * HEIGHT });
  }
  if (shares.positive > 0)
    labels.push({
      text: choseLabels(scenario, 'positive', `${shares.positive} %`),
      style: 'labelPositive',
      y: (negative + positive / 2) * HEIGHT,
    });
  if (shares.hedging > 0)
    labels.push({ text: `${shares.hedging} % still hedging`, style: 'label', y: (1 - (1 - positive - negative) / 2) * HEIGHT });
  return labels;
}
