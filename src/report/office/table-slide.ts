import type { Report } from '../report.ts';
import type { Table } from '../words/table.ts';
import { BOLD, heightOf, inchesOf, linesIn, SMALLEST } from './fit.ts';

/** A table as it is set on a slide, in inches. */
export interface SetTable {
  readonly table: Table;
  readonly widths: readonly number[];
  /** Of the head, then of each row. */
  readonly heights: readonly number[];
  /** Rows of the whole table, where only the first are shown. */
  readonly of?: number;
}

/** A table and the section that it stands in. */
interface Told {
  readonly heading: string;
  readonly table: Table;
}

/** Inches around the text of a cell, left and right together, above and below together. */
const CELL = { beside: 0.2, above: 0.1 } as const;
/** Rows without which a shortened table says too little. [C] */
const FEW = 3;

/** Find the table of a report that a slide can show: the first that fits whole, else the first rows of the first that fits in width. */
export function mainTable(report: Pick<Report, 'sections'>, width: number, height: number): (SetTable & Told) | undefined {
  const told = report.sections.flatMap((section): Told[] =>
    'spec' in section
      ? section.tables.map((table) => ({ heading: section.heading, table }))
      : (section.tables ?? []).map(({ table }) => ({ heading: section.heading, table })),
  );
  const set = told.flatMap((each) => {
    const widths = widthsOf(each.table, width);
    return widths === undefined || each.table.rows.length === 0 ? [] : [{ ...each, ...shortened(each.table, widths, height) }];
  });
  return set.find(({ of }) => of === undefined) ?? set.find(({ table }) => table.rows.length >= FEW);
}

/** Divide a width among columns so that no word is broken; nothing where there is no room. */
function widthsOf({ columns, rows }: Table, width: number): number[] | undefined {
  const wide = (text: string, weight: number): number => inchesOf(text, SMALLEST, weight);
  const needs = columns.map((column, k) => {
    const cells = rows.map((row) => row[k]);
    const words = (text: string): string[] => text.split(' ');
    const whole = Math.max(wide(column, BOLD), ...cells.map((cell) => wide(cell, 400)));
    const least = Math.max(
      ...words(column).map((word) => wide(word, BOLD)),
      ...cells.flatMap(words).map((word) => wide(word, 400)),
    );
    return { whole: whole + CELL.beside, least: least + CELL.beside };
  });
  const sum = (key: 'whole' | 'least'): number => needs.reduce((total, each) => total + each[key], 0);
  const [whole, least] = [sum('whole'), sum('least')];
  if (least > width) return undefined;
  const rest = whole === least ? 0 : Math.min(1, (width - least) / (whole - least));
  return needs.map((each) => each.least + rest * (each.whole - each.least));
}

/** Keep the rows for which there is height. */
function shortened(table: Table, widths: readonly number[], height: number): SetTable {
  const high = (cells: readonly string[], weight: number): number => {
    const lines = cells.map((cell, k) => linesIn(cell, widths[k] - CELL.beside + ROUNDING, SMALLEST, weight));
    return heightOf(Math.max(...lines), SMALLEST) + CELL.above;
  };
  const heights = [high(table.columns, BOLD)];
  let total = heights[0];
  for (const row of table.rows) {
    const next = high(row, 400);
    if (total + next > height) break;
    heights.push(next);
    total += next;
  }
  const shown = heights.length - 1;
  const isWhole = shown === table.rows.length;
  return {
    table: isWhole ? table : { ...table, rows: table.rows.slice(0, shown) },
    ...{ widths, heights },
    ...(!isWhole && { of: table.rows.length }),
  };
}

/** A column is as wide as its widest text, which must not be thought too wide for it by a rounding. */
const ROUNDING = 1e-6;
