import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { sharesIn } from '../../../report/chart/equidistance-finding.ts';
import { useSpeech } from '../../page/language.tsx';

/** Months between two rows. */
const STEP = 6;

/** The main chart as a table. */
export function TableTwin({ ensemble }: { readonly ensemble: Ensemble }) {
  const { t, n } = useSpeech();
  const { scenario, months, outcomes, detail } = ensemble;
  const { below } = t;
  const camps = (['positive', 'negative'] as const).map((camp) => t.names.camp(scenario, camp));
  const columns = [below.colMonth, below.colMedian, below.colHalf, below.colMost, below.colHedging, ...camps];
  const rows = Array.from({ length: Math.floor(months / STEP) + 1 }, (_, k) => k * STEP).map((month) => {
    const { p05, p25, p50, p75, p95 } = outcomes.equidistance.byMonth[month];
    const { hedging, positive, negative } = sharesIn(ensemble, month);
    const middle = detail.twoHumps[month] ? below.twoKinds : n.number(p50);
    return {
      key: month,
      name: n.month(scenario.case.start, month),
      cells: [
        middle,
        below.range(p25, p75),
        below.range(p05, p95),
        ...[hedging, positive, negative].map((share) => `${share} %`),
      ],
    };
  });
  return <TwinTable name="twin" label={t.explore.table} columns={columns} rows={rows} />;
}

interface TwinProps {
  /** Of the class. */
  readonly name: string;
  /** What somebody hears who cannot see which chart it stands below. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: number; readonly name: string; readonly cells: readonly string[] }[];
}

/** A chart's twin in numbers, folded away until it is wanted. */
export function TwinTable({ name, label, columns, rows }: TwinProps) {
  const { t } = useSpeech();
  return (
    <details class={name}>
      <summary>{t.explore.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={label}>
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
            {rows.map(({ key, name: row, cells }) => (
              <tr key={key}>
                <th scope="row">{row}</th>
                {cells.map((cell, k) => (
                  <td key={k}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
