import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Spec } from '../../chart/frame.ts';
import { isSplit } from '../../chart/kinds.ts';
import type { Row } from '../../chart/marks.ts';
import { type Hover, type HoverPlot, middlesOf, timePlot } from '../../page/hover.ts';
import { capital, monthName, number, restPercent, signed } from '../../words/words.ts';

/** Put into words what the picture of a comparison shows in each month. */
export function comparisonHover(comparison: Comparison, spec: Spec): Hover {
  const { ensembles, reference, months, pairs } = comparison;
  const drawn = [...ensembles, ...(reference ? [reference] : [])].map(readingOf);
  const { start } = ensembles[0].scenario.case;
  const all = Array.from({ length: months + 1 }, (_, month) => month);
  return {
    plots: [
      timePlot(spec, 0, months, (month) => drawn.flatMap((reading) => reading(month).marks)),
      timePlot(spec, 1, months, (month) => drawn.map((reading) => reading(month).share)),
      ...differencePlots(spec, months),
    ],
    months: all.map((month) => ({
      name: monthName(start, month),
      text: [drawn.map((reading) => reading(month).text).join('; '), ...pairs.map((pair) => differenceAt(pair, month))].join(
        '\n',
      ),
    })),
  };
}

interface Reading {
  readonly text: string;
  /** Values of equidistance to be dotted, and the share still hedging. */
  readonly marks: readonly number[];
  readonly share: number;
}

/** Read one scenario: its median and the share still hedging, or the middle of each kind of its runs. */
function readingOf(ensemble: Ensemble): (month: number) => Reading {
  const { scenario, outcomes, detail } = ensemble;
  const kinds = (['hedging', 'chosen'] as const).map((kind) => ({ kind, middles: middlesOf(ensemble, kind) }));
  return (month) => {
    const { share } = detail.kinds[month].hedging;
    const { p50 } = outcomes.equidistance.byMonth[month];
    const known = kinds.flatMap(({ kind, middles }) => {
      const value = middles.get(month);
      return value === undefined ? [] : [{ kind, value }];
    });
    const split = isSplit(ensemble);
    const middle = split ? known.map(({ kind, value }) => `${number(value)} ${kind}`).join(' and ') : `median ${number(p50)}`;
    const text = [`${scenario.id} ${middle}`.trim(), `${restPercent(share)} still hedging`].join(', ');
    return { text, marks: split ? known.map(({ value }) => value) : [p50], share };
  };
}

function differenceAt({ a, b, difference }: Pair, month: number): string {
  const { mean, lo, hi, p05, p95 } = difference.byMonth[month];
  const sure =
    a.runs > 1 ? ` (95 % interval ${signed(lo)} to ${signed(hi)}), nine pairs in ten ${signed(p05)} to ${signed(p95)}` : '';
  return `${capital(a.scenario.id)} minus ${b.scenario.id}: mean ${signed(mean)}${sure}`;
}

interface Layer {
  readonly data: { readonly values: readonly Row[] };
  readonly mark: { readonly style: string };
}

/** Panels above the differences, and those below them. */
const ABOVE = 2;
const CAPTION = 1;

/** Find the plots of the differences where they are drawn: each begins with its grid and is set in pixels. */
function differencePlots({ vconcat }: Spec, months: number): HoverPlot[] {
  const panels = vconcat as unknown as readonly { readonly layer: readonly Layer[] }[];
  return panels.slice(ABOVE, -CAPTION).flatMap(({ layer }, k) => {
    const begins = layer.flatMap(({ mark }, at) => (mark.style === 'grid' ? [at] : []));
    const group = `concat_${ABOVE + k}_group`;
    return begins.map((from, n) => differencePlot(layer.slice(from, begins[n + 1]), group, months));
  });
}

function differencePlot([grid, ...layers]: readonly Layer[], group: string, months: number): HoverPlot {
  const { values } = grid.data;
  const left = Number(values[0].x);
  const width = Number(values[0].x2) - left;
  const heights = values.map(({ y }) => Number(y));
  const top = Math.min(...heights);
  const marks = Array.from({ length: months + 1 }, (): number[] => []);
  const median = layers.find(({ mark }) => mark.style === 'median')?.data.values ?? [];
  for (const { x, y } of median) marks[Math.round(((Number(x) - left) / width) * months)].push(Number(y));
  return { group, left, width, top, height: Math.max(...heights) - top, marks };
}
