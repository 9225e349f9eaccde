import { type KnownRecord, recordWith } from '../../../record/figures/known-record.ts';
import type { MeasuredRecord, Measurement } from '../../../record/measure/figure.ts';
import type { MeasuredIndex } from '../../../record/measure/measured-indices.ts';
import { type MeasuredChange, type MeasuredYear, measuredChange, measuredYears } from '../../../record/measure/measured-years.ts';
import { type Family, type IndicatorSeries, indicatorSeries } from '../../../record/measure/series.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';

/** Families of series that are drawn, in order. */
export const DRAWN: readonly Family[] = ['trade', 'unga', 'cfsp', 'arms', 'finance'];

/** All that is shown of a record. */
export interface RecordView {
  readonly record: MeasuredRecord;
  /** The case that gives camps and weights. */
  readonly scenario: Scenario;
  readonly index: MeasuredIndex;
  readonly years: readonly MeasuredYear[];
  readonly change: MeasuredChange | null;
  readonly series: readonly IndicatorSeries[];
  readonly events: KnownRecord['events'];
  /** Those of the package. */
  readonly sources: KnownRecord['sources'];
  /** Name of the file that was laid over the record of the package. */
  readonly given: string | null;
}

/** Figures of a file that somebody gave. */
export interface GivenFigures {
  readonly file: string;
  readonly figures: readonly Measurement[];
}

/** Work out all that is shown of a record: that of the package, with the figures of a given file laid over it. */
export function recordView(known: KnownRecord, scenario: Scenario, index: MeasuredIndex, given?: GivenFigures): RecordView {
  const record = recordWith(known, given?.figures);
  return {
    record,
    scenario,
    index,
    years: measuredYears(record, scenario),
    change: measuredChange(record, scenario, index),
    series: indicatorSeries(record),
    events: known.events,
    sources: known.sources,
    given: given?.file ?? null,
  };
}

/** First and last year that is drawn: of a measured tilt or of a drawn series. */
export function recordSpan({ years, series }: RecordView): readonly [number, number] {
  const drawn = series.filter(({ family }) => DRAWN.includes(family)).flatMap(({ points }) => points);
  const all = [...years, ...drawn].map(({ year }) => year);
  return [Math.min(...all), Math.max(...all)];
}
