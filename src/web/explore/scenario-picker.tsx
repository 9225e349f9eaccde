import { isShipped, SHIPPED_SCENARIOS, scenarioName } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import { FileButton } from '../screen/file-button.tsx';
import { ScenarioBand } from './scenario-band.tsx';
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
  const others = SHIPPED_SCENARIOS.filter(({ first }) => !first);
  const isOther = others.some(({ id }) => id === choice.scenario);
  return (
    <section class="scenarios" aria-label={t.explore.scenario}>
      <h2 class="quiet">{t.explore.scenario}</h2>
      <div class="cards" role="radiogroup" aria-label={t.explore.scenario}>
        {SHIPPED_SCENARIOS.filter(({ first }) => first).map(({ id, peak, from, start, band }) => (
          <label class="card" title={scenarioName(id, t)}>
            <input type="radio" name="scenario" value={id} checked={choice.scenario === id} onChange={() => acts.choose(id)} />
            <span>
              <strong>{t.scenarios.short(id)}</strong>
              <small>{t.explore.cardRivalry(peak, n.month(start, from))}</small>
            </span>
            {band && <ScenarioBand band={band} />}
          </label>
        ))}
      </div>
      <p class="small bands">{t.explore.cardBands(Math.max(...SHIPPED_SCENARIOS.map(({ band }) => band?.runs ?? 0)))}</p>
      <label class="field">
        <span>{t.explore.others}</span>
        <select
          value={isOther ? choice.scenario : ''}
          onChange={({ currentTarget }) => currentTarget.value !== '' && acts.choose(currentTarget.value)}
        >
          <option value="">{choice.own?.name === choice.scenario ? choice.own.name : t.explore.chooseOther}</option>
          {others.map(({ id }) => (
            <option value={id}>{scenarioName(id, t)}</option>
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
  const open = (file: string, text: string | null): void => {
    const name = file.replace(/\.ya?ml$/i, '');
    acts.open({ name: isShipped(name) ? `${name}-own` : name, text: text ?? '' });
  };
  return (
    <p>
      <FileButton text={t.explore.ownFile} accept=".yaml,.yml" largest={LARGEST} open={open} />
      <small>{t.explore.ownFileHint}</small>
    </p>
  );
}
