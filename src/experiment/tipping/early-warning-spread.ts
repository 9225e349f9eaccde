import { type AreaUnderCurve, areaOf } from '../statistics/roc.ts';
import { quantileAt } from '../statistics/statistics.ts';
import { monthBefore, type WatchedRun, type WatchedWorld } from './early-warning-runs.ts';
import { kendallTau } from './warning-signs.ts';

/** How well the spread over the runs of a world tells that it tips, from the same world and luck one level lower. */
export interface AcrossRuns {
  readonly worlds: number;
  /** By how steadily the spread grows, and by how wide it has become. */
  readonly trend: AreaUnderCurve;
  readonly width: AreaUnderCurve;
}

/** Share of the runs that choose after whose beginning the spread is not looked at any more. [C] */
const BEGUN = 0.25;
/** Months that a trend over months needs. [C] a year */
const MONTHS = 12;

/** Judge variance over replicates by month, up to where a quarter of the runs that choose have begun to. */
export function acrossRuns(worlds: readonly WatchedWorld[], seed: string, least: number): AcrossRuns | undefined {
  const seen = worlds.flatMap(({ above, below }) => {
    const begins = Float64Array.from(
      above.filter(({ choice }) => choice > 0),
      ({ choice }) => monthBefore(choice),
    ).sort();
    const last = begins.length === 0 ? 0 : Math.floor(quantileAt(begins, BEGUN));
    return last < MONTHS ? [] : [{ tips: varianceByMonth(above, last), not: varianceByMonth(below, last) }];
  });
  if (seen.length < least) return undefined;
  const judge = (scoreOf: (variance: Float64Array) => number): AreaUnderCurve => {
    const scored = seen.flatMap(({ tips, not }, group) => [
      { group, cameTrue: true, score: scoreOf(tips) },
      { group, cameTrue: false, score: scoreOf(not) },
    ]);
    return areaOf(scored, seen.length, seed);
  };
  return { worlds: seen.length, trend: judge((each) => kendallTau(each)), width: judge((each) => each[each.length - 1]) };
}

/**
 * Find the variance of equidistance over runs, month by month from the first to the last, [last].
 *
 * Example  two runs at 0.2 and 0.4 in month 1 → 0.01
 */
export function varianceByMonth(runs: readonly WatchedRun[], last: number): Float64Array {
  return Float64Array.from({ length: last }, (_, k) => {
    let [mean, squares] = [0, 0];
    for (const { equidistance } of runs) mean += equidistance[k + 1] / runs.length;
    for (const { equidistance } of runs) squares += (equidistance[k + 1] - mean) * (equidistance[k + 1] - mean);
    return squares / runs.length;
  });
}
