import type { Calibration } from '../../../record/fit/history-matching.ts';
import { rangesOf } from '../../../record/fit/ranges.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import type { Table } from '../../words/table.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { plural } from '../../words/words.ts';
import { RANGE_COLUMNS, RANGE_KEY, rangeCells } from './tables.ts';

/** Below this many columns a table is told row by row. */
const TABLE = 74;
/** Widths of the columns after the name. */
const CELLS = [11, 13, 7, 9, 10, 0] as const;
const NAME = 10;

/** Say in plain words what the record does not rule out, then parameter by parameter. */
export function calibrateSummary(calibration: Calibration, told: readonly (readonly [string, string])[]): Passage[] {
  const { windows, design, points, runs, seed } = calibration;
  return [
    { bold: `Settings that the record ${windows[0].from}–${windows[windows.length - 1].to} does not rule out` },
    {
      dim: `design ${shortHash(design.id)} · ${plural(points.length, 'point')} · ${plural(runs, 'run')} from each origin · seed “${seed}”`,
    },
    EMPTY_LINE,
    ...told.map(([label, text]) => ({ label, text })),
    EMPTY_LINE,
    { table: { columns: RANGE_COLUMNS, rows: rangesOf(calibration).map(rangeCells) }, set: rangeLines },
    EMPTY_LINE,
    { dim: RANGE_KEY },
  ];
}

function rangeLines({ columns, rows }: Table, width: number, looks: TerminalLooks): string[] {
  if (width < TABLE)
    return rows.flatMap(([name, ...cells]) => [
      ...wrapped(name, width).map(looks.bold),
      ...wrapped(cells.map((text, k) => [columns[k + 1], text].filter(Boolean).join(' ')).join(', '), width - 2).map(
        (line) => `  ${line}`,
      ),
    ]);
  const line = ([name, ...cells]: readonly string[]): string =>
    `  ${name.padEnd(NAME)}${cells.map((text, k) => (CELLS[k] === 0 ? `  ${text}` : text.padStart(CELLS[k]))).join('')}`.trimEnd();
  return [looks.dim(line(columns)), ...rows.map(line)];
}
