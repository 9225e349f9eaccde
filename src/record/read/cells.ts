import { type Problem, ScenarioError } from '../../scenario/text/problem.ts';
import type { Field } from './csv.ts';
import { cellWords, figureOf, type Mistake } from './fields.ts';
import { capped, csvTable, type TableForm } from './table.ts';

/** A file of the package: what it is called, and what it says. */
export interface RecordText {
  readonly file: string;
  readonly text: string;
}

/** The cells of a row; what may not stand in one is noted, and refuses the file once it is read. */
export interface RowCells<C extends string> {
  /** A text, or nothing. */
  readonly text: (column: C) => string;
  /** A text. */
  readonly words: (column: C) => string;
  /** A text that stands in no other row. */
  readonly key: (column: C) => string;
  /** A number from `low` to `high`. */
  readonly number: (column: C, low?: number, high?: number) => number;
  readonly oneOf: <T extends string>(column: C, words: readonly T[]) => T;
  /** Texts between bars, at least one. */
  readonly list: (column: C) => string[];
  readonly refuse: (column: C, expected: string) => void;
}

/**
 * Read every row of a file that comes with the package.
 *
 * @throws ScenarioError with every cell that may not be as it is
 */
export function readTableRows<C extends string, T>(
  { file, text }: RecordText,
  form: TableForm<C>,
  read: (cells: RowCells<C>) => T,
): T[] {
  const table = csvTable(text, file, form);
  if ('problems' in table) throw new ScenarioError(table.problems);
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const found = table.rows.flatMap((row) => {
    if ('of' in row)
      return [read(cellsOf(row.of, seen, (column, mistake) => problems.push(table.tell({ field: row.of(column), mistake }))))];
    problems.push(table.tell(row));
    return [];
  });
  if (problems.length > 0) throw new ScenarioError(capped(problems));
  return found;
}

function cellsOf<C extends string>(
  of: (column: C) => Field,
  seen: Map<string, number>,
  tell: (column: C, mistake: Mistake) => void,
): RowCells<C> {
  const text = (column: C): string => of(column).text.trim();
  const refuse = (column: C, expected: string): void =>
    tell(column, { column, message: `expected ${expected}, found ${cellWords(text(column))}` });
  const words = (column: C): string => {
    if (text(column) === '') refuse(column, 'a text');
    return text(column);
  };
  return {
    text,
    words,
    refuse,
    key: (column) => {
      const key = words(column);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, of(column).line);
      else tell(column, { column, message: `${key} stands in line ${before} already`, hint: 'keep one of the two' });
      return key;
    },
    number: (column, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY) => {
      const read = figureOf(text(column));
      if ('value' in read && read.bound === undefined && read.value >= low && read.value <= high) return read.value;
      const from = Number.isFinite(low) ? ` from ${low}` : '';
      refuse(column, `a number${from}${Number.isFinite(high) ? ` to ${high}` : from && ' up'}`);
      return Number.NaN;
    },
    oneOf: (column, list) => {
      const found = list.find((each) => each === text(column));
      if (found === undefined) refuse(column, `one of ${list.join(', ')}`);
      return found ?? list[0];
    },
    list: (column) => words(column).split('|'),
  };
}
