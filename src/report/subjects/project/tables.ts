import { bandOf } from '../../../record/project/ladder.ts';
import type { ProjectedSeries } from '../../../record/project/projection.ts';
import type { Table } from '../../words/table.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { cut } from '../../words/text-width.ts';
import { number } from '../../words/words.ts';
import { inOrder, seriesName } from '../test/words.ts';
import { byName, type ShownProjection } from './words.ts';

/** Below this many columns a table is told row by row. */
const TABLE = 72;
export const GAP = '–';

/** Find the band of a driver or a benchmark in a year. */
export const bandBy = ({ bands }: ProjectedSeries, by: string, year: number) => {
  const found = bands.find((band) => band.by === by && band.year === year);
  return found && bandOf(found.quantiles);
};

const interval = (low: number, high: number): string => `${number(low)}–${number(high)}`;

/** Tabulate where every series stands and where its bands end: all of the first driver, of the others the median. */
export function endsTable({ projection, scenario }: ShownProjection): Table {
  const { drivers, to } = projection;
  const [first, ...others] = drivers;
  return {
    columns: ['Series', 'last', 'year', first.id, '90 %', ...others.map(({ id }) => id)],
    rows: inOrder(projection.series).map((series) => {
      const own = bandBy(series, first.id, to);
      return [
        seriesName(series, { scenario }),
        number(series.last.value),
        String(series.last.year),
        own ? number(own.p50) : GAP,
        own ? interval(own.p05, own.p95) : GAP,
        ...others.map(({ id }) => number(bandBy(series, id, to)?.p50 ?? Number.NaN)),
      ];
    }),
  };
}

/** Tabulate all bands, a row for a driver or a benchmark in a year. */
export function bandsTable({ projection, scenario }: ShownProjection): Table {
  return {
    columns: ['Series', 'By', 'Year', 'Median', '50 %', '90 %', 'Width'],
    rows: inOrder(projection.series).flatMap((series) =>
      series.bands.map(({ by, year, quantiles }) => {
        const { p05, p25, p50, p75, p95 } = bandOf(quantiles);
        const cells = [number(p50, 3), interval(p25, p75), interval(p05, p95), number(p95 - p05)];
        return [seriesName(series, { scenario }), byName(by), String(year), ...cells];
      }),
    ),
  };
}

/** Set a table with a name in front, or row by row where the terminal is narrow. */
export function namedRows({ columns, rows }: Table, width: number, { bold, dim }: TerminalLooks): string[] {
  if (width < TABLE) {
    const words = (cells: readonly string[]): string =>
      cells.flatMap((cell, k) => (cell === '' ? [] : [`${columns[k + 1]} ${cell}`])).join(', ');
    return rows.flatMap(([name, ...cells]) => [
      ...wrapped(name, width).map(bold),
      ...wrapped(words(cells), width - 2).map((line) => `  ${line}`),
    ]);
  }
  const widths = columns.slice(1).map((head, k) => 2 + Math.max(head.length, ...rows.map((row) => row[k + 1].length)));
  const name = Math.min(
    width - 2 - widths.reduce((sum, each) => sum + each, 0),
    Math.max(...rows.map(([first]) => first.length), columns[0].length),
  );
  const line = ([first, ...cells]: readonly string[]): string =>
    `  ${cut(first, name).padEnd(name)}${cells.map((cell, k) => cell.padStart(widths[k])).join('')}`;
  return [dim(line(columns)), ...rows.map(line)];
}
