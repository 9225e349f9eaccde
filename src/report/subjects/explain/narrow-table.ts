import { terminalWidth, toLeft, toRight, wrapped } from '../../words/terminal-text.ts';

/** Least columns left to the words of a table. */
const LEAST = 12;

/** Set rows of words and numbers as lines: words wrap at the left, numbers stand at the right of the first line. */
export function numberTable(rows: readonly (readonly string[])[], width: number, marks: readonly string[] = []): string[] {
  const columns = rows[0].length;
  const widths = Array.from({ length: columns - 1 }, (_, k) => Math.max(...rows.map((row) => terminalWidth(row[k + 1]))) + 2);
  const numbers = widths.reduce((sum, each) => sum + each, 0);
  const most = Math.max(...rows.map(([words]) => terminalWidth(words)));
  const room = Math.max(LEAST, Math.min(most, width - numbers - 2));
  return rows.flatMap(([words, ...cells], r) => {
    const right = cells.map((cell, k) => toRight(cell, widths[k])).join('');
    return wrapped(words, room).map((line, k) => {
      const left = `${k === 0 ? (marks[r] ?? ' ') : ' '} ${k === 0 ? toLeft(line, room) : `  ${line}`}`;
      return (k === 0 ? left + right : left).trimEnd();
    });
  });
}
