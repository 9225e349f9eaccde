import type { Scored } from '../statistics/roc.ts';
import type { WarningPair } from './early-warning-pairs.ts';
import type { WatchedRun } from './early-warning-runs.ts';
import { kendallTau, windowSigns } from './warning-signs.ts';

/** Score both runs of every pair as they stand in the last month that is looked at. */
export const warningScores = (pairs: readonly WarningPair[], scoreOf: (run: WatchedRun, last: number) => number): Scored[] =>
  pairs.flatMap(({ world, chooses, never, last }) => [
    { group: world, cameTrue: true, score: scoreOf(chooses, last) },
    { group: world, cameTrue: false, score: scoreOf(never, last) },
  ]);

/** Score both runs of every pair by the trends of their signs, read so many months before the choice begins. */
export function trendScores(pairs: readonly WarningPair[], window: number, lead: number) {
  const signs = new Map<WatchedRun, ReturnType<typeof windowSigns>>();
  const signsOf = (run: WatchedRun) => {
    const known = signs.get(run) ?? windowSigns(run.equidistance, window);
    signs.set(run, known);
    return known;
  };
  const of = (sign: 'variance' | 'autocorrelation'): Scored[] =>
    warningScores(pairs, (run, last) => kendallTau(signsOf(run)[sign], last - lead - window + 2));
  return { variance: of('variance'), autocorrelation: of('autocorrelation') };
}
