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
