/**
 * What an event may do between its actor and a target. `withheld` stands beside `pressure` where the power holds back
 * what it gives itself: its market, its money, its gas.
 */
export const EVENT_DIRECTIONS = ['toward', 'away', 'reward', 'pressure', 'withheld', 'concession', 'defiance', 'relief'] as const;

type Direction = (typeof EVENT_DIRECTIONS)[number];

/** Who may act: a power by its id, RS for the small state itself, `other` for anybody else. */
export const EVENT_ACTORS = ['US', 'EU', 'CN', 'RU', 'RS', 'other'] as const;
/** Whom it may be aimed at: an actor, or the state's own public. */
export const EVENT_TARGETS = [...EVENT_ACTORS, 'public'] as const;
/** Where it may happen: a channel by its id, or at home. */
export const EVENT_CHANNELS = ['trade', 'investment', 'technology', 'security', 'energy', 'diplomacy', 'domestic'] as const;

/** Something that happened. How much it mattered is a judgement, and its reason stands beside it. */
export interface RecordedEvent {
  /** `2014-03`. */
  readonly date: string;
  /** One of `EVENT_ACTORS`. */
  readonly actor: string;
  /** One of `EVENT_CHANNELS`. */
  readonly channel: string;
  /** Without a target, between the actor and the small state. */
  readonly directions: readonly { readonly tag: Direction; readonly target?: string }[];
  /** 1 to 5 [J]. */
  readonly magnitude: number;
  readonly reason: string;
  readonly description: string;
  readonly address: string;
  /** A few words for a picture, where the event may stand in one. */
  readonly title?: string;
}
