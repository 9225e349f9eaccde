import { disputesOf } from './disputed.ts';
import type { RecordView } from './view.ts';

/** Write down what is measured as data: what `equidistance record --json` prints. */
export function recordJson(view: RecordView, version: string) {
  const { record, scenario, index, years, change, series, events, given } = view;
  return {
    schema: 'equidistance/record/2',
    version,
    index,
    // gives camps and weights
    scenario: scenario.id,
    hash: scenario.hash,
    // name of the given record file, or null
    given,
    figures: record.measurements.length,
    // what two sources give differently: the figure that is used, the one that is not, and why
    disputed: disputesOf(view).map(({ used, other, why }) => {
      const { year, actor, indicator } = used;
      const figure = ({ value, bound, source }: typeof used) => ({ value, ...(bound && { bound }), source });
      return { year, actor, indicator, used: figure(used), other: figure(other), why };
    }),
    events: events.length,
    years: years.map(({ year, channels, indices, bands }) => ({
      year,
      // only years with the same channels compare
      channels: channels.map(({ id }) => id),
      // null with fewer than two channels
      indices,
      bands,
      tilt: Object.fromEntries(channels.map(({ id, tilt, tiltRange: [lo, hi] }) => [id, { value: tilt, lo, hi }])),
    })),
    // over the channels measured together most often; null without two such years
    change: change && {
      channels: change.channels,
      years: change.years.map(({ year }) => year),
      from: change.from,
      to: change.to,
      change: change.change,
      lo: change.range[0],
      hi: change.range[1],
      // last year on the sources of the first, where the last year rests on others
      sameSourcesTo: change.alike?.year ?? null,
    },
    series,
  };
}
