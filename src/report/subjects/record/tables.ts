import { MEASURED_INDICES } from '../../../record/measure/measured-indices.ts';
import type { Table } from '../../words/table.ts';
import { number, plural } from '../../words/words.ts';
import { INDEX_WORDS } from '../theories/metrics-words.ts';
import { DRAWN, type RecordView, recordSpan } from './view.ts';
import { tiltWords } from './words.ts';

const GAP = '–';

/** Tabulate the shown index with its band, and the tilts, year by year. */
export function measuredTable(view: RecordView): Table {
  const { years, index } = view;
  return {
    columns: ['Year', INDEX_WORDS[index].title, 'Band', 'Tilt by channel'],
    rows: years.map((each) => [
      String(each.year),
      each.indices ? number(each.indices[index]) : GAP,
      each.bands ? `${number(each.bands[index][0])} to ${number(each.bands[index][1])}` : GAP,
      tiltWords(view, each) || GAP,
    ]),
  };
}

/** Tabulate every index year by year. */
export function measuredIndicesTable({ years }: RecordView): Table {
  return {
    columns: ['Year', 'Channels', ...MEASURED_INDICES.map((index) => INDEX_WORDS[index].title)],
    rows: years
      .filter(({ indices }) => indices !== null)
      .map(({ year, channels, indices }) => [
        String(year),
        String(channels.length),
        ...MEASURED_INDICES.map((index) => (indices ? number(indices[index]) : GAP)),
      ]),
  };
}

/** Tabulate the drawn series, a row a year. */
export function seriesTable(view: RecordView): Table {
  const [first, last] = recordSpan(view);
  const years = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const drawn = view.series.filter(({ family }) => DRAWN.includes(family));
  return {
    columns: ['Year', ...drawn.map(({ id }) => id)],
    rows: years.map((year) => [
      String(year),
      ...drawn.map(({ points }) => {
        const point = points.find((each) => each.year === year);
        return point === undefined ? GAP : `${point.bound === 'lower' ? '>' : ''}${number(point.value)}`;
      }),
    ]),
  };
}

/** Say in a line each where the figures come from, how far to trust them, and what their owners ask. */
export function sourceParagraphs({ record, sources }: RecordView): string[] {
  const known = [...sources].map(([key, { title, original, reliability, caution, terms }]) => {
    const figures = record.measurements.filter(({ source }) => source === key).length;
    return `${key}: ${title}. ${original}. ${plural(figures, 'figure')}; reliability ${reliability}; ${caution}. Terms: ${terms}.`;
  });
  const others = [...new Set(record.measurements.map(({ source }) => source))].filter((key) => !sources.has(key));
  return [...known, ...others.map((key) => `${key}: from the given file; reliability not stated.`)];
}
