import type { Term, Weighed } from '../../experiment/explain/reasons.ts';
import type { Objective } from '../../experiment/game/objective.ts';
import type { Quantiles } from '../../experiment/statistics/statistics.ts';
import type { TheoryName } from '../../model/theory.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { DecisionKey } from './decision-key.ts';
import type { ShockName } from './shocks.ts';

/** An option without its reasons. */
export type Deed = Omit<Weighed, 'terms' | 'utility'>;

/** A decision of a month that is over. */
export interface Taken extends DecisionKey {
  readonly month: number;
  /** Whether somebody at this screen chose it. */
  readonly byHand: boolean;
  readonly deed: Deed;
  /** What the model would have done it with. */
  readonly probability: number;
  /** What the model would most likely have done, and the reason that most sets it above what was done. */
  readonly likeliest: Deed;
  readonly likeliestProbability: number;
  readonly reason: string;
}

/** What one theory would most likely do, and the reason that most sets it apart from the next. */
export interface Advice {
  readonly theory: TheoryName;
  readonly deed: Deed;
  readonly probability: number;
  readonly reason: string;
}

/** A decision that somebody at this screen is to take. */
export interface DecisionDue extends DecisionKey {
  readonly deeds: readonly Deed[];
  readonly advice: readonly Advice[];
}

/** How a theory thinks that a demand of a power would be answered, in the channel where it would get most. */
export interface Hope {
  readonly theory: TheoryName;
  readonly power: number;
  readonly channel: number;
  readonly refused: number;
}

/** The world at the start of a month. Cells are (power, channel), flat. */
export interface Situation {
  readonly tie: readonly number[];
  readonly pressure: readonly number[];
  readonly inducement: readonly number[];
  /** 1 where a demand is open. */
  readonly demand: readonly number[];
  readonly legitimacy: number;
  readonly protest: number;
  readonly equidistance: number;
  readonly tilt: number;
}

/** A secret card: what it asks for, measured at the start and now. */
export interface Card {
  readonly seat: string;
  readonly objective: Objective;
  readonly start: number;
  readonly now: number;
}

/** A game as far as it has been played. */
export interface PlayView {
  readonly scenario: Scenario;
  /** Months played. */
  readonly month: number;
  /** Months of the whole game: a scenario may be shorter than what was asked for. */
  readonly months: number;
  /** Index [month], 0 to the last: the start of every month. */
  readonly situations: readonly Situation[];
  /** Index [month played]. */
  readonly taken: readonly (readonly Taken[])[];
  /** What is to be decided now; empty when all months are played. */
  readonly questions: readonly DecisionDue[];
  readonly hopes: readonly Hope[];
  readonly cards: readonly Card[];
  /** Shocks that this scenario can express. */
  readonly shocks: readonly ShockName[];
  /** Orders that mean nothing in this scenario and were left out. */
  readonly stray: number;
}

/** The game beside a hundred in which the machine held the players' chairs, on the same luck for everybody else. */
export interface Futures {
  readonly count: number;
  readonly months: number;
  /** Quantiles of equidistance, index [month]. */
  readonly fan: readonly Quantiles[];
  /** Share of futures in which a decisive choice was made, and the game's own choice (1 positive, -1 negative, 0 none). */
  readonly chose: number;
  readonly camp: number;
  /** Demands answered and refused, in the game and on average. */
  readonly own: { readonly demands: number; readonly refused: number };
  readonly mean: { readonly demands: number; readonly refused: number };
  /** For every card: whether the game reaches the aim, how many futures do, and the middle of their values. */
  readonly cards: readonly (Card & { readonly isReached: boolean; readonly reached: number; readonly middle: number })[];
}

/** Find the reason that most sets an option above another. */
export function tellingReason(option: { readonly terms: readonly Term[] }, other: { readonly terms: readonly Term[] }): string {
  const names = [...new Set([...option.terms, ...other.terms].map(({ name }) => name))];
  const value = (terms: readonly Term[], name: string): number => terms.find((term) => term.name === name)?.value ?? 0;
  const gain = (name: string): number => value(option.terms, name) - value(other.terms, name);
  return names.reduce((best, name) => (best === '' || gain(name) > gain(best) ? name : best), '');
}

/** A choice that the model makes less often than this sets a player apart. [C] one time in ten */
const RARE = 0.1;

/** List the choices made by hand that the model would rarely make. */
export function unlikeOf(taken: PlayView['taken']): Taken[] {
  return taken.flat().filter(({ byHand, probability }) => byHand && probability < RARE);
}
