import { csvRows } from '../../record/read/csv.ts';
import { citation, LICENCES } from '../cite/citation.ts';
import type { Report } from '../report.ts';
import { TEXT_COLUMNS } from '../words/csv-cells.ts';
import type { DeckFacts } from './deck.ts';
import { writable } from './fit.ts';

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/** A sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, and no other sheet of the workbook has it. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the whole table, where a sheet has no room for them. */
  readonly of?: number;
}

/** Rows of a sheet at most, its head among them, as spreadsheets have it; and cells, beyond which the memory is used up. [C] */
const MOST_ROWS = 1_048_576;
const MOST_CELLS = 2_500_000;
/** Characters of a cell and of the name of a sheet at most, as spreadsheets have it. */
const LONGEST = 32_767;
const LONGEST_NAME = 31;
const ABOUT = 'About';

/**
 * Make a workbook of a report: a sheet that says what it is, then one for each table, with numbers as numbers and all else
 * as text. Months are text, YYYY-MM: a spreadsheet would make a day of them.
 */
export function workbookOf(report: Report, facts: DeckFacts): Sheet[] {
  const names = new Set([ABOUT.toLowerCase()]);
  const tables = [...report.tables()].map(([file, csv]) => sheetOf(nameFor(file, names), csv));
  return [aboutSheet(report, facts, tables), ...tables];
}

function aboutSheet({ headline, page, manifest }: Report, { cited, command }: DeckFacts, tables: readonly Sheet[]): Sheet {
  const { seed, runs } = manifest.settings as { readonly seed?: Cell; readonly runs?: Cell };
  const told: readonly (readonly [string, Cell | undefined])[] = [
    ['Title', page.title],
    ['Question', headline.question],
    ['Finding', headline.finding],
    ['Version', cited.version],
    ...cited.scenarios.map(({ id, hash }) => [`Hash of ${id}`, hash] as const),
    ['Seed', seed],
    ['Runs', runs],
    ['What was run', page.facts],
    ['Limits', page.limits],
    ['Make it again', command],
    ['Cite as', citation(cited, 'apa')],
    ['Licence', LICENCES],
    ...tables.map(
      ({ name, rows, of }) =>
        [`Rows of ${name}`, of === undefined ? rows.length : `${rows.length} of ${of}; all are in the CSV`] as const,
    ),
  ];
  const rows = told.flatMap(([label, value]) => (value === undefined || value === null ? [] : [[label, textOr(value)]]));
  return { name: ABOUT, head: ['What', 'Value'], rows };
}

function sheetOf(name: string, csv: string): Sheet {
  const [head = [], ...all] = cellsOf(csv);
  const rows = all.slice(0, Math.min(MOST_ROWS - 1, Math.floor(MOST_CELLS / head.length)));
  const isNumber = head.map(
    (column, k) => !TEXT_COLUMNS.has(column) && rows.every((row) => (row[k] ?? '') === '' || NUMBER.test(row[k])),
  );
  const cell = (text: string, k: number): Cell => (text === '' ? null : isNumber[k] ? Number(text) : textOr(text));
  return {
    ...{ name, head: head.map(writable), rows: rows.map((row) => row.map(cell)) },
    ...(rows.length < all.length && { of: all.length }),
  };
}

/** Take a table of ours apart; most have no quotes. */
function cellsOf(csv: string): string[][] {
  if (!csv.includes('"'))
    return csv
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  const { rows, fault } = csvRows(csv);
  if (fault) throw new Error(`a table of ours cannot be read again: ${fault.message}`);
  return rows.map((row) => row.map(({ text }) => text));
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const textOr = (value: string | number): string | number =>
  typeof value === 'string' ? writable(value).slice(0, LONGEST) : value;

/** Name a sheet after a file, as spreadsheets allow it. */
function nameFor(file: string, taken: Set<string>): string {
  const whole = file.replace(/\.csv$/, '').replace(/[[\]:*?/\\']/g, '-');
  for (let k = 1; ; k++) {
    const end = k === 1 ? '' : ` ${k}`;
    const name = `${whole.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
