import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { medianLine } from '../../../chart/equidistance-layers.ts';
import { EVENT_HALF, EVENT_LEVEL, eventLayers } from '../../../chart/event-layers.ts';
import { placeEvents } from '../../../chart/events.ts';
import { LEFT, labelledAtEnd, RIGHT, WIDTH } from '../../../chart/frame.ts';
import { isSplit, kindSegments } from '../../../chart/kinds.ts';
import { area, type Part, panel } from '../../../chart/marks.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { TENTHS } from '../../../chart/value-axis.ts';
import { yearAt } from '../../../words/words.ts';
import { eventsOfAll } from './events.ts';
import { middleLabels } from './labels.ts';
import { type Drawn, drawnOf, inLook, trailInLook } from './styles.ts';

const HEIGHT = 270;
const STARTS = [0.8, 0.6, 0.4, 0.2, 0];
const BAND = 0.16;
/** Texts of events stand below the plot, where they may reach under the labels, and carry names of scenarios. */
const ROOM = { end: WIDTH + RIGHT, title: 560 };

/** Find where the axis starts: under all that is drawn. */
export function overlayAxisStart(comparison: Comparison): number {
  const least = Math.min(...drawnOf(comparison).flatMap(({ ensemble }) => floorOf(ensemble)));
  return STARTS.find((start) => start <= least) ?? 0;
}

function floorOf(ensemble: Ensemble): number[] {
  if (!isSplit(ensemble)) return ensemble.outcomes.equidistance.byMonth.map(({ p25 }) => p25);
  return [...kindSegments(ensemble, 'hedging'), ...kindSegments(ensemble, 'chosen')].map(({ y }) => y as number);
}

/** Draw equidistance of all scenarios over time: median and middle half, or two kinds of runs. */
export function overlayPanel(comparison: Comparison): Part {
  const drawn = drawnOf(comparison);
  const { months } = comparison;
  const { scenario } = comparison.ensembles[0];
  const lowest = overlayAxisStart(comparison);
  const events = placeEvents({ case: scenario.case, events: eventsOfAll(comparison) }, months, WIDTH, ROOM);
  const extra = events.length === 0 ? 0 : EVENT_LEVEL * (1 + Math.max(...events.map(({ level }) => level))) + 4;
  const perUnit = HEIGHT / (1 - lowest);
  const yOf = (pixels: number): number => 1 - pixels / perUnit;
  const labels = drawn.flatMap((each) => middleLabels(each, (value) => (1 - value) * perUnit));
  const layers = [
    ...drawn.flatMap(bandOf),
    ...eventLayers(scenario.case.start, events, { bottom: HEIGHT + extra - EVENT_HALF, yOf }),
    ...drawn.flatMap((each) => linesOf(each, months)),
    ...labelledAtEnd(labels, HEIGHT, yearAt(scenario.case.start, months), yOf),
  ];
  const encoding = { x: timeAxis(scenario, months, WIDTH, false), y: valueAxis(lowest, yOf(HEIGHT + extra)) };
  return panel({ width: WIDTH, height: HEIGHT + extra }, encoding, layers);
}

/** Name every tenth or fifth from the lowest value up; below it the axis has room for events. */
function valueAxis(lowest: number, bottom: number): Part {
  const step = 1 - lowest > 0.6 ? 0.2 : 0.1;
  const count = Math.round((1 - lowest) / step);
  const values = Array.from({ length: count + 1 }, (_, k) => Math.round((lowest + k * step) * 10) / 10);
  const axis = { values, ...TENTHS, minExtent: LEFT, maxExtent: LEFT };
  return { type: 'quantitative', title: null, scale: { domain: [bottom, 1], nice: false, zero: false }, axis };
}

/** The middle half; none where runs are of two kinds, for it would span the empty middle. */
function bandOf({ ensemble, look }: Drawn): Part[] {
  if (isSplit(ensemble)) return [];
  const rows = ensemble.outcomes.equidistance.byMonth.map(({ month, p25, p75 }) => ({
    x: yearAt(ensemble.scenario.case.start, month),
    y: p25,
    y2: p75,
  }));
  return [inLook(area(rows, 'scenario', 'monotone'), look, { opacity: BAND, strokeWidth: 0 })];
}

function linesOf({ ensemble, look }: Drawn, months: number): Part[] {
  if (!isSplit(ensemble)) return [inLook(medianLine(ensemble, 'scenario', months), look)];
  return (['hedging', 'chosen'] as const).map((kind) => trailInLook(kindSegments(ensemble, kind), look));
}
