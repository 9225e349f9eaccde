import { type Decision, decisionsOf } from '../../experiment/explain/decision.ts';
import type { DecisionOption } from '../../experiment/explain/questions.ts';
import { type TheoryView, viewUnder } from '../../experiment/game/as-they-read-it.ts';
import { objectiveOf, objectiveValue } from '../../experiment/game/objective.ts';
import { asDone, asTurns } from '../../experiment/game/one-act.ts';
import { prepareRuns, type Trajectory } from '../../experiment/runs/trajectory.ts';
import type { Override } from '../../model/simulation/override.ts';
import type { TheoryName } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { matches } from './decision-key.ts';
import { monthDue, REPLICATE } from './game.ts';
import { runGame } from './game-run.ts';
import { injectedInto, shocksIn } from './injected-events.ts';
import type { Game } from './pair.ts';
import {
  type Advice,
  type Card,
  type DecisionDue,
  type Deed,
  type Hope,
  type PlayView,
  type Situation,
  type Taken,
  tellingReason,
} from './view.ts';

/** Theories that advise; the mixed one is none of its own. */
const ADVISERS: readonly TheoryName[] = ['realist', 'liberal', 'constructivist'];
const NO_REASONS: Pick<DecisionOption, 'terms'> = { terms: [] };

/** Play a game as far as it goes and tell all that its players may see. */
export function tellGame(game: Game, base: Scenario): PlayView {
  const scenario = injectedInto(base, game.injections);
  const horizon = Math.min(game.months, scenario.horizon);
  const { orders, trajectory } = runGame(game, scenario, horizon);
  const month = Math.min(monthDue(game), horizon);
  const views = month < horizon ? ADVISERS.map((theory) => viewUnder(theory, trajectory)) : [];
  const decisionsIn = decisionsOf(trajectory);
  return {
    scenario,
    month,
    months: horizon,
    situations: Array.from({ length: month + 1 }, (_, k) => situationOf(trajectory, k)),
    taken: orders.slice(0, month).map((given, k) => asDone(decisionsIn(k)).map((decision) => takenOf(decision, given, scenario))),
    questions: views.length === 0 ? [] : questionsOf(asTurns(decisionsIn(month)), views, game),
    hopes: views.length === 0 ? [] : hopesOf(views, game, trajectory, month),
    cards: cardsOf(game, scenario, worldAt(trajectory, month)),
    shocks: shocksIn(scenario),
    stray: game.orders.flat().length - orders.flat().length,
  };
}

function worldAt({ worlds, end }: Trajectory, month: number): BalancingWorld {
  return worlds[month] ?? end;
}

function situationOf(trajectory: Trajectory, month: number): Situation {
  const { tie, pressure, inducement, demand, legitimacy, protest } = worldAt(trajectory, month);
  return {
    tie: Array.from(tie),
    pressure: Array.from(pressure),
    inducement: Array.from(inducement),
    demand: Array.from(demand),
    legitimacy: legitimacy[0],
    protest: protest[0],
    equidistance: trajectory.equidistance[month],
    tilt: trajectory.tilt[month],
  };
}

function deedOf({ deed, power, channel, depth }: DecisionOption): Deed {
  return { deed, power, channel, depth };
}

/** Find the place of the most probable option, another than `besides`. */
function likeliestOf(options: readonly DecisionOption[], besides = -1): number {
  return options.reduce(
    (best, { probability }, k) => (k !== besides && (best < 0 || probability > options[best].probability) ? k : best),
    -1,
  );
}

function isAbout(order: Override, { kind, actor, channel }: Decision, { case: { powers } }: Scenario): boolean {
  if (order.kind === 'act') return kind === 'act' && powers[order.power].id === actor;
  return order.kind === kind && order.channel === channel;
}

function takenOf(decision: Decision, orders: readonly Override[], scenario: Scenario): Taken {
  const { kind, actor, channel, month, options, chosen } = decision;
  const likeliest = likeliestOf(options);
  return {
    kind,
    actor,
    channel,
    month,
    byHand: orders.some((order) => isAbout(order, decision, scenario)),
    deed: deedOf(options[chosen]),
    probability: options[chosen].probability,
    likeliest: deedOf(options[likeliest]),
    likeliestProbability: options[likeliest].probability,
    reason: likeliest === chosen ? '' : tellingReason(options[likeliest], options[chosen]),
  };
}

function questionsOf(decisions: readonly Decision[], views: readonly TheoryView[], { seats }: Game): DecisionDue[] {
  const seen = views.map((view) => ({ theory: view.theory, decisions: asTurns(view.decisionsIn(decisions[0].month)) }));
  return decisions.flatMap((decision): DecisionDue[] => {
    const { kind, actor, channel, options } = decision;
    if (!seats.includes(actor)) return [];
    const advice = seen.map(({ theory, decisions: theirs }): Advice => {
      return adviceOf(theory, theirs.find(matches(decision)) ?? decision);
    });
    return [{ kind, actor, channel, deeds: options.filter(({ probability }) => probability > 0).map(deedOf), advice }];
  });
}

function adviceOf(theory: TheoryName, { options }: Decision): Advice {
  const best = likeliestOf(options);
  const next = likeliestOf(options, best);
  const reason = tellingReason(options[best], options[next] ?? NO_REASONS);
  return { theory, deed: deedOf(options[best]), probability: options[best].probability, reason };
}

/** For each played power: where each theory sees a demand yielded to most. */
function hopesOf(views: readonly TheoryView[], { seats }: Game, { scenario }: Trajectory, month: number): Hope[] {
  const { powers, channels } = scenario.case;
  if (!scenario.switches.demands) return [];
  return powers.flatMap(({ id }, power) =>
    seats.includes(id)
      ? views.map(({ theory, answersTo }): Hope => {
          const refusals = channels.map((_, c) => answersTo(month, power, c)[0]);
          const channel = refusals.indexOf(Math.min(...refusals));
          return { theory, power, channel, refused: refusals[channel] };
        })
      : [],
  );
}

/** Deal the cards of the played chairs and measure each in a world. */
export function cardsOf({ seed, seats }: Game, scenario: Scenario, world: BalancingWorld): Card[] {
  const { start } = prepareRuns(scenario, seed);
  return seats.map((seat) => {
    const objective = objectiveOf(scenario, seed, REPLICATE, seat);
    const holder = { power: scenario.case.powers.findIndex(({ id }) => id === seat), start };
    return {
      seat,
      objective,
      start: objectiveValue(objective, start, holder),
      now: objectiveValue(objective, world, holder),
    };
  });
}
