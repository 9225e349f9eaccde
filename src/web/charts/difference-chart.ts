import { yearAt } from '../../report/words/words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Paired } from '../engine/protocol.ts';
import { frameOf, type Margins, yearsOf, yearsOn } from './frame.ts';
import { rowsTogether } from './main-chart.ts';
import type { ChartRows, Size } from './template.ts';

export interface DifferenceView {
  readonly paired: Paired;
  readonly scenario: Scenario;
  readonly size: Size;
  readonly margins: Margins;
  readonly words: { readonly none: string; readonly level: (value: number) => string; readonly year: (year: number) => string };
}

/** Least height of the axis on either side of no difference. */
const LEAST = 0.05;

/** Draw the difference of pairs on the same luck over time: middle 50 and 90 % of the pairs. */
export function differenceChart({ paired, scenario, size, words }: DifferenceView): ChartRows {
  const { byMonth, months } = paired;
  const [low, high] = [Math.min(...byMonth.map(({ p05 }) => p05)), Math.max(...byMonth.map(({ p95 }) => p95))];
  const frame = frameOf(size, yearsOf(scenario, months), [Math.min(-LEAST, low * 1.05), Math.max(LEAST, high * 1.05)]);
  const { x, y, ux, uy } = frame;
  const at = byMonth.map((quantiles, month) => ({ x: yearAt(scenario.case.start, month), ...quantiles }));
  const ends = [y[0], y[1]].map((level) => Math.round(level * 20) / 20).filter((level) => Math.abs(level / uy) > 14);
  return {
    x,
    y,
    rows: rowsTogether({
      band90: at.map(({ x: year, p05, p95 }) => ({ x: year, y: p05, y2: p95 })),
      band50: at.map(({ x: year, p25, p75 }) => ({ x: year, y: p25, y2: p75 })),
      zero: [{ x: x[0], x2: x[1], y: 0 }],
      axisTextRight: [0, ...ends].map((level) => ({ x: x[0] - 6 * ux, y: level, t: words.level(level) })),
      axisText: yearsOn(frame).map((year) => ({ x: year, y: y[0] - 12 * uy, t: words.year(year) })),
      noteRight: [{ x: x[1], y: 9 * uy, t: words.none }],
    }),
  };
}
