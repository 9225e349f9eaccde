import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { InputDifference } from '../../../experiment/compare/inputs.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Ensemble, Outcomes } from '../../../experiment/runs/outcomes.ts';
import type { Interval, Quantiles } from '../../../experiment/statistics/statistics.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { numbersTo, textCell } from '../../words/csv-cells.ts';
import { nameWithout } from '../../words/without.ts';
import { isoMonth } from '../run/csv.ts';
import { type FirstDivergence, firstDivergence } from './decisions.ts';
import { type PairUncertaintyJson, pairUncertaintyJson } from './uncertainty.ts';

/** The one object that `equidistance compare --json` prints. Every difference is a minus b. */
export interface CompareJson {
  readonly schema: 'equidistance/compare/1';
  readonly version: string;
  readonly scenarios: readonly string[];
  /** Mechanisms taken away from all of them, where any were. */
  readonly without?: readonly MechanismName[];
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
    /** Under settings that the record does not rule out, where it was asked for. */
    readonly uncertainty?: PairUncertaintyJson;
  }[];
  readonly settled: boolean;
  readonly runsNeeded: number;
}

/** What the data of a comparison are told besides its results. */
export interface CompareView {
  readonly version: string;
  /** Mechanisms taken away from all scenarios. */
  readonly without: readonly MechanismName[];
  /** Every pair under settings that the record does not rule out, in the order of the pairs. */
  readonly uncertainty?: readonly UncertainPair[] | undefined;
}

/** Write down a comparison as data. */
export function compareJson(comparison: Comparison, { version, without, uncertainty }: CompareView): CompareJson {
  const { ensembles, seed, runs, months, inputs, pairs, settled, runsNeeded } = comparison;
  const idOf = ({ scenario }: Ensemble): string => nameWithout(scenario.id, without);
  return {
    schema: 'equidistance/compare/1',
    version,
    scenarios: ensembles.map(idOf),
    ...(without.length > 0 && { without }),
    seed,
    runs,
    months,
    inputs,
    outcomes: ensembles.map(({ outcomes }) => outcomes),
    paired: pairs.map((pair, k) => ({
      a: idOf(pair.a),
      b: idOf(pair.b),
      difference: pair.difference,
      shareAbove: pair.shareAbove,
      firstDivergence: firstDivergence(pair),
      varianceRatio: pair.varianceRatio,
      ...(uncertainty && { uncertainty: pairUncertaintyJson(uncertainty[k]) }),
    })),
    settled,
    runsNeeded,
  };
}

const short = numbersTo(4);

/** Write the difference of every pair in every month of the first `most` runs as a table. */
export function differenceRows(
  { pairs, months, runs, seed }: Comparison,
  most: number,
  without: CompareView['without'] = [],
): string[] {
  const nameOf = ({ id, hash }: Scenario): string => `${textCell(nameWithout(id, without))},${shortHash(hash)}`;
  const head = 'a,a_hash,b,b_hash,seed,run,month,date,equidistance_a,equidistance_b,difference';
  const rows = pairs.flatMap(({ a, b }) => {
    const [one, other] = [a.detail.byRun, b.detail.byRun];
    if (one === null || other === null) return [];
    const names = `${nameOf(a.scenario)},${nameOf(b.scenario)},${textCell(seed)}`;
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
