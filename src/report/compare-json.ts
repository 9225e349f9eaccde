import type { Comparison, Interval } from '../experiment/compare.ts';
import type { InputDifference } from '../experiment/inputs.ts';
import type { Outcomes, Quantiles } from '../experiment/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type FirstDivergence, firstDivergence } from './compare-decisions.ts';
import { isoMonth } from './csv.ts';

/** The one object that `equidistance compare --json` prints. Every difference is a minus b. */
export interface CompareJson {
  readonly schema: 'equidistance/compare/1';
  readonly version: string;
  readonly scenarios: readonly string[];
  readonly seed: string;
  readonly runs: number;
  readonly months: number;
  readonly inputs: readonly InputDifference[];
  /** One for each scenario, in their order. */
  readonly outcomes: readonly Outcomes[];
  /** The first scenario against each later one. */
  readonly paired: readonly {
    readonly a: string;
    readonly b: string;
    readonly difference: {
      readonly end: Interval;
      readonly byMonth: readonly (Quantiles & Interval & { readonly month: number })[];
    };
    /** Share of pairs in which a ends higher than b. */
    readonly shareAbove: number;
    /** null where nothing parts or decisions cannot be compared; of the run that was asked for with --run. */
    readonly firstDivergence: FirstDivergence | null;
    readonly varianceRatio: number | null;
  }[];
  readonly settled: boolean;
  readonly runsNeeded: number;
}

/** Write down a comparison as data. */
export function compareJson(comparison: Comparison, version: string): CompareJson {
  const { ensembles, seed, runs, months, inputs, pairs, settled, runsNeeded } = comparison;
  return {
    schema: 'equidistance/compare/1',
    version,
    scenarios: ensembles.map(({ scenario }) => scenario.id),
    seed,
    runs,
    months,
    inputs,
    outcomes: ensembles.map(({ outcomes }) => outcomes),
    paired: pairs.map((pair) => ({
      a: pair.a.scenario.id,
      b: pair.b.scenario.id,
      difference: pair.difference,
      shareAbove: pair.shareAbove,
      firstDivergence: firstDivergence(pair),
      varianceRatio: pair.varianceRatio,
    })),
    settled,
    runsNeeded,
  };
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const short = (value: number): string => String(Number(value.toFixed(4)));
const nameOf = ({ id, hash }: Scenario): string => `${cell(id)},${hash}`;

/** Write the difference of every pair in every month of the first `most` runs as a table. */
export function differenceRows({ pairs, months, runs, seed }: Comparison, most: number): string[] {
  const head = 'a,a_hash,b,b_hash,seed,run,month,date,equidistance_a,equidistance_b,difference';
  const rows = pairs.flatMap(({ a, b }) => {
    const [one, other] = [a.detail.byRun, b.detail.byRun];
    if (one === null || other === null) return [];
    const names = `${nameOf(a.scenario)},${nameOf(b.scenario)},${cell(seed)}`;
    return Array.from({ length: Math.min(runs, most) }, (_, run) =>
      Array.from({ length: months + 1 }, (_month, month) => {
        const [first, second] = [one[month * runs + run], other[month * runs + run]];
        const date = isoMonth(a.scenario.case.start, month);
        return `${names},${run},${month},${date},${short(first)},${short(second)},${short(first - second)}`;
      }),
    ).flat();
  });
  return [head, ...rows];
}
