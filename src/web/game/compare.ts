import { countAnswers, machineFutures } from '../../experiment/game/model-only-futures.ts';
import { isReached, objectiveValue } from '../../experiment/game/objective.ts';
import { prepareRuns } from '../../experiment/runs/trajectory.ts';
import { quantilesOf } from '../../experiment/statistics/statistics.ts';
import { shiftWatch } from '../../model/decisive-choice.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { cardsOf } from './describe.ts';
import { monthDue, REPLICATE } from './game.ts';
import { runGame } from './game-run.ts';
import { injectedInto } from './injected-events.ts';
import type { Game } from './pair.ts';
import type { Card, Futures } from './view.ts';

/** Machine-played futures that a game is set beside. */
export const COUNT = 100;
/** Futures played between two pauses. */
const PAUSE = 10;

/** Set a game, as far as it has been played, beside futures in which the machine held the played chairs; shocks strike all. */
export function* gameComparisonSteps(game: Game, base: Scenario): Generator<undefined, Futures> {
  const scenario = injectedInto(base, game.injections);
  const months = Math.min(monthDue(game), scenario.horizon);
  const own = ownRun(game, scenario, months);
  const { start } = prepareRuns(scenario, game.seed);
  const play = machineFutures(scenario, { seed: game.seed, replicate: REPLICATE, months, seats: game.seats });
  const [paths, values]: [number[][], number[][]] = [[], own.cards.map(() => [])];
  const sum = { demands: 0, refused: 0, chose: 0 };
  for (let k = 0; k < COUNT; k++) {
    if (k % PAUSE === 0) yield undefined;
    const { equidistance, demands, refused, choice, end } = play(k);
    paths.push([...equidistance]);
    sum.demands += demands / COUNT;
    sum.refused += refused / COUNT;
    sum.chose += choice.camp === 0 ? 0 : 1 / COUNT;
    own.cards.forEach(({ seat, objective }, c) => {
      values[c].push(objectiveValue(objective, end, { power: placeOf(seat, scenario), start }));
    });
  }
  return {
    count: COUNT,
    months,
    fan: Array.from({ length: months + 1 }, (_, month) => quantilesOf(paths.map((path) => path[month]))),
    chose: sum.chose,
    camp: own.camp,
    own: own.count,
    mean: { demands: sum.demands, refused: sum.refused },
    cards: own.cards.map((card, c) => cardBeside(card, values[c])),
  };
}

function placeOf(seat: string, { case: { powers } }: Scenario): number {
  return powers.findIndex(({ id }) => id === seat);
}

/** Run the game itself over the months played. */
function ownRun(game: Game, scenario: Scenario, horizon: number) {
  const { worlds, tilt, end } = runGame(game, scenario, horizon).trajectory;
  const count = { demands: 0, refused: 0 };
  for (const world of worlds) countAnswers(world, count);
  const shift = shiftWatch(tilt[0]);
  for (let month = 1; month < tilt.length; month++) shift.see(tilt[month], month);
  return { count, camp: shift.choice.camp, cards: cardsOf(game, scenario, end) };
}

function cardBeside(card: Card, values: readonly number[]): Futures['cards'][number] {
  const reached = values.filter((value) => isReached(card.objective, card.start, value)).length;
  const isOwn = isReached(card.objective, card.start, card.now);
  return { ...card, isReached: isOwn, reached, middle: quantilesOf(values).p50 };
}
