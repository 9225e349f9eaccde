import type { TextShelf } from '../files/text-shelf.ts';

/** All that commands do to the outside, so that tests can hand in a stand-in. */
export interface Io {
  /** One line to standard output. */
  say(line: string): void;
  /** One line to standard error. */
  warn(line: string): void;
  /** Write over the current line of the terminal; does nothing elsewhere. */
  progress(text: string): void;
  /** What a person types to start the program. */
  readonly program: string;
  /** Columns of the terminal, 80 where there is none. */
  readonly columns: number;
  /** Whether standard output takes bold and dim. */
  readonly styled: boolean;
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Keeps the texts that a command reads, where somebody wants them; or holds all that it may read. */
  readonly texts?: TextShelf | undefined;
  /** The day by the clock, in Greenwich, `2026-11-01`; nothing that is computed hangs on it. */
  today(): string;
}
