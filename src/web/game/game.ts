import { DEPTHS } from '../../model/parameters.ts';
import type { Override } from '../../model/simulation/override.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { ScenarioChoice } from './choice.ts';
import type { Game, Together } from './pair.ts';
import type { ShockName } from './shocks.ts';

/** A lean adds at most this to the log-odds of a tie: the odds times 1.65. [C] half a unit of appeal */
export const MOST_LEAN = 0.5;
/** Leans come in steps of this. */
export const LEAN_STEP = 0.1;
/** Lengths of a game on offer, months. */
export const LENGTHS = [12, 24, 36, 60] as const;
/** Games are of the first run of their seed. */
export const REPLICATE = 0;

/** Set a game up that nobody has played yet. */
export function gameFrom(choice: ScenarioChoice, rules: Pick<Game, 'seats' | 'pair' | 'months' | 'clock'>): Game {
  return { ...choice, ...rules, orders: [], injections: [], split: [] };
}

/** Find what the engine runs for a game. A file of the reader's that another scenario was chosen over is left out. */
export function choiceOf({ scenario, own, set, theory, seed }: ScenarioChoice): ScenarioChoice {
  return { scenario, ...(own?.name === scenario ? { own } : {}), set, theory, seed };
}

/** Tell whether a game starts from a shipped scenario as it is. */
export function isPlain({ scenario, own, set, theory }: ScenarioChoice): boolean {
  return own?.name !== scenario && theory === null && Object.keys(set).length === 0;
}

/** Find the month whose orders are due. */
export function monthDue({ orders }: Game): number {
  return orders.length;
}

/** Add the revealed orders of all chairs as the next month. */
export function played(game: Game, { orders, split }: Together): Game {
  const months = split ? [...game.split, monthDue(game)] : game.split;
  return { ...game, orders: [...game.orders, orders], split: months };
}

/** Go back to the start of a month, with the shocks that it began with, to play on otherwise from there. */
export function branched(game: Game, month: number): Game {
  return {
    ...game,
    orders: game.orders.slice(0, month),
    injections: game.injections.filter((injection) => injection.month <= month),
    split: game.split.filter((one) => one < month),
  };
}

/** Go back to the first month, as if nothing had been played or let happen. */
export function restarted(game: Game): Game {
  return { ...game, orders: [], injections: [], split: [] };
}

/** Let a shock strike at the start of the month whose orders are due. */
export function struck(game: Game, shock: ShockName): Game {
  return { ...game, injections: [...game.injections, { month: monthDue(game), shock }] };
}

/** Take a shock of the month whose orders are due back; what has been played through stays. */
export function unstruck(game: Game, shock: ShockName): Game {
  const month = monthDue(game);
  return { ...game, injections: game.injections.filter((one) => one.month !== month || one.shock !== shock) };
}

/** Tell whose order an override is: the state's, or a power's. */
export function seatOf(order: Override, { case: { state, powers } }: Scenario): string {
  return order.kind === 'act' ? (powers[order.power]?.id ?? '') : state.id;
}

/** Tell whether two overrides are about the same thing, so that one takes the place of the other. */
export function isSameDecisionKey(a: Override, b: Override): boolean {
  if (a.kind === 'act' || b.kind === 'act') return a.kind === b.kind && a.power === b.power;
  return a.kind === b.kind && a.channel === b.channel;
}

/** Put an order in the place of the one about the same matter; null leaves the matter to the model. */
export function ordered(orders: readonly Override[], matter: Override, order: Override | null): readonly Override[] {
  const others = orders.filter((each) => !isSameDecisionKey(each, matter));
  return order === null ? others : [...others, order];
}

/** Tell whether an order is one that this game's players may give. */
export function isPlayable(order: Override, { seats }: Game, scenario: Scenario): boolean {
  const { channels, powers } = scenario.case;
  if (!seats.includes(seatOf(order, scenario))) return false;
  const within = (index: number, length: number, low: number): boolean =>
    Number.isInteger(index) && index >= low && index < length;
  if (order.kind === 'act') return within(order.power, powers.length, 0) && within(order.option, 3 * channels.length + 1, 0);
  const channel = channels[order.channel];
  if (channel === undefined) return false;
  const isAwarded = channel.lumpy && channel.kind === 'share';
  if (order.kind === 'award') return isAwarded && within(order.power, powers.length, -1);
  if (order.kind === 'lean') return !isAwarded && within(order.power, powers.length, 0) && Math.abs(order.by) <= MOST_LEAN;
  const isDepth = order.power < 0 ? order.depth === 0 : DEPTHS.some((depth) => depth === order.depth);
  return within(order.power, powers.length, -1) && isDepth;
}
