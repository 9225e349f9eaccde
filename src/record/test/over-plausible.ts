import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { IndicatorSeries } from '../measure/series.ts';
import { OBSERVATION_DEFAULTS } from '../observe/observation.ts';
import { OBSERVATIONS } from '../observe/observation-table.ts';
import { type ObservedChoice, type ObservedRuns, observedRuns } from '../observe/observed-runs.ts';
import { FITTED, OF_OBSERVATION, observationUnder, type Settings, scenarioUnder, valuesFor } from '../plausible/parameters.ts';
import type { PlausibleProvenance } from '../plausible/provenance.ts';
import { heldBy } from '../plausible/runs.ts';
import type { PlausibleSet } from '../plausible/set.ts';

/** How the runs of a backcast are spread over a plausible set. */
export interface BackcastUncertainty {
  readonly from: PlausibleProvenance;
  /** Settings that have a run. */
  readonly settings: number;
  /** Parameters that were set otherwise and were left as they are. */
  readonly held: readonly string[];
}

/** Tell how so many runs of a scenario are spread over a plausible set. */
export function spreadOver(
  { points, from }: PlausibleSet,
  scenario: Scenario,
  { runs, observation }: Pick<ObservedChoice, 'runs' | 'observation'>,
): BackcastUncertainty {
  const read = OF_OBSERVATION.filter((name) => observation[name] !== OBSERVATION_DEFAULTS[name]);
  return { from, settings: Math.min(runs, points.length), held: [...heldBy(scenario), ...read] };
}

/**
 * Find how many runs, up to `most`, give every setting of a set as many as any other: as many as asked for, rounded up
 * where there is room.
 *
 * Because  settings are none of them better known than another, and with a rest some would count more than others
 * Example  of 256 settings, 200 asked for and 5000 at most → 256; 5000 asked for → 4864
 */
export function wholeRuns({ points }: PlausibleSet, runs: number, most: number): number {
  const each = Math.min(Math.ceil(runs / points.length), Math.floor(most / points.length));
  return Math.max(1, each) * points.length;
}

/**
 * Run a scenario with its runs spread evenly over settings: run r has setting r mod N and the luck that it has anyway.
 * What the scenario sets itself is held. A series that has only a size is brought to one size at month 0; where it is
 * `levelled`, every other one to one level there, so that settings tell changes and no levels.
 */
export function observedUnder(
  scenario: Scenario,
  series: readonly Pick<IndicatorSeries, 'family' | 'power'>[],
  choice: ObservedChoice,
  set: PlausibleSet,
  { levelled = false } = {},
): (ObservedRuns | null)[] {
  const { runs, years } = choice;
  const { settings, held } = spreadOver(set, scenario, choice);
  const names = FITTED.filter((name) => !held.includes(name));
  const all: (ObservedRuns | null)[] = [];
  for (const [first, point] of set.points.slice(0, settings).entries()) {
    const own: Partial<Settings> = valuesFor(names, point.settings);
    const replicates = Array.from({ length: Math.ceil((runs - first) / settings) }, (_, j) => first + j * settings);
    const observation = observationUnder(own, choice.observation);
    const part = observedRuns(scenarioUnder(scenario, own), series, {
      ...choice,
      observation,
      runs: replicates.length,
      replicates,
    });
    for (const [k, each] of part.entries()) {
      all[k] ??= each && { annual: new Float64Array(years * runs), start: each.start };
      if (each) spread(all[k], each, { replicates, runs, scaled: OBSERVATIONS[series[k].family].scaled === true, levelled });
    }
  }
  return all;
}

interface Place {
  readonly replicates: readonly number[];
  readonly runs: number;
  readonly scaled: boolean;
  readonly levelled: boolean;
}

/** Put the runs of one of the settings where they belong among all. */
function spread(into: ObservedRuns | null, { annual, start }: ObservedRuns, { replicates, runs, scaled, levelled }: Place): void {
  if (into === null) return;
  const size = scaled && start > 0 ? into.start / start : 1;
  const shift = levelled && !scaled ? into.start - start : 0;
  const own = replicates.length;
  for (let cell = 0; cell < annual.length; cell++)
    into.annual[Math.floor(cell / own) * runs + replicates[cell % own]] = annual[cell] * size + shift;
}
