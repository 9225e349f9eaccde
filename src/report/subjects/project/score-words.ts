import { BENCHMARKS } from '../../../record/project/drivers.ts';
import { type OverAll, type ProjectionScore, skillAgainst } from '../../../record/project/score.ts';
import { list, number, percent, plural } from '../../words/words.ts';
import { ALIKE, nameWithin } from '../test/words.ts';
import { byName } from './words.ts';

/** Years of the later figures. */
function yearsOf({ series }: ProjectionScore): string {
  const years = series.flatMap(({ figures }) => figures.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Count what is scored. */
function heldCount(score: ProjectionScore): { readonly figures: number; readonly series: number } {
  const own = score.series.filter(({ figures }) => figures.length > 0);
  return { figures: own.reduce((sum, { figures }) => sum + figures.length, 0), series: own.length };
}

/** Say what came that can be scored. */
export function cameSentence(score: ProjectionScore): string {
  const { figures, series } = heldCount(score);
  return `${plural(figures, 'later figure')} of ${yearsOf(score)}, in ${series} of ${score.projection.series.length} projected series.`;
}

const driversOf = ({ over, projection }: ProjectionScore): OverAll[] =>
  over.filter(({ by }) => projection.drivers.some(({ id }) => id === by));

/** Tell which driver came closest, and which other one about as close: nearer than a twentieth. */
export function closestOf(score: ProjectionScore) {
  const drivers = [...driversOf(score)].sort((a, b) => a.scaled - b.scaled);
  const [best, next] = drivers;
  return { drivers, best, near: next !== undefined && next.scaled * (1 - ALIKE) <= best.scaled ? next : null };
}

/** Say which driver came closest, and what that does not mean. */
export function closestSentence(score: ProjectionScore): string {
  const { drivers, best, near } = closestOf(score);
  const told = list(
    drivers.map(({ by, scaled }) => `${by} ${number(scaled)}`),
    9,
  );
  const who = near === null ? `${best.by}.` : `${best.by}, but ${near.by} is about as close.`;
  return `${who} CRPS in typical noise of a year: ${told}. Each holds only if what drives it comes about: a driver that is farther off is not thereby wrong. Where figures are few, which is closest is chance.`;
}

/** Say in how many series each driver is closer than a benchmark; errors within a twentieth are alike. */
export function againstBenchmark(score: ProjectionScore, benchmark: string): string {
  const told = driversOf(score).map(({ by }) => {
    const known = score.series.flatMap((each) => {
      const skill = skillAgainst(each, by, benchmark);
      return skill === null ? [] : [skill];
    });
    const farther = known.filter((skill) => skill > 1 + ALIKE).length;
    const closer = known.filter((skill) => skill < 1 - ALIKE).length;
    return { known: known.length, words: `${by} is farther off in ${farther || 'none'}, closer in ${closer || 'none'}` };
  });
  const most = Math.max(...told.map(({ known }) => known));
  if (most === 0) return `no series with a later figure has a ${byName(benchmark)}.`;
  return `against the ${byName(benchmark)}, in ${most} series: ${told.map(({ words }) => words).join('; ')}.`;
}

/** Say how many figures lie in the bands of each driver. */
export function coverageOfDrivers(score: ProjectionScore): string {
  const told = driversOf(score).map(({ by, n, inside50, inside90, width }) => {
    const wide = width === null ? '' : `, ${number(width)} times as wide as that of the last value`;
    return `${by} ${percent(inside50 / n)} in that of 50 % and ${percent(inside90 / n)} in that of 90 %${wide}`;
  });
  return `${told.join('; ')}.`;
}

/** Series named in a sentence; the rest is counted. */
const MOST_NAMED = 5;

/** Say what is not scored, and which values were revised. */
export function notScored({ projection, series, early, bounds }: ProjectionScore): string[] {
  const silent = series.filter(({ figures }) => figures.length === 0).map((each) => nameWithin(each.series));
  const revised = series.filter((each) => each.revised !== null);
  return [
    ...(silent.length > 0 ? [`Without a later figure: ${list(silent, MOST_NAMED)}.`] : []),
    ...(early > 0
      ? [`${plural(early, 'figure')} of years before ${projection.from}, the first that is projected, not scored.`]
      : []),
    ...(bounds > 0 ? [`${plural(bounds, 'lower bound')} not scored.`] : []),
    ...revised.map(
      (each) =>
        `${nameWithin(each.series)}: the value of ${each.series.last.year} has been revised since, from ${number(each.series.last.value, 3)} to ${number(each.revised ?? Number.NaN, 3)}; the bands start from the former.`,
    ),
  ];
}

/** Name the benchmarks in the order in which they are told. */
export const [LAST, LINE] = BENCHMARKS;
