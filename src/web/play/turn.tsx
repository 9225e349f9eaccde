import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Override } from '../../model/override.ts';
import { useSpeech } from '../page/language.tsx';
import { type Game, seatOf } from './game.ts';
import { OrderForm } from './order-form.tsx';
import { SecretCard } from './secret-card.tsx';
import type { PlayTold } from './told.ts';
import { cityOf, officeOf } from './words.ts';

interface TurnProps {
  readonly game: Game;
  readonly told: PlayTold;
  readonly play: (orders: readonly Override[]) => void;
}

/** Take the orders of all chairs for a month: at one chair openly, at several sealed one by one and then revealed. */
export function Turn({ game, told, play }: TurnProps) {
  const { t, n } = useSpeech();
  const { seats } = game;
  const [sealed, setSealed] = useState<readonly (readonly Override[])[]>([]);
  const [open, setOpen] = useState(seats.length === 1);
  const [orders, setOrders] = useState(() => standingOf(game, told, seats[0]));
  const place = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) place.current?.focus();
    isFirst.current = false;
  }, [sealed.length, open]);
  const seat = seats[sealed.length];
  const month = n.longMonth(told.scenario.case.start, told.month);
  if (seat === undefined)
    return (
      <section class="turn box" ref={place} tabIndex={-1}>
        <h2>{t.play.allSealed}</h2>
        <p class="buttons">
          <button type="button" class="strong" onClick={() => play(sealed.flat())}>
            {t.play.reveal}
          </button>
        </p>
      </section>
    );
  if (!open)
    return (
      <section class="turn box cover" ref={place} tabIndex={-1}>
        <h2>{t.play.pass(officeOf(seat, t))}</h2>
        <p>{t.play.passHint}</p>
        <p class="buttons">
          <button type="button" class="strong" onClick={() => setOpen(true)}>
            {t.play.take}
          </button>
        </p>
        <p class="small">{t.play.sealed(sealed.length, seats.length)}</p>
      </section>
    );
  const seal = (): void => {
    if (seats.length === 1) {
      play(orders);
      return;
    }
    setSealed([...sealed, orders]);
    const next = seats[sealed.length + 1];
    setOrders(next === undefined ? [] : standingOf(game, told, next));
    setOpen(false);
  };
  const card = told.cards.find((each) => each.seat === seat);
  return (
    <section class="turn" ref={place} tabIndex={-1} aria-labelledby="orders">
      <h2 id="orders">{seats.length === 1 ? t.play.orders(month) : t.play.ordersOf(cityOf(seat, t), month)}</h2>
      {card && <SecretCard key={seat} card={card} />}
      <OrderForm told={told} seat={seat} orders={orders} change={setOrders} />
      <p class="buttons">
        <button type="button" class="strong" onClick={seal}>
          {seats.length === 1 ? t.play.endMonth : t.play.seal}
        </button>
      </p>
    </section>
  );
}

/** Find the orders of a chair that stand from last month: its leans. */
function standingOf({ orders }: Game, { scenario, month }: PlayTold, seat: string): readonly Override[] {
  return (orders[month - 1] ?? []).filter((order) => order.kind === 'lean' && seatOf(order, scenario) === seat);
}
