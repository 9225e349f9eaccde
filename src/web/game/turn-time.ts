/** Lengths of a turn on offer, seconds. */
export const TURN_SECONDS = [60, 90, 120, 180, 300, 600] as const;
/** What happens when the time of a turn is up: it is only said; the orders count as they stand; they are left to the model. */
export const TIME_ENDS = ['tell', 'stand', 'model'] as const;
export type TimeEnd = (typeof TIME_ENDS)[number];

/** The clock of every turn. */
export interface TurnTime {
  readonly seconds: number;
  readonly end: TimeEnd;
}

/** What is said aloud of the time that is left; a clock that speaks every second is one that nobody can listen to. */
export type Moment = 'early' | 'half' | 'minute' | 'seconds' | 'up';

const MINUTE = 60;
/** Seconds before the end of which the last warning is given. */
export const LAST_WARNING = 15;

/** Find what is to be said when some seconds of a whole turn are left. */
export function momentOf(left: number, whole: number): Moment {
  if (left === 0) return 'up';
  if (left <= LAST_WARNING) return 'seconds';
  if (left <= MINUTE && whole > MINUTE) return 'minute';
  return left <= whole / 2 && whole / 2 > MINUTE ? 'half' : 'early';
}
