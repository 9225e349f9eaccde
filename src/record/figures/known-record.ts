import { type MeasuredRecord, type Measurement, type Reliability, recordFrom } from '../measure/figure.ts';
import type { IndicatorDeclaration } from './declarations.ts';
import type { RecordedEvent } from './recorded-event.ts';

/** Where figures come from. */
export interface RecordSource {
  readonly title: string;
  /** The work that did the measuring. */
  readonly original: string;
  readonly reliability: Reliability;
  /** What it covers, and how far to trust it. */
  readonly caution: string;
  /** What its owner asks of users, as far as known. */
  readonly terms: string;
  readonly address?: string;
}

/** Every indicator that is used, by its id. */
export type Indicators = ReadonlyMap<string, IndicatorDeclaration>;
/** Every source, by its key; a given file may name others. */
export type Sources = ReadonlyMap<string, RecordSource>;

/** What comes with the package. Of the small state's ties fits use nothing after 2019. */
export interface KnownRecord {
  readonly indicators: Indicators;
  readonly sources: Sources;
  readonly figures: readonly Measurement[];
  /** In order of dates. Their number is no measure of intensity: the later years were watched more closely. */
  readonly events: readonly RecordedEvent[];
}

/** Build the record: what comes with the package, and over it the figures of a given file. */
export function recordWith({ figures }: KnownRecord, given: readonly Measurement[] = []): MeasuredRecord {
  return recordFrom([...figures, ...given.map(asGiven)]);
}

const asGiven = (each: Measurement): Measurement => ({
  ...each,
  given: true,
  ...(each.others && { others: each.others.map(asGiven) }),
});
