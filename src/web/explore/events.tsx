import type { Ensemble } from '../../experiment/outcomes.ts';
import { eventMonths } from '../charts/event-rows.ts';
import { useSpeech } from '../page/language.tsx';

/** The events of the scenario with their sources, by the numbers that stand in the chart. */
export function Events({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n, language } = useSpeech();
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
                  {event.why !== undefined && event.why !== 'assumed' && language === 'en' && <span> {event.why}.</span>}
                  {event.source !== undefined && (
                    <small lang="en">
                      {' '}
                      {t.explore.source}: {event.source}
                    </small>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
