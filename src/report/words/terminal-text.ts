/** How a terminal looks. */
export interface TerminalLooks {
  /** Columns. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Columns that a label takes before its words. */
export const LABEL = 15;
/** Below this many columns words stand under their labels. */
export const NARROW = 56;
/** Longer lines are tiring to read. */
const WIDEST = 100;

/** Find how many columns text may fill. */
export function columnsFor({ width }: TerminalLooks): number {
  return Math.min(width, WIDEST) - 1;
}

/** Break a text into lines of at most `width` characters, at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // A percent sign stays with its number.
  for (const word of text
    .replace(/ %/g, '\u00a0%')
    .split(/[ \n\t]+/)
    .filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Set words beside their label, or under it where the terminal is narrow. */
export function paragraph(label: string, text: string, looks: TerminalLooks): string[] {
  const width = columnsFor(looks);
  if (width < NARROW) return [looks.bold(label), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
  return wrapped(text, width - LABEL - 2).map(
    (line, k) => `  ${k === 0 ? looks.bold(label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`,
  );
}
