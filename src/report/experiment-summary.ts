import type { LoadedExperiment } from '../experiment/experiment-load.ts';
import type { Answer, AnswerFacts } from './experiment-answer.ts';
import { scenarioFacts } from './experiment-words.ts';
import { wrapped } from './summary.ts';
import type { Table } from './table.ts';
import { cut } from './text-width.ts';
import { plural } from './words.ts';

/** How a terminal looks. */
export interface SummaryLooks {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const LABEL = 15;
const WIDEST = 100;
/** Below this many columns words stand under their labels. */
const NARROW = 56;
const GAP = 2;

/** Say in plain words what an experiment answers, for a terminal. */
export function answerSummary(
  { experiment, scenarios }: LoadedExperiment,
  answer: Answer,
  facts: AnswerFacts,
  looks: SummaryLooks,
): string[] {
  const width = Math.min(looks.width, WIDEST) - 1;
  const { points, replicates, seed } = facts;
  const made = `${scenarioFacts(experiment, scenarios)} · ${plural(points, 'point')} × ${plural(replicates, 'run')} · seed “${seed}”`;
  return [
    ...wrapped(experiment.name, width).map(looks.bold),
    ...wrapped(made, width).map(looks.dim),
    ...wrapped(experiment.story, width),
    '',
    ...answer.sentences.flatMap(([label, text]) => paragraph(label, text, width, looks)),
    '',
    ...tableLines(answer.table, width, looks),
  ];
}

function paragraph(label: string, text: string, width: number, { bold }: SummaryLooks): string[] {
  if (width < NARROW) return [bold(label), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
  return wrapped(text, width - LABEL - 2).map((line, k) => `  ${k === 0 ? bold(label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`);
}

/** Set a table, the first column to the left and wide, the others to the right; row by row where it does not fit. */
function tableLines({ columns, rows }: Table, width: number, looks: SummaryLooks): string[] {
  const widths = columns.map((column, k) => Math.max(column.length, ...rows.map((row) => row[k].length)));
  const others = widths.slice(1).reduce((sum, each) => sum + each + GAP, 0);
  const first = Math.min(widths[0], width - 2 - others);
  if (first < 12 && first < widths[0]) return rows.flatMap((row) => stacked(columns, row, width, looks));
  const line = (cells: readonly string[]): string =>
    `  ${cut(cells[0], first).padEnd(first)}${cells
      .slice(1)
      .map((cell, k) => cell.padStart(widths[k + 1] + GAP))
      .join('')}`;
  return [looks.dim(line(columns)), ...rows.map(line)];
}

function stacked(
  columns: readonly string[],
  [first, ...cells]: readonly string[],
  width: number,
  { bold }: SummaryLooks,
): string[] {
  const words = cells.map((cell, k) => `${columns[k + 1]} ${cell}`).join(', ');
  return [...wrapped(first, width).map(bold), ...wrapped(words, width - 2).map((text) => `  ${text}`)];
}
