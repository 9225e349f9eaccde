import { addressedChance } from '../../engine/chance.ts';
import { simulationOf } from '../../model/simulation/simulation.ts';
import type { CalibratedCase } from '../../model/simulation/steady-start.ts';
import { THEORIES } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { startOf } from '../runs/trajectory.ts';
import type { Decision } from './decision.ts';
import { calibratorOf, type FlipChoice, flipTest } from './flip-run.ts';
import { type DecisionOption, weighedIn } from './questions.ts';

/** Lucks in which a change is tried: the runs 0 to 49 of the seed, each with a place of its own within the chance. [C] */
export const LUCKS = 50;
/** Lucks that are tried first, and how many of them have to turn for the others to be tried. [C] */
const PILOT = 6;
const PILOT_LEAST = 2;

/** In how many lucks a decision is turned, of those in which it could be taken as it was. */
export interface TurnedLucks {
  readonly turned: number;
  readonly of: number;
}

/** Tries changes of a scenario on a decision. */
export interface LuckTest {
  /** Tell whether a change turns the decision in its own run, and in most of the lucks. */
  turns(changed: Scenario): boolean;
  count(changed: Scenario): TurnedLucks;
}

/**
 * Tell whether a change turns an option that was taken in luck k: its chance shrinks so far that the luck, one of 50 that
 * lie evenly within the chance as it was, lies outside.
 *
 * Because  options lie side by side on the line of a draw, and one that grows pushes its neighbours along: that is no
 *          reason that anyone has, so only the option's own chance counts
 */
const isTurned = (before: number, after: number, luck: number): boolean => (luck + 0.5) / LUCKS > after / before;

/** Count in how many lucks of its month a decision comes out as it did, with nothing changed. */
export const lucksTaken = ({ options, chosen }: Decision): number => Math.round(LUCKS * options[chosen].probability);

/** Tell whether a part is most of a whole. */
const isMost = ({ turned, of }: TurnedLucks): boolean => 2 * turned > of;

/**
 * Make a test of whether a change turns a decision whatever the luck.
 *
 * Each luck is another past, up to that month, in which the actor is asked the same and decides as it did; the change
 * either turns that or not.
 *
 * Because  a change that works by upsetting one past, or by moving one draw over an edge, says nothing about the change
 */
export function luckTest(choice: FlipChoice, decision: Decision): LuckTest {
  const { scenario, seed } = choice;
  const calibrate = calibratorOf(scenario);
  const isTurnedHere = flipTest(choice, decision, calibrate);
  const weigh = weigherOf(seed, decision, calibrate);
  let known: readonly number[] | undefined;
  const chancesBefore = (): readonly number[] => {
    if (known !== undefined) return known;
    const chanceIn = weigh(scenario);
    known = Array.from({ length: LUCKS }, (_, luck) => chanceIn(luck));
    return known;
  };
  // Counts up to a luck, or until nothing can change any more; where the option is out of the question there is nothing to turn.
  const counted = (changed: Scenario, to: number, isSettled: (found: TurnedLucks) => boolean): TurnedLucks => {
    const before = chancesBefore().slice(0, to);
    const chanceIn = weigh(changed);
    let [turned, of] = [0, 0];
    for (const [luck, chance] of before.entries()) {
      if (chance === 0) continue;
      of++;
      if (isTurned(chance, chanceIn(luck), luck)) turned++;
      if (isSettled({ turned, of })) break;
    }
    return { turned, of };
  };
  const never = (): boolean => false;
  const possible = (): number => chancesBefore().filter((chance) => chance > 0).length;
  return {
    turns(changed) {
      if (!isTurnedHere(changed) || counted(changed, PILOT, never).turned < PILOT_LEAST) return false;
      const all = possible();
      const isSettled = ({ turned, of }: TurnedLucks): boolean => 2 * turned > all || 2 * (of - turned) >= all;
      return isMost({ turned: counted(changed, LUCKS, isSettled).turned, of: all });
    },
    count: (changed) => counted(changed, LUCKS, never),
  };
}

/** Make ready to weigh the decision in scenarios: the chance of what was taken, in one luck after the other, the past run anew. */
function weigherOf(
  seed: string,
  decision: Decision,
  calibrate: (changed: Scenario) => CalibratedCase,
): (changed: Scenario) => (luck: number) => number {
  const chance = addressedChance(seed);
  const { deed, power, depth } = decision.options[decision.chosen];
  const isTaken = (option: DecisionOption): boolean => option.deed === deed && option.power === power && option.depth === depth;
  return (changed) => {
    const calibrated = calibrate(changed);
    const inputs = {
      start: startOf(calibrated),
      q: changed.parameters,
      theory: THEORIES[changed.theory],
      switches: changed.switches,
    };
    const simulation = simulationOf(calibrated, changed.timeline, chance, decision.month + 1);
    return (luck) => {
      let found = 0;
      const decided = (world: BalancingWorld, month: number): void => {
        if (month !== decision.month) return;
        const options = weighedIn(decision, changed, { ...inputs, world: askedTheSame(world, decision) });
        found = options.find(isTaken)?.probability ?? 0;
      };
      simulation.run(luck, [{ decided }]);
      return found;
    };
  };
}

/** Look at a world as if the state were asked in it what it was asked. */
function askedTheSame(world: BalancingWorld, { kind, channel, options }: Decision): BalancingWorld {
  if (kind !== 'answer') return world;
  const m = world.weight.length;
  const asking = new Set(options.flatMap(({ deed, power }) => (deed === 'meet' ? [power] : [])));
  const demand = world.demand.map((open, i) => (i % m === channel ? Number(asking.has((i - channel) / m)) : open));
  return { ...world, demand };
}
