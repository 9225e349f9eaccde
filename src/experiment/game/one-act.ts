import type { Decision } from '../explain/decision.ts';
import type { DecisionOption } from '../explain/questions.ts';

const BLOCKS = ['induce', 'press', 'demand'] as const;

/**
 * Put what a power may do in each channel together, for a chair that has one act a month: hold, or one act in one channel.
 *
 *   P(act) = odds of the act / (1 + sum of all odds), odds against holding in its channel
 *
 * Because  the powers of the model act once a month on average; given that one acts at most once, this is how likely each act is
 */
export function oneActOf(decisions: readonly Decision[]): Decision {
  const [first] = decisions;
  const odds = decisions.flatMap(({ options: [holding, ...acts] }) =>
    acts.map((act) => ({ act, odds: act.probability / holding.probability })),
  );
  const sum = odds.reduce((total, each) => total + each.odds, 1);
  const hold: DecisionOption = { ...first.options[0], channel: -1, probability: 1 / sum };
  // In the order of orders: block by block, each channel by channel.
  const acts = BLOCKS.flatMap((deed) =>
    odds.filter(({ act }) => act.deed === deed).map((each): DecisionOption => ({ ...each.act, probability: each.odds / sum })),
  );
  const options = [hold, ...acts];
  const done = decisions.find(({ chosen }) => chosen > 0);
  const deed = done?.options[done.chosen];
  const chosen = deed === undefined ? 0 : options.findIndex((each) => each.deed === deed.deed && each.channel === deed.channel);
  return { ...first, channel: -1, options, chosen };
}

/** Put the acts of every power together, and leave all other decisions as they are. */
export function asTurns(decisions: readonly Decision[]): Decision[] {
  const acts = decisions.filter(({ kind }) => kind === 'act');
  const actors = [...new Set(acts.map(({ actor }) => actor))];
  const turns = actors.map((actor) => oneActOf(acts.filter((each) => each.actor === actor)));
  return [...turns, ...decisions.filter(({ kind }) => kind !== 'act')];
}

/** List what a month brought: what each power did, or that it did nothing, and all other decisions. */
export function asDone(decisions: readonly Decision[]): Decision[] {
  const done = (actor: string): boolean =>
    decisions.some((each) => each.kind === 'act' && each.actor === actor && each.chosen > 0);
  const idle = asTurns(decisions).filter(({ kind, actor }) => kind === 'act' && !done(actor));
  return [...idle, ...decisions.filter(({ kind, chosen }) => kind !== 'act' || chosen > 0)];
}
