import type { Calibration } from '../../../record/fit/history-matching.ts';
import { rangesOf } from '../../../record/fit/ranges.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { columnsFor, paragraph, type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { plural } from '../../words/words.ts';
import { RANGE_COLUMNS, RANGE_KEY, rangeCells } from './tables.ts';
import { calibrationParagraphs } from './words.ts';

/** Below this many columns a table is told row by row. */
const TABLE = 74;
/** Widths of the columns after the name. */
const CELLS = [11, 13, 7, 9, 10, 0] as const;
const NAME = 10;

/** Say in plain words what the record does not rule out, then parameter by parameter. */
export function calibrateSummary(calibration: Calibration, looks: TerminalLooks): string[] {
  const { windows, design, points, runs, seed } = calibration;
  const width = columnsFor(looks);
  const title = `Settings that the record ${windows[0].from}–${windows[windows.length - 1].to} does not rule out`;
  const facts = `design ${shortHash(design.id)} · ${plural(points.length, 'point')} · ${plural(runs, 'run')} from each origin · seed “${seed}”`;
  return [
    ...wrapped(title, width).map(looks.bold),
    ...wrapped(facts, width).map(looks.dim),
    '',
    ...calibrationParagraphs(calibration).flatMap(([label, text]) => paragraph(label, text, looks)),
    '',
    ...rangeLines(calibration, width, looks),
    '',
    ...wrapped(RANGE_KEY, width).map(looks.dim),
  ];
}

function rangeLines(calibration: Calibration, width: number, looks: TerminalLooks): string[] {
  const rows = rangesOf(calibration).map(rangeCells);
  if (width < TABLE)
    return rows.flatMap(([name, ...cells]) => [
      ...wrapped(name, width).map(looks.bold),
      ...wrapped(cells.map((text, k) => [RANGE_COLUMNS[k + 1], text].filter(Boolean).join(' ')).join(', '), width - 2).map(
        (line) => `  ${line}`,
      ),
    ]);
  const line = ([name, ...cells]: readonly string[]): string =>
    `  ${name.padEnd(NAME)}${cells.map((text, k) => (CELLS[k] === 0 ? `  ${text}` : text.padStart(CELLS[k]))).join('')}`.trimEnd();
  return [looks.dim(line(RANGE_COLUMNS)), ...rows.map(line)];
}
