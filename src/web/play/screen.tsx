import { shortHash } from '../../scenario/fields/hash.ts';
import { monthDue } from '../game/game.ts';
import { type Checkpoint, endText } from '../game/save.ts';
import type { PlayView } from '../game/view.ts';
import { useEngines } from '../page/engines.tsx';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { FailureBox } from '../screen/failure-box.tsx';
import { useAnswer } from '../screen/use-answer.ts';
import { Board } from './board/board.tsx';
import { SetUp } from './set-up/set-up.tsx';
import { type PlayActs, type Session, useCheck, useKeeping, usePlay } from './use-play.ts';

/** Take a chair and decide month by month against the model. */
export function PlayScreen(props: ScreenProps) {
  const { t } = useSpeech();
  const [session, acts] = usePlay(props);
  return (
    <main id="content" class="play" tabIndex={-1}>
      {session === null ? (
        <SetUp acts={acts} tell={props.tell} />
      ) : (
        <Playing key={session.id} session={session} acts={acts} remember={props.remember} tell={props.tell} />
      )}
      <footer class="foot">
        <p>
          {t.shell.notForecast} <a href="#/limits">{t.shell.cannotTell}</a>
        </p>
      </footer>
    </main>
  );
}

interface PlayingProps extends Omit<ScreenProps, 'query'> {
  readonly session: Session;
  readonly acts: PlayActs;
}

function Playing({ session, acts, remember, tell }: PlayingProps) {
  const { t } = useSpeech();
  const { front } = useEngines();
  const { game } = session;
  const { answer, asked, failure } = useAnswer(front, { kind: 'play', slot: 'play', ask: { game } });
  const isCurrent = asked !== null && JSON.stringify(asked.game) === JSON.stringify(game);
  const told = isCurrent ? answer : null;
  const seal = told && sealOf(told);
  useCheck(session, told, seal, tell);
  useKeeping(session, seal, { remember, tell });
  if (failure) return <FailureBox failure={failure} startAgain={acts.leave} />;
  // The month before stays on the screen for the blink that the engine takes.
  return answer === null ? (
    <p class="working">{t.explore.working}</p>
  ) : (
    <Board session={session} told={answer} isCurrent={isCurrent && answer.month === monthDue(game)} acts={acts} tell={tell} />
  );
}

function sealOf({ scenario, situations, month }: PlayView): Checkpoint {
  return { hash: shortHash(scenario.hash), end: endText(situations[month].equidistance) };
}
