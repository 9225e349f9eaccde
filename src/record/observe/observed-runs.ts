import { prepareRuns } from '../../experiment/runs/trajectory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { IndicatorSeries } from '../measure/series.ts';
import type { ObservationParameters } from './observation.ts';
import { type Reader, readerOf } from './observation-table.ts';

const MONTHS = 12;

/** What the model says of one series. */
export interface ObservedRuns {
  /** Annual means, [year * runs + run]. */
  readonly annual: Float64Array;
  /** What it says of month 0. */
  readonly start: number;
}

/** Which runs of a scenario are watched, and for how many years. */
export interface ObservedChoice {
  readonly years: number;
  readonly runs: number;
  readonly seed: string;
  readonly observation: ObservationParameters;
  /** Which replicates, in the order in which they are kept; the first `runs` where it is left out. */
  readonly replicates?: readonly number[];
}

/**
 * Run a scenario many times and keep the annual mean of what each series would read; null for a series whose power
 * or channel the case has not. A month is read as it stands when everyone has decided.
 */
export function observedRuns(
  scenario: Scenario,
  series: readonly Pick<IndicatorSeries, 'family' | 'power'>[],
  { years, runs, seed, observation, replicates }: ObservedChoice,
): (ObservedRuns | null)[] {
  const { simulation, start } = prepareRuns({ ...scenario, horizon: years * MONTHS }, seed);
  const readers = series.map((each) => readerOf(each, scenario, start, observation));
  const results = readers.map((reader) => reader && { annual: new Float64Array(years * runs), start: reader(start) });
  const pairs = readers.flatMap((reader, k): [Reader, Float64Array][] => {
    const annual = results[k]?.annual;
    return reader && annual ? [[reader, annual]] : [];
  });
  let run = 0;
  const observer = {
    decided(world: BalancingWorld, month: number): void {
      const cell = Math.floor(month / MONTHS) * runs + run;
      for (const [reader, annual] of pairs) annual[cell] += reader(world) / MONTHS;
    },
  };
  for (; run < runs; run++) simulation.run(replicates?.[run] ?? run, [observer]);
  return results;
}
