import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { EventNote } from '../../../scenario/fields/scenario.ts';
import { eventMonths } from '../../charts/event-rows.ts';
import { useSpeech } from '../../page/language.tsx';
import { sourceParts } from './event-source.ts';

/** The events of the scenario with their sources, by the numbers that stand in the chart. */
export function Events({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n } = useSpeech();
  const { scenario, months } = ensemble;
  const all = eventMonths(scenario, months);
  return (
    <section class="events" aria-labelledby="events">
      <h2 id="events">{t.explore.events}</h2>
      {all.length === 0 && <p>{t.explore.noEvents}</p>}
      <ol>
        {all.map(({ month, events }) => (
          <li key={month}>
            <strong>{n.month(scenario.case.start, month)}</strong>
            <ul>
              {events.map((event, k) => (
                <li key={k}>
                  {t.scenarios.event(event)} <em>({event.assumed ? t.explore.assumed : t.explore.onRecord})</em>
                  <Why event={event} />
                  {event.source !== undefined && <Source source={event.source} />}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Files are written in English; what the page cannot say otherwise stays so, and says so to a screen reader. */
function Translated({ text, shown }: { readonly text: string; readonly shown: string }) {
  return shown === '' ? <span lang="en">{text}</span> : <span>{shown}</span>;
}

function Why({ event: { why } }: { readonly event: EventNote }) {
  const { t } = useSpeech();
  if (why === undefined || why === 'assumed') return null;
  const shown = t.scenarios.reason(why);
  // A Serbian year has its own full stop.
  const stop = (shown || why).endsWith('.') ? '' : '.';
  return (
    <span>
      {' '}
      <Translated text={why} shown={shown} />
      {stop}
    </span>
  );
}

function Source({ source }: { readonly source: string }) {
  const { t } = useSpeech();
  const { kind, text, address } = sourceParts(source);
  return (
    <small>
      {' '}
      {t.explore.source}: {kind === 'judgement' && t.explore.judgement}
      {kind === 'work' && <cite lang="en">{text}</cite>}
      {kind === 'page' && (
        <>
          <Translated text={text} shown={t.scenarios.source(text)} />
          {text === '' ? '' : ' · '}
          <span translate={false}>{address}</span>
        </>
      )}
    </small>
  );
}
