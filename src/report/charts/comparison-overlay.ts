import type { Comparison } from '../../experiment/compare.ts';
import type { Ensemble } from '../../experiment/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { labelOf } from '../compare-words.ts';
import { cut } from '../text-width.ts';
import { number, percent, yearAt } from '../words.ts';
import { type Drawn, drawnOf, inLook, trailInLook } from './comparison-styles.ts';
import { medianLine } from './equidistance-layers.ts';
import { type PlacedEvent, placeEvents } from './events.ts';
import { LEFT, labelledAtEnd, WIDTH } from './frame.ts';
import { isSplit, kindAtEnd, kindSegments } from './kinds.ts';
import type { Label } from './labels.ts';
import { area, line, type Part, panel, type Row, rules, texts } from './marks.ts';
import { timeAxis } from './time-axis.ts';

const HEIGHT = 270;
/** Pixels of the strip of hedging shares at least, and what each label there needs. */
const STRIP = 64;
const LABEL = 16;
const STARTS = [0.8, 0.6, 0.4, 0.2, 0];
/** Pixels between the levels of event texts, and half a text. */
const LEVEL = 18;
const HALF = 8;
/** A lever that moves by this much in one month is told like an event. [C] */
const JUMP = 0.3;
const BAND = 0.16;
/** Characters of a name that is too long, the most first. */
const SHORT = [17, 15, 13, 11, 9];

/** Find where the axis starts: under all that is drawn. */
export function lowestOf(comparison: Comparison): number {
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
  const { scenario } = drawn[0].ensemble;
  const lowest = lowestOf(comparison);
  const events = placeEvents(withAllEvents(comparison), months, WIDTH);
  const extra = events.length === 0 ? 0 : LEVEL * (1 + Math.max(...events.map(({ level }) => level))) + 4;
  const perUnit = HEIGHT / (1 - lowest);
  const yOf = (pixels: number): number => 1 - pixels / perUnit;
  const step = 1 - lowest > 0.6 ? 0.2 : 0.1;
  const count = Math.round((1 - lowest) / step);
  const values = Array.from({ length: count + 1 }, (_, k) => Math.round((lowest + k * step) * 10) / 10);
  const axis = { values, format: '.1~f', minExtent: LEFT, maxExtent: LEFT };
  const scale = { domain: [yOf(HEIGHT + extra), 1], nice: false, zero: false };
  const labels = drawn.flatMap((each) => endLabels(each, (value) => (1 - value) * perUnit));
  const layers = [
    ...drawn.flatMap(bandOf),
    ...eventLayers(scenario, events, yOf, extra),
    ...drawn.flatMap((each) => linesOf(each, months)),
    ...labelledAtEnd(labels, HEIGHT, yearAt(scenario.case.start, months), yOf),
  ];
  return panel(
    { width: WIDTH, height: HEIGHT + extra },
    { x: timeAxis(scenario, months, WIDTH, false), y: { type: 'quantitative', title: null, scale, axis } },
    layers,
  );
}

/** The middle half; none where runs are of two kinds, for it would span the empty middle. */
function bandOf({ ensemble, look }: Drawn): Part[] {
  if (isSplit(ensemble)) return [];
  const rows = ensemble.outcomes.equidistance.byMonth.map(({ month, p25, p75 }) => ({
    x: yearAt(ensemble.scenario.case.start, month),
    y: p25,
    y2: p75,
  }));
  return [inLook(area(rows, look.style, 'monotone'), look, { opacity: BAND, strokeWidth: 0 })];
}

function linesOf({ ensemble, look }: Drawn, months: number): Part[] {
  if (!isSplit(ensemble)) return [inLook(medianLine(ensemble, look.style, months), look)];
  return (['hedging', 'chosen'] as const).map((kind) => trailInLook(kindSegments(ensemble, kind), look));
}

/** Label a line with its name and value, the name cut where there is no room. */
const withValue = (name: string, value: string): string[] => [
  `${name} ${value}`,
  ...SHORT.map((most) => `${cut(name, most)} ${value}`),
];

