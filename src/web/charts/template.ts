import { area, line, type Part, type Row, rects, rules, texts, trail } from '../../report/chart/marks.ts';

/** A chart of the page: a specification without data. Rows come at run time, by the names of its layers. */
export type ChartName = 'plot' | 'strip';

/** Rows of every layer that has any, and where the axes begin and end. */
export interface ChartRows {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

const AT = [{ x: 0, y: 0 }];
const LINE = [{ x: 0, y: 0, k: 0 }];
const AREA = [{ x: 0, y: 0, y2: 0 }];
const RECT = [{ x: 0, x2: 0, y: 0, y2: 0 }];
const TRAIL = [{ x: 0, y: 0, k: 0, share: 0 }];
const ACROSS = [{ x: 0, x2: 0, y: 0 }];
const UPRIGHT = [{ x: 0, y: 0, y2: 0 }];
const TEXT = [{ ...AT[0], t: '' }];

/** Texts that begin at their place, or that end there. */
const words = (styles: readonly string[]): readonly (readonly [string, Part])[] =>
  styles.map((name) => {
    const style = name.replace(/Right$/, '');
    return [name, texts(TEXT, style, style === name ? {} : { align: 'right' })];
  });

const KIND_WIDTHS = [1, 5.5] as const;
const HALO_WIDTHS = [3, 9] as const;

/** Layers from the back to the front. Colour is in the theme and nowhere here. */
const LAYERS: Readonly<Record<ChartName, readonly (readonly [string, Part])[]>> = {
  plot: [
    ['band90', area(AREA, 'band90', 'monotone')],
    ['band50', area(AREA, 'band50', 'monotone')],
    ['dense90', rects(RECT, 'band90')],
    ['dense50', rects(RECT, 'band50')],
    ['grid', rules(ACROSS, 'grid')],
    ['baseline', rules(ACROSS, 'baseline')],
    ['zero', rules(ACROSS, 'zero')],
    ['run', line(LINE, 'run')],
    ['event', rules(UPRIGHT, 'event')],
    ['eventAssumed', rules(UPRIGHT, 'eventAssumed')],
    ['reference', line(LINE, 'reference', 'monotone')],
    ['median', line(LINE, 'median', 'monotone')],
    ['halo', trail(TRAIL, 'trailHalo', HALO_WIDTHS)],
    ['kindHedging', trail(TRAIL, 'kindHedging', KIND_WIDTHS)],
    ['kindPositive', trail(TRAIL, 'kindPositive', KIND_WIDTHS)],
    ['kindNegative', trail(TRAIL, 'kindNegative', KIND_WIDTHS)],
    ['kindMixed', trail(TRAIL, 'kindMixed', KIND_WIDTHS)],
    ['picked', line(LINE, 'inducement')],
    ...words([
      'note',
      'noteRight',
      'noteStrong',
      'label',
      'labelPositive',
      'labelNegative',
      'labelMixed',
      'axisText',
      'axisTextRight',
    ]),
  ],
  strip: [
    ['hedging', area(AREA, 'hedging', 'step-after')],
    ['positive', area(AREA, 'positive', 'step-after')],
    ['negative', area(AREA, 'negative', 'step-after')],
    ['baseline', rules(ACROSS, 'baseline')],
    ['tick', rules(UPRIGHT, 'baseline')],
    ...words(['haloNote', 'noteStrong', 'label', 'labelPositive', 'labelNegative', 'axisText', 'axisTextRight']),
  ],
};

export const CHART_NAMES = Object.keys(LAYERS) as readonly ChartName[];

/** List the names of a chart's layers. */
export function layerNames(chart: ChartName): readonly string[] {
  return LAYERS[chart].map(([name]) => name);
}

/** Layers share scales unless told not to, and then ranges are dropped. */
const INDEPENDENT = { scale: { color: 'independent', size: 'independent', strokeDash: 'independent' } };

type End = number | { readonly expr: string };

const axis = (low: End, high: End): Part => ({
  type: 'quantitative',
  title: null,
  axis: null,
  scale: { domain: [low, high], nice: false, zero: false },
});

/** Write the Vega-Lite specification of a chart, its data and the ends of its axes to come. */
export function templateOf(chart: ChartName): Part {
  const [x0, x1, y0, y1] = ['x0', 'x1', 'y0', 'y1'].map((name) => ({ expr: name }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'none' },
    params: [x0, x1, y0, y1].map(({ expr }, k) => ({ name: expr, value: k % 2 })),
    width: 600,
    height: 300,
    layer: LAYERS[chart].map(([name, part]) => ({ ...part, data: { name } })),
    encoding: { x: axis(x0, x1), y: axis(y0, y1) },
    resolve: INDEPENDENT,
  };
}

/** Write a chart with its data, to stand in a specification of its own. */
export function filledPanel(chart: ChartName, { x, y, rows }: ChartRows, { width, height }: Size): Part {
  const layers = LAYERS[chart]
    .filter(([name]) => (rows[name]?.length ?? 0) > 0)
    .map(([name, part]) => ({ ...part, data: { values: rows[name] } }));
  return { width, height, layer: layers, encoding: { x: axis(...x), y: axis(...y) }, resolve: INDEPENDENT };
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
