import { useState } from 'preact/hooks';
import { SHIPPED, scenarioName, shippedOf } from '../page/catalogue.ts';
import { copied } from '../page/copying.tsx';
import { useSpeech } from '../page/language.tsx';
import { hashOf } from '../page/router.ts';
import { FIRST, queryOf } from '../page/share.ts';
import { addressOf, type Hidden } from './address.ts';
import { Clock } from './clock.tsx';
import { EXERCISE_IDS, EXERCISES, type ExerciseId } from './exercises.ts';
import { FIRST_MONTH, INJECTION_NAMES, type InjectionName, injectedAddress, LAST_MONTH } from './injections.ts';
import { forgetPredictions } from './predictions.ts';
import { SET_UPS } from './set-ups.ts';
import { useExercises } from './texts.ts';

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
          <a class="button" href={hashOf({ screen: 'explore', query: queryOf(FIRST) })}>
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

const MIDDLE = 24;

function Inject() {
  const { t, n } = useSpeech();
  const [name, setName] = useState<InjectionName>('rupture');
  const [month, setMonth] = useState(MIDDLE);
  const start = shippedOf(SET_UPS.present.scenario)?.start ?? '';
  const eventful = SHIPPED.filter(({ id, first }) => !first && id !== SET_UPS.present.scenario);
  const held = (scenario: string): string =>
    hashOf({
      screen: 'explore',
      query: queryOf({ choice: { ...SET_UPS.present, scenario }, pinned: SET_UPS.present, replicate: null, month: null }),
    });
  return (
    <section>
      <h2>{t.teachLead.inject}</h2>
      <p>{t.teachLead.injectHint}</p>
      <label class="field">
        <span>{t.teachLead.event}</span>
        <select value={name} onChange={({ currentTarget }) => setName(currentTarget.value as InjectionName)}>
          {INJECTION_NAMES.map((each) => (
            <option value={each}>{t.teachLead[each]}</option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>
          {t.teachLead.month}: <output>{n.longMonth(start, month)}</output>
        </span>
        <input
          type="range"
          min={FIRST_MONTH}
          max={LAST_MONTH}
          value={month}
          aria-valuetext={n.longMonth(start, month)}
          onInput={({ currentTarget }) => setMonth(Number(currentTarget.value))}
        />
      </label>
      <p class="buttons">
        <a class="button strong" href={injectedAddress(name, month)}>
          {t.teachLead.openInjected}
        </a>
      </p>
      <details>
        <summary>{t.teachLead.ready}</summary>
        <ul>
          {eventful.map(({ id }) => (
            <li>
              <a href={held(id)}>{scenarioName(id, t)}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Hide({ tell }: LeadProps) {
  const { t } = useSpeech();
  const exercises = useExercises();
  const [id, setId] = useState<ExerciseId>('threshold');
  const link = (hidden: Hidden): string => new URL(addressOf({ part: 'exercise', id, hidden }), location.href).href;
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
          <a class="button" href={addressOf({ part: 'exercise', id, hidden })}>
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
