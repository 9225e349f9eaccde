import type { Picture } from './page/picture.ts';
import type { ReportContents, ReportSection } from './page/report-page.ts';
import type { Passage } from './words/passages.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * All that a command has found, as a value: sentences, figures, tables, facts and data. Nothing in it is drawn, broken into
 * lines or written: one place does that for every command.
 */
export interface Report {
  /** What was asked and what was found, each in a sentence or a few. */
  readonly headline: { readonly question: string; readonly finding: string };
  /** What a terminal says at first, on one screen; without it, all at once. */
  readonly screen?: readonly Passage[];
  /** All that a terminal says. */
  readonly summary: readonly Passage[];
  /** The page section by section; every figure among them is a picture of its own. */
  readonly sections: readonly (Picture | Omit<ReportSection, 'pictures'>)[];
  /** What the page says around its sections. */
  readonly page: Omit<ReportContents, 'sections' | 'command' | 'cited' | 'scriptHash'>;
  /** Tables as CSV by file name, made when they are wanted: they may need runs made again. */
  readonly tables: () => Iterable<readonly [file: string, csv: string]>;
  /** Files of data in a form of their own, written whatever forms are wanted. */
  readonly data?: readonly (readonly [file: string, text: string])[];
  /** What `--json` prints and the summary holds. */
  readonly json: Facts;
  /** Whether the data ends with the names of the files. */
  readonly namesFiles: boolean;
  /** What the manifest says: before the command, before the files, and after them. */
  readonly manifest: { readonly facts: Facts; readonly settings: Facts; readonly inputs?: Facts };
}

/** List the figures of a report, in order. */
export const figuresOf = ({ sections }: Pick<Report, 'sections'>): Picture[] => sections.filter((section) => 'spec' in section);
