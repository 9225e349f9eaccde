import type { SourceKey } from './sources.ts';

/** Figures of one indicator and actor from one source, year after year; null is a gap. */
export interface FactSeries {
  readonly indicator: string;
  readonly actor: string;
  readonly source: SourceKey;
  /** Year of the first value. */
  readonly from: number;
  readonly values: readonly (number | null)[];
  readonly bound?: 'lower';
}
