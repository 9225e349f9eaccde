import { commandLines } from './command-lines.ts';
import type { Table } from './table.ts';
import { columnsFor, ON_SCREEN, paragraph, type TerminalLooks, terminalWidth, wrapped } from './terminal-text.ts';

/** Sets a table as lines of a width. */
type SetTable = (table: Table, width: number, looks: TerminalLooks) => readonly string[];

/**
 * A piece of what a terminal says: words, which it breaks to its width; a command to be copied; a table with how it is set;
 * or what has to know the width, as a picture in blocks does.
 */
export type Passage =
  | { readonly bold: string }
  | { readonly dim: string }
  | { readonly plain: string }
  | { readonly label: string; readonly text: string }
  | { readonly command: readonly string[] }
  | { readonly table: Table; readonly set: SetTable }
  | { readonly lines: (looks: TerminalLooks, width: number) => readonly string[] };

/** An empty line. */
export const EMPTY_LINE: Passage = { lines: () => [''] };

/** Words of one screen, under a label at its left edge. */
export const onScreen = (label: string, text: string): Passage => ({
  lines: (looks) => paragraph(label, text, looks, ON_SCREEN),
});

/** The head of one screen: a name, and what it is of. */
export function screenHead(name: string, facts: string): Passage {
  return {
    lines: ({ bold, dim }, width) =>
      terminalWidth(`${name}, ${facts}`) <= width
        ? [`${bold(name)}${dim(`, ${facts}`)}`]
        : [...wrapped(name, width).map(bold), ...wrapped(facts, width).map(dim)],
  };
}

/** Set passages as lines for a terminal, in which the program is started by a word or two. */
export function passageLines(passages: readonly Passage[], looks: TerminalLooks, program = 'equidistance'): string[] {
  const width = columnsFor(looks);
  return passages.flatMap((passage) => {
    if ('lines' in passage) return passage.lines(looks, width);
    if ('table' in passage) return passage.set(passage.table, width, looks);
    if ('label' in passage) return labelled(passage, looks);
    if ('command' in passage) return commandLines(program, passage.command, width);
    if ('plain' in passage) return wrapped(passage.plain, width);
    return 'bold' in passage ? wrapped(passage.bold, width).map(looks.bold) : wrapped(passage.dim, width).map(looks.dim);
  });
}

/** Words without a label go on under the one before. */
function labelled({ label, text }: { readonly label: string; readonly text: string }, looks: TerminalLooks): string[] {
  const lines = paragraph(label, text, looks);
  return label === '' ? lines.filter((line) => line.trim() !== '') : lines;
}