function endLabels({ ensemble, look }: Drawn, pixelsOf: (value: number) => number): Label[] {
  const { scenario, outcomes, months, detail } = ensemble;
  const name = labelOf(scenario.id);
  if (!isSplit(ensemble)) {
    const { p50 } = outcomes.equidistance.end;
    return [{ text: withValue(name, number(p50)), style: look.words, y: pixelsOf(p50) }];
  }
  return (['hedging', 'chosen'] as const).flatMap((kind) => {
    const middle = kindAtEnd(ensemble, kind);
    const share = percent(detail.kinds[months][kind].share);
    const text = [`${name}, ${kind} (${share})`, ...withValue(name, share)];
    return middle === null ? [] : [{ text, style: look.words, y: pixelsOf(middle) }];
  });
}

/** Join the events of all scenarios, those of some with the names of those; a lever that jumps counts as one. */
function withAllEvents({ ensembles }: Comparison): Scenario {
  const all = ensembles.flatMap(({ scenario }) =>
    [...scenario.events, ...jumpsOf(scenario)].map(({ at, title, assumed }) => ({
      at,
      title,
      assumed,
      target: '',
      id: scenario.id,
    })),
  );
  const keys = [...new Set(all.map(({ at, title }) => `${at} ${title}`))];
  const events = keys.map((key) => {
    const same = all.filter(({ at, title }) => `${at} ${title}` === key);
    const ids = [...new Set(same.map(({ id }) => id))];
    const { id: _id, ...event } = same[0];
    return { ...event, title: ids.length < ensembles.length ? `${ids.join(', ')}: ${event.title}` : event.title };
  });
  return { ...ensembles[0].scenario, events };
}

function jumpsOf({ lever }: Scenario): { at: number; title: string; assumed: boolean }[] {
  return lever.flatMap((value, at) => {
    const step = at === 0 ? 0 : value - lever[at - 1];
    return Math.abs(step) < JUMP ? [] : [{ at, title: step > 0 ? 'rivalry jumps' : 'rivalry drops', assumed: true }];
  });
}

function eventLayers(scenario: Scenario, events: readonly PlacedEvent[], yOf: (pixels: number) => number, extra: number): Part[] {
  const placed = events.map((event) => ({
    ...event,
    y: HEIGHT + extra - HALF - LEVEL * event.level,
    at: yearAt(scenario.case.start, event.month),
  }));
  const rows = (assumed: boolean): Row[] =>
    placed.filter((event) => event.assumed === assumed).map(({ at, y }) => ({ x: at, y: yOf(y - HALF), y2: 1 }));
  const words = placed.flatMap((event) => {
    const begin = event.left ? -event.width : 5;
    return [
      texts([{ x: event.at, y: yOf(event.y), t: event.date }], 'noteStrong', { dx: begin }),
      texts([{ x: event.at, y: yOf(event.y), t: event.title }], 'note', { dx: begin + event.titleAt - 5 }),
    ];
  });
  return [rules(rows(false), 'event'), rules(rows(true), 'eventAssumed'), ...words];
}

/** Draw the share of runs still hedging in each scenario. */
export function hedgingPanel(comparison: Comparison): Part {
  const drawn = drawnOf(comparison);
  const { months } = comparison;
  const strip = Math.max(STRIP, LABEL * drawn.length);
  const { scenario } = drawn[0].ensemble;
  const x = (month: number): number => yearAt(scenario.case.start, month);
  const labels = drawn.map(({ ensemble: { scenario: own, detail }, look }) => {
    const { share } = detail.kinds[months].hedging;
    return { text: withValue(labelOf(own.id), percent(share)), style: look.words, y: (1 - share) * strip };
  });
  const lines = drawn.map(({ ensemble, look }) =>
    inLook(
      line(
        ensemble.detail.kinds.map(({ hedging }, month) => ({ x: x(month), y: hedging.share })),
        look.style,
        'step-after',
      ),
      look,
    ),
  );
  const axis = { values: [0, 0.5, 1], labelExpr: "format(datum.value * 100, 'd') + ' %'", minExtent: LEFT, maxExtent: LEFT };
  const y = { type: 'quantitative', title: null, scale: { domain: [0, 1], nice: false, zero: false }, axis };
  const name = texts([{ x: x(0), y: 0.2, t: 'Share of runs with no decisive choice so far' }], 'noteStrong', { dx: 8 });
  return panel({ width: WIDTH, height: strip }, { x: timeAxis(scenario, months, WIDTH, true), y }, [
    ...lines,
    name,
    ...labelledAtEnd(labels, strip, x(months), (pixels) => 1 - pixels / strip),
  ]);
}
