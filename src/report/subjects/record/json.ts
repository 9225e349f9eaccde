import type { Indices, MeasuredIndex } from '../../../record/measure/measured-indices.ts';
import type { MeasuredYear } from '../../../record/measure/measured-years.ts';
import type { IndicatorSeries } from '../../../record/measure/series.ts';
import type { RecordView } from './view.ts';

/** The one object that `equidistance record --json` prints. */
export interface RecordJson {
  readonly schema: 'equidistance/record/1';
  readonly version: string;
  readonly index: MeasuredIndex;
  /** Scenario that gives camps and weights. */
  readonly scenario: string;
  readonly hash: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  readonly figures: number;
  readonly events: number;
  readonly years: readonly {
    readonly year: number;
    /** Only years with the same channels compare. */
    readonly channels: readonly string[];
    /** null with fewer than two channels. */
    readonly indices: Indices | null;
    readonly bands: MeasuredYear['bands'];
    readonly tilt: Readonly<Record<string, { readonly value: number; readonly lo: number; readonly hi: number }>>;
  }[];
  /** Over the channels measured together most often; null without two such years. */
  readonly change: {
    readonly channels: readonly string[];
    readonly years: readonly number[];
    readonly from: number;
    readonly to: number;
    readonly change: number;
    readonly lo: number;
    readonly hi: number;
    /** Last year on the sources of the first, where the last year rests on others. */
    readonly sameSourcesTo: number | null;
  } | null;
  readonly series: readonly IndicatorSeries[];
  readonly files: readonly string[];
}

/** Write down what is measured as data. */
export function recordJson(view: RecordView, version: string, files: readonly string[]): RecordJson {
  const { record, scenario, index, years, change, series, events, given } = view;
  return {
    schema: 'equidistance/record/1',
    version,
    index,
    scenario: scenario.id,
    hash: scenario.hash,
    given,
    figures: record.measurements.length,
    events: events.length,
    years: years.map(({ year, channels, indices, bands }) => ({
      year,
      channels: channels.map(({ id }) => id),
      indices,
      bands,
      tilt: Object.fromEntries(channels.map(({ id, tilt, tiltRange: [lo, hi] }) => [id, { value: tilt, lo, hi }])),
    })),
    change: change && {
      channels: change.channels,
      years: change.years.map(({ year }) => year),
      from: change.from,
      to: change.to,
      change: change.change,
      lo: change.range[0],
      hi: change.range[1],
      sameSourcesTo: change.alike?.year ?? null,
    },
    series,
    files,
  };
}
