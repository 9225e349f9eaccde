import { monthBefore, type WatchedRun, type WatchedWorld } from './early-warning-runs.ts';

/** Moving windows that are tried, in months. [C] */
export const WINDOWS = [12, 18, 24] as const;
/** The one that is told: in shorter ones the line that takes a drift away takes slow swings away too. [C] */
export const WINDOW = 24;
/** Windows that a trend needs. [C] */
const STEPS = 12;

/** A run that chooses beside one that never does, up to the month before the choice begins. */
export interface WarningPair {
  readonly world: number;
  readonly chooses: WatchedRun;
  readonly never: WatchedRun;
  readonly last: number;
}

/** Set each run that chooses beside one of the same world that never does, in the order of their luck, each once. */
export function pairsOfOthers(worlds: readonly WatchedWorld[]): WarningPair[] {
  return worlds.flatMap(({ above }, world) => {
    const others = above.filter(({ choice }) => choice === 0);
    return above
      .filter(isLateEnough)
      .slice(0, others.length)
      .map((chooses, k): WarningPair => ({ world, chooses, never: others[k], last: monthBefore(chooses.choice) }));
  });
}

/** Set each run that chooses beside the same luck one level lower, where it never does. */
export function pairsOfTwins(worlds: readonly WatchedWorld[]): WarningPair[] {
  return worlds.flatMap(({ above, below }, world) =>
    above.flatMap((chooses, k): WarningPair[] =>
      isLateEnough(chooses) && below[k].choice === 0
        ? [{ world, chooses, never: below[k], last: monthBefore(chooses.choice) }]
        : [],
    ),
  );
}

/** Tell whether there are windows enough up to a month for a trend. */
export const hasTrend = (last: number, window: number): boolean => last + 1 >= window + STEPS - 1;
const isLateEnough = ({ choice }: WatchedRun): boolean => choice > 0 && hasTrend(monthBefore(choice), WINDOWS[0]);
