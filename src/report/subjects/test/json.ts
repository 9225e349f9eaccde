import type { Backcast } from '../../../record/test/backcast.ts';
import type { DemandComparison } from '../../../record/test/demands.ts';
import { type Scores, type Summary, scaledErrorOf, scoreSummary } from '../../../record/test/series-scores.ts';
import { unmeasuredYears } from '../../../record/test/years.ts';

/** What is told of a backcast besides its results. */
export interface BackcastFacts {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  /** Whether the model was started from every origin in turn. */
  readonly isRolling: boolean;
  /** Who asks for what from the one origin; left out where the model starts from several. */
  readonly demands?: DemandComparison;
}

const finite = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value);
const ratiosJson = ({ persistence, trend }: Scores['skill']): Scores['skill'] => ({
  persistence: finite(persistence),
  trend: finite(trend),
});
const medianJson = ({ skill, crpsSkill, coverage90 }: Summary['median']): Summary['median'] => ({
  skill: ratiosJson(skill),
  crpsSkill: ratiosJson(crpsSkill),
  coverage90,
});

type Told = Pick<BackcastFacts, 'version' | 'given' | 'demands'>;

/**
 * Write down a backcast as data: what `equidistance record --test --json` prints. Errors are in the unit of their series; ratios
 * are model over benchmark, below 1 is better.
 */
export function backcastJson(result: Backcast, { version, given, demands }: Told) {
  const { scenario, from, to, scoreFrom = null, runs, seed, observation, indicators, left, summary, uncertainty } = result;
  return {
    schema: 'equidistance/backcast/2',
    version,
    scenario: scenario.id,
    hash: scenario.hash,
    given,
    from,
    to,
    // first year that is scored, where that was asked for; every series then starts from its last value before it
    scoreFrom,
    runs,
    seed,
    theory: scenario.theory,
    preset: scenario.preset,
    observation,
    // how each series fared, over the measured years that are scored
    indicators: indicators.map(({ id, family, power, name, unit, typical, points, noise, scores }) => {
      const years = points.filter(({ observed, bound }) => observed !== null && bound === undefined).map(({ year }) => year);
      const ratios = { skill: ratiosJson(scores.skill), crpsSkill: ratiosJson(scores.crpsSkill) };
      return { id, family, power, name, unit, years, ...scores, ...ratios, noise, typical };
    }),
    // series that the model cannot be held against here
    left,
    // years of the window in which nothing is measured
    unmeasured: unmeasuredYears(result),
    // over series; a ratio is null where no series has the benchmark, or where the benchmark was never wrong
    median: medianJson(summary.median),
    // share of all measured years within the central nine tenths
    coverage90: summary.coverage90,
    // mean over families of the error of the mean, in typical noise of a year
    scaledError: scaledErrorOf(indicators),
    series: indicators.flatMap(({ id, points }) =>
      points.map(({ year, observed, bound, p05, p50, p95, persistence, trend }) => ({
        indicator: id,
        year,
        observed,
        // the true value is at least what was observed: drawn, not scored
        ...(bound && { bound }),
        p05,
        p50,
        p95,
        persistence,
        trend,
      })),
    ),
    // how the runs are spread over settings that the record does not rule out, where it was asked for
    ...(uncertainty && { uncertainty }),
    // events of pressure on record beside demands a year in the model, by power and channel: a comparison, not a test
    ...(demands && { demands }),
  };
}

/** Write down the backcasts of rolling origins as data: what `equidistance record --test --rolling --json` prints. */
export function rollingJson(results: readonly Backcast[], facts: Told) {
  const [{ runs, seed }] = results;
  const summary = scoreSummary(results.flatMap(({ indicators }) => indicators));
  return {
    schema: 'equidistance/backcast-rolling/2',
    version: facts.version,
    runs,
    seed,
    origins: results.map((result) => backcastJson(result, facts)),
    // over the series of all origins
    median: medianJson(summary.median),
    coverage90: summary.coverage90,
  };
}
