import stringWidth from 'string-width';
import { cut } from './text-width.ts';

/** How a terminal looks. */
export interface TerminalLooks {
  /** Columns. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Columns before a label, and those that it takes before its words. */
export interface LabelPlace {
  readonly indent: number;
  readonly label: number;
}

/** Columns that a label takes before its words. */
export const LABEL = 15;
const IN_SUMMARY: LabelPlace = { indent: 2, label: LABEL };
/** On one screen labels stand at its left edge, as those of the commands at its end do. */
export const ON_SCREEN: LabelPlace = { indent: 0, label: 10 };
/** Below this many columns words stand under their labels. */
export const NARROW = 56;
/** Longer lines are tiring to read. */
const WIDEST = 100;

/** Find how many columns text may fill. */
export function columnsFor({ width }: TerminalLooks): number {
  return Math.min(width, WIDEST) - 1;
}

/** Count the columns of a text in a terminal: two for 中, none for an accent that is set on its letter. */
export const terminalWidth = (text: string): number => stringWidth(text);

/** Fill a text up to so many columns, from the left. */
export const toLeft = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - terminalWidth(text)));

/** Fill a text up to so many columns, from the right. */
export const toRight = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - terminalWidth(text))) + text;

/** Cut a text after so many columns, with an ellipsis. */
export function cutToColumns(text: string, columns: number): string {
  if (terminalWidth(text) <= columns) return text;
  let most = Math.min(columns, text.length);
  while (most > 1 && terminalWidth(cut(text, most)) > columns) most--;
  return cut(text, most);
}

/** Break a text into lines of at most so many columns, at spaces. Signs are left as they are, so that names stay names. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  // A percent sign stays with its number.
  for (const word of text
    .replace(/ %/g, '\u00a0%')
    .split(/[ \n\t]+/)
    .filter(Boolean)) {
    const own = terminalWidth(word);
    if (line !== '' && filled + 1 + own > columns) {
      lines.push(line);
      line = word;
      filled = own;
    } else {
      filled += line === '' ? own : own + 1;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Set words beside their label, or under it where the terminal is narrow. */
export function paragraph(label: string, text: string, looks: TerminalLooks, place = IN_SUMMARY): string[] {
  const width = columnsFor(looks);
  if (width < NARROW) return [looks.bold(label), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
  const before = ' '.repeat(place.indent);
  return wrapped(text, width - place.label - place.indent).map(
    (line, k) => `${before}${k === 0 ? looks.bold(toLeft(label, place.label)) : ' '.repeat(place.label)}${line}`,
  );
}
