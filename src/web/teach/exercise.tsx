import { useState } from 'preact/hooks';
import { useSpeech } from '../page/language.tsx';
import { exploreAddress, type Hidden, teachAddress } from './address.ts';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from './exercises.ts';
import { keepPrediction, predictionFor } from './predictions.ts';
import { type ExerciseRead, useExercises } from './texts.ts';

interface ExerciseProps {
  readonly id: ExerciseId;
  readonly hidden: Hidden;
}

/** An exercise: predict, run, explain; and its key. On paper the key begins a page of its own. */
export function ExerciseSheet({ id, hidden }: ExerciseProps) {
  const { t } = useSpeech();
  const told = useExercises()(id);
  const number = EXERCISE_IDS.indexOf(id) + 1;
  const [predict, run, explain] = EXERCISES[id].minutes;
  return (
    <>
      <article class="sheet">
        <p class="quiet">
          {t.teach.exercise(number)} · {t.teach.times(predict, run, explain)}
        </p>
        <h1>{told.title}</h1>
        <p class="goal">
          <strong>{t.teach.goal}.</strong> {told.goal}
        </p>
        <Prediction id={id} question={told.predict} />
        {hidden === 'steps' ? <p class="box">{t.teach.stepsHidden}</p> : <Run id={id} told={told} />}
        <p class="buttons">
          <button type="button" onClick={() => print()}>
            {t.teach.print}
          </button>
          {hidden === 'nothing' && (
            <a class="button" href={teachAddress({ part: 'slides', id })}>
              {t.teach.debrief}
            </a>
          )}
        </p>
      </article>
      {hidden === 'nothing' && <Key told={told} />}
      {hidden === 'key' && <p class="hidden-key">{t.teach.keyHidden}</p>}
    </>
  );
}

function Prediction({ id, question }: { readonly id: ExerciseId; readonly question: string }) {
  const { t } = useSpeech();
  const [text, setText] = useState(() => predictionFor(id));
  const set = (next: string): void => {
    setText(next);
    keepPrediction(id, next);
  };
  return (
    <section>
      <h2>{t.teach.predict}</h2>
      <p>{question}</p>
      <label class="field prediction">
        <span>
          {t.teach.yourPrediction}. {t.teach.onDevice}
        </span>
        <textarea rows={4} maxLength={4000} value={text} onInput={({ currentTarget }) => set(currentTarget.value)} />
        <div class="on-paper" aria-hidden="true">
          {text}
        </div>
      </label>
      {text !== '' && (
        <button type="button" onClick={() => set('')}>
          {t.teach.erase}
        </button>
      )}
    </section>
  );
}

function Run({ id, told }: { readonly id: ExerciseId; readonly told: ExerciseRead }) {
  const { t } = useSpeech();
  return (
    <>
      <section>
        <h2>{t.teach.steps}</h2>
        <p class="small no-paper">{t.teach.stepsHint}</p>
        <ol class="steps">
          {EXERCISES[id].steps.map((step, k) => (
            <li>
              <div>
                <span>{told.steps[k]}</span>
                <a class="button" href={exploreAddress(step)} aria-label={t.teach.openStep(k + 1)}>
                  {t.teach.open}
                </a>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t.teach.questions}</h2>
        <ol class="questions">
          {told.questions.map((question) => (
            <li>{question}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** Closed on the screen until it is asked for; paper has it in any case. */
function Key({ told }: { readonly told: ExerciseRead }) {
  const { t } = useSpeech();
  const [isOpen, open] = useState(false);
  return (
    <section class="key" data-open={isOpen}>
      <button type="button" aria-expanded={isOpen} aria-controls="key" onClick={() => open(!isOpen)}>
        {isOpen ? t.teach.closeKey : t.teach.showKey}
      </button>
      <div id="key">
        <h2>
          {t.teach.key}: {told.title}
        </h2>
        <p class="small">{t.teach.keyNote}</p>
        <ol>
          {told.answers.map((answer, k) => (
            <li>
              <p class="asked">{told.questions[k]}</p>
              <p>{answer}</p>
            </li>
          ))}
        </ol>
        <h3>{t.teach.model}</h3>
        <p>{told.model}</p>
        <h3>{t.teach.world}</h3>
        <p>{told.world}</p>
      </div>
    </section>
  );
}
