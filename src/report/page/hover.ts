import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Spec } from '../chart/frame.ts';
import { isSplit, kindSegments } from '../chart/kinds.ts';
import { monthName, number, percent, restPercent, yearAt } from '../words/words.ts';

/** A plot of a picture in which months can be read. All in pixels of the picture. */
export interface HoverPlot {
  /** Class of the group in the SVG that holds the plot. */
  readonly group: string;
  /** Where months lie within the group: the first at `left`, the last at `left + width`. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Index [month]: heights of the values to be dotted, from the top of the group. */
  readonly marks: readonly (readonly number[])[];
}

/** What a picture says month by month, and where. */
export interface Hover {
  /** The first is the one that a slider runs along. */
  readonly plots: readonly HoverPlot[];
  /** From month 0 on; a line of the text is a line to be read. */
  readonly months: readonly { readonly name: string; readonly text: string }[];
}

interface Panel {
  readonly width: number;
  readonly height: number;
  readonly encoding: { readonly y: { readonly scale: { readonly domain: readonly [number, number] } } };
}

const TENTHS = 10;

/** Find the plot of a panel whose whole width is time; `valuesAt` are to be dotted. */
export function timePlot(spec: Spec, panel: number, months: number, valuesAt: (month: number) => readonly number[]): HoverPlot {
  const { width, height, encoding } = (spec.vconcat as unknown as readonly Panel[])[panel];
  const [low, high] = encoding.y.scale.domain;
  const place = (value: number): number => Math.round(((high - value) / (high - low)) * height * TENTHS) / TENTHS;
  const marks = Array.from({ length: months + 1 }, (_, month) => valuesAt(month).map(place));
  return { group: `concat_${panel}_group`, left: 0, width, top: 0, height, marks };
}

const NOTHING = (): readonly number[] => [];

/** Put into words what the picture of equidistance shows in each month. */
export function equidistanceHover(ensemble: Ensemble, spec: Spec): Hover {
  const { months, scenario } = ensemble;
  const reading = isSplit(ensemble) ? kindsReading(ensemble) : quantilesReading(ensemble);
  return {
    plots: [timePlot(spec, 0, months, (month) => reading(month).marks), timePlot(spec, 1, months, NOTHING)],
    months: Array.from({ length: months + 1 }, (_, month) => ({
      name: monthName(scenario.case.start, month),
      text: `${reading(month).text}. ${sharesAt(ensemble, month)}`,
    })),
  };
}

interface Reading {
  readonly text: string;
  /** Values to be dotted. */
  readonly marks: readonly number[];
}

function quantilesReading({ outcomes, runs }: Ensemble): (month: number) => Reading {
  return (month) => {
    const { p05, p25, p50, p75, p95 } = outcomes.equidistance.byMonth[month];
    if (runs === 1) return { text: `equidistance ${number(p50)}`, marks: [p50] };
    const bands = `half of the runs ${number(p25)} to ${number(p75)}, 90 % ${number(p05)} to ${number(p95)}`;
    return { text: `median ${number(p50)}, ${bands}`, marks: [p50] };
  };
}

/** Where runs are of two kinds there is no median to read: the middle of each kind, where it has one. */
function kindsReading(ensemble: Ensemble): (month: number) => Reading {
  const [hedging, chosen] = [middlesOf(ensemble, 'hedging'), middlesOf(ensemble, 'chosen')];
  return (month) => {
    const named = [
      ['middle of those still hedging', hedging.get(month)],
      ['middle of those that have chosen', chosen.get(month)],
    ] as const;
    const known = named.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
    const most = ensemble.detail.densest[month].most.map(([low, high]) => `${number(low)} to ${number(high)}`).join(' and ');
    const text = [...known.map(({ name, value }) => `${name} ${number(value)}`), `densest 90 % ${most}`].join(', ');
    return { text, marks: known.map(({ value }) => value) };
  };
}

/** Find the middle of a kind of runs by month, where it is drawn. */
export function middlesOf(ensemble: Ensemble, kind: 'hedging' | 'chosen'): ReadonlyMap<number, number> {
  const { start } = ensemble.scenario.case;
  return new Map(kindSegments(ensemble, kind).map(({ x, y }) => [Math.round((Number(x) - yearAt(start, 0)) * 12), Number(y)]));
}

function sharesAt({ scenario, detail }: Ensemble, month: number): string {
  const { positive, negative } = detail.chosen[month];
  const { camps } = scenario.case;
  const hedging = restPercent(1 - positive - negative);
  return `Hedging ${hedging}, ${camps.positive} ${percent(positive)}, ${camps.negative} ${percent(negative)}`;
}
