import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../page/language.tsx';

const SECONDS = 60;
const TICK = 250;
const THOUSAND = 1000;

const shown = (seconds: number): string => `${Math.floor(seconds / SECONDS)}:${String(seconds % SECONDS).padStart(2, '0')}`;

/** A clock that counts down some minutes; it can be stopped, and set back. */
export function Clock({ minutes }: { readonly minutes: number }) {
  const { t } = useSpeech();
  const whole = minutes * SECONDS;
  const [left, setLeft] = useState(whole);
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - performance.now()) / THOUSAND));
      setLeft(now);
      if (now === 0) setUntil(null);
    }, TICK);
    return () => clearInterval(timer);
  }, [until]);
  const reset = (): void => {
    setUntil(null);
    setLeft(whole);
  };
  const turn = (): void => setUntil(until === null ? performance.now() + left * THOUSAND : null);
  return (
    <div class="clock">
      <span role="timer" aria-label={t.teach.clock}>
        {shown(left)}
      </span>
      <button type="button" aria-disabled={left === 0} onClick={() => left > 0 && turn()}>
        {until === null ? t.teach.startClock : t.teach.pauseClock}
      </button>
      <button type="button" onClick={reset}>
        {t.teach.resetClock}
      </button>
      <span role="status">{left === 0 ? t.teach.timeUp : ''}</span>
    </div>
  );
}
