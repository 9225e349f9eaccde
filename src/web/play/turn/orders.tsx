import { useState } from 'preact/hooks';
import type { Override } from '../../../model/simulation/override.ts';
import { seatOf } from '../../game/game.ts';
import { type Game, type Taker, takersOf } from '../../game/pair.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { cityOf } from '../words.ts';
import { OrderForm } from './order-form.tsx';
import { SecretCard } from './secret-card.tsx';
import { TurnClock } from './turn-clock.tsx';

interface OrdersProps {
  readonly game: Game;
  readonly told: PlayView;
  readonly taker: Taker;
  readonly paused: boolean;
  readonly seal: (orders: readonly Override[], isLate: boolean) => void;
}

/** One player's orders for a month, up to the seal; a clock may end them, as was agreed before the game. */
export function Orders({ game, told, taker: { seat, place }, paused, seal }: OrdersProps) {
  const { t, n } = useSpeech();
  const { scenario, cards } = told;
  const [orders, change] = useState(() => standingOf(game, told, seat));
  const month = n.longMonth(scenario.case.start, told.month);
  const isAlone = takersOf(game).length === 1;
  const player = place === 0 ? cityOf(seat, t, scenario) : `${cityOf(seat, t, scenario)}, ${t.playRules.player(place)}`;
  const card = cards.find((each) => each.seat === seat);
  const timeUp = (): void => seal(game.clock?.end === 'stand' ? orders : [], true);
  return (
    <>
      {game.clock && <TurnClock clock={game.clock} paused={paused} timeUp={timeUp} />}
      <h2>{isAlone ? t.play.orders(month) : t.play.ordersOf(player, month)}</h2>
      {card && <SecretCard card={card} />}
      {place > 0 && <p class="pair-note">{t.playRules.pairTurn}</p>}
      <OrderForm told={told} seat={seat} orders={orders} change={change} />
      <p class="buttons">
        <button type="button" class="strong" onClick={() => seal(orders, false)}>
          {isAlone ? t.play.endMonth : t.play.seal}
        </button>
      </p>
    </>
  );
}

/** Find the orders of a chair that stand from last month: its leans. */
function standingOf({ orders }: Game, { scenario, month }: PlayView, seat: string): readonly Override[] {
  return (orders[month - 1] ?? []).filter((order) => order.kind === 'lean' && seatOf(order, scenario) === seat);
}
