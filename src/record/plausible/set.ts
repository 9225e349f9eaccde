import { CALIBRATED, type Settings, settingsOf } from './parameters.ts';
import { PLAUSIBLE_FROM, PLAUSIBLE_ROWS } from './plausible-points.ts';

/** Where a plausible set comes from. */
export interface PlausibleProvenance {
  /** Version of this package that made it. */
  readonly version: string;
  readonly design: string;
  readonly seed: string;
  readonly runs: number;
  readonly cutOff: number;
  /** First and last year of each window. */
  readonly windows: readonly (readonly [from: number, to: number])[];
  /** Nothing later was looked at. */
  readonly lastYear: number;
  readonly tried: number;
  readonly kept: number;
}

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

/** The set that comes with the package; `equidistance calibrate` finds it again. */
export const PLAUSIBLE: PlausibleSet = {
  from: PLAUSIBLE_FROM,
  points: PLAUSIBLE_ROWS.map(([row, ...rest]) => ({
    row,
    settings: settingsOf(rest),
    implausibility: rest[CALIBRATED.length],
  })),
};
