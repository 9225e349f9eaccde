import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const SECONDS = 60;
const TICK = 250;
const THOUSAND = 1000;

/**
 * Write seconds as a clock does.
 *
 * Example  clockFace(90) → 1:30
 */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / SECONDS)}:${String(seconds % SECONDS).padStart(2, '0')}`;
}

/** Count seconds down while `running`; calls `ended` once at zero. Returns what is left, and a way to set it back. */
export function useCountdown(whole: number, running: boolean, ended: () => void): readonly [left: number, reset: () => void] {
  const [left, setLeft] = useState(whole);
  const atEnd = useRef(ended);
  atEnd.current = ended;
  // Not after the next picture: a clock that is paused must not run out meanwhile.
  useLayoutEffect(() => {
    if (!running || left === 0) return undefined;
    const until = performance.now() + left * THOUSAND;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - performance.now()) / THOUSAND));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      atEnd.current();
    }, TICK);
    return () => clearInterval(timer);
  }, [running]);
  return [left, () => setLeft(whole)];
}
