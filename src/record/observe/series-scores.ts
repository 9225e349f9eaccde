import { meanOf } from '../../experiment/statistics/statistics.ts';
import type { Family } from '../measure/series.ts';
import { coverageOf, medianOf, type ScaledError, scaledError, skillOf } from './scores.ts';

/** How a series fared, in its own unit. null where there is nothing to tell: no measured year, or no benchmark. */
export interface Scores {
  /** Measured years; lower bounds are left out. */
  readonly n: number;
  /** Mean absolute error of the predictive median. */
  readonly mae: number | null;
  readonly crps: number | null;
  /** Share of measured years within the central nine tenths. */
  readonly coverage90: number | null;
  /** The last value before the origin; a point, so its CRPS is its absolute error. */
  readonly persistence: { readonly mae: number; readonly crps: number } | null;
  readonly trend: { readonly mae: number } | null;
  /** Absolute error of the model over that of the benchmark; infinite where the benchmark was never wrong. */
  readonly skill: { readonly persistence: number | null; readonly trend: number | null };
}

/** A year as scores need it. */
interface Scored {
  readonly observed: number | null;
  readonly bound?: 'lower';
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly crps: number | null;
  readonly persistence: number | null;
  readonly trend: number | null;
}

/** Score a series over its measured years. */
export function seriesScores(points: readonly Scored[]): Scores {
  const scored = points.flatMap(({ observed, bound, ...rest }) =>
    observed === null || bound !== undefined ? [] : [{ observed, ...rest }],
  );
  if (scored.length === 0)
    return { n: 0, mae: null, crps: null, coverage90: null, persistence: null, trend: null, skill: NO_SKILL };
  const error = (forecast: (point: (typeof scored)[number]) => number | null): number | null => {
    const errors = scored.flatMap((point) => {
      const value = forecast(point);
      return value === null ? [] : [Math.abs(value - point.observed)];
    });
    return errors.length === 0 ? null : meanOf(errors);
  };
  const mae = error(({ p50 }) => p50) ?? 0;
  const persistence = error((point) => point.persistence);
  const trend = error((point) => point.trend);
  return {
    n: scored.length,
    mae,
    crps: meanOf(scored.map(({ crps }) => crps ?? 0)),
    coverage90: coverageOf(scored),
    persistence: persistence === null ? null : { mae: persistence, crps: persistence },
    trend: trend === null ? null : { mae: trend },
    skill: {
      persistence: persistence === null ? null : skillOf(mae, persistence),
      trend: trend === null ? null : skillOf(mae, trend),
    },
  };
}

const NO_SKILL = { persistence: null, trend: null } as const;

/** How all series fared together. */
export interface Summary {
  /** Series with a measured year, and measured years over all series. */
  readonly indicators: number;
  readonly points: number;
  /** Share of all measured years within the central nine tenths. */
  readonly coverage90: number | null;
  /** Medians over series. */
  readonly median: {
    readonly skill: { readonly persistence: number | null; readonly trend: number | null };
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
  const points = scores.reduce((sum, { n }) => sum + n, 0);
  const inside = scores.reduce((sum, { n, coverage90 }) => sum + n * (coverage90 ?? 0), 0);
  return {
    indicators: scores.length,
    points,
    coverage90: points === 0 ? null : inside / points,
    median: {
      skill: {
        persistence: medianOf(known(({ skill }) => skill.persistence)),
        trend: medianOf(known(({ skill }) => skill.trend)),
      },
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
