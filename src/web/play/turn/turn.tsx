import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Override } from '../../../model/simulation/override.ts';
import type { Game } from '../../game/pair.ts';
import { type Taker, type Together, takersOf, together } from '../../game/pair.ts';
import type { PlayView } from '../../game/view.ts';
import { Orders } from './orders.tsx';
import { AllSealed, Cover } from './turn-covers.tsx';

export interface TurnProps {
  readonly game: Game;
  readonly told: PlayView;
  readonly paused: boolean;
  /** Whether the clock has ended the turn before this one. */
  readonly timedOut: boolean;
  readonly play: (sealed: Together, timedOut: boolean) => void;
}

/** Take the orders of all chairs for a month: at one chair openly, at several sealed one by one and then revealed. */
export function Turn({ game, told, paused, timedOut, play }: TurnProps) {
  const takers = takersOf(game);
  const isAlone = takers.length === 1;
  const isTimed = game.clock !== null;
  const [sealed, setSealed] = useState<readonly (readonly Override[])[]>([]);
  const [open, setOpen] = useState(isAlone && !isTimed);
  const [late, setLate] = useState(timedOut);
  const place = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) place.current?.focus();
    isFirst.current = false;
  }, [sealed.length, open]);
  const seal = (orders: readonly Override[], isLate: boolean): void => {
    const all = [...sealed, orders];
    if (isAlone) play(together(takers, all), isLate);
    else {
      setSealed(all);
      setLate(isLate);
      setOpen(false);
    }
  };
  const taker: Taker | undefined = takers[sealed.length];
  const time = late && game.clock !== null ? game.clock.end : null;
  return (
    <section class={`turn ${open ? '' : 'box cover'}`} ref={place} tabIndex={-1}>
      {taker === undefined ? (
        <AllSealed late={time} reveal={() => play(together(takers, sealed), false)} />
      ) : open ? (
        <Orders key={sealed.length} game={game} told={told} taker={taker} paused={paused} seal={seal} />
      ) : (
        <Cover game={game} told={told} taker={taker} sealed={sealed.length} late={time} take={() => setOpen(true)} />
      )}
    </section>
  );
}
