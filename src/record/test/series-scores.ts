import { meanOf, medianOf } from '../../experiment/statistics/statistics.ts';
import type { Family } from '../measure/series.ts';
import { coverageOf, type ScaledError, scaledError, skillOf } from './scores.ts';

/** How a series fared, in its own unit. null where there is nothing to tell: no measured year, or no benchmark. */
export interface Scores {
  /** Measured years; lower bounds are left out. */
  readonly n: number;
  /** Mean absolute error of the predictive median. */
  readonly mae: number | null;
  readonly crps: number | null;
  /** Share of measured years within the central nine tenths. */
  readonly coverage90: number | null;
  /** Mean width of the central nine tenths: bands that always hold may be bands that say nothing. */
  readonly width90: number | null;
  /** The last value before the scored years: its error as a point, its CRPS with noise and wandering around it. */
  readonly persistence: BenchmarkScores | null;
  readonly trend: BenchmarkScores | null;
  /** Absolute error of the model over that of the benchmark; infinite where the benchmark was never wrong. */
  readonly skill: Ratios;
  /** The same of the CRPS. */
  readonly crpsSkill: Ratios;
}

interface BenchmarkScores {
  readonly mae: number;
  readonly crps: number;
}

/** The model over a benchmark, below 1 is better; null where there is none. */
interface Ratios {
  readonly persistence: number | null;
  readonly trend: number | null;
}

/** A year as scores need it: what was measured, what would be over runs, and the benchmarks. */
export interface ScoredYear {
  /** null where nothing was measured. */
  readonly observed: number | null;
  /** The true value is at least what was measured: shown, not scored. */
  readonly bound?: 'lower';
  /** Quantiles over runs of what would be measured. */
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly crps: number | null;
  readonly persistence: number | null;
  readonly trend: number | null;
  /** CRPS of the benchmarks, with the noise and the wandering of the series around each. */
  readonly persistenceCrps: number | null;
  readonly trendCrps: number | null;
}

/** Score a series over its measured years. */
export function seriesScores(points: readonly ScoredYear[]): Scores {
  const scored = points.flatMap(({ observed, bound, ...rest }) =>
    observed === null || bound !== undefined ? [] : [{ observed, ...rest }],
  );
  if (scored.length === 0) return UNSCORED;
  const mean = (of: (point: (typeof scored)[number]) => number | null): number | null => {
    const known = scored.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : meanOf(known);
  };
  const error = (of: (point: (typeof scored)[number]) => number | null): number | null =>
    mean((point) => {
      const value = of(point);
      return value === null ? null : Math.abs(value - point.observed);
    });
  const [mae, crps] = [error(({ p50 }) => p50) ?? 0, mean((point) => point.crps) ?? 0];
  const persistence = benchmarkOf(
    error((point) => point.persistence),
    mean((point) => point.persistenceCrps),
  );
  const trend = benchmarkOf(
    error((point) => point.trend),
    mean((point) => point.trendCrps),
  );
  return {
    n: scored.length,
    mae,
    crps,
    coverage90: coverageOf(scored),
    width90: mean(({ p05, p95 }) => p95 - p05),
    persistence,
    trend,
    skill: { persistence: persistence && skillOf(mae, persistence.mae), trend: trend && skillOf(mae, trend.mae) },
    crpsSkill: { persistence: persistence && skillOf(crps, persistence.crps), trend: trend && skillOf(crps, trend.crps) },
  };
}

const benchmarkOf = (mae: number | null, crps: number | null): BenchmarkScores | null =>
  mae === null || crps === null ? null : { mae, crps };

const NO_SKILL = { persistence: null, trend: null } as const;
const UNSCORED: Scores = {
  ...{ n: 0, mae: null, crps: null, coverage90: null, width90: null, persistence: null, trend: null },
  skill: NO_SKILL,
  crpsSkill: NO_SKILL,
};

/** How all series fared together. */
export interface Summary {
  /** Series with a measured year, and measured years over all series. */
  readonly indicators: number;
  readonly points: number;
  /** Share of all measured years within the central nine tenths. */
  readonly coverage90: number | null;
  /** Medians over series. */
  readonly median: {
    readonly skill: Ratios;
    readonly crpsSkill: Ratios;
    readonly coverage90: number | null;
  };
}

/** Sum up series of one or of several backcasts; each counts once, however many years it has. */
export function scoreSummary(all: readonly { readonly scores: Scores }[]): Summary {
  const scores = all.map((each) => each.scores).filter(({ n }) => n > 0);
  const known = (of: (each: Scores) => number | null): number[] =>
    scores.flatMap((each) => {
      const value = of(each);
      return value === null ? [] : [value];
    });
  const ratios = (of: (each: Scores) => Ratios): Ratios => ({
    persistence: medianOf(known((each) => of(each).persistence)),
    trend: medianOf(known((each) => of(each).trend)),
  });
  const points = scores.reduce((sum, { n }) => sum + n, 0);
  const inside = scores.reduce((sum, { n, coverage90 }) => sum + n * (coverage90 ?? 0), 0);
  return {
    indicators: scores.length,
    points,
    coverage90: points === 0 ? null : inside / points,
    median: {
      skill: ratios(({ skill }) => skill),
      crpsSkill: ratios(({ crpsSkill }) => crpsSkill),
      coverage90: medianOf(known(({ coverage90 }) => coverage90)),
    },
  };
}

/** Find the error of means over runs in typical noise of a year: one number for a whole backcast, as a fit needs it. */
export function scaledErrorOf(
  all: readonly {
    readonly family: Family;
    readonly points: readonly { readonly observed: number | null; readonly bound?: 'lower'; readonly mean: number }[];
  }[],
): ScaledError {
  return scaledError(
    all.flatMap(({ family, points }) =>
      points.flatMap(({ observed, bound, mean: predicted }) =>
        observed === null || bound !== undefined ? [] : [{ family, predicted, observed }],
      ),
    ),
  );
}
