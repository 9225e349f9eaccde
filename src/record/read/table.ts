import { suggest } from '../../scenario/text/nearest.ts';
import type { Problem } from '../../scenario/text/problem.ts';
import { isText, NO_TEXT } from '../../scenario/text/refuse-text.ts';
import { csvRows, type Field } from './csv.ts';
import type { Mistake } from './fields.ts';

/** Problems told of one file; the rest is counted. */
const MOST = 20;

/** What a file of rows has to hold. */
export interface TableForm<C extends string> {
  /** `a record`. */
  readonly kind: string;
  /** What its rows are, `figures`. */
  readonly things: string;
  readonly columns: readonly C[];
  /** The column in which a decimal comma may be written for a point. */
  readonly number?: C;
}

/** A mistake and the field that holds it. */
export interface PlacedMistake {
  readonly field: Field;
  readonly mistake: Mistake;
}

/** The fields of a row by column, or what is wrong with it as a whole. */
type TableRow<C extends string> = { readonly of: (column: C) => Field } | PlacedMistake;

/** The rows of a file, or what is wrong with all of it; `tell` puts a mistake at its place. */
export type CsvTable<C extends string> =
  | { readonly rows: readonly TableRow<C>[]; readonly tell: (placed: PlacedMistake) => Problem }
  | { readonly problems: readonly Problem[] };

/** Take a CSV file apart by the columns that its first line names. */
export function csvTable<C extends string>(text: string, file: string, form: TableForm<C>): CsvTable<C> {
  const at = placer(text, file);
  const tell = ({ field, mistake }: PlacedMistake): Problem => at(field, mistake);
  if (!isText(text)) return { problems: [at({ line: 1, column: 1 }, { message: NO_TEXT })] };
  const { rows, fault } = csvRows(text);
  if (fault) return { problems: [at(fault, { message: fault.message, hint: fault.hint })] };
  const head = form.columns.join();
  if (rows.length === 0)
    return { problems: [at({ line: 1, column: 1 }, { message: 'the file is empty', hint: `its first line is ${head}` })] };
  const { places, mistakes } = readHead(rows[0], form);
  if (mistakes.length > 0) return { problems: capped(mistakes.map(tell)) };
  if (rows.length === 1)
    return { problems: [at(rows[0][0], { message: `expected ${form.things} below the first line, found none` })] };
  return { rows: rows.slice(1).map((row) => rowOf(row, places, form)), tell };
}

type Place = Pick<Field, 'line' | 'column'> & { readonly length?: number };

/** Make a teller of mistakes that shows the line of the file at which each stands. */
function placer(text: string, file: string): (place: Place, mistake: Mistake) => Problem {
  const lines = text.split(/\r\n|\n/);
  return (place, { severity = 'problem', column: path = '', message, hint }) => ({
    severity,
    path,
    message,
    file,
    line: place.line,
    column: place.column,
    snippet: lines[place.line - 1] ?? '',
    ...(place.length !== undefined && { length: Math.max(1, place.length) }),
    ...(hint !== undefined && { hint }),
  });
}

/** Cut a list of problems to as many as a person reads. */
export function capped(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST) return [...problems];
  const { line, column, file } = problems[MOST];
  const rest = problems.length - MOST;
  return [
    ...problems.slice(0, MOST),
    { severity: 'problem', path: '', message: `and ${rest} more of the kind, from here on`, file, line, column },
  ];
}

/** Where each column stands, and how many there are with those that are not used. */
interface Places<C extends string> {
  readonly at: Readonly<Record<C, number>>;
  readonly columns: number;
}

function readHead<C extends string>(
  head: readonly Field[],
  { kind, columns }: TableForm<C>,
): { places: Places<C>; mistakes: PlacedMistake[] } {
  const names = head.map(({ text }) => text.trim());
  const at = Object.fromEntries(columns.map((column) => [column, names.indexOf(column)])) as Record<C, number>;
  const places = { at, columns: head.length };
  const separated = otherSeparator(head, columns.length);
  if (separated) return { places, mistakes: [separated] };
  const missing = columns.filter((column) => !names.includes(column));
  const mistakes = head.flatMap((field, k): PlacedMistake[] => {
    const known = columns.some((column) => column === names[k]);
    if (known && names.indexOf(names[k]) < k)
      return [{ field, mistake: { message: `the column ${names[k]} stands twice`, hint: 'keep one of them' } }];
    if (known || missing.length === 0) return [];
    const message = `expected a column of ${kind}, found "${names[k].slice(0, 40)}"`;
    return [{ field, mistake: { message, hint: suggest(names[k], missing) } }];
  });
  if (missing.length > 0 && mistakes.length === 0)
    mistakes.push({
      field: head[0],
      mistake: { message: `missing columns: ${missing.join(', ')}`, hint: `the first line is ${columns.join()}` },
    });
  return { places, mistakes };
}

/** Spreadsheets of many countries write semicolons, as their decimals have a comma. */
function otherSeparator([field, ...others]: readonly Field[], least: number): PlacedMistake | undefined {
  const sign = Object.keys(SEPARATORS).find((each) => field.text.split(each).length >= least);
  if (sign === undefined || others.length > 0) return undefined;
  const message = `expected commas between the columns, found ${SEPARATORS[sign]}`;
  const hint = 'save it as CSV with commas, decimals with a point: 2.5, not 2,5';
  return { field, mistake: { message, hint } };
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function rowOf<C extends string>(row: readonly Field[], places: Places<C>, form: TableForm<C>): TableRow<C> {
  const { at, columns } = places;
  const beyond = row.slice(columns).find(({ text }) => text.trim() !== '');
  if (beyond) return { field: beyond, mistake: tooMany(row, places, form) };
  const most = Math.max(...form.columns.map((column) => at[column])) + 1;
  if (row.length >= most) return { of: (column) => row[at[column]] };
  const message = `expected ${most} fields, found ${row.length}`;
  return { field: row[0], mistake: { message, hint: 'a comma within a field needs quotes' } };
}

/** A comma too many: within a number it was meant for a point, within a text it needs quotes. */
function tooMany<C extends string>(row: readonly Field[], { at, columns }: Places<C>, { number }: TableForm<C>): Mistake {
  const [whole, digits] = (number === undefined ? [] : row.slice(at[number], at[number] + 2)).map(({ text }) => text.trim());
  const isCut = whole !== undefined && /^>?[+-]?\d+$/.test(whole) && /^\d+$/.test(digits ?? '');
  return {
    message: `expected ${columns} fields, found ${row.length}`,
    hint: isCut ? `write ${whole}.${digits}: a comma separates` : 'a comma within a field needs quotes',
  };
}
