import type { Case } from '../../model/case.ts';
import type { Parameters, PresetName, Switches } from '../../model/parameters.ts';
import type { Timeline } from '../../model/simulation/timeline.ts';
import type { TheoryName } from '../../model/theory.ts';

/** Where one number of a scenario comes from. */
export interface Provenance {
  /** Dotted path in the file, `ties.EU.trade`. */
  readonly path: string;
  readonly value: unknown;
  readonly unit?: string;
  readonly range?: readonly [number, number];
  readonly dist?: Readonly<Record<string, readonly number[]>>;
  readonly mark?: 'D' | 'S' | 'J' | 'C' | 'F' | 'P';
  /** Citation or address, after looking a source key up. */
  readonly source?: string;
  readonly why?: string;
  readonly kind?: 'constant' | 'uncertainty' | 'lever';
  /** Id of the scenario file that gave the value. */
  readonly from: string;
}

/** An event as a reader sees it; what it does to the world is in `timeline`. */
export interface EventNote {
  readonly at: number;
  readonly target: string;
  readonly change?: string;
  readonly for?: number;
  readonly until?: string;
  readonly title: string;
  readonly why?: string;
  readonly source?: string;
  readonly assumed: boolean;
}

/** What an author believes a scenario shows. */
export interface Expectation {
  readonly outcome: string;
  readonly above?: number;
  readonly below?: number;
  readonly against?: string;
  readonly why?: string;
}

/** A complete scenario: everything a run depends on but seed and number of runs. */
export interface Scenario {
  /** File name without `.yaml`. */
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly changes: readonly string[];
  readonly mechanisms: readonly number[];
  readonly extends?: string;
  /** Powers and channels sorted by id, so that the order in the file cannot matter. */
  readonly case: Case;
  /** Ids in the order the file declares them: the order of charts and tables. */
  readonly shown: { readonly powers: readonly string[]; readonly channels: readonly string[] };
  /** Channels out of the weights because the tie of a power is unknown, in the order shown. */
  readonly unknown: readonly string[];
  readonly theory: TheoryName;
  readonly preset: PresetName;
  readonly parameters: Parameters;
  readonly switches: Switches;
  /** Months. */
  readonly horizon: number;
  /** Paths and events over the horizon, as numbers. */
  readonly timeline: Timeline;
  /** The lever's path, one value a month. */
  readonly lever: readonly number[];
  readonly events: readonly EventNote[];
  readonly expect: readonly Expectation[];
  readonly provenance: readonly Provenance[];
  /** SHA-256 of the resolved scenario without its prose, 64 hexadecimal digits; captions show the first eight. */
  readonly hash: string;
}
