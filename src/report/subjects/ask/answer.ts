import type { Picture } from '../../page/picture.ts';
import type { Table } from '../../words/table.ts';

/** What an experiment answers, in words, pictures and numbers. */
export interface AnswerWords {
  /** Three plain sentences, each with the label that stands before it in a terminal. */
  readonly sentences: readonly (readonly [label: string, text: string])[];
  readonly pictures: readonly Picture[];
  /** A table for the terminal. */
  readonly table: Table;
  /** Tables as CSV, by file name. */
  readonly csv: ReadonlyMap<string, string>;
  /** What `--json` prints beside the facts that all experiments share. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Facts that stand beside every answer. */
export interface AnswerFacts {
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
  /** Points and runs of all stages. */
  readonly points: number;
  readonly runs: number;
  /** Ids of the designs. */
  readonly designs: readonly string[];
}
