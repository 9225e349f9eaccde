import { run, type Trajectory } from '../../experiment/runs/trajectory.ts';
import type { Overrides } from '../../model/simulation/override.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { isPlayable, REPLICATE } from './game.ts';
import type { Game } from './pair.ts';

/** A game run over some months, with the orders that its players may give. */
export interface GameRun {
  readonly trajectory: Trajectory;
  readonly orders: Overrides;
}

/** Run a game over some months; orders that mean nothing in this scenario are left out. */
export function runGame(game: Game, scenario: Scenario, horizon: number): GameRun {
  const orders = game.orders.map((month) => month.filter((order) => isPlayable(order, game, scenario)));
  return { orders, trajectory: run({ ...scenario, horizon }, { seed: game.seed, replicate: REPLICATE, overrides: orders }) };
}
