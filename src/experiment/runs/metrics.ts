import { rounded } from '../../scenario/text/words.ts';
import type { Ensemble } from './outcomes.ts';

/** The indices that read the same ties, the model's own first. */
export const INDICES = ['equidistance', 'within', 'aggregate', 'entropy', 'exposure'] as const;
export type IndexName = (typeof INDICES)[number];

/** Least change of an index that is called one, on its scale of 0 to 1. [C] half the width of the published class of hedgers */
export const CHANGE = 0.05;

export type IndexMove = 'falls' | 'holds' | 'rises';

/** What one index says of an ensemble; null where it cannot be read. */
export interface IndexReading {
  readonly index: IndexName;
  /** Means over runs, index [month]; null is a gap. */
  readonly byMonth: readonly (number | null)[];
  /** The first and the last month. */
  readonly start: number | null;
  readonly end: number | null;
  /** End against start. */
  readonly change: number | null;
  readonly move: IndexMove | null;
  /** End against the end of the reference. */
  readonly against: number | null;
  readonly moveAgainst: IndexMove | null;
}

/** The same runs under every index. */
export interface Metrics {
  readonly readings: readonly IndexReading[];
  /** Indices that say something else than equidistance, against start and against the reference. */
  readonly apart: readonly IndexName[];
  readonly apartAgainst: readonly IndexName[];
  /** Indices that cannot be read at the start, at the end, or both. */
  readonly unread: readonly IndexName[];
  readonly compared: boolean;
}

/**
 * Call a change by its name.
 *
 * Example  moveOf(-0.06) → falls; moveOf(0.05) → holds
 */
export function moveOf(change: number): IndexMove {
  // a change of 0.05 in print is not more than 0.05, whatever its last bit
  const shown = rounded(change, 3);
  return shown < -CHANGE ? 'falls' : shown > CHANGE ? 'rises' : 'holds';
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const named = (change: number | null): IndexMove | null => (change === null ? null : moveOf(change));

/** Read an ensemble by every index, against its start and against a reference on the same luck. */
export function metricsOf(ensemble: Ensemble, reference?: Ensemble): Metrics {
  const { months } = ensemble;
  const known = reference && reference.months >= months ? reference : undefined;
  const readings = INDICES.map((index): IndexReading => {
    const byMonth: readonly (number | null)[] = ensemble.detail.mean[index];
    const [start, end] = [byMonth[0], byMonth[months]];
    const change = minus(end, start);
    const against = known ? minus(end, known.detail.mean[index][months]) : null;
    return { index, byMonth, start, end, change, move: named(change), against, moveAgainst: named(against) };
  });
  const [own] = readings;
  const apart = (of: 'move' | 'moveAgainst') =>
    readings.filter((each) => each[of] !== null && each[of] !== own[of]).map(({ index }) => index);
  return {
    readings,
    apart: apart('move'),
    apartAgainst: apart('moveAgainst'),
    unread: readings.filter(({ move }) => move === null).map(({ index }) => index),
    compared: known !== undefined,
  };
}
