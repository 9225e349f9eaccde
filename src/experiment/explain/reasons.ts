import type { Parameters, Switches } from '../../model/parameters.ts';
import type { Theory } from '../../model/theory.ts';
import type { BalancingWorld } from '../../model/variables.ts';

/** One reason for or against an option, in the unit of its utility. */
export interface Term {
  readonly name: string;
  readonly value: number;
}

/** What was weighed: an option, what it was worth, and the reasons that add up to it. */
export interface Weighed {
  readonly deed: 'hold' | 'induce' | 'press' | 'demand' | 'award' | 'home' | 'refuse' | 'meet';
  /** Index of the power that acts, is awarded to or is met; -1 = none. */
  readonly power: number;
  /** Index of the channel; -1 = none. */
  readonly channel: number;
  /** How deeply a demand is met. */
  readonly depth: number;
  readonly utility: number;
  readonly terms: readonly Term[];
}

/** What reasons are computed from: the recorded world of a month, the world of month 0, and how the case is read. */
export interface ReasonInputs {
  readonly world: BalancingWorld;
  readonly start: BalancingWorld;
  readonly q: Parameters;
  readonly theory: Theory;
  readonly switches: Switches;
}

type Place = Pick<Weighed, 'deed' | 'power' | 'channel'> & { readonly depth?: number };

/** Add up the reasons for an option. */
export function weighed(place: Place, terms: readonly Term[]): Weighed {
  return { depth: 0, ...place, utility: terms.reduce((sum, { value }) => sum + value, 0), terms };
}
