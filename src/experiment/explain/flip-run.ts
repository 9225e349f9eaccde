import { addressedChance } from '../../engine/chance.ts';
import { simulationOf } from '../../model/simulation/simulation.ts';
import type { CalibratedCase } from '../../model/simulation/steady-start.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { calibratedOf, type Trajectory } from '../runs/trajectory.ts';
import type { Decision } from './decision.ts';
import { demandersIn } from './reasons-of-answer.ts';
import { winnerIn } from './reasons-of-award.ts';

/** Find what an actor did in the month of a decision; NaN where it was not asked the same. */
function doneIn(decision: Decision, world: BalancingWorld, powers: Scenario['case']['powers']): number {
  const { kind, actor, channel: c, options } = decision;
  const { act, depth, weight } = world;
  const m = weight.length;
  if (kind === 'act') return act[powers.findIndex(({ id }) => id === actor) * m + c];
  if (kind === 'award') return winnerIn(c, world);
  const asking = demandersIn(c, world);
  if (options.some(({ deed, power }) => deed === 'meet' && !asking.includes(power))) return Number.NaN;
  const met = asking.find((p) => depth[p * m + c] > 0);
  return met === undefined ? 0 : met + depth[met * m + c];
}

/** Which run a decision is from. */
export interface FlipChoice {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicate: number;
}

/** Make a test of whether a changed scenario, run from month 0 on the same luck, decides otherwise when asked the same. */
export function flipTest(
  { scenario, seed, replicate }: FlipChoice,
  decision: Decision,
  calibrate: (changed: Scenario) => CalibratedCase = calibratorOf(scenario),
): (changed: Scenario) => boolean {
  const luck = addressedChance(seed);
  const done = (changed: Scenario): number => {
    let found = Number.NaN;
    const decided = (world: BalancingWorld, month: number): void => {
      if (month === decision.month) found = doneIn(decision, world, changed.case.powers);
    };
    simulationOf(calibrate(changed), changed.timeline, luck, decision.month + 1).run(replicate, [{ decided }]);
    return found;
  };
  const original = done(scenario);
  return (changed) => {
    const found = done(changed);
    return !Number.isNaN(found) && found !== original;
  };
}

/** Make a calibrator of changes of a scenario: what was calibrated last, or is calibrated alike, is not again. */
export function calibratorOf(scenario: Scenario): (changed: Scenario) => CalibratedCase {
  const known = calibratedOf(scenario);
  let last = { scenario, calibrated: known };
  return (changed) => {
    if (isCalibratedAlike(scenario, changed)) return known;
    if (last.scenario !== changed) last = { scenario: changed, calibrated: calibratedOf(changed) };
    return last.calibrated;
  };
}

/** Tell whether two scenarios share all that calibration reads: then only what happens over time differs. */
function isCalibratedAlike(a: Scenario, b: Scenario): boolean {
  return a.case === b.case && a.theory === b.theory && a.parameters === b.parameters && a.switches === b.switches;
}

/** Find the first month in which two runs of one luck decide differently; undefined where they never do. */
export function partingOf(a: Trajectory, b: Trajectory): number | undefined {
  const same = (x: Float64Array, y: Float64Array): boolean => x.every((value, i) => value === y[i]);
  const month = a.worlds.findIndex((world, k) => {
    const other = b.worlds[k];
    if (!same(world.act, other.act) || !same(world.depth, other.depth) || !same(world.demand, other.demand)) return true;
    const m = world.weight.length;
    return world.award.some((award, i) => world.lumpy[i % m] === 1 && world.isRate[i % m] === 0 && award !== other.award[i]);
  });
  return month < 0 ? undefined : month;
}
