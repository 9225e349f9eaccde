import type { Observer } from '../../engine/run.ts';
import { usualChannels } from '../../model/decisions/options.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { EnsembleChoice } from '../runs/ensemble.ts';
import { prepareRuns } from '../runs/trajectory.ts';
import { type Interval, intervalOf, meanOf } from '../statistics/statistics.ts';
import { type Assumption, type AssumptionId, assumptionsOf, LOW_AND_HIGH } from './assumptions.ts';

/** Runs at each end of each range, and of the scenario as it stands: they tell effects on the mean tilt of about 0.01. [C] */
export const MOVED_RUNS = 100;

/** What an assumption does to the outcome at both ends of its range: moved minus as it stands, run by run on the same luck. */
export interface MovedAssumption {
  readonly id: AssumptionId;
  /** Of leverage, the id of the power whose it is. */
  readonly power?: string;
  /** Where it stands and its range, where it is one number. */
  readonly from?: number;
  readonly range?: readonly [low: number, high: number];
  readonly low: Interval;
  readonly high: Interval;
}

/** What an outcome hangs on: named assumptions, the one with the largest effect first. */
export interface HangsOn {
  /** `tilt`: the mean tilt at the last month, -1 to 1; `difference`: the mean difference of equidistance of a pair. */
  readonly of: 'tilt' | 'difference';
  /** Runs at each end, each paired with one of the scenario as it stands. */
  readonly runs: number;
  /** The outcome as it stands, a mean over these runs. */
  readonly stands: number;
  readonly assumptions: readonly MovedAssumption[];
}

/** How runs end, one number a run. */
interface Ends {
  readonly tilt: Float64Array;
  readonly equidistance: Float64Array;
}

/** One scenario as it stands, and with each assumption at the low and the high end. */
interface MovedEnds {
  readonly stands: Ends;
  readonly moved: readonly (readonly [low: Ends, high: Ends])[];
}

/**
 * Measure what the lean of a scenario hangs on: five assumptions, one after the other at both ends of its declared range,
 * on the same luck as the scenario as it stands. Yields runs done.
 */
export function* hangsOnSteps(scenario: Scenario, choice: EnsembleChoice): Generator<number, HangsOn> {
  const runs = Math.min(choice.runs, MOVED_RUNS);
  const { stands, presser } = standing(scenario, runs, choice.seed);
  const assumptions = assumptionsOf(scenario, presser);
  const ends = yield* movedEnds(scenario, stands, assumptions, choice.seed);
  return effectsOn('tilt', assumptions, [ends], ([{ tilt }], run) => tilt[run]);
}

/**
 * Measure what the difference of pairs hangs on, the first scenario against each other one: assumptions are those of the
 * first, moved in all of them alike. Yields runs done.
 */
export function* pairsHangOnSteps(scenarios: readonly Scenario[], choice: EnsembleChoice): Generator<number, HangsOn[]> {
  const runs = Math.min(choice.runs, MOVED_RUNS);
  const all = scenarios.map((scenario) => standing(scenario, runs, choice.seed));
  const assumptions = assumptionsOf(scenarios[0], all[0].presser);
  const ends: MovedEnds[] = [];
  for (const [k, scenario] of scenarios.entries()) ends.push(yield* movedEnds(scenario, all[k].stands, assumptions, choice.seed));
  const [first, ...others] = ends;
  return others.map((other) =>
    effectsOn('difference', assumptions, [first, other], ([a, b], run) => a.equidistance[run] - b.equidistance[run]),
  );
}

function* movedEnds(
  scenario: Scenario,
  stands: Ends,
  assumptions: readonly Assumption[],
  seed: string,
): Generator<number, MovedEnds> {
  const runs = stands.tilt.length;
  const moved: [Ends, Ends][] = [];
  for (const { at } of assumptions) {
    const [low, high] = LOW_AND_HIGH.map((end) => at(end, scenario)).map((one) =>
      one.hash === scenario.hash ? stands : endsOf(one, runs, seed),
    );
    moved.push([low, high]);
    yield runs * (1 + 2 * moved.length);
  }
  return { stands, moved };
}

function effectsOn(
  of: HangsOn['of'],
  assumptions: readonly Assumption[],
  all: readonly MovedEnds[],
  outcome: (ends: readonly Ends[], run: number) => number,
): HangsOn {
  const stands = all.map((each) => each.stands);
  const runs = stands[0].tilt.length;
  const over = (ends: readonly Ends[]): Float64Array => Float64Array.from({ length: runs }, (_, run) => outcome(ends, run));
  const before = over(stands);
  const change = (k: number, end: 0 | 1): Interval =>
    intervalOf(over(all.map(({ moved }) => moved[k][end])).map((value, run) => value - before[run]));
  const effects = assumptions.map(({ at: _, ...assumption }, k) => ({ ...assumption, low: change(k, 0), high: change(k, 1) }));
  return {
    of,
    runs,
    stands: meanOf(before),
    assumptions: effects.sort((one, other) => largestEffect(other) - largestEffect(one)),
  };
}

/** The larger of the two effects of an assumption, whatever its sign. */
export const largestEffect = ({ low, high }: Pick<MovedAssumption, 'low' | 'high'>): number =>
  Math.max(Math.abs(low.mean), Math.abs(high.mean));

/** Run a scenario; `demands` counts by power the demands that it makes, each as heavy as its channel. */
function endsOf(scenario: Scenario, runs: number, seed: string, demands?: Float64Array): Ends {
  const { simulation, start } = prepareRuns(scenario, seed);
  const portfolio = portfolioOf(start);
  const heavy = scenario.case.channels.map(({ weight }) => usualChannels(weight));
  const counter: Observer<BalancingWorld> = {
    decided({ demand }) {
      if (demands === undefined) return;
      for (let i = 0; i < demand.length; i++)
        if (demand[i] !== 0) demands[Math.floor(i / heavy.length)] += heavy[i % heavy.length];
    },
  };
  const ends = { tilt: new Float64Array(runs), equidistance: new Float64Array(runs) };
  for (let run = 0; run < runs; run++) {
    simulation.run(run, [counter]);
    const { tilt, equidistance } = equidistanceOf(simulation.world.tie, portfolio);
    ends.tilt[run] = tilt;
    ends.equidistance[run] = equidistance;
  }
  return ends;
}

/** Run a scenario as it stands, and find the power that demands most, else the one that has most leverage; of equals the first by id. */
function standing(scenario: Scenario, runs: number, seed: string): { readonly stands: Ends; readonly presser: string } {
  const { powers } = scenario.case;
  const demands = new Float64Array(powers.length);
  const stands = endsOf(scenario, runs, seed, demands);
  const leverage = powers.map(({ chokepoint }) => chokepoint.reduce((sum, level) => sum + level, 0));
  const by = demands.some((count) => count > 0) ? Array.from(demands) : leverage;
  return { stands, presser: powers[by.indexOf(Math.max(...by))].id };
}
