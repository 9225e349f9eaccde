/** A number of the trace that moved. */

import type { EventNote } from '../../scenario/fields/scenario.ts';

export interface Move {
  readonly before: number;
  readonly after: number;
}

/** Something that happened in a run, as the recorded worlds show it. Powers and channels by index. */
export type TurningPoint = { readonly month: number; readonly size: number } & (
  | ({ readonly kind: 'start' | 'end'; readonly equidistance: number; readonly tilt: number; readonly gap: number } & object)
  | {
      readonly kind: 'answer';
      readonly power: number;
      readonly channel: number;
      readonly depth: number;
      /** The demander's pressure in the channel, this month and the next. */
      readonly pressure: Move;
      /** Ties that were cut, the largest cut first. */
      readonly cuts: readonly (Move & { readonly power: number })[];
      /** Equidistance over the month, where the answers are what moved it most. */
      readonly jump?: Move;
    }
  | {
      readonly kind: 'jump';
      readonly cause: 'awards' | 'events';
      readonly channel: number;
      readonly winner: number;
      readonly jump: Move;
    }
  | { readonly kind: 'choice'; readonly camp: number; readonly tilt: Move }
  | { readonly kind: 'drift'; readonly power: number; readonly channel: number; readonly since: number; readonly tie: Move }
  | { readonly kind: 'rivalry'; readonly pair: readonly [number, number]; readonly level: Move }
  | {
      readonly kind: 'events';
      /** The events of a month, each with the value that its one cell then has. */
      readonly events: readonly { readonly event: EventNote; readonly now: number | undefined }[];
    }
  | { readonly kind: 'release'; readonly event: EventNote; readonly now: number }
  | { readonly kind: 'legitimacy'; readonly level: Move }
);
