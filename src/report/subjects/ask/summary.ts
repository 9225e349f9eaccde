import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import { scenarioFacts } from '../../words/input-words.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import type { Table } from '../../words/table.ts';
import { cutToColumns, type TerminalLooks, terminalWidth, toLeft, toRight, wrapped } from '../../words/terminal-text.ts';
import { plural } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from './answer.ts';

const GAP = 2;

/** Say in plain words what an experiment answers, for a terminal. */
export function answerSummary({ experiment, scenarios }: LoadedExperiment, answer: AnswerWords, facts: AnswerFacts): Passage[] {
  const { points, replicates, seed } = facts;
  return [
    { bold: experiment.name },
    {
      dim: `${scenarioFacts(experiment, scenarios)} · ${plural(points, 'point')} × ${plural(replicates, 'run')} · seed “${seed}”`,
    },
    { plain: experiment.story },
    EMPTY_LINE,
    ...answer.sentences.map(([label, text]) => ({ label, text })),
    EMPTY_LINE,
    { table: answer.table, set: tableLines },
  ];
}

/** Set a table, the first column to the left and wide, the others to the right; row by row where it does not fit. */
function tableLines({ columns, rows }: Table, width: number, looks: TerminalLooks): string[] {
  const widths = columns.map((column, k) => Math.max(...[column, ...rows.map((row) => row[k])].map(terminalWidth)));
  const others = widths.slice(1).reduce((sum, each) => sum + each + GAP, 0);
  const first = Math.min(widths[0], width - 2 - others);
  if (first < 12 && first < widths[0]) return rows.flatMap((row) => stacked(columns, row, width, looks));
  const line = (cells: readonly string[]): string =>
    `  ${toLeft(cutToColumns(cells[0], first), first)}${cells
      .slice(1)
      .map((cell, k) => toRight(cell, widths[k + 1] + GAP))
      .join('')}`;
  return [looks.dim(line(columns)), ...rows.map(line)];
}

function stacked(
  columns: readonly string[],
  [first, ...cells]: readonly string[],
  width: number,
  { bold }: TerminalLooks,
): string[] {
  const words = cells.map((cell, k) => `${columns[k + 1]} ${cell}`).join(', ');
  return [...wrapped(first, width).map(bold), ...wrapped(words, width - 2).map((text) => `  ${text}`)];
}
