import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { densestBands, medianLine, quantileBands } from '../../chart/equidistance-layers.ts';
import { EVENT_HALF, EVENT_LEVEL, eventLayers } from '../../chart/event-layers.ts';
import { placeEvents } from '../../chart/events.ts';
import { captionOf, framed, LEFT, labelledAtEnd, type Spec, WIDTH } from '../../chart/frame.ts';
import { isSplit } from '../../chart/kinds.ts';
import type { Label } from '../../chart/labels.ts';
import { line, type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { timeAxis } from '../../chart/time-axis.ts';
import { TENTHS } from '../../chart/value-axis.ts';
import { monthName, number, yearAt } from '../../words/words.ts';
import { describeRun, runSubtitles, runTitles, type ShownRun } from './picture-words.ts';

/** Pixels from the lowest value of the axis to 1. */
const HEIGHT = 300;
/** Starts of the axis to choose from: the first that lies under all that is drawn. */
const STARTS = [0.8, 0.6, 0.4, 0.2, 0];
/** Draw one run over the bands of all, and the run in which a decision is turned. */
export function runChart(shown: ShownRun, version: string): Spec {
  const { ensemble, trajectory } = shown;
  const lowest = lowestOf(shown);
  const caption = [
    `Run ${trajectory.replicate} shows what can happen, not what will. Dashed rules: assumed events.`,
    `Run ${trajectory.replicate} shows what can happen, not what will.`,
    '',
  ];
  const frame = {
    of: [trajectory.scenario.name],
    titles: runTitles(shown),
    subtitles: runSubtitles(shown, lowest),
    description: describeRun(shown),
    caption: captionOf(
      ensemble,
      { version },
      ensemble.scenario.events.some(({ assumed }) => assumed) ? caption : caption.slice(1),
    ),
    spacing: 14,
  };
  return framed(frame, [runPanel(shown, lowest)]);
}

function lowestOf({ trajectory, ensemble, turned }: ShownRun): number {
  const { detail, outcomes } = ensemble;
  const bands = isSplit(ensemble)
    ? detail.densest.flatMap(({ most }) => most.map(([low]) => low))
    : outcomes.equidistance.byMonth.map(({ p05 }) => p05);
  const least = Math.min(...bands, ...trajectory.equidistance, ...(turned?.trajectory.equidistance ?? []));
  return STARTS.find((start) => start <= least) ?? 0;
}

function runPanel(shown: ShownRun, lowest: number): Part {
  const { trajectory, ensemble, turned } = shown;
  const { months, scenario } = ensemble;
  const events = placeEvents(scenario, months, WIDTH);
  const extra = events.length === 0 ? 0 : EVENT_LEVEL * (1 + Math.max(...events.map(({ level }) => level))) + 4;
  const perUnit = HEIGHT / (1 - lowest);
  const yOf = (pixels: number): number => 1 - pixels / perUnit;
  const split = isSplit(ensemble);
  const layers = [
    ...(split ? densestBands(ensemble) : quantileBands(ensemble)),
    ...(split ? [] : [medianLine(ensemble, 'reference', months)]),
    ...eventLayers(scenario.case.start, events, { bottom: HEIGHT + extra - EVENT_HALF, yOf }),
    ...(turned ? [line(pathOf(turned.trajectory), 'dashed')] : []),
    line(pathOf(trajectory), 'median'),
    ...decisionLayers(shown, months),
    ...labelledAtEnd(
      endLabels(shown, (value) => (1 - value) * perUnit),
      HEIGHT,
      yearAt(scenario.case.start, months),
      yOf,
    ),
  ];
  const scale = { domain: [yOf(HEIGHT + extra), 1], nice: false, zero: false };
  const y = { type: 'quantitative', title: null, scale, axis: valueAxis(lowest) };
  return panel({ width: WIDTH, height: HEIGHT + extra }, { x: timeAxis(scenario, months, WIDTH, true), y }, layers);
}

function valueAxis(lowest: number): Part {
  const step = 1 - lowest > 0.6 ? 0.2 : 0.1;
  const count = Math.round((1 - lowest) / step);
  const values = Array.from({ length: count + 1 }, (_, k) => Math.round((lowest + k * step) * 10) / 10);
  return { values, ...TENTHS, minExtent: LEFT, maxExtent: LEFT };
}

function pathOf({ equidistance, scenario }: Trajectory): Row[] {
  return equidistance.map((y, month) => ({ x: yearAt(scenario.case.start, month), y }));
}

/** Pixels from the top of the plot up to the words that name the decision, and those they may need. */
const ABOVE = 9;
const NAMED = 150;

/** Mark the decision where the run stood, and name it above the plot, where no line runs. */
function decisionLayers({ trajectory, decision }: ShownRun, months: number): Part[] {
  if (decision === undefined) return [];
  const { start } = trajectory.scenario.case;
  const [x, y] = [yearAt(start, decision.month), trajectory.equidistance[decision.month]];
  const align = (decision.month / months) * WIDTH > WIDTH - NAMED ? 'right' : 'left';
  const words = `${monthName(start, decision.month)}: this decision`;
  return [
    rules([{ x, y, y2: 1 }], 'zero'),
    {
      data: { values: [{ x, y }] },
      mark: { type: 'point', style: 'mark', size: 90 },
      encoding: { x: { field: 'x' }, y: { field: 'y' } },
    },
    texts([{ x, y: 1, t: words }], 'noteStrong', { align, dy: -ABOVE }),
  ];
}

function endLabels({ trajectory, ensemble, turned }: ShownRun, pixelsOf: (value: number) => number): Label[] {
  const { months, outcomes } = ensemble;
  const { p05, p50 } = outcomes.equidistance.end;
  const ends = trajectory.equidistance[months];
  const labels: Label[] = [{ text: `Run ${trajectory.replicate}: ${number(ends)}`, style: 'label', y: pixelsOf(ends) }];
  if (turned) {
    const { input, to } = turned.flip;
    const text = [`With ${input} at ${to}`, `With ${input} moved`, 'With the decision turned', 'Decision turned'];
    labels.push({ text, style: 'noteStrong', y: pixelsOf(turned.trajectory.equidistance[months]) });
  }
  if (isSplit(ensemble)) return labels;
  return [
    ...labels,
    { text: `Median of all: ${number(p50)}`, style: 'note', y: pixelsOf(p50) },
    { text: '90 % of the runs', style: 'note', y: pixelsOf(p05) },
  ];
}
