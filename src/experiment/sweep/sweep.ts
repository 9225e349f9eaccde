import { quantile } from 'd3-array';
import type { Experiment } from '../experiment.ts';
import type { PointResults } from '../points/point-results.ts';
import type { CurveKind, SweepPlan } from './plan.ts';
import { type Tips, tippingLevel, tipsOf } from './tipping-level.ts';

/** Quantiles over draws at one combination of levels. */
export interface Band {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** One outcome along levers. Arrays over combinations of levels have the last lever changing fastest. */
export interface Sweep {
  readonly experiment: Experiment;
  readonly outcome: string;
  /** [levers][levels] */
  readonly levels: readonly (readonly number[])[];
  /** The scenario as it stands, [combinations]. */
  readonly asSet: Float64Array;
  /** The same in the second opinion, under the name that results have always given it. */
  readonly record: Float64Array | undefined;
  /** [draws][combinations]; empty where nothing is uncertain. */
  readonly draws: readonly Float64Array[];
  /** [combinations]; empty where nothing is uncertain. */
  readonly bands: readonly Band[];
  /** Where the outcome passes one half, for a share along one lever. */
  readonly tips: SweepTips | undefined;
}

export interface SweepTips {
  readonly asSet: number;
  readonly record: number | undefined;
  readonly draws: Tips | undefined;
}

/** Tell whether an outcome is the share of runs that choose: it has a tipping level. */
export const isChoice = (outcome: string): boolean => outcome.startsWith('decisiveChoice.');

/** Read an outcome off the results of a sweep. */
export function sweepOf(experiment: Experiment, plan: SweepPlan, results: PointResults, outcome: string): Sweep {
  const means = results.means(outcome);
  const size = plan.levels.reduce((product, { length }) => product * length, 1);
  const curveAt = (c: number): Float64Array => means.slice(c * size, (c + 1) * size);
  const curves = (kind: CurveKind): Float64Array[] => plan.curves.flatMap((each, c) => (each === kind ? [curveAt(c)] : []));
  const [asSet] = curves('as set');
  const [record] = curves('record');
  const draws = curves('draw');
  const bands = draws.length === 0 ? [] : Array.from(asSet, (_, k) => bandOf(draws.map((draw) => draw[k])));
  const tips = plan.levels.length === 1 && isChoice(outcome) ? sweepTips(plan.levels[0], asSet, record, draws) : undefined;
  return { experiment, outcome, levels: plan.levels, asSet, record, draws, bands, tips };
}

function bandOf(values: readonly number[]): Band {
  const at = (share: number): number => quantile(values, share) as number;
  return { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
}

function sweepTips(
  levels: readonly number[],
  asSet: Float64Array,
  record: Float64Array | undefined,
  draws: readonly Float64Array[],
): SweepTips {
  const tip = (shares: Float64Array): number => tippingLevel(levels, shares);
  return {
    asSet: tip(asSet),
    record: record && tip(record),
    draws: draws.length === 0 ? undefined : tipsOf(levels, draws.map(tip)),
  };
}
