import { useState } from 'preact/hooks';
import { SHIPPED_SCENARIOS, scenarioName, shippedOf } from '../../page/catalogue.ts';
import { useSpeech } from '../../page/language.tsx';
import { addressHash } from '../../page/router.ts';
import { queryOf } from '../../page/share.ts';
import { SET_UPS } from '../set-ups.ts';
import { FIRST_MONTH, INJECTION_NAMES, type InjectionName, injectedAddress, LAST_MONTH } from './injections.ts';

const MIDDLE = 24;

/** Choose an event and a month, for Explore. */
export function Inject() {
  const { t, n } = useSpeech();
  const [name, setName] = useState<InjectionName>('rupture');
  const [month, setMonth] = useState(MIDDLE);
  const start = shippedOf(SET_UPS.present.scenario)?.start ?? '';
  const eventful = SHIPPED_SCENARIOS.filter(({ id, first }) => !first && id !== SET_UPS.present.scenario);
  const held = (scenario: string): string =>
    addressHash({
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
