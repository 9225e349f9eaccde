import type { Comparison } from '../../../../experiment/compare/compare.ts';
import { LABEL_GAP, LEFT, labelledAtEnd, WIDTH } from '../../../chart/frame.ts';
import { line, type Part, panel, SHARES, texts } from '../../../chart/marks.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { yearAt } from '../../../words/words.ts';
import { areOneCase } from '../tables.ts';
import { hedgingLabels } from './labels.ts';
import { drawnOf, inLook } from './styles.ts';

/** Pixels of the strip at least; its labels may need more. */
const STRIP = 64;

const HEDGING_NAMES = [
  'Share of runs with no decisive choice so far',
  'Share of runs with no decisive choice so far; of each case as cut, not to be compared',
];

/** Draw the share of runs still hedging in each scenario. */
export function hedgingPanel(comparison: Comparison): Part {
  const drawn = drawnOf(comparison);
  const { months } = comparison;
  const lines = drawn.flatMap((each) => hedgingLabels(each, months, STRIP)).length;
  const height = Math.max(STRIP, LABEL_GAP * lines);
  const { scenario } = comparison.ensembles[0];
  const x = (month: number): number => yearAt(scenario.case.start, month);
  const shares = drawn.map(({ ensemble, look }) => {
    const rows = ensemble.detail.kinds.map(({ hedging }, month) => ({ x: x(month), y: hedging.share }));
    return inLook(line(rows, 'scenario', SHARES), look);
  });
  const axis = { values: [0, 0.5, 1], labelExpr: "format(datum.value * 100, 'd') + ' %'", minExtent: LEFT, maxExtent: LEFT };
  const y = { type: 'quantitative', title: null, scale: { domain: [0, 1], nice: false, zero: false }, axis };
  const name = texts([{ x: x(0), y: 0.2, t: HEDGING_NAMES[areOneCase(comparison.pairs) ? 0 : 1] }], 'noteStrong', { dx: 8 });
  const labels = drawn.flatMap((each) => hedgingLabels(each, months, height));
  return panel({ width: WIDTH, height }, { x: timeAxis(scenario, months, WIDTH, true), y }, [
    ...shares,
    name,
    ...labelledAtEnd(labels, height, x(months), (pixels) => 1 - pixels / height),
  ]);
}
