import { useState } from 'preact/hooks';
import { clockFace, useCountdown } from '../../page/countdown.ts';
import { useSpeech } from '../../page/language.tsx';

const SECONDS = 60;

/** A clock that counts down some minutes; it can be stopped, and set back. */
export function Clock({ minutes }: { readonly minutes: number }) {
  const { t } = useSpeech();
  const [running, run] = useState(false);
  const [left, setBack] = useCountdown(minutes * SECONDS, running, () => run(false));
  const reset = (): void => {
    run(false);
    setBack();
  };
  return (
    <div class="clock">
      <span role="timer" aria-label={t.teach.clock}>
        {clockFace(left)}
      </span>
      <button type="button" aria-disabled={left === 0} onClick={() => left > 0 && run(!running)}>
        {running ? t.teach.pauseClock : t.teach.startClock}
      </button>
      <button type="button" onClick={reset}>
        {t.teach.resetClock}
      </button>
      <span role="status">{left === 0 ? t.teach.timeUp : ''}</span>
    </div>
  );
}
