/** One claim of the theory, and whether the model has it. */
export interface Pattern {
  readonly id: string;
  readonly claim: string;
  readonly passed: boolean;
  /** What came out. */
  readonly detail: string;
}

export const pattern = (id: string, claim: string, passed: boolean, detail: string): Pattern => ({ id, claim, passed, detail });
export const fixed = (value: number, digits = 3): string => value.toFixed(digits);
export const series = (values: readonly number[], digits = 2): string => values.map((value) => fixed(value, digits)).join(' ');
export const percent = (value: number, digits = 1): string => fixed(100 * value, digits);
