import type { Family } from '../../../record/measure/series.ts';
import type { Noise } from '../../../record/observe/noise.ts';
import type { ObservationParameters } from '../../../record/observe/observation.ts';
import type { ScaledError } from '../../../record/observe/scores.ts';
import { type Scores, type Summary, scaledErrorOf, scoreSummary } from '../../../record/observe/series-scores.ts';
import type { Backcast } from '../../../record/test/backcast.ts';
import type { BackcastUncertainty } from '../../../record/test/over-plausible.ts';
import { unmeasuredYears } from '../../../record/test/years.ts';

/** How one series fared; errors in its own unit. */
export interface IndicatorJson extends Scores {
  readonly id: string;
  readonly family: Family;
  readonly power: string | null;
  readonly name: string;
  readonly unit: string;
  /** Measured years that are scored. */
  readonly years: readonly number[];
  readonly noise: Noise;
}

/** One year of one series. */
export interface SeriesJson {
  readonly indicator: string;
  readonly year: number;
  readonly observed: number | null;
  /** The true value is at least this: drawn, not scored. */
  readonly bound?: 'lower';
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly persistence: number | null;
  readonly trend: number | null;
}

/** The one object that `equidistance backcast --json` prints. Ratios are model over benchmark: below 1 is better. */
export interface BackcastJson {
  readonly schema: 'equidistance/backcast/1';
  readonly version: string;
  readonly scenario: string;
  readonly hash: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  readonly seed: string;
  readonly lens: string;
  readonly preset: string;
  readonly observation: ObservationParameters;
  readonly indicators: readonly IndicatorJson[];
  /** Series that the model cannot be held against here. */
  readonly left: Backcast['left'];
  /** Years of the window in which nothing is measured. */
  readonly unmeasured: readonly number[];
  /** Medians over series. A ratio is null where no series has the benchmark, or where the benchmark was never wrong. */
  readonly median: Summary['median'];
  /** Share of all measured years within the central nine tenths. */
  readonly coverage90: number | null;
  /** Mean over families of the error of the mean, in typical noise of a year. */
  readonly scaledError: ScaledError;
  readonly series: readonly SeriesJson[];
  /** How the runs are spread over settings that the record does not rule out, where it was asked for. */
  readonly uncertainty?: BackcastUncertainty;
  readonly files: readonly string[];
}

/** The one object that `equidistance backcast --rolling --json` prints. */
export interface RollingJson {
  readonly schema: 'equidistance/backcast-rolling/1';
  readonly version: string;
  readonly runs: number;
  readonly seed: string;
  readonly origins: readonly Omit<BackcastJson, 'files'>[];
  /** Medians over the series of all origins. */
  readonly median: Summary['median'];
  readonly coverage90: number | null;
  readonly files: readonly string[];
}

/** What is told of a backcast besides its results. */
export interface BackcastFacts {
  readonly version: string;
  readonly given: string | null;
  readonly files: readonly string[];
}

const finite = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value);
const skillJson = ({ persistence, trend }: Scores['skill']): Scores['skill'] => ({
  persistence: finite(persistence),
  trend: finite(trend),
});
const medianJson = ({ skill, coverage90 }: Summary['median']): Summary['median'] => ({ skill: skillJson(skill), coverage90 });

/** Write down a backcast as data. */
export function backcastJson(result: Backcast, { version, given, files }: BackcastFacts): BackcastJson {
  const { scenario, from, to, runs, seed, observation, indicators, left, summary, uncertainty } = result;
  return {
    schema: 'equidistance/backcast/1',
    version,
    scenario: scenario.id,
    hash: scenario.hash,
    given,
    from,
    to,
    runs,
    seed,
    lens: scenario.lens,
    preset: scenario.preset,
    observation,
    indicators: indicators.map(({ id, family, power, name, unit, points, noise, scores }) => {
      const years = points.filter(({ observed, bound }) => observed !== null && bound === undefined).map(({ year }) => year);
      return { id, family, power, name, unit, years, ...scores, skill: skillJson(scores.skill), noise };
    }),
    left,
    unmeasured: unmeasuredYears(result),
    median: medianJson(summary.median),
    coverage90: summary.coverage90,
    scaledError: scaledErrorOf(indicators),
    series: indicators.flatMap(({ id, points }) =>
      points.map(({ year, observed, bound, p05, p50, p95, persistence, trend }) => ({
        indicator: id,
        year,
        observed,
        ...(bound && { bound }),
        p05,
        p50,
        p95,
        persistence,
        trend,
      })),
    ),
    ...(uncertainty && { uncertainty }),
    files,
  };
}

/** Write down the backcasts of rolling origins as data. */
export function rollingJson(results: readonly Backcast[], { version, given, files }: BackcastFacts): RollingJson {
  const [{ runs, seed }] = results;
  const summary = scoreSummary(results.flatMap(({ indicators }) => indicators));
  const origins = results.map((result) => {
    const { files: _, ...rest } = backcastJson(result, { version, given, files });
    return rest;
  });
  return {
    schema: 'equidistance/backcast-rolling/1',
    version,
    runs,
    seed,
    origins,
    median: medianJson(summary.median),
    coverage90: summary.coverage90,
    files,
  };
}
