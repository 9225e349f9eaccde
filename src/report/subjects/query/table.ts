import { rounded } from '../../../scenario/text/words.ts';
import { csvText, textCell } from '../../words/csv-cells.ts';
import {
  columnsFor,
  cutToColumns,
  type TerminalLooks,
  terminalWidth,
  toLeft,
  toRight,
  wrapped,
} from '../../words/terminal-text.ts';
import { number } from '../../words/words.ts';

/** What stands in one cell of an answer. */
export type QueryCell = string | number | boolean | null | readonly number[];

export interface QueryColumn {
  readonly name: string;
  readonly isNumber: boolean;
}

/** Rows that a question in SQL gave. */
export interface QueryAnswer {
  readonly columns: readonly QueryColumn[];
  /** [rows x columns] */
  readonly rows: readonly (readonly QueryCell[])[];
  /** Whether these are all rows. */
  readonly isWhole: boolean;
}

const GAP = 2;
/** Columns of a terminal that a text keeps at least. */
const LEAST_TEXT = 7;
const MOST_DECIMALS = 8;

/** Set an answer as a table for a terminal. Where it does not fit, what is the same in all rows is told once; then row by row. */
export function queryTable(answer: QueryAnswer, looks: TerminalLooks): string[] {
  const whole = textTable(answer);
  if (isFitting(whole, looks)) return tableLines(whole, looks);
  const { told, rest } = takenOut(whole);
  return [...wrapped(told, columnsFor(looks)).map(looks.dim), ...tableLines(rest, looks)];
}

/** An answer as texts, [rows x columns]. */
interface TextTable {
  readonly columns: readonly QueryColumn[];
  readonly cells: readonly (readonly string[])[];
}

function textTable({ columns, rows }: QueryAnswer): TextTable {
  const cells = rows.map((): string[] => []);
  for (const k of columns.keys()) for (const [r, text] of columnTexts(rows, k).entries()) cells[r].push(text);
  return { columns, cells };
}

const naturalWidths = ({ columns, cells }: TextTable): number[] =>
  columns.map(({ name }, k) => Math.max(...[name, ...cells.map((row) => row[k])].map(terminalWidth)));

function isFitting(table: TextTable, { width }: TerminalLooks): boolean {
  return naturalWidths(table).reduce((sum, each) => sum + each + GAP, -GAP) < width;
}

/** Take columns out that hold the same in all of several rows. */
function takenOut({ columns, cells }: TextTable): { told: string; rest: TextTable } {
  const isSame = columns.map((_, k) => cells.length > 1 && cells.every((row) => row[k] === cells[0][k]));
  const told = columns.flatMap(({ name }, k) => (isSame[k] ? [`${name} ${cells[0][k]}`] : []));
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, k) => !isSame[k]);
  const rest = { columns: keep(columns), cells: cells.map(keep) };
  return told.length === 0 || rest.columns.length === 0
    ? { told: '', rest: { columns, cells } }
    : { told: `In all rows: ${told.join(', ')}`, rest };
}

function tableLines(table: TextTable, looks: TerminalLooks): string[] {
  const { columns, cells } = table;
  const widths = fitted(naturalWidths(table), columns, looks.width - 1);
  if (widths === undefined) return cells.flatMap((row, r) => stacked(columns, row, r, looks));
  const line = (row: readonly string[]): string =>
    row
      .map((text, k) => (columns[k].isNumber ? toRight(text, widths[k]) : toLeft(cutToColumns(text, widths[k]), widths[k])))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [looks.dim(line(columns.map(({ name }) => name))), ...cells.map(line)];
}

/** Write the cells of a column: numbers with two decimals, and with more where all of them are small. */
function columnTexts(rows: QueryAnswer['rows'], k: number): string[] {
  const sizes = rows.flatMap((row) => (typeof row[k] === 'number' && Number.isFinite(row[k]) ? [Math.abs(row[k])] : []));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  let decimals = 2;
  while (largest > 0 && decimals < MOST_DECIMALS && largest * 10 ** (decimals - 1) < 1) decimals++;
  return rows.map((row) => {
    const value = row[k];
    if (value === null) return '–';
    if (Array.isArray(value)) return value.map((each) => number(each)).join(' ');
    return typeof value === 'number' ? number(value, decimals) : String(value).replace(/\p{Cc}/gu, ' ');
  });
}

/** Narrow text columns, the widest first, until the table fits; undefined where it cannot. */
function fitted(natural: readonly number[], columns: readonly QueryColumn[], width: number): number[] | undefined {
  const widths = [...natural];
  const over = (): number => widths.reduce((sum, each) => sum + each + GAP, -GAP) - width;
  while (over() > 0) {
    const text = widths.map((each, k) => (columns[k].isNumber ? 0 : each));
    const widest = text.indexOf(Math.max(...text));
    if (text[widest] <= LEAST_TEXT) return undefined;
    widths[widest]--;
  }
  return widths;
}

function stacked(columns: readonly QueryColumn[], row: readonly string[], r: number, looks: TerminalLooks): string[] {
  const width = columnsFor(looks) - 2;
  const label = Math.max(...columns.map(({ name }) => terminalWidth(name)));
  const besides = width - label - GAP;
  const lines = columns.flatMap(({ name }, k) => {
    const text = row[k];
    if (terminalWidth(text) <= besides) return [`  ${toLeft(name, label)}${' '.repeat(GAP)}${text}`];
    return [`  ${name}`, ...wrapped(text, width - 2).map((part) => `    ${part}`)];
  });
  return [looks.bold(`Row ${r + 1}`), ...lines];
}

/** Tell whether the terminal shows some number with fewer digits than it has. */
export function isRounded({ rows }: QueryAnswer): boolean {
  return rows.some((row) => row.flat().some((value) => typeof value === 'number' && value !== rounded(value, 2)));
}

/** Write rows as CSV without their head; every digit is kept. */
export function rowsCsv(rows: QueryAnswer['rows']): string {
  return rows
    .map((row) =>
      row
        .map((value) => (value === null ? '' : textCell(typeof value === 'object' ? JSON.stringify(value) : String(value))))
        .join(),
    )
    .join('\n');
}

/** Write the head of an answer as CSV. */
export const headCsv = (columns: readonly QueryColumn[]): string =>
  csvText(
    columns.map(({ name }) => name),
    [],
  ).trimEnd();

/** Write down an answer as data; rows are lists in the order of the columns. */
export function queryJson({ columns, rows }: QueryAnswer) {
  return { schema: 'equidistance/query/2', columns: columns.map(({ name }) => name), rows };
}
