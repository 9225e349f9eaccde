/** The twin of a picture for people who cannot see it: text cells, few decimals. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
