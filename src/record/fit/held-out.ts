import { medianOf } from '../../experiment/statistics/statistics.ts';
import type { Calibration, Tried, TriedPoint } from './history-matching.ts';
import { CUT_OFF, errorOf, FORGIVEN, implausibilityOf, overYears, pooled, worstButOne } from './implausibility.ts';

/** What settings kept on the other origins do on one that they have not met. */
export interface HeldOut {
  readonly from: number;
  readonly to: number;
  /** Not ruled out by the other origins. */
  readonly kept: number;
  /** Of these, not ruled out by this one. */
  readonly survive: number;
  /** Of all that were tried, not ruled out by this one. */
  readonly surviveOfTried: number;
  /** Errors on this origin, in units of what a year may be off; null where there is nothing to tell. */
  readonly error: {
    readonly kept: number | null;
    readonly tried: number | null;
    /** The settings with the least error on the others. */
    readonly best: number | null;
    readonly default: number;
  };
}

/** Calibrate on all origins but one and try what is kept on that one, for every origin. */
export function heldOut({ windows, points, presets }: Calibration): HeldOut[] {
  return windows.map(({ from, to }, k): HeldOut => {
    const others = (each: Tried) => pooled(each.byOrigin.filter((_, origin) => origin !== k));
    const passes = (tallies: ReturnType<typeof others>): boolean => worstButOne(implausibilityOf(tallies)) <= CUT_OFF;
    const here = ({ byOrigin }: Tried): number => errorOf(byOrigin[k]);
    const survives = ({ byOrigin }: Tried): boolean => passes(byOrigin[k]);
    const kept = points.filter((each) => passes(others(each)));
    const best = leastOf(points, (each) => errorOf(others(each)));
    return {
      from,
      to,
      kept: kept.length,
      survive: kept.filter(survives).length,
      surviveOfTried: points.filter(survives).length,
      error: {
        kept: medianOf(kept.map(here)),
        tried: medianOf(points.map(here)),
        best: best === undefined ? null : here(best),
        default: here(presets[0]),
      },
    };
  });
}

/** Find the point with the least error over all origins. */
export function bestOf({ points }: Pick<Calibration, 'points'>): TriedPoint | undefined {
  return leastOf(points, ({ error }) => error);
}

function leastOf<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best === undefined || of(one) < of(best) ? one : best), undefined);
}

/** Count what would be kept under each discrepancy: how much hangs on that judgement. */
export function keptByDiscrepancy({
  points,
}: Pick<Calibration, 'points'>): { readonly forgiven: number; readonly kept: number }[] {
  return FORGIVEN.map((forgiven, k) => ({
    forgiven,
    kept: points.filter(({ byOrigin }) => worstButOne(implausibilityOf(pooled(byOrigin), k)) <= CUT_OFF).length,
  }));
}

/** Count what would be kept if a family were judged by the mean over its years, not by the worst of them. */
export function keptByMeanYear({ points }: Pick<Calibration, 'points'>): number {
  return points.filter(({ byOrigin }) => worstButOne(overYears(pooled(byOrigin))) <= CUT_OFF).length;
}
