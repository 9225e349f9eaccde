import { meanOf } from '../../src/experiment/statistics/statistics.ts';
import type { Backcast } from '../../src/record/test/backcast.ts';
import { scaledError } from '../../src/record/test/scores.ts';
import { type Scores, scaledErrorOf, scoreSummary } from '../../src/record/test/series-scores.ts';
import type { TestedIndicator } from '../../src/record/test/series-test.ts';
import { ALIKE } from '../../src/report/subjects/test/words.ts';
import { number, percent } from '../../src/report/words/words.ts';
import { code, tableOf } from './markdown.ts';

/** First and last year that were in no fit and are measured. */
export const YEARS = { scoreFrom: 2020, to: 2024 } as const;

/** One series from every origin. */
export interface LaterSeries {
  readonly name: string;
  /** As it is called within a sentence. */
  readonly within: string;
  readonly own: readonly TestedIndicator[];
  /** Errors of the model over those of the last value, by origin. */
  readonly ratios: readonly number[];
}

/** An origin held against the later years: brought to the last values before them, and as its case runs there by itself. */
export interface LaterOrigin {
  readonly held: Backcast;
  readonly loose: Backcast;
}

/** Errors within a twentieth of each other are alike. */
export const isFarther = (ratio: number): boolean => ratio > 1 + ALIKE;
export const isCloser = (ratio: number): boolean => ratio < 1 - ALIKE;

/** Read a score of a series from every origin, in typical noise of a year. */
export function noises(series: LaterSeries, of: (scores: Scores) => number | null | undefined): (number | null)[] {
  return series.own.map(({ scores, typical }) => {
    const value = of(scores);
    return value == null ? null : value / typical;
  });
}

/** Find the mean of what is known. */
export const meanKnown = (values: readonly (number | null)[]): number => meanOf(values.filter((value) => value !== null));

const cell = (value: number | null): string => (value === null ? '–' : number(value));

/** Tabulate errors, in typical noise of a year. */
export function errorTable(results: readonly Backcast[], series: readonly LaterSeries[]): string {
  const rows = series.map((each) => [
    each.name,
    String(each.own[0].scores.n),
    ...[({ persistence }: Scores) => persistence?.mae, ({ trend }: Scores) => trend?.mae].map((of) => cell(noises(each, of)[0])),
    ...noises(each, ({ mae }) => mae).map(cell),
    verdictOf(each),
  ]);
  return `How far off, in typical noise of a year; those that are lost from most starts first:\n\n${tableOf(
    ['series', 'years', 'last value', 'line', ...results.map(({ from }) => `from ${from}`), 'against the last value'],
    rows,
  )}`;
}

function verdictOf({ ratios }: LaterSeries): string {
  const [closer, farther] = [ratios.filter(isCloser), ratios.filter(isFarther)];
  if (farther.length === ratios.length) return '**farther off**';
  if (closer.length === ratios.length) return 'closer';
  return `closer from ${closer.length}, farther off from ${farther.length}`;
}

/** Tabulate how whole bands score, how often they hold and how wide they are. */
export function bandTable(results: readonly Backcast[], series: readonly LaterSeries[]): string {
  const rows = series.map((each) => [
    each.name,
    ...[({ persistence }: Scores) => persistence?.crps, ({ trend }: Scores) => trend?.crps].map((of) =>
      cell(noises(each, of)[0]),
    ),
    ...noises(each, ({ crps }) => crps).map(cell),
    percent(scoreSummary(each.own).coverage90 ?? 0),
    cell(meanKnown(noises(each, ({ width90 }) => width90))),
    `${cell(meanKnown(each.own.map(({ scores }) => scores.width90)))} ${each.own[0].unit}`,
  ]);
  return `The whole bands: CRPS in typical noise of a year, years in the band of 90 % over all starts, and how wide it is on average:\n\n${tableOf(
    ['series', 'last value', 'line', ...results.map(({ from }) => `from ${from}`), 'in the band', 'width, in noise', 'width'],
    rows,
  )}`;
}

/** Tabulate each start over all series. */
export function originTable(origins: readonly LaterOrigin[]): string {
  const rows = origins.map(({ held, loose }) => {
    const { median, coverage90 } = held.summary;
    const late = loose.indicators.map((each) => ({ ...each, points: each.points.filter(({ year }) => year >= YEARS.scoreFrom) }));
    return [
      code(`record --test --from ${held.from} --score-from ${YEARS.scoreFrom}`),
      ...[
        scaledErrorOf(held.indicators).total,
        scaledErrorOf(late).total,
        benchmarkError(held, 'persistence'),
        benchmarkError(held, 'trend'),
      ].map((value) => number(value)),
      ...[median.crpsSkill.persistence, median.crpsSkill.trend].map(cell),
      coverage90 === null ? '–' : percent(coverage90),
    ];
  });
  return `From each start: errors in typical noise of a year, means over families of series; "by itself" is the same run without being brought to the last values (${code(`record --test --from 2010 --to ${YEARS.to}`)} and so on); CRPS as a multiple of that of a benchmark, in the middle series:\n\n${tableOf(
    ['start', 'error', 'by itself', 'last value', 'line', 'CRPS over last value', 'over line', 'in the band'],
    rows,
  )}`;
}

/** Find the error of a benchmark over the series that have it, in typical noise of a year. */
function benchmarkError({ indicators }: Backcast, benchmark: 'persistence' | 'trend'): number {
  const points = indicators.flatMap(({ family, points: all }) =>
    all.flatMap(({ observed, bound, [benchmark]: predicted }) =>
      observed === null || bound !== undefined || predicted === null ? [] : [{ family, predicted, observed }],
    ),
  );
  return scaledError(points).total;
}
