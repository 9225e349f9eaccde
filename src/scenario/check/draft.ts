import { bare } from '../fields/value.ts';
import type { Source } from '../text/parse.ts';
import type { Path, Place } from '../text/places.ts';
import type { Problem } from '../text/problem.ts';

/** Extra words for a problem. */
export interface Remark {
  readonly hint?: string | undefined;
  readonly severity?: Problem['severity'];
  readonly part?: 'key' | 'value';
  /** Point at a piece of a one-line text. */
  readonly within?: { readonly offset: number; readonly length: number };
}

/** A merged scenario that knows which file gave each leaf. */
export interface Draft {
  readonly value: FileShape;
  /** From the outermost `extends` to the file itself (and `--set` last). */
  readonly sources: readonly Source[];
  /** Find the file that gave a path, and the path there. */
  origin(path: Path): { readonly source: Source; readonly path: Path };
}

/** Everything that may stand in a file, after `check` has passed it or cut out what is wrong. */
export interface FileShape {
  readonly name?: string;
  readonly story?: string;
  readonly extends?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly changes?: readonly string[];
  readonly mechanisms?: readonly number[];
  readonly start?: string;
  readonly horizon?: unknown;
  readonly theory?: string;
  readonly preset?: string;
  readonly state?: Readonly<Record<string, string>>;
  readonly camps?: Readonly<Record<string, string>>;
  readonly powers?: DraftTable;
  readonly channels?: DraftTable;
  readonly ties?: DraftTable;
  readonly drift?: DraftTable;
  readonly affinity?: DraftTable;
  readonly ceiling?: DraftTable;
  readonly rivalry?: {
    readonly present?: DraftRow;
    readonly lever?: unknown;
    readonly dyads?: readonly string[];
    readonly paths?: DraftRow;
  };
  readonly domestic?: DraftRow;
  readonly paths?: DraftRow;
  readonly parameters?: DraftRow;
  readonly switches?: DraftRow;
  readonly events?: readonly (FileEvent | undefined)[];
  readonly expect?: readonly (FileExpectation | undefined)[];
}

export type DraftRow = Readonly<Record<string, unknown>>;
export type DraftTable = Readonly<Record<string, DraftRow>>;

export interface FileEvent {
  /** Counted from the start, or as in a calendar. */
  readonly at: number | string;
  readonly target: string;
  readonly change?: string;
  readonly for?: number;
  readonly until?: string;
  readonly title?: string;
  readonly why?: string;
  readonly source?: string;
  readonly mark?: string;
  readonly assumed?: boolean;
}

export interface FileExpectation {
  readonly outcome: string;
  readonly above?: number;
  readonly below?: number;
  readonly against?: string;
  readonly why?: string;
}

/** Collects problems of meaning with their places. */
export interface Reporter {
  readonly problems: Problem[];
  (path: Path, message: string, remark?: Remark): void;
}

/** Problems that are told, and notices; one more is counted, so that it can be said that there are others. */
export const MOST = 100;

/** Make a collector that finds the place of each problem in the file that gave the value. */
export function reporter(draft: Pick<Draft, 'origin'>): Reporter {
  const problems: Problem[] = [];
  const told = { problem: 0, notice: 0 };
  const report = (path: Path, found: string, remark: Remark = {}): void => {
    told[remark.severity ?? 'problem'] += 1;
    const count = told[remark.severity ?? 'problem'];
    if (count > MOST + 1) return;
    const message = count > MOST ? `${found}; there are more, which are not listed` : found;
    const { source, path: there } = draft.origin(path);
    const place = within(placeOf(source, there, remark.part), remark.within);
    const { line, column, length, snippet } = place;
    const hint = remark.hint === undefined ? {} : { hint: remark.hint };
    const severity = remark.severity ?? 'problem';
    problems.push({ severity, path: there.join('.'), message, file: source.file, line, column, length, snippet, ...hint });
  };
  return Object.assign(report, { problems });
}

/** Point at the bare value of `{value: …}`. */
function placeOf(source: Source, path: Path, part: 'key' | 'value' = 'value'): Place {
  const inner = part === 'value' && bare(reach(source.value, path)) !== reach(source.value, path);
  return source.locate(inner ? [...path, 'value'] : path, part);
}

function within(place: Place, piece: Remark['within']): Place {
  if (piece === undefined || place.opening === undefined) return place;
  return { ...place, column: place.column + place.opening + piece.offset, length: piece.length };
}

/** Follow own keys into a tree. */
export function reach(value: unknown, path: Path): unknown {
  let inner = value;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined;
    inner = (inner as Record<string | number, unknown>)[name];
  }
  return inner;
}
