/** What can be measured: one indicator of a record. */
export interface IndicatorDeclaration {
  readonly name: string;
  readonly unit: string;
  /** Lowest and highest value that can be meant. */
  readonly range: readonly [number, number];
  /** Actors it is measured for. */
  readonly actors: readonly string[];
  /** Whether it says something about the small state's own ties, or only about the world around it. */
  readonly tie: boolean;
  readonly meaning: string;
}

/** Last year that anything may be fitted on: what came later is to be shown and scored, however far the record goes. */
export const LAST_FITTED_YEAR = 2019;
