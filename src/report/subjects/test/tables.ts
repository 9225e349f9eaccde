import type { Backcast } from '../../../record/test/backcast.ts';
import type { TestedIndicator, TestedPoint } from '../../../record/test/series-test.ts';
import type { Table } from '../../words/table.ts';
import { number, percent } from '../../words/words.ts';
import { inOrder, seriesName } from './words.ts';

/** Stands where there is nothing to tell. */
export const NO_SCORE = '–';
/** Write a score, or that there is none. */
export const scoreText = (value: number | null | undefined, decimals: number): string =>
  value == null ? NO_SCORE : value === Number.POSITIVE_INFINITY ? '∞' : number(value, decimals);

/** Columns of the scores, short enough for a terminal. */
export const SCORE_COLUMNS = ['Series', 'years', 'error', 'last', 'line', '/last', '/line', 'band'] as const;

/** Say what the columns of scores mean. */
export const SCORE_KEY =
  'error: how far the median is off, in the unit of the series; last: of the last value before; line: of a straight line; /last, /line: the model over these, below 1 is better; band: measured years within the band of 90 %.';

/** Write the scores of one series as cells. */
export function scoreCells(indicator: TestedIndicator, result: Backcast): string[] {
  const { n, mae, persistence, trend, skill, coverage90 } = indicator.scores;
  return [
    seriesName(indicator, result),
    String(n),
    scoreText(mae, 3),
    scoreText(persistence?.mae, 3),
    scoreText(trend?.mae, 3),
    scoreText(skill.persistence, 2),
    scoreText(skill.trend, 2),
    coverage90 === null ? NO_SCORE : percent(coverage90),
  ];
}

/** Tabulate how every series fared. */
export function scoresTable(result: Backcast): Table {
  return {
    columns: ['Series', 'Years', 'Error', 'Last value', 'Line', 'Error / last', 'Error / line', 'In band', 'Noise'],
    rows: inOrder(result.indicators).map((indicator) => [...scoreCells(indicator, result), number(indicator.noise.sd, 3)]),
  };
}

/** Tabulate what was measured and what was expected, year by year; unmeasured years are left out. */
export function backcastTable(result: Backcast): Table {
  const measured = ({ observed, bound }: TestedPoint): string => `${bound === 'lower' ? '>' : ''}${scoreText(observed, 3)}`;
  return {
    columns: ['Series', 'Year', 'Measured', '5 %', 'Median', '95 %', 'Last value', 'Line'],
    rows: inOrder(result.indicators).flatMap((indicator) =>
      indicator.points
        .filter(({ observed }) => observed !== null)
        .map((point) => [
          seriesName(indicator, result),
          String(point.year),
          measured(point),
          ...[point.p05, point.p50, point.p95, point.persistence, point.trend].map((value) => scoreText(value, 3)),
        ]),
    ),
  };
}
