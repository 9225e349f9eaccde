import type { Ensemble } from '../../experiment/outcomes.ts';
import { wholePercents } from '../../report/words.ts';
import { useSpeech } from '../page/language.tsx';

/** Months between two rows. */
const STEP = 6;

/** The main chart as a table. */
export function TableTwin({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n } = useSpeech();
  const { scenario, months, outcomes, detail } = ensemble;
  const rows = Array.from({ length: Math.floor(months / STEP) + 1 }, (_, k) => k * STEP);
  const { below } = t;
  const camps = (['positive', 'negative'] as const).map((camp) => t.names.camp(scenario, camp));
  const columns = [below.colMonth, below.colMedian, below.colHalf, below.colMost, below.colHedging, ...camps];
  return (
    <details class="twin">
      <summary>{t.explore.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.explore.table}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((month) => {
              const { p05, p25, p50, p75, p95 } = outcomes.equidistance.byMonth[month];
              const { positive, negative } = detail.chosen[month];
              return (
                <tr key={month}>
                  <th scope="row">{n.month(scenario.case.start, month)}</th>
                  <td>{detail.twoHumps[month] ? below.twoKinds : n.number(p50)}</td>
                  <td>{below.range(p25, p75)}</td>
                  <td>{below.range(p05, p95)}</td>
                  {wholePercents([1 - positive - negative, positive, negative]).map((share, k) => (
                    <td key={k}>{share} %</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
