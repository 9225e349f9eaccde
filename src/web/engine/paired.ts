import { quantileSorted } from 'd3-array';
import type { Ensemble, Quantiles } from '../../experiment/outcomes.ts';
import { pairedEnd } from '../../experiment/statistics.ts';
import type { Paired } from './protocol.ts';

/** Compare two ensembles of one seed and number of runs pair by pair, over the months that both have. */
export function pairedOf(a: Ensemble, b: Ensemble): Paired {
  const { runs } = a;
  const months = Math.min(a.months, b.months);
  const [first, second] = [a.detail.byRun, b.detail.byRun];
  if (first === null || second === null) throw new RangeError(`${runs} runs are too many to compare one by one`);
  const inMonth = (month: number): Float64Array =>
    Float64Array.from({ length: runs }, (_, run) => first[month * runs + run] - second[month * runs + run]);
  const byMonth = Array.from({ length: months + 1 }, (_, month) => quantilesOf(inMonth(month)));
  const end = (values: Float64Array): Float64Array => values.subarray(months * runs, (months + 1) * runs);
  const { mean, interval, lower } = pairedEnd(end(first), end(second));
  const higher = inMonth(months).filter((one) => one > 0).length / runs;
  return { runs, months, mean, interval, lower, higher, byMonth };
}

function quantilesOf(values: Float64Array): Quantiles {
  const sorted = Array.from(values.sort());
  const at = (level: number): number => quantileSorted(sorted, level) as number;
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
