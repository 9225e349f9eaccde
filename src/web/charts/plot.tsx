import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ThemeName } from '../../report/colour/palette.ts';
import { textWidth } from '../../report/words/text-width.ts';
import { useTheme } from '../page/theme.tsx';
import { type PackedFlows, unpackedFlow } from './flow.ts';
import type { Margins } from './frame.ts';
import { CHART_NAMES, type ChartName, type ChartRows, layerNames, type Size } from './template.ts';

/** Charts as the build has packed them, as JSON: a browser reads that faster than a script of the same size. */
declare const CHARTS: string;

const denied = (): Promise<never> => Promise.reject(new Error('a chart may not fetch anything'));
const LOADER = { load: denied, sanitize: denied, http: denied, file: denied, options: {} };

interface TextMetrics {
  width(item: { readonly fontSize?: number; readonly fontWeight?: number }, text: unknown): number;
}

// By the table of widths that labels are placed by: to ask the browser, it first has to read a font for a canvas.
(vega as unknown as { readonly textMetrics: TextMetrics }).textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
  textWidth(String(text ?? ''), fontSize, fontWeight);

let packed: PackedFlows | undefined;
const flows = new Map<string, vega.Runtime>();

function flowOf(chart: ChartName, theme: ThemeName): vega.Runtime {
  const name = `${chart} ${theme}`;
  const known = flows.get(name);
  if (known) return known;
  packed ??= JSON.parse(CHARTS) as PackedFlows;
  const flow = unpackedFlow(packed[chart], theme);
  flows.set(name, flow);
  return flow;
}

function viewOf(chart: ChartName, theme: ThemeName, container: HTMLElement): vega.View {
  const options = { container, renderer: 'svg', hover: false, expr: expressionInterpreter, loader: LOADER } as const;
  return new vega.View(flowOf(chart, theme), options);
}

/** Draw every chart once where nobody sees it, while the engine is still at work: the first picture then comes at once. */
export function warmUp(theme: ThemeName): void {
  for (const chart of CHART_NAMES) {
    const rows = Object.fromEntries(layerNames(chart).map((name) => [name, WARM]));
    const view = viewOf(chart, theme, document.createElement('div'));
    show({ view, filled: [] }, chart, { x: [0, 1], y: [0, 1], rows }, { width: 100, height: 100 }, NO_MARGINS);
    view.finalize();
  }
}

const WARM = [0, 1].map((at) => ({ x: at, y: 0, x2: 1, y2: 1, k: 0, share: at, t: '0' }));
const NO_MARGINS: Margins = { left: 0, right: 0, top: 0, bottom: 0 };

/** A view, and the layers that have rows in it: layers that stay empty cost nothing. */
interface Shown {
  readonly view: vega.View;
  filled: readonly string[];
}

function show(
  shown: Shown,
  chart: ChartName,
  { rows, x, y }: ChartRows,
  size: Size,
  { left, right, top, bottom }: Margins,
): void {
  const { view, filled } = shown;
  const names = layerNames(chart).filter((name) => (rows[name]?.length ?? 0) > 0);
  for (const name of new Set([...filled, ...names])) view.data(name, [...(rows[name] ?? [])]);
  shown.filled = names;
  view.padding({ left, right, top, bottom }).width(size.width).height(size.height);
  view.signal('x0', x[0]).signal('x1', x[1]).signal('y0', y[0]).signal('y1', y[1]).run();
}

interface PlotProps {
  readonly chart: ChartName;
  readonly rows: ChartRows;
  readonly size: Size;
  readonly margins: Margins;
  /** What somebody hears who cannot see it. */
  readonly description: string;
  /** Drawn over the plot, in its pixels. */
  readonly children?: ComponentChildren;
}

/** A chart drawn by vega, as wide as its place whatever its pixels. */
export function Plot({ chart, rows, size, margins, description, children }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown | null>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const view = viewOf(chart, theme, place.current!);
    shown.current = { view, filled: [] };
    return () => void view.finalize();
  }, [chart, theme]);
  useLayoutEffect(() => {
    if (shown.current) show(shown.current, chart, rows, size, margins);
  }, [chart, theme, rows, size.width, size.height, margins]);
  const [width, height] = [size.width + margins.left + margins.right, size.height + margins.top + margins.bottom];
  return (
    <div class="plot" style={{ aspectRatio: `${width} / ${height}` }}>
      <div class="drawing" role="img" aria-label={description}>
        <div aria-hidden="true" ref={place} />
      </div>
      {children && (
        <svg class="over" viewBox={`${-margins.left} ${-margins.top} ${width} ${height}`} aria-hidden="true">
          {children}
        </svg>
      )}
    </div>
  );
}
