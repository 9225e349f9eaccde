import type { Override, Overrides } from '../../model/simulation/override.ts';
import type { ScenarioChoice } from './choice.ts';
import type { Injection } from './injected-events.ts';
import type { TurnTime } from './turn-time.ts';

/** One person who seals an order. */
export interface Taker {
  readonly seat: string;
  /** First or second of the two on one chair; 0 where a chair has one player. */
  readonly place: 0 | 1 | 2;
}

/** List who seals an order, in the order in which the device is passed on. */
export function takersOf({ seats, pair }: Pick<Game, 'seats' | 'pair'>): readonly Taker[] {
  return seats.flatMap((seat): Taker[] =>
    seat === pair
      ? [
          { seat, place: 1 },
          { seat, place: 2 },
        ]
      : [{ seat, place: 0 }],
  );
}

/** What a month's sealed orders come to. */
export interface Together {
  readonly orders: readonly Override[];
  /** Whether the two on one chair did not agree. */
  readonly split: boolean;
}

/** The first option of every power. */
const HOLD = 0;

/** Put sealed orders together: what two on one chair have sealed counts where it is the same; else their power holds. */
export function together(takers: readonly Taker[], sealed: readonly (readonly Override[])[]): Together {
  const [first, second] = [1, 2].map((place) => sealed[takers.findIndex((taker) => taker.place === place)] ?? []);
  const split = JSON.stringify(first) !== JSON.stringify(second);
  const others = sealed.filter((_, k) => takers[k].place === 0).flat();
  const given = [...first, ...second].find((order) => order.kind === 'act');
  const agreed: readonly Override[] = split && given ? [{ ...given, option: HOLD }] : first;
  return { orders: [...others, ...agreed], split };
}

/** Everything a game is: what it starts from, who plays, what they have chosen, and what has struck them. */
export interface Game extends ScenarioChoice {
  /** Ids of the chairs that people sit on; all others are the model's. */
  readonly seats: readonly string[];
  /** The chair that two people share: its act counts only where both agree; null where every chair has one. */
  readonly pair: string | null;
  readonly months: number;
  readonly clock: TurnTime | null;
  /** Revealed orders, index [month played]. */
  readonly orders: Overrides;
  /** In the order in which they were let happen. */
  readonly injections: readonly Injection[];
  /** Months in which the two on one chair did not agree. */
  readonly split: readonly number[];
}
