import type { Sweep } from '../../../experiment/sweep/sweep.ts';
import { tipCounts } from '../../../experiment/sweep/tipping-level.ts';
import { LEFT, WIDTH } from '../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../chart/marks.ts';
import { numberLabels } from '../../chart/value-axis.ts';
import { percent } from '../../words/words.ts';

const TIPS_HEIGHT = 64;
const TIPS_HEAD = 22;
/** Cells of the bars of tipping levels, and the place and width of the bar for never, in pixels right of the plot. */
const CELLS = 10;
const NEVER_AT = 44;
const NEVER_WIDTH = 34;

/** Describe the axis of a lever. */
export function leverAxis({ levels }: Sweep, shown: boolean): Part {
  const [row] = levels;
  const [first, last] = [row[0], row[row.length - 1]];
  const values = Array.from({ length: 5 }, (_, k) => Number((first + ((last - first) * k) / 4).toPrecision(6)));
  const axis = shown ? { values, ...numberLabels('~g') } : null;
  return { type: 'quantitative', title: null, scale: { domain: [first, last], nice: false, zero: false }, axis };
}

/** Draw how many draws tip where, and apart from the axis how many never do. */
export function tipsPanel(sweep: Sweep, byDraw: readonly number[]): Part {
  const [row] = sweep.levels;
  const [first, last] = [row[0], row[row.length - 1]];
  const perPixel = (last - first) / WIDTH;
  const shares = tipCounts(row, byDraw, CELLS).map((count) => count / byDraw.length);
  const never = byDraw.filter((tip) => tip === Infinity).length / byDraw.length;
  const before = byDraw.filter((tip) => tip <= first).length / byDraw.length;
  const top = Math.max(0.05, ...shares, never);
  const scale = top / TIPS_HEIGHT;
  const cell = (last - first) / CELLS;
  const bars = shares.flatMap((y2, k): Row[] =>
    y2 === 0 ? [] : [{ x: first + (k + 0.06) * cell, x2: first + (k + 0.94) * cell, y: 0, y2 }],
  );
  const at = last + NEVER_AT * perPixel;
  const neverBar = { x: at, x2: at + NEVER_WIDTH * perPixel, y: 0, y2: never };
  const middle = at + (NEVER_WIDTH / 2) * perPixel;
  const layers = [
    rules([{ x: first, x2: last, y: 0 }], 'baseline'),
    rects(bars, 'spread'),
    ...(never > 0 ? [rects([neverBar], 'spread')] : []),
    texts([{ x: first, y: top, t: 'Where a choice becomes more likely than not: share of draws' }], 'panel', { dy: -14 }),
    texts([{ x: middle, y: never, t: percent(never) }], 'label', { align: 'center', dy: -9 }),
    texts([{ x: middle, y: 0, t: 'never' }], 'label', { align: 'center', dy: 12 }),
    ...(before > 0 && shares[0] > 0
      ? [texts([{ x: first + cell, y: shares[0], t: `${percent(before)} from the first level on` }], 'note', { dx: 4, dy: 6 })]
      : []),
  ];
  const y = {
    type: 'quantitative',
    title: null,
    scale: { domain: [0, top + TIPS_HEAD * scale], nice: false, zero: false },
    axis: { values: [0, top], labelExpr: "format(datum.value * 100, 'd') + ' %'", grid: false, minExtent: LEFT, maxExtent: LEFT },
  };
  return panel({ width: WIDTH, height: TIPS_HEIGHT + TIPS_HEAD }, { x: leverAxis(sweep, true), y }, layers);
}
