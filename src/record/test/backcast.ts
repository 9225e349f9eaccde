import type { Scenario } from '../../scenario/fields/scenario.ts';
import { LAST_FITTED_YEAR } from '../figures/declarations.ts';
import type { MeasuredRecord } from '../measure/figure.ts';
import { indicatorSeries } from '../measure/series.ts';
import { measurementChance, noiseBefore } from '../observe/noise.ts';
import { OBSERVATION_DEFAULTS, type ObservationParameters } from '../observe/observation.ts';
import { observedRuns } from '../observe/observed-runs.ts';
import type { PlausibleSet } from '../plausible/set.ts';
import { firstScored } from './expected.ts';
import { type BackcastUncertainty, observedUnder, spreadOver } from './over-plausible.ts';
import { type Summary, scoreSummary } from './series-scores.ts';
import { indicatorOf, type TestedIndicator } from './series-test.ts';

/** The model held against the record from one origin. */
export interface Backcast {
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  /** First year that is scored, where that was asked for; of the record the years before it are known. */
  readonly scoreFrom?: number;
  readonly runs: number;
  readonly seed: string;
  readonly observation: ObservationParameters;
  readonly indicators: readonly TestedIndicator[];
  /** Series that the model cannot be held against here, and why. */
  readonly left: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  readonly summary: Summary;
  /** How the runs are spread over settings, where they are. */
  readonly uncertainty?: BackcastUncertainty;
}

export interface TestChoice {
  /** Year in which the scenario starts, in January, and the last year to look at. */
  readonly from: number;
  readonly to: number;
  /** First year that is scored; noise, benchmarks and where each series starts are then those before it. */
  readonly scoreFrom?: number | undefined;
  readonly runs: number;
  readonly seed: string;
  readonly observation?: Partial<ObservationParameters>;
  /** Settings over which the runs are spread; those of the scenario where it is left out. */
  readonly plausible?: PlausibleSet | undefined;
}

/**
 * Hold a scenario against the record: run it from its January, read every series off every run, add the noise of
 * measuring, and score the years from `scoreFrom` (or `from`) to `to`. Of the record only years before these reach the
 * predictions; a series whose first year comes after `to` and after the fits is left out.
 *
 * @throws RangeError where the scenario does not start in `from`, `to` lies before it or beyond the horizon, or
 *         `scoreFrom` does not lie between the two
 */
export function backcast(scenario: Scenario, record: MeasuredRecord, choice: TestChoice): Backcast {
  const { from, to, scoreFrom, runs, seed, plausible } = choice;
  const first = firstScored(choice);
  const years = to - from + 1;
  if (scenario.case.start !== `${from}-01`)
    throw new RangeError(`${scenario.id} starts ${scenario.case.start}, not in January ${from}`);
  if (years < 1 || years * 12 > scenario.horizon) throw new RangeError(`${scenario.id} does not reach from ${from} to ${to}`);
  if (first < from || first > to) throw new RangeError(`${first} does not lie between ${from} and ${to}`);
  const observation = { ...OBSERVATION_DEFAULTS, ...choice.observation };
  const series = indicatorSeries(record, Math.max(to, LAST_FITTED_YEAR));
  const noises = noiseBefore(series, first);
  const watched = { years, runs, seed, observation };
  const observed = plausible ? observedUnder(scenario, series, watched, plausible) : observedRuns(scenario, series, watched);
  const known = plausible && { uncertainty: spreadOver(plausible, scenario, watched) };
  const luck = measurementChance(seed);
  const left: { id: string; name: string; why: string }[] = [];
  const indicators = series.flatMap((each, k): TestedIndicator[] => {
    const own = observed[k];
    const tested = own && indicatorOf(each, { own, noise: noises[k], luck }, choice);
    if (tested) return [tested];
    left.push({
      id: each.id,
      name: each.name,
      why: own === null ? 'the case has no such tie' : `no value before ${first} gives it a size`,
    });
    return [];
  });
  const span = { from, to, ...(scoreFrom !== undefined && { scoreFrom }) };
  return { scenario, ...span, runs, seed, observation, indicators, left, summary: scoreSummary(indicators), ...known };
}
