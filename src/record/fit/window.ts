import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { IndicatorSeries } from '../measure/series.ts';
import { type Noise, noiseBefore } from '../observe/noise.ts';
import { type ObservedRuns, observedRuns } from '../observe/observed-runs.ts';
import { scaleOf } from '../observe/scale.ts';
import { observationUnder, type Settings, scenarioUnder } from '../plausible/parameters.ts';
import { DECLARED, discrepancyOf, FORGIVEN, pooled, squaredImplausibility, type Tallies, type Tally } from './implausibility.ts';

/** One origin, made ready to be held against any settings. */
export interface FitWindow {
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  /** Series with a measured year in the window, with the noise of each estimated before it. */
  readonly series: readonly IndicatorSeries[];
  readonly noises: readonly Noise[];
}

/** Make an origin ready: what was measured from `from` to `to`, and nothing later. */
export function windowOf(scenario: Scenario, all: readonly IndicatorSeries[], from: number, to: number): FitWindow {
  const noises = noiseBefore(all, from);
  const within = all.map(({ points }) => points.filter(({ year, bound }) => year <= to && (year < from || bound === undefined)));
  const measured = all.map((_, k) => k).filter((k) => within[k].some(({ year }) => year >= from));
  return {
    scenario,
    from,
    to,
    series: measured.map((k) => ({ ...all[k], points: within[k] })),
    noises: measured.map((k) => noises[k]),
  };
}

/** Which runs are made of every point; all points share their luck. */
export interface RunsAndSeed {
  readonly runs: number;
  readonly seed: string;
}

/** Hold settings against the record from one origin: squared errors by family. */
export function talliesOf(window: FitWindow, settings: Settings, { runs, seed }: RunsAndSeed): Tallies {
  const { from, to, series, noises } = window;
  const scenario = scenarioUnder(window.scenario, settings);
  const choice = { years: to - from + 1, runs, seed, observation: observationUnder(settings) };
  const tallies = observedRuns(scenario, series, choice).flatMap((own, k): Tallies[] => {
    const scale = own === null ? null : scaleOf(series[k], own.start, from);
    if (own === null || scale === null) return [];
    return [{ [series[k].family]: tallyOf(series[k], { own, scale, noise: noises[k], from, runs }) }];
  });
  return pooled(tallies);
}

interface Said {
  readonly own: ObservedRuns;
  readonly scale: number;
  readonly noise: Noise;
  readonly from: number;
  readonly runs: number;
}

function tallyOf({ family, points }: IndicatorSeries, { own, scale, noise: { sd, wander }, from, runs }: Said): Tally {
  const discrepancies = FORGIVEN.map((forgiven) => discrepancyOf(family, forgiven));
  const worst = discrepancies.map(() => 0);
  let squares = 0;
  let n = 0;
  for (const { year, value } of points) {
    if (year < from) continue;
    const { mean, deviation } = momentsOf(own.annual.subarray((year - from) * runs, (year - from + 1) * runs));
    // of one run, and what a mean over so few runs is itself off by
    const noise = Math.sqrt(sd * sd + (year - from + 1) * wander * wander);
    const luck = scale * deviation * Math.sqrt(1 + 1 / runs);
    const off = discrepancies.map((discrepancy) => squaredImplausibility(value - scale * mean, { noise, discrepancy, luck }));
    for (const [k, one] of off.entries()) worst[k] = Math.max(worst[k], one);
    squares += off[DECLARED];
    n++;
  }
  return { worst, squares, n };
}

/** Find mean and standard deviation over runs; one run has no deviation. */
function momentsOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
