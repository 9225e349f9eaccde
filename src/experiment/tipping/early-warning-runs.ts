import { CHOICE_MONTHS, shiftWatch } from '../../model/decisive-choice.ts';
import { equidistanceOf, portfolioOf } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { LoadedExperiment } from '../ask/load.ts';
import { pointScenarios } from '../points/point-runs.ts';
import { prepareRuns } from '../runs/trajectory.ts';
import type { SweepPlan } from '../sweep/plan.ts';
import type { Sweep } from '../sweep/sweep.ts';
import { HALF } from '../sweep/tipping-level.ts';

/** One run, month by month, and when it chose. */
export interface WatchedRun {
  /** [months + 1] */
  readonly equidistance: Float64Array;
  /** How far the tilt is from its start, [months + 1]. */
  readonly moved: Float64Array;
  /** Month that completes the first decisive choice; 0 = none. */
  readonly choice: number;
}

/** Find the last month before the year that completes a decisive choice. */
export const monthBefore = (choice: number): number => choice - CHOICE_MONTHS;

/** A draw that tips, at the level where most of its runs choose first and at the one below: the same luck run by run. */
export interface WatchedWorld {
  readonly above: readonly WatchedRun[];
  readonly below: readonly WatchedRun[];
}

/** Runs that are watched at most, and how many times those of a point of the sweep in each world. [C] some ten seconds */
const MOST_RUNS = 20_000;
const TIMES = 2;

/** Points of a sweep between which its draws tip, [draws that tip][above, below]. */
export function tippingPoints(sweep: Sweep, plan: SweepPlan): [above: number, below: number][] {
  const size = plan.levels[0].length;
  const first = plan.curves.indexOf('draw');
  return sweep.draws.flatMap((shares, draw): [number, number][] => {
    const level = shares.findIndex((share) => share >= HALF);
    const point = (first + draw) * size + level;
    return level > 0 ? [[point, point - 1]] : [];
  });
}

/** Take so many of a list at most, evenly spread over it. */
function evenly<T>(all: readonly T[], most: number): T[] {
  const count = Math.min(most, all.length);
  return Array.from({ length: count }, (_, k) => all[Math.floor((k * all.length) / count)]);
}

/**
 * Run worlds again at the two levels between which they tip, and keep every month: yields how many worlds are done and
 * how many there are. Each world has luck of its own, so that no two of them tell the same story twice.
 */
export async function* watchTips(
  { experiment, texts }: LoadedExperiment,
  { sweep, plan, seed }: { readonly sweep: Sweep; readonly plan: SweepPlan; readonly seed: string },
): AsyncGenerator<readonly [done: number, all: number], WatchedWorld[]> {
  const { scenarios, months, constants, outcomes } = experiment;
  const replicates = TIMES * experiment.replicates;
  const { columns, values } = plan;
  const held = { scenarios, texts, constants, columns, outcomes, seed, replicates };
  const scenarioOf = await pointScenarios({ ...held, ...(months !== undefined && { months }) });
  const points = evenly(tippingPoints(sweep, plan), Math.max(1, Math.floor(MOST_RUNS / (2 * replicates))));
  const worlds: WatchedWorld[] = [];
  for (const [k, pair] of points.entries()) {
    const [above, below] = await Promise.all(
      pair.map((point) => scenarioOf(values.subarray(point * columns.length, (point + 1) * columns.length))),
    );
    const luck = { seed, from: k * replicates, to: (k + 1) * replicates };
    worlds.push({ above: watchRuns(above, luck), below: watchRuns(below, luck) });
    yield [k + 1, points.length];
  }
  return worlds;
}

interface Luck {
  readonly seed: string;
  /** Replicates from `from` up to but not including `to`. */
  readonly from: number;
  readonly to: number;
}

function watchRuns(scenario: Scenario, { seed, from, to }: Luck): WatchedRun[] {
  const { simulation, start } = prepareRuns(scenario, seed);
  const portfolio = portfolioOf(start);
  const first = equidistanceOf(start.tie, portfolio);
  return Array.from({ length: to - from }, (_, k) => {
    const equidistance = new Float64Array(scenario.horizon + 1).fill(first.equidistance);
    const moved = new Float64Array(scenario.horizon + 1);
    const shift = shiftWatch(first.tilt);
    const advanced = ({ tie }: BalancingWorld, month: number): void => {
      const now = equidistanceOf(tie, portfolio);
      equidistance[month] = now.equidistance;
      moved[month] = Math.abs(now.tilt - first.tilt);
      shift.see(now.tilt, month);
    };
    simulation.run(from + k, [{ advanced }]);
    return { equidistance, moved, choice: shift.choice.month };
  });
}
