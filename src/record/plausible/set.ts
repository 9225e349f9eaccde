import { FITTED, parametersOf, type Settings } from './parameters.ts';
import { PLAUSIBLE_FROM, PLAUSIBLE_ROWS } from './plausible-points.ts';
import type { PlausibleProvenance } from './provenance.ts';

/** Settings that the record does not rule out. */
export interface PlausiblePoint {
  /** Row of the design. */
  readonly row: number;
  readonly settings: Settings;
  readonly implausibility: number;
}

/** A set of settings, none of them better known than another. */
export interface PlausibleSet {
  readonly from: PlausibleProvenance;
  readonly points: readonly PlausiblePoint[];
}

/** The set that comes with the package; `equidistance record --fit` finds it again. */
export const PLAUSIBLE: PlausibleSet = {
  from: PLAUSIBLE_FROM,
  points: PLAUSIBLE_ROWS.map(([row, ...rest]) => ({
    row,
    settings: parametersOf(rest),
    implausibility: rest[FITTED.length],
  })),
};
