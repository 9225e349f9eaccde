import { type Moment, momentOf, type TurnTime } from '../../game/turn-time.ts';
import { clockFace, useCountdown } from '../../page/countdown.ts';
import { useSpeech } from '../../page/language.tsx';
import type { Texts } from '../../strings/strings.ts';

interface TurnClockProps {
  readonly clock: TurnTime;
  readonly paused: boolean;
  /** Called once when a clock that ends turns has run out. */
  readonly timeUp: () => void;
}

/** What is left of a turn: shown all the time, said aloud at a few moments. */
export function TurnClock({ clock: { seconds, end }, paused, timeUp }: TurnClockProps) {
  const { t } = useSpeech();
  const [left] = useCountdown(seconds, !paused, () => end !== 'tell' && timeUp());
  const moment = momentOf(left, seconds);
  return (
    <div class={`turn-clock ${moment}`}>
      <span role="timer" aria-label={t.playRules.timeLeft}>
        {clockFace(left)}
      </span>
      <small role="status">{saidAt(moment, t)}</small>
    </div>
  );
}

function saidAt(moment: Moment, { playRules }: Texts): string {
  if (moment === 'early') return '';
  return moment === 'seconds' ? playRules.lastSeconds : playRules[moment];
}
