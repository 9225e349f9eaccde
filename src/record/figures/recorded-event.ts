/** What an event may do between its actor and a target. */
export const EVENT_DIRECTIONS = ['toward', 'away', 'reward', 'pressure', 'concession', 'defiance', 'relief'] as const;

type Direction = (typeof EVENT_DIRECTIONS)[number];

/** Something that happened. How much it mattered is a judgement, and its reason stands beside it. */
export interface RecordedEvent {
  /** `2014-03`. */
  readonly date: string;
  /** A power's id, RS for the small state itself, `other` for anybody else. */
  readonly actor: string;
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
