import { useState } from 'preact/hooks';
import { useSpeech } from '../../page/language.tsx';
import { addressHash } from '../../page/router.ts';
import { FIRST, queryOf } from '../../page/share.ts';
import { copied } from '../../screen/copying.tsx';
import { type Hidden, teachAddress } from '../address.ts';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from '../exercises.ts';
import { forgetPredictions } from '../predictions.ts';
import { useExercises } from '../texts.ts';
import { Clock } from './clock.tsx';
import { Inject } from './inject.tsx';

interface LeadProps {
  readonly tell: (text: string) => void;
}

/** What whoever leads a class can do: inject an event, hide results, keep time, begin again. */
export function Lead({ tell }: LeadProps) {
  const { t } = useSpeech();
  const forget = (): void => {
    forgetPredictions();
    tell(t.teachLead.erased);
  };
  return (
    <>
      <h1>{t.teach.lead}</h1>
      <Inject />
      <section>
        <h2>{t.teachLead.running}</h2>
        <p>{t.teachLead.runningHint}</p>
        <p class="buttons">
          <a class="button" href={addressHash({ screen: 'play', query: '' })}>
            {t.teachRoles.openPlay}
          </a>
        </p>
      </section>
      <Hide tell={tell} />
      <section>
        <h2>{t.teachLead.clock}</h2>
        {EXERCISES.threshold.minutes.map((minutes) => (
          <Clock minutes={minutes} />
        ))}
      </section>
      <section>
        <h2>{t.teachLead.reset}</h2>
        <p class="buttons">
          <a class="button" href={addressHash({ screen: 'explore', query: queryOf(FIRST) })}>
            {t.teachLead.resetExplore}
          </a>
          <button type="button" onClick={forget}>
            {t.teachLead.eraseAll}
          </button>
        </p>
      </section>
    </>
  );
}

function Hide({ tell }: LeadProps) {
  const { t } = useSpeech();
  const exercises = useExercises();
  const [id, setId] = useState<ExerciseId>('threshold');
  const link = (hidden: Hidden): string => new URL(teachAddress({ part: 'exercise', id, hidden }), location.href).href;
  const copy = async (hidden: Hidden): Promise<void> => {
    const address = link(hidden);
    tell((await copied(address)) ? t.teachLead.copied : t.teachLead.notCopied(address));
  };
  return (
    <section>
      <h2>{t.teachLead.hide}</h2>
      <p>{t.teachLead.hideHint}</p>
      <label class="field">
        <span>{t.teach.exercises}</span>
        <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value as ExerciseId)}>
          {EXERCISE_IDS.map((each) => (
            <option value={each}>{exercises(each).title}</option>
          ))}
        </select>
      </label>
      {(['steps', 'key'] as const).map((hidden) => (
        <p class="buttons">
          <a class="button" href={teachAddress({ part: 'exercise', id, hidden })}>
            {hidden === 'steps' ? t.teachLead.hidePredict : t.teachLead.hideKey}
          </a>
          <button type="button" onClick={() => void copy(hidden)}>
            {t.teachLead.copy}
          </button>
        </p>
      ))}
    </section>
  );
}
