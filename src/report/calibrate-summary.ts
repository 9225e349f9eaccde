import type { Calibration } from '../record/calibrate.ts';
import { rangesOf } from '../record/calibrate-ranges.ts';
import { RANGE_COLUMNS, RANGE_KEY, rangeCells } from './calibrate-tables.ts';
import { calibrationParagraphs } from './calibrate-words.ts';
import { wrapped } from './summary.ts';
import { plural } from './words.ts';

/** How a terminal looks. */
export interface CalibrateLooks {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const LABEL = 13;
const WIDEST = 100;
/** Below this many columns words stand under their labels, and a table is told row by row. */
const NARROW = 56;
const TABLE = 74;
/** Widths of the columns after the name. */
const CELLS = [11, 13, 7, 9, 10, 0] as const;
const NAME = 10;

/** Say in plain words what the record does not rule out, then parameter by parameter. */
export function calibrateSummary(calibration: Calibration, looks: CalibrateLooks): string[] {
  const { windows, design, points, runs, seed } = calibration;
  const width = Math.min(looks.width, WIDEST) - 1;
  const title = `Settings that the record ${windows[0].from}–${windows[windows.length - 1].to} does not rule out`;
  const facts = `design ${design.id} · ${plural(points.length, 'point')} · ${plural(runs, 'run')} from each origin · seed “${seed}”`;
  return [
    ...wrapped(title, width).map(looks.bold),
    ...wrapped(facts, width).map(looks.dim),
    '',
    ...calibrationParagraphs(calibration).flatMap(([label, text]) => paragraph(label, text, width, looks)),
    '',
    ...rangeLines(calibration, width, looks),
    '',
    ...wrapped(RANGE_KEY, width).map(looks.dim),
  ];
}

function paragraph(label: string, text: string, width: number, { bold }: CalibrateLooks): string[] {
  if (width < NARROW) return [bold(label), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
  return wrapped(text, width - LABEL - 2).map((line, k) => `  ${k === 0 ? bold(label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`);
}

function rangeLines(calibration: Calibration, width: number, looks: CalibrateLooks): string[] {
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
