import { useLayoutEffect, useState } from 'preact/hooks';
import type { Engine } from '../engine/client.ts';
import type { Answer, Ask, Failure, JobName } from '../engine/protocol.ts';

/** What has come of a question so far. */
export interface AnswerSoFar<K extends JobName> {
  readonly answer: Answer<K> | null;
  /** Whether nothing better comes. */
  readonly settled: boolean;
  readonly failure: Failure | null;
  /** What the answer answers; it stays until there is a better one. */
  readonly asked: Ask<K> | null;
}

interface Question<K extends JobName> {
  readonly kind: K;
  readonly slot: string;
  /** null asks nothing. */
  readonly ask: Ask<K> | null;
  /** Milliseconds to wait: somebody may still be moving a slider. */
  readonly delay?: number;
}

/** Ask the engine whenever the question changes. */
export function useAnswer<K extends JobName>(engine: Engine, { kind, slot, ask, delay = 0 }: Question<K>): AnswerSoFar<K> {
  const [answered, setAnswered] = useState<AnswerSoFar<K>>({ answer: null, settled: false, failure: null, asked: null });
  const key = ask === null ? null : JSON.stringify(ask);
  // Asked before the browser paints: a slider waits for this.
  useLayoutEffect(() => {
    setAnswered((last) => (last.settled ? { ...last, settled: false } : last));
    if (ask === null) return undefined;
    const begin = (): (() => void) =>
      engine.ask(kind, slot, ask, {
        answered: (answer, last) => setAnswered({ answer, settled: last, failure: null, asked: ask }),
        failed: (failure) => setAnswered((last) => ({ ...last, settled: true, failure })),
      });
    if (delay === 0) return begin();
    let cancel = (): void => undefined;
    const timer = setTimeout(() => {
      cancel = begin();
    }, delay);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [key]);
  return answered;
}
