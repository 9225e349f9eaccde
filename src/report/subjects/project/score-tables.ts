import type { OverAll, ProjectionScore } from '../../../record/project/score.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Table } from '../../words/table.ts';
import { number, percent } from '../../words/words.ts';
import { FAMILY_ORDER, seriesName } from '../test/words.ts';
import { GAP } from './tables.ts';

const shown = (value: number | null | undefined, decimals: number): string => (value == null ? GAP : number(value, decimals));

/** Say what the rows and columns of scores mean. */
export const SCORED_KEY =
  'CRPS of every band, in the unit of the series: less is better, and a wide band costs. last: the last value alone; line: a straight line. All: mean over kinds of series, in typical noise of a year; width: of the band of 90 %, as a multiple of that of the last value.';

/** Tabulate the CRPS of every driver and benchmark series by series, then how all figures fared. */
export function scoreTable({ series, over }: ProjectionScore, scenario: Scenario): Table {
  const own = series.filter(({ figures }) => figures.length > 0);
  const ordered = FAMILY_ORDER.flatMap((family) => own.filter((each) => each.series.family === family));
  const all = (name: string, cell: (one: OverAll) => string): string[] => [name, '', ...over.map(cell)];
  return {
    columns: ['Series', 'years', ...over.map(({ by }) => by)],
    rows: [
      ...ordered.map(({ series: each, figures, scores }) => [
        seriesName(each, { scenario }),
        String(figures.length),
        ...over.map(({ by }) => shown(scores.find((score) => score.by === by)?.crps, 3)),
      ]),
      all('All', ({ scaled }) => number(scaled)),
      all('figures', ({ n }) => String(n)),
      all('in 50 %', ({ inside50, n }) => percent(inside50 / n)),
      all('in 90 %', ({ inside90, n }) => percent(inside90 / n)),
      all('width', ({ width }) => shown(width, 2)),
    ],
  };
}

/** Tabulate every later figure with the bands of 90 % it was held against. */
export function scoredFiguresTable({ series, over }: ProjectionScore, scenario: Scenario): Table {
  return {
    columns: ['Series', 'Year', 'Measured', ...over.map(({ by }) => `${by}: CRPS`), ...over.map(({ by }) => `${by}: in`)],
    rows: series.flatMap(({ series: each, figures }) =>
      figures.map(({ year, value, bands }) => {
        const of = (by: string) => bands.find((band) => band.by === by);
        const where = (by: string): string => {
          const band = of(by);
          return band === undefined ? GAP : band.inside50 ? '50 %' : band.inside90 ? '90 %' : 'neither';
        };
        const crps = over.map(({ by }) => shown(of(by)?.crps, 3));
        return [seriesName(each, { scenario }), String(year), number(value, 3), ...crps, ...over.map(({ by }) => where(by))];
      }),
    ),
  };
}
