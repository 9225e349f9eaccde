import { meanOf, medianOf } from '../../src/experiment/statistics/statistics.ts';
import type { MeasuredRecord } from '../../src/record/measure/figure.ts';
import { ORIGINS } from '../../src/record/observe/record-origins.ts';
import { type Backcast, backcast } from '../../src/record/test/backcast.ts';
import { scoreSummary } from '../../src/record/test/series-scores.ts';
import type { TestedPoint } from '../../src/record/test/series-test.ts';
import { inOrder, nameWithin, seriesName } from '../../src/report/subjects/test/words.ts';
import { list, number, percent, plural } from '../../src/report/words/words.ts';
import { loadShipped } from '../shipped.ts';
import {
  bandTable,
  errorTable,
  isCloser,
  isFarther,
  type LaterOrigin,
  type LaterSeries,
  meanKnown,
  noises,
  originTable,
  YEARS,
} from './later-tables.ts';

/** Tell how the model fares in the years that were in no fit, series by series. */
export async function laterText(
  record: MeasuredRecord,
  choice: { readonly runs: number; readonly seed: string },
): Promise<string> {
  const origins = await Promise.all(
    ORIGINS.map(async ({ year, scenario: name }): Promise<LaterOrigin> => {
      const scenario = await loadShipped(name);
      const held = backcast(scenario, record, { ...choice, from: year, ...YEARS });
      return { held, loose: backcast(scenario, record, { ...choice, from: year, to: YEARS.to }) };
    }),
  );
  const results = origins.map(({ held }) => held);
  const series = lossesFirst(results);
  return [sentences(results, series), errorTable(results, series), bandTable(results, series), originTable(origins)].join('\n\n');
}

/** List the series that are measured: lost against the last value from most starts first, then by how much. */
function lossesFirst(results: readonly Backcast[]): LaterSeries[] {
  const [first] = results;
  const all = inOrder(first.indicators).flatMap((row): LaterSeries[] => {
    const own = results.flatMap(({ indicators }) => indicators.filter(({ id }) => id === row.id));
    const ratios = own.flatMap(({ scores }) => scores.skill.persistence ?? []);
    return row.scores.n === 0 || ratios.length === 0
      ? []
      : [{ name: seriesName(row, first), within: nameWithin(row), own, ratios }];
  });
  const lost = ({ ratios }: LaterSeries): number => ratios.filter(isFarther).length;
  return all.sort((a, b) => lost(b) - lost(a) || meanOf(b.ratios) - meanOf(a.ratios));
}

/** Say in three sentences where the model lost, by how much, and what its bands are worth. */
function sentences(results: readonly Backcast[], series: readonly LaterSeries[]): string {
  const lost = series.filter(({ ratios }) => ratios.every(isFarther));
  const won = series.filter(({ ratios }) => ratios.every(isCloser));
  const some = series.filter((each) => !lost.includes(each) && each.ratios.some(isFarther));
  const told = (what: string, all: readonly LaterSeries[]): string =>
    all.length === 0
      ? `${what} in none`
      : `${what} in ${all.length} (${list(
          all.map(({ within }) => within),
          8,
        )})`;
  const starts = `all ${results.length} starts`;
  const which = `Of ${series.length} series measured from ${YEARS.scoreFrom} to ${YEARS.to} the model is farther off than the last value before ${YEARS.scoreFrom} from ${told(starts, lost)}, from some of them ${told('', some).trim()}, and closer from ${told(starts, won)}.`;
  return [which, worstSentence(series), bandSentence(results, series)].join(' ');
}

/** Say how much the series that is lost by most is off, and what was said of its year that is farthest off. */
function worstSentence(series: readonly LaterSeries[]): string {
  const worst = series.reduce((most, each) => (meanOf(each.ratios) > meanOf(most.ratios) ? each : most));
  const [model, last] = [
    meanKnown(noises(worst, ({ mae }) => mae)),
    meanKnown(noises(worst, ({ persistence }) => persistence?.mae)),
  ];
  const points = worst.own.flatMap(({ points: all }) => all);
  const off = ({ observed, p50 }: TestedPoint): number => (observed === null ? 0 : Math.abs(p50 - observed));
  const far = points.reduce((most, each) => (off(each) > off(most) ? each : most));
  return `It loses most in ${worst.within}: ${number(model)} times the typical noise of a year off, where the last value is ${number(last)}; at worst it said ${number(far.p50)} for ${far.year}, ${number(far.observed ?? 0)} was measured and ${number(far.persistence ?? 0)} the last value.`;
}

function bandSentence(results: readonly Backcast[], series: readonly LaterSeries[]): string {
  const { coverage90, points, median } = scoreSummary(results.flatMap(({ indicators }) => indicators));
  const width = medianOf(series.map((each) => meanKnown(noises(each, ({ width90 }) => width90)))) ?? 0;
  const covered = (each: LaterSeries): number => scoreSummary(each.own).coverage90 ?? 1;
  const least = [...series].sort((a, b) => covered(a) - covered(b)).slice(0, 3);
  const worst = list(least.map((each) => `${each.within} ${percent(covered(each))}`));
  return `Its bands of 90 % hold ${percent(coverage90 ?? 0)} of ${plural(points, 'measured year')} over the four starts (fewest: ${worst}) at ${number(width)} times the typical noise of a year in the middle series, and by the CRPS, which scores the whole band, the model is ${number(median.crpsSkill.persistence ?? 0)} times as far off as the last value and ${number(median.crpsSkill.trend ?? 0)} times as far as the line.`;
}
