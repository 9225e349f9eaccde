import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { pairedEnd, quantilesOf } from '../../experiment/statistics/statistics.ts';
import type { Paired } from './protocol.ts';

/** Compare two ensembles of one seed and number of runs pair by pair, over the months that both have. */
export function pairedOf(a: Ensemble, b: Ensemble): Paired {
  const { runs } = a;
  const months = Math.min(a.months, b.months);
  const [first, second] = [a.detail.byRun, b.detail.byRun];
  if (first === null || second === null) throw new RangeError(`${runs} runs are too many to compare one by one`);
  const inMonth = (values: Float64Array, month: number): Float64Array => values.subarray(month * runs, (month + 1) * runs);
  const difference = (month: number): Float64Array => {
    const other = inMonth(second, month);
    return inMonth(first, month).map((value, run) => value - other[run]);
  };
  const byMonth = Array.from({ length: months + 1 }, (_, month) => quantilesOf(difference(month)));
  return { runs, months, ...pairedEnd(inMonth(first, months), inMonth(second, months)), byMonth };
}
