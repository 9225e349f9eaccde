import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { HangsOn } from '../../../experiment/hangs/hangs-on.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { findingSentence } from '../../chart/equidistance-words.ts';
import { numbersTo, textCell } from '../../words/csv-cells.ts';
import { nameWithout } from '../../words/without.ts';
import { isoMonth } from '../run/csv.ts';
import { hangsOnJson } from '../uncertainty/hangs-on.ts';
import { comparisonFinding } from './charts/words.ts';
import { firstDivergence } from './decisions.ts';
import { pairUncertaintyJson } from './uncertainty.ts';

/** What the data of a comparison are told besides its results. */
export interface CompareView {
  readonly version: string;
  /** What the difference of each pair hangs on, in the order of the pairs, where that was measured. */
  readonly hangsOn?: readonly HangsOn[] | undefined;
  /** Mechanisms taken away from all scenarios. */
  readonly without: readonly MechanismName[];
  /** Every pair under settings that the record does not rule out, in the order of the pairs. */
  readonly uncertainty?: readonly UncertainPair[] | undefined;
}

/** Write down a comparison as data: what `equidistance compare --json` prints. Every difference is a minus b. */
export function compareJson(comparison: Comparison, { version, without, hangsOn, uncertainty }: CompareView) {
  const { ensembles, seed, runs, months, inputs, pairs, settled, runsNeeded } = comparison;
  const idOf = ({ scenario }: Ensemble): string => nameWithout(scenario.id, without);
  return {
    schema: 'equidistance/compare/2',
    version,
    scenarios: ensembles.map(idOf),
    // mechanisms taken away from all of them, where any were
    ...(without.length > 0 && { without }),
    seed,
    runs,
    months,
    inputs,
    // one sentence, as the terminal, the picture and the report have it
    finding: comparisonFinding(comparison),
    // one for each scenario, in their order: its finding in a sentence, and all of its outcomes
    findings: ensembles.map(findingSentence),
    outcomes: ensembles.map(({ outcomes }) => outcomes),
    // the first scenario against each later one
    paired: pairs.map((pair, k) => ({
      a: idOf(pair.a),
      b: idOf(pair.b),
      difference: pair.difference,
      // share of pairs in which a ends higher than b
      shareAbove: pair.shareAbove,
      // null where nothing parts or decisions cannot be compared; of the run that was asked for with --run
      firstDivergence: firstDivergence(pair),
      varianceRatio: pair.varianceRatio,
      // five assumptions moved to both ends of their ranges in both: what the mean difference at the end then gains
      ...(hangsOn && { hangsOn: hangsOnJson(hangsOn[k]) }),
      // under settings that the record does not rule out, where it was asked for
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
