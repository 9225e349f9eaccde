import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../page/language.tsx';
import { teachAddress } from './address.ts';
import { EXERCISES, type ExerciseId } from './exercises.ts';
import { Clock } from './lead/clock.tsx';
import { type ExerciseRead, useExercises } from './texts.ts';

/** One slide; a clock where the class works. */
interface Slide {
  readonly over: string;
  readonly head: string;
  readonly texts: readonly string[];
  readonly minutes?: number;
}

/** What a slide says besides the exercise. */
type Words = Readonly<Record<'goal' | 'predict' | 'run' | 'questions' | 'answer' | 'model' | 'world', string>>;

/** Every question stands alone first: its answer comes when it is asked for. */
function slidesOf(told: ExerciseRead, [predict, run]: readonly number[], words: Words): readonly Slide[] {
  const asked = told.questions.flatMap((question, k) => [
    { over: words.questions, head: question, texts: [] },
    { over: words.answer, head: question, texts: [told.answers[k]] },
  ]);
  return [
    { over: words.goal, head: told.title, texts: [told.goal] },
    { over: words.predict, head: told.predict, texts: [], minutes: predict },
    { over: words.run, head: told.title, texts: told.steps, minutes: run },
    ...asked,
    { over: told.title, head: words.model, texts: [told.model] },
    { over: told.title, head: words.world, texts: [told.world] },
  ];
}

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACKWARD = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/** Find the slide to which a key leads; the same one for a key that leads nowhere. */
function turned(at: number, key: string, last: number): number {
  if (FORWARD.includes(key)) return Math.min(last, at + 1);
  if (BACKWARD.includes(key)) return Math.max(0, at - 1);
  return key === 'Home' ? 0 : key === 'End' ? last : at;
}

/** An exercise on the wall, one slide after the other. */
export function Slides({ id }: { readonly id: ExerciseId }) {
  const { t } = useSpeech();
  const told = useExercises()(id);
  const slides = slidesOf(told, EXERCISES[id].minutes, t.teach);
  const [at, setAt] = useState(0);
  const wall = useRef<HTMLDivElement>(null);
  const leave = (): void => location.assign(teachAddress({ part: 'exercise', id, hidden: 'nothing' }));
  // At once: a key pressed before the first picture counts.
  useLayoutEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      const onControl = event.target instanceof Element && event.target.matches('button, a, select, input');
      if (event.ctrlKey || event.altKey || event.metaKey || (onControl && event.key === ' ')) return;
      if (event.key === 'Escape') leave();
      else if ([...FORWARD, ...BACKWARD, 'Home', 'End'].includes(event.key)) {
        event.preventDefault();
        setAt((now) => turned(now, event.key, slides.length - 1));
      }
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [slides.length]);
  useLayoutEffect(() => wall.current?.focus(), []);
  const { over, head, texts, minutes } = slides[at];
  return (
    <div class="wall" ref={wall} tabIndex={-1}>
      <div class="slide" aria-live="polite" lang={document.documentElement.lang}>
        <p class="over">{over}</p>
        <h1>{head}</h1>
        {texts.length > 1 ? (
          <ol>
            {texts.map((text) => (
              <li>{text}</li>
            ))}
          </ol>
        ) : (
          texts.map((text) => <p>{text}</p>)
        )}
      </div>
      {minutes !== undefined && <Clock key={at} minutes={minutes} />}
      <div class="wall-foot">
        <button type="button" aria-disabled={at === 0} onClick={() => setAt(turned(at, 'ArrowLeft', slides.length - 1))}>
          {t.teach.back}
        </button>
        <span>{t.teach.slideOf(at + 1, slides.length)}</span>
        <button
          type="button"
          aria-disabled={at === slides.length - 1}
          onClick={() => setAt(turned(at, 'ArrowRight', slides.length - 1))}
        >
          {t.teach.next}
        </button>
        <button type="button" class="screen-only" onClick={() => void wall.current?.requestFullscreen?.().catch(() => undefined)}>
          {t.teach.fullScreen}
        </button>
        <button type="button" onClick={leave}>
          {t.teach.leave}
        </button>
        <span class="small">
          {t.teach.slideKeys} {t.shell.notForecast}
        </span>
      </div>
    </div>
  );
}
