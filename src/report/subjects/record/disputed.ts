import type { Measurement } from '../../../record/measure/figure.ts';
import { textCell } from '../../words/csv-cells.ts';
import type { Table } from '../../words/table.ts';
import { list } from '../../words/words.ts';
import type { RecordView } from './view.ts';

/** A figure that is used, one of the same thing that is not, and why. */
interface Disputed {
  readonly used: Measurement;
  readonly other: Measurement;
  readonly why: string;
}

/** Disputes named in a sentence; the rest is counted. */
const MOST_NAMED = 3;

/** List what two sources give differently: a given file goes before the package, and within it what stands first. */
export function disputesOf({ record, given }: Pick<RecordView, 'record' | 'given'>): Disputed[] {
  return record.measurements.flatMap((used) =>
    (used.others ?? []).map((other): Disputed => {
      const why = other.given ? `stands first in ${given}` : `${given} goes before the record of the package`;
      return { used, other, why };
    }),
  );
}

const shown = ({ value, bound }: Measurement): string => `${bound === 'lower' ? '>' : ''}${value}`;

/** Say what is given in two ways and which is used; nothing where none do. */
export function disputesSentence(view: RecordView): string {
  const disputes = disputesOf(view);
  if (disputes.length === 0) return '';
  const named = disputes.map(
    ({ used, other }) =>
      `${used.indicator} ${used.actor} ${used.year}, ${shown(used)} (${used.source}) and not ${shown(other)} (${other.source})`,
  );
  const figures = disputes.length === 1 ? 'One figure is' : `${disputes.length} figures are`;
  return `${figures} given in two ways. Used: ${list(named, MOST_NAMED)}; ${view.given} goes before the record of the package, and in it what stands first.`;
}

/** Tabulate what two sources give differently. */
export function disputedTable(view: RecordView): Table {
  return {
    columns: ['What', 'Whose', 'Year', 'Used', 'from', 'Not used', 'from', 'Because'],
    rows: disputesOf(view).map(({ used, other, why }) => [
      used.indicator,
      used.actor,
      String(used.year),
      shown(used),
      used.source,
      shown(other),
      other.source,
      why,
    ]),
  };
}

/** Write what two sources give differently as a table. */
export function disputedCsv(view: RecordView): string {
  const rows = disputesOf(view).map(({ used, other, why }) =>
    [
      ...[used.year, used.actor, used.indicator],
      ...[shown(used), textCell(used.source), shown(other), textCell(other.source), textCell(why)],
    ].join(),
  );
  return `${['year,actor,indicator,used,used_source,other,other_source,why', ...rows].join('\n')}\n`;
}
