import { useRef } from 'preact/hooks';
import { SHIPPED } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import type { Acts, ExploreState } from './state.ts';

/** Bytes of a scenario file at most, as on the command line. */
const LARGEST = 1_000_000;

interface PickerProps {
  readonly state: ExploreState;
  readonly acts: Acts;
  readonly story: string;
}

/** Choose a scenario: the main three as cards, the rest from a list, or a file of one's own. */
export function ScenarioPicker({ state: { choice }, acts, story }: PickerProps) {
  const { t, n } = useSpeech();
  const others = SHIPPED.filter(({ first }) => !first);
  const isOther = others.some(({ id }) => id === choice.scenario);
  return (
    <section class="scenarios" aria-label={t.explore.scenario}>
      <h2 class="quiet">{t.explore.scenario}</h2>
      <div class="cards" role="radiogroup" aria-label={t.explore.scenario}>
        {SHIPPED.filter(({ first }) => first).map(({ id, name, peak, from, start }) => (
          <label class="card" title={t.scenarios.name(id, name)}>
            <input type="radio" name="scenario" value={id} checked={choice.scenario === id} onChange={() => acts.choose(id)} />
            <span>
              <strong>{t.scenarios.short(id)}</strong>
              <small>{t.explore.cardRivalry(peak, n.month(start, from))}</small>
            </span>
          </label>
        ))}
      </div>
      <label class="field">
        <span>{t.explore.others}</span>
        <select
          value={isOther ? choice.scenario : ''}
          onChange={({ currentTarget }) => currentTarget.value !== '' && acts.choose(currentTarget.value)}
        >
          <option value="">{choice.own?.name === choice.scenario ? choice.own.name : t.explore.chooseOther}</option>
          {others.map(({ id, name }) => (
            <option value={id}>{t.scenarios.name(id, name)}</option>
          ))}
        </select>
      </label>
      {story !== '' && (
        <details class="about">
          <summary>{t.explore.about}</summary>
          <p>{story}</p>
          <OwnFile acts={acts} />
        </details>
      )}
    </section>
  );
}

function OwnFile({ acts }: { readonly acts: Acts }) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const open = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (file === undefined) return;
    const name = file.name.replace(/\.ya?ml$/i, '');
    const isShipped = SHIPPED.some(({ id }) => id === name);
    acts.open({ name: isShipped ? `${name}-own` : name, text: await file.slice(0, LARGEST).text() });
  };
  return (
    <p>
      <button type="button" onClick={() => input.current?.click()}>
        {t.explore.ownFile}
      </button>
      <small>{t.explore.ownFileHint}</small>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label={t.explore.ownFile}
        onChange={({ currentTarget }) => void open(currentTarget.files)}
      />
    </p>
  );
}
