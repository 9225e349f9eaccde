import type { Ensemble } from '../experiment/outcomes.ts';
import type { Spec } from './charts/frame.ts';
import { isSplit, kindSegments } from './charts/kinds.ts';
import { monthName, number, wholePercents, yearAt } from './words.ts';

/** What a picture says month by month, and where its plot lies. */
export interface Hover {
  /** Class of the group in the SVG whose plot is read. */
  readonly group: string;
  /** Pixels of the plot. */
  readonly width: number;
  readonly height: number;
  /** Values at the lower and the upper edge. */
  readonly domain: readonly [number, number];
  /** From month 0 on; `marks` are values to be dotted. */
  readonly months: readonly { readonly name: string; readonly text: string; readonly marks: readonly number[] }[];
}

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly encoding: { readonly y: { readonly scale: { readonly domain: readonly [number, number] } } };
}

/** Put into words what the picture of equidistance shows in each month. */
export function equidistanceHover(ensemble: Ensemble, spec: Spec): Hover {
  const [{ width, height, encoding }] = spec.vconcat as unknown as readonly Plot[];
  const reading = isSplit(ensemble) ? kindsReading(ensemble) : quantilesReading(ensemble);
  const months = Array.from({ length: ensemble.months + 1 }, (_, month) => {
    const { text, marks } = reading(month);
    return {
      name: monthName(ensemble.scenario.case.start, month),
      text: `${text}. ${sharesAt(ensemble, month)}`,
      marks: marks.map((value) => Math.round(value * 1000) / 1000),
    };
  });
  return { group: 'concat_0_group', width, height, domain: encoding.y.scale.domain, months };
}

interface Reading {
  readonly text: string;
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
  const { start } = ensemble.scenario.case;
  const middles = (kind: 'hedging' | 'chosen') =>
    new Map(kindSegments(ensemble, kind).map(({ x, y }) => [Math.round((Number(x) - yearAt(start, 0)) * 12), Number(y)]));
  const [hedging, chosen] = [middles('hedging'), middles('chosen')];
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

function sharesAt({ scenario, detail }: Ensemble, month: number): string {
  const { positive, negative } = detail.chosen[month];
  const { camps } = scenario.case;
  const [hedging, forPositive, forNegative] = wholePercents([1 - positive - negative, positive, negative]);
  return `Hedging ${hedging} %, ${camps.positive} ${forPositive} %, ${camps.negative} ${forNegative} %`;
}
