import { type IndexReading, type Metrics, metricsOf } from '../../../experiment/runs/metrics.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { type ChartOptions, captionOf, framed, LEFT, RIGHT, type Spec, WIDTH } from '../../chart/frame.ts';
import { line, type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { drawnReference } from '../../chart/reference.ts';
import { TENTHS } from '../../chart/value-axis.ts';
import { cutToWidth } from '../../words/text-width.ts';
import { number, yearAt } from '../../words/words.ts';
import { describeMetrics, INDEX_WORDS, metricsRemarks, metricsSubtitles, metricsTitles } from './metrics-words.ts';

export interface MetricsOptions extends ChartOptions {
  /** Drawn dotted. */
  readonly reference?: Ensemble;
}

/** Pixels for all panels, less the overhang of a line's end. */
const ALL = WIDTH + RIGHT - 2;
const SPACE = 14;
/** Pixels from 0 to 1, for the words above, and for the years below. */
const HEIGHT = 170;
const WORDS = 40;
const YEARS = 18;
/** Lowest value shared by all panels; indices are only compared on one whole scale. */
const GRID = [0.25, 0.5, 0.75, 1];

/** Draw the same runs by every index: small multiples on one scale from 0 to 1. */
export function metricsChart(ensemble: Ensemble, options: MetricsOptions): Spec {
  const reference = drawnReference(ensemble, options.reference);
  const metrics = metricsOf(ensemble, reference);
  const frame = {
    of: [ensemble.scenario.name],
    titles: metricsTitles(metrics),
    subtitles: metricsSubtitles(ensemble, reference),
    description: describeMetrics(ensemble, metrics, reference),
    caption: captionOf(ensemble, options, metricsRemarks(ensemble, metrics)),
    spacing: 8,
  };
  return framed(frame, [panelsOf(ensemble, metrics, reference)]);
}

/** Draw all panels in one view: x in pixels over all of them, y the common scale. */
function panelsOf(ensemble: Ensemble, metrics: Metrics, reference: Ensemble | undefined): Part {
  const width = (ALL - SPACE * (metrics.readings.length - 1)) / metrics.readings.length;
  const above = WORDS / HEIGHT;
  const axis = { values: [0, 0.5, 1], ...TENTHS, grid: false, minExtent: LEFT, maxExtent: LEFT };
  const encoding = {
    x: { type: 'quantitative', title: null, axis: null, scale: { domain: [0, ALL], nice: false, zero: false } },
    y: { type: 'quantitative', title: null, axis, scale: { domain: [-YEARS / HEIGHT, 1 + above], nice: false, zero: false } },
  };
  const layers = metrics.readings.flatMap((reading, k) => {
    const place = { left: k * (width + SPACE), width, months: ensemble.months };
    return [
      ...grid(place),
      ...(reference ? [line(rowsOf(reference.detail.mean[reading.index], place), 'reference')] : []),
      line(rowsOf(reading.byMonth, place), reading.index === 'equidistance' ? 'median' : 'mark'),
      ...words(ensemble, reading, place),
    ];
  });
  return panel({ width: ALL, height: HEIGHT + WORDS + YEARS }, encoding, layers);
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly months: number;
}

/** Cut a series into segments at its gaps. */
function rowsOf(values: readonly (number | null)[], { left, width, months }: Place): Row[] {
  let segment = 0;
  return values.slice(0, months + 1).flatMap((y, month) => {
    if (y === null) segment = month + 1;
    return y === null ? [] : [{ x: left + (month / months) * width, y, k: segment }];
  });
}

function grid({ left, width }: Place): Part[] {
  const at = (y: number): Row => ({ x: left, x2: left + width, y });
  return [rules(GRID.map(at), 'grid'), rules([at(0)], 'baseline')];
}

function words(ensemble: Ensemble, reading: IndexReading, { left, width }: Place): Part[] {
  const { start } = ensemble.scenario.case;
  const path = `${number(reading.start ?? Number.NaN)} → ${number(reading.end ?? Number.NaN)}`;
  const t = reading.move === null ? `${path}, gap` : `${path}, ${reading.move}`;
  const [first, last] = [0, ensemble.months].map((month) => Math.floor(yearAt(start, month) + 1e-6));
  return [
    texts([{ x: left, y: 1 + 31 / HEIGHT, t: cutToWidth(INDEX_WORDS[reading.index].title, width, 13, 600) }], 'panel'),
    texts([{ x: left, y: 1 + 14 / HEIGHT, t: cutToWidth(t, width, 11.5, 600) }], 'noteStrong'),
    texts([{ x: left, y: -11 / HEIGHT, t: String(first) }], 'axisText'),
    ...(last > first ? [texts([{ x: left + width, y: -11 / HEIGHT, t: String(last) }], 'axisText', { align: 'right' })] : []),
  ];
}
