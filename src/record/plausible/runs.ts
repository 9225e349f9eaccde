import { resultOf } from '../../experiment/runs/ensemble.ts';
import { prepareRuns } from '../../experiment/runs/trajectory.ts';
import { meanOf, quantileAt } from '../../experiment/statistics/statistics.ts';
import { shiftWatch } from '../../model/decisive-choice.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import { DEFAULTS } from '../../model/parameters.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { OF_MODEL, type Settings, scenarioUnder, valuesFor } from './parameters.ts';
import type { PlausibleSet } from './set.ts';
import { type SpreadParts, spreadParts } from './split.ts';

/** Settings that are run at most, the first of the set, which spread as evenly as all; and runs of each at most. [C] */
export const MOST_SETTINGS = 64;
export const MOST_REPLICATES = 50;

/** One month over all settings and runs. */
export interface UncertainMonth {
  readonly month: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** Parts of the variance of equidistance. */
  readonly parts: SpreadParts;
}

/** One of the settings. */
export interface UnderSettings {
  readonly row: number;
  readonly settings: Settings;
  /** Mean equidistance at the end. */
  readonly end: number;
  /** Share of runs that make a decisive choice. */
  readonly choosing: number;
}

/** A scenario under settings that the record does not rule out. */
export interface Uncertainty {
  readonly from: PlausibleSet['from'];
  /** Runs under each of the settings: replicate r has the same luck under all, and in the scenario's own runs. */
  readonly replicates: number;
  /** Parameters that the scenario sets itself and that were left as they are. */
  readonly held: readonly string[];
  readonly byMonth: readonly UncertainMonth[];
  readonly under: readonly UnderSettings[];
  /** Equidistance at the end, [settings * replicates + replicate]. */
  readonly ends: Float64Array;
}

/** How many runs the scenario itself has, and with which luck. */
export interface UncertaintyChoice {
  readonly runs: number;
  readonly seed: string;
  readonly set: PlausibleSet;
}

/** Find the parameters of the set that a scenario has set otherwise than the model does. */
export function heldBy({ parameters }: Pick<Scenario, 'parameters'>): (typeof OF_MODEL)[number][] {
  return OF_MODEL.filter((name) => parameters[name] !== DEFAULTS[name]);
}

/**
 * Run a scenario under settings of a plausible set, the same few replicates under each: yields how many settings are
 * done. What the scenario sets itself is held.
 *
 * @throws RangeError with fewer than two settings or runs
 */
export function* uncertaintySteps(scenario: Scenario, { runs, seed, set }: UncertaintyChoice): Generator<number, Uncertainty> {
  const replicates = Math.min(runs, MOST_REPLICATES);
  const points = set.points.slice(0, MOST_SETTINGS);
  if (points.length < 2 || replicates < 2)
    throw new RangeError('not knowing cannot be told from fewer than two settings or runs');
  const held = heldBy(scenario);
  const varying = OF_MODEL.filter((name) => !held.includes(name));
  const { horizon } = scenario;
  /** [month][settings * replicates + replicate] */
  const byMonth = Array.from({ length: horizon + 1 }, () => new Float64Array(points.length * replicates));
  const under: UnderSettings[] = [];
  for (const [k, point] of points.entries()) {
    const varied = scenarioUnder(scenario, valuesFor(varying, point.settings));
    const choosing = runInto(byMonth, varied, { seed, replicates, first: k * replicates });
    const end = byMonth[horizon].subarray(k * replicates, (k + 1) * replicates);
    under.push({ row: point.row, settings: point.settings, end: meanOf(end), choosing });
    yield k + 1;
  }
  const months = byMonth.map((of, month) => monthOf(of, month, replicates));
  return { from: set.from, replicates, held, byMonth: months, under, ends: byMonth[horizon] };
}

/** Run a scenario under settings of a plausible set. */
export function uncertaintyOf(scenario: Scenario, choice: UncertaintyChoice): Uncertainty {
  return resultOf(uncertaintySteps(scenario, choice));
}

function monthOf(values: Float64Array, month: number, replicates: number): UncertainMonth {
  const parts = spreadParts(values, replicates);
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => quantileAt(sorted, share);
  return { month, p05: at(0.05), p50: at(0.5), p95: at(0.95), parts };
}

/** Run the replicates of one of the settings; gives the share that chooses. */
function runInto(
  byMonth: readonly Float64Array[],
  scenario: Scenario,
  { seed, replicates, first }: { readonly seed: string; readonly replicates: number; readonly first: number },
): number {
  const { simulation, start } = prepareRuns(scenario, seed);
  const portfolio = portfolioOf(start);
  const origin = equidistanceOf(start.tie, portfolio);
  const watch = shiftWatch(origin.tilt);
  let cell = first;
  let choosing = 0;
  const observer = {
    advanced({ tie }: BalancingWorld, month: number): void {
      const { equidistance, tilt } = equidistanceOf(tie, portfolio);
      byMonth[month][cell] = equidistance;
      watch.see(tilt, month);
    },
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    cell = first + replicate;
    byMonth[0][cell] = origin.equidistance;
    watch.reset();
    simulation.run(replicate, [observer]);
    if (watch.choice.month > 0) choosing++;
  }
  return choosing / replicates;
}
