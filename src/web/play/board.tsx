import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scenarioName } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import { Ending } from './ending.tsx';
import { Happened } from './happened.tsx';
import { LookBack } from './look-back.tsx';
import { endText } from './save.ts';
import { Saving } from './saving.tsx';
import { Situation } from './situation.tsx';
import type { PlayTold } from './told.ts';
import { Turn } from './turn.tsx';
import type { PlayActs, Session } from './use-play.ts';
import { cityOf } from './words.ts';

export interface BoardProps {
  readonly session: Session;
  readonly told: PlayTold;
  /** Whether what is told is the game as it now is. */
  readonly isCurrent: boolean;
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

/** A game under way: what has happened, what is to be decided, and how things stand. */
export function Board({ session, told, isCurrent, acts, tell }: BoardProps) {
  const { t, n } = useSpeech();
  const { game, stopped } = session;
  const { scenario, month, situations } = told;
  const [at, lookAt] = useState<number | null>(null);
  const shown = Math.min(at ?? month, month);
  const isOver = told.questions.length === 0;
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(month);
  useLayoutEffect(() => {
    if (last.current === month) return;
    last.current = month;
    lookAt(null);
    place.current?.focus();
    scrollTo(0, 0);
  }, [month]);
  const seal = { hash: scenario.hash, end: endText(situations[month].equidistance) };
  const date = n.longMonth(scenario.case.start, Math.min(shown, game.months - 1));
  return (
    <div class="board" aria-busy={!isCurrent}>
      <div class="bar" ref={place} tabIndex={-1}>
        <h1>
          {date} <small>{t.play.monthOf(Math.min(shown + 1, game.months), game.months)}</small>
        </h1>
        <p class="small">
          {scenarioName(game.scenario, t)} · {t.explore.seed}: {game.seed} · {t.play.playedBy}:{' '}
          {game.seats.map((seat) => cityOf(seat, t)).join(', ')}
        </p>
      </div>
      <div class="middle">
        {shown > 0 && <Happened game={game} told={told} month={shown - 1} />}
        {at === null && !stopped && !isOver && isCurrent && (
          <Turn key={`${session.id} ${month}`} game={game} told={told} play={acts.play} />
        )}
        {at === null && (stopped || isOver) && month > 0 && isCurrent && <Ending game={game} told={told} />}
        {at !== null && at < month && (
          <p class="buttons">
            <button type="button" onClick={() => acts.branch(at)}>
              {t.playTold.branch}
            </button>
            <button type="button" onClick={() => lookAt(null)}>
              {t.playTold.backToNow}
            </button>
            <small>{t.playTold.branchHint}</small>
          </p>
        )}
      </div>
      <aside class="beside">
        <Situation told={told} month={shown} />
        {month > 0 && <LookBack told={told} at={shown} lookAt={(value) => lookAt(value >= month ? null : value)} />}
        {month > 0 && !isOver && (
          <p class="buttons">
            <button type="button" onClick={() => acts.stop(!stopped)}>
              {stopped ? t.play.playOn : t.play.stop}
            </button>
          </p>
        )}
        <Saving saved={{ game, seal }} acts={acts} tell={tell} />
      </aside>
    </div>
  );
}
