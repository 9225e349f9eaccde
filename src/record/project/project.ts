import type { Scenario } from '../../scenario/fields/scenario.ts';
import { MONTHS_A_YEAR } from '../../scenario/text/dates.ts';
import { rounded } from '../../scenario/text/words.ts';
import type { MeasuredRecord } from '../measure/figure.ts';
import { type IndicatorSeries, indicatorSeries } from '../measure/series.ts';
import { type MeasurementChance, measurementChance, type Noise, noiseBefore, pointsBefore } from '../observe/noise.ts';
import { OBSERVATION_DEFAULTS } from '../observe/observation.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';
import type { ObservedRuns } from '../observe/observed-runs.ts';
import { sampler } from '../observe/sample.ts';
import type { PlausibleSet } from '../plausible/set.ts';
import { trendOf } from '../test/benchmarks.ts';
import { observedUnder } from '../test/over-plausible.ts';
import { BENCHMARKS } from './drivers.ts';
import { LADDER, ladderOf } from './ladder.ts';
import { PROJECTION_FORM, type ProjectedSeries, type Projection } from './projection.ts';

/** A driver with its scenario, which starts in the January of `from`. */
export interface DrivenCase {
  readonly id: string;
  readonly scenario: Scenario;
}

/** Decimals of values and noise that are written beside the bands. [C] */
const DECIMALS = 6;

/** What a projection is made of besides its cases and the record. */
export interface ProjectionChoice
  extends Pick<Projection, 'registered' | 'version' | 'build' | 'given' | 'runs' | 'seed' | 'to'> {
  readonly plausible: PlausibleSet;
}

/** First year of a case that starts in a January. */
export function firstYearOf({ id, case: { start } }: Scenario): number {
  const [year, month] = start.split('-').map(Number);
  if (month !== 1) throw new RangeError(`${id} starts ${start}, not in a January`);
  return year;
}

/**
 * Project every measured series under each driver: its last measured value, moved as far as the model moves from month 0
 * of the case, with the noise of the year, the noise of that last value, and how far a series wanders since by itself.
 * The last value alone and a straight line have the same noise and wandering, on the same luck.
 *
 * @throws RangeError where cases do not start in one January or do not reach `to`, or runs are no multiple of the settings
 */
export function projectionOf(cases: readonly DrivenCase[], record: MeasuredRecord, choice: ProjectionChoice): Projection {
  const { plausible, ...facts } = choice;
  const { to, runs, seed } = facts;
  const settings = plausible.points.length;
  if (runs % settings !== 0) throw new RangeError(`${runs} runs are no multiple of ${settings} settings`);
  const [{ scenario: plain }] = cases;
  const from = firstYearOf(plain);
  for (const { scenario } of cases) refuseOther(scenario, from, to);
  const series = indicatorSeries(record);
  const noises = noiseBefore(series, from);
  const watched = { years: to - from + 1, runs, seed, observation: OBSERVATION_DEFAULTS };
  const observed = cases.map(({ scenario }) => observedUnder(scenario, series, watched, plausible, { levelled: true }));
  const luck = measurementChance(seed);
  const left: Projection['left'] = [];
  const projected = series.flatMap((each, k): ProjectedSeries[] => {
    const own = cases.flatMap(({ id }, d) => (observed[d][k] ? [{ id, runs: observed[d][k] }] : []));
    const start = startOf(each, own, from);
    if (typeof start !== 'string') return [seriesOf(each, own, { ...start, noise: noises[k], luck, from, to, runs })];
    left.push({ id: each.id, name: each.name, why: start });
    return [];
  });
  const drivers = cases.map(({ id, scenario: { id: scenario, name, hash } }) => ({ id, scenario, name, hash }));
  return {
    ...{ schema: PROJECTION_FORM, registered: facts.registered, version: facts.version, build: facts.build },
    ...{ state: plain.case.state.name, given: facts.given, from, to, runs, settings, seed },
    ...{ drivers, levels: [...LADDER], series: projected, left },
  };
}

function refuseOther(scenario: Scenario, from: number, to: number): void {
  const { id, horizon } = scenario;
  if (firstYearOf(scenario) !== from) throw new RangeError(`${id} does not start in ${from}`);
  if ((to - from + 1) * MONTHS_A_YEAR > horizon || to < from) throw new RangeError(`${id} does not reach from ${from} to ${to}`);
}

/** What the model says of a series under a driver. */
interface Driven {
  readonly id: string;
  readonly runs: ObservedRuns;
}

/** The last measured value, and what a unit of the equation is worth there; or why there is none. */
function startOf(series: IndicatorSeries, own: readonly Driven[], from: number) {
  const last = pointsBefore(series, from).at(-1);
  if (last === undefined) return `nothing measured before ${from} to start from`;
  if (own.length === 0) return 'the case has no such tie';
  if (!OBSERVATIONS[series.family].scaled) return { last, scale: 1 };
  const { start } = own[0].runs;
  return start > 0 ? { last, scale: last.value / start } : 'the case starts from nothing there';
}

interface From {
  readonly last: { readonly year: number; readonly value: number };
  readonly scale: number;
  readonly noise: Noise;
  readonly luck: MeasurementChance;
  readonly from: number;
  readonly to: number;
  readonly runs: number;
}

function seriesOf(series: IndicatorSeries, own: readonly Driven[], start: From): ProjectedSeries {
  const { id, family, power, name, unit } = series;
  const { last, scale, noise, luck, from, to, runs } = start;
  const { range } = OBSERVATIONS[family];
  const measure = sampler({ id, from: last.year + 1, noise, range, luck });
  // what the last measured value is off by itself stays in all that starts from it
  const passing = luck('measurement', id);
  const off = Float64Array.from({ length: runs }, (_, run) => noise.sd * passing(run, last.year));
  const years = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const saying = (by: string, centre: (year: number, run: number) => number) =>
    years.map((year) => {
      const expected = off.map((error, run) => centre(year, run) - error);
      return { by, year, quantiles: ladderOf(measure(expected, year)) };
    });
  const line = trendOf(pointsBefore(series, from), last.year + 1, range);
  const bands = [
    ...own.flatMap(({ id: by, runs: { annual, start: zero } }) =>
      saying(by, (year, run) => last.value + scale * (annual[(year - from) * runs + run] - zero)),
    ),
    ...saying(BENCHMARKS[0], () => last.value),
    ...(line ? saying(BENCHMARKS[1], line) : []),
  ];
  const written = { year: last.year, value: rounded(last.value, DECIMALS) };
  const { sd, wander } = noise;
  const noted = { sd: rounded(sd, DECIMALS), wander: rounded(wander, DECIMALS), from: noise.from };
  return { id, family, power, name, unit, last: written, noise: noted, bands };
}
