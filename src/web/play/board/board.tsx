import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { endText } from '../../game/save.ts';
import type { PlayView } from '../../game/view.ts';
import { useSpeech } from '../../page/language.tsx';
import { Changed } from '../set-up/changed.tsx';
import { Turn } from '../turn/turn.tsx';
import type { PlayActs, Session } from '../use-play.ts';
import { Bar } from './bar.tsx';
import { Ending } from './ending.tsx';
import { Happened } from './happened.tsx';
import { Strikes } from './injected-list.tsx';
import { Leading } from './leading.tsx';
import { LookBack } from './look-back.tsx';
import { Pause } from './pause.tsx';
import { Saving } from './saving.tsx';
import { SituationPanel } from './situation.tsx';
import { HiddenProvider } from './visibility.tsx';

export interface BoardProps {
  readonly session: Session;
  readonly told: PlayView;
  /** Whether what is told is the game as it now is. */
  readonly isCurrent: boolean;
  readonly acts: PlayActs;
  readonly tell: (text: string) => void;
}

/** A game under way: what has happened, what is to be decided, and how things stand. */
export function Board({ session, told, isCurrent, acts, tell }: BoardProps) {
  const { t } = useSpeech();
  const { game, stopped, hidden } = session;
  const { scenario, month, situations } = told;
  const [at, lookAt] = useState<number | null>(null);
  const [paused, pause] = useState(false);
  const [timedOut, setTimedOut] = useState(false);
  const shown = Math.min(at ?? month, month);
  const isOver = told.questions.length === 0;
  const isDeciding = !stopped && !isOver && isCurrent;
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(month);
  useLayoutEffect(() => {
    if (last.current === month) return;
    last.current = month;
    lookAt(null);
    place.current?.focus();
    scrollTo(0, 0);
  }, [month]);
  const seal = { hash: shortHash(scenario.hash), end: endText(situations[month].equidistance) };
  return (
    <HiddenProvider value={hidden}>
      <div class={`board ${paused ? 'veiled' : ''}`} aria-busy={!isCurrent}>
        <div class="bar" ref={place} tabIndex={-1}>
          <Bar game={game} told={told} month={shown} pause={() => pause(true)} />
        </div>
        <div class="middle">
          {shown > 0 ? (
            <Happened game={game} told={told} month={shown - 1} />
          ) : (
            <div role="status">
              <Strikes game={game} start={scenario.case.start} month={0} />
            </div>
          )}
          {isDeciding && (
            // Who looks back finds the orders as they were left.
            <div key="turn" hidden={at !== null}>
              <Turn
                key={`${session.id} ${month} ${game.injections.length}`}
                game={game}
                told={told}
                paused={paused}
                timedOut={timedOut}
                play={(sealed, isLate) => {
                  setTimedOut(isLate);
                  acts.play(sealed);
                }}
              />
            </div>
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
          <SituationPanel told={told} month={shown} />
          {month > 0 && <LookBack told={told} at={shown} lookAt={(value) => lookAt(value >= month ? null : value)} />}
          {month > 0 && !isOver && (
            <p class="buttons">
              <button type="button" onClick={() => acts.stop(!stopped)}>
                {stopped ? t.play.playOn : t.play.stop}
              </button>
            </p>
          )}
          <Leading session={session} told={told} isDeciding={isDeciding && at === null} acts={acts} />
          <Changed choice={game} scenario={scenario} />
          <Saving saved={{ game, seal }} acts={acts} tell={tell} />
        </aside>
      </div>
      <Pause paused={paused} goOn={() => pause(false)} />
    </HiddenProvider>
  );
}
