import { addressedChance, addressOf } from '../../engine/chance.ts';
import { equidistanceOf, portfolioOf, weightedTies } from '../../model/equidistance.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';

/** What a chair may be given as its secret aim: the first four are the state's, the others a power's. */
export type Objective = 'office' | 'prosperity' | 'freeHand' | 'path' | 'closer' | 'rivals' | 'voice';

const OF_POWER: readonly Objective[] = ['closer', 'rivals', 'voice'];

/** Draw the secret aim of a chair: the same seed and replicate always deal the same card. */
export function objectiveOf(scenario: Scenario, seed: string, replicate: number, seat: string): Objective {
  const cards = seat === scenario.case.state.id ? cardsOfState(scenario) : OF_POWER;
  const luck = addressedChance(seed);
  luck.begin(replicate);
  luck.turn(0);
  return cards[Math.floor(luck.draw(addressOf('objective', seat)) * cards.length)];
}

/** The path to a power whose rewards hang on conditions is an aim only where there is one. */
function cardsOfState({ case: { powers, channels } }: Scenario): readonly Objective[] {
  const hasPath = powers.some(({ conditional }) => conditional) && channels.some(({ core }) => core);
  return ['office', 'prosperity', 'freeHand', ...(hasPath ? (['path'] as const) : [])];
}

/** Who holds the card, and the world of month 0. */
interface Holder {
  /** Index of a power; -1 for the state. */
  readonly power: number;
  readonly start: BalancingWorld;
}

/** Measure a world by an aim. */
export function objectiveValue(objective: Objective, world: BalancingWorld, { power, start }: Holder): number {
  const { axis, weight, isCore, conditionalPower } = start;
  const portfolio = portfolioOf(start);
  const core = isCore.indexOf(1);
  const tieInCore = (p: number): number => (core < 0 ? 0 : world.tie[p * weight.length + core]);
  switch (objective) {
    case 'office':
      return world.legitimacy[0];
    case 'prosperity':
      return world.benefit[0];
    case 'freeHand':
      return equidistanceOf(world.tie, portfolio).equidistance;
    case 'path':
      return tieInCore(conditionalPower.indexOf(1));
    case 'closer':
      return weightedTies(world.tie, portfolio)[power];
    case 'rivals':
      return weightedTies(world.tie, portfolio).reduce(
        (sum, tie, r) => (start.rivalry[power * axis.length + r] > 0 ? sum + tie : sum),
        0,
      );
    case 'voice':
      return tieInCore(power);
  }
}

/** Tell whether an aim is reached: held at what it was at the start, or better; fewer ties of rivals are better. */
export function isReached(objective: Objective, start: number, end: number): boolean {
  if (objective === 'rivals') return end < start;
  return objective === 'path' || objective === 'closer' || objective === 'voice' ? end > start : end >= start;
}
