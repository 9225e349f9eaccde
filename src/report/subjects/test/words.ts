import { PARAMETERS } from '../../../model/parameters.ts';
import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import type { Family } from '../../../record/measure/series.ts';
import { OBSERVATION_PARAMETERS } from '../../../record/observe/observation.ts';
import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import { type Summary, scaledErrorOf } from '../../../record/test/series-scores.ts';
import type { TestedIndicator } from '../../../record/test/series-test.ts';
import { unmeasuredYears } from '../../../record/test/years.ts';
import { shownPowers } from '../../words/camps.ts';
import { list, number, plural } from '../../words/words.ts';

/** Errors within a twentieth of each other are told as alike. [C] */
export const ALIKE = 0.05;

/** What a family is called in few words; a power's name follows. */
const FAMILIES: Readonly<Record<Family, string>> = {
  trade: 'Trade',
  unga: 'UN distance',
  arms: 'Arms',
  cfsp: 'EU statements joined',
  fdi: 'Investment',
  support: 'Support for membership',
  finance: 'Chinese finance',
};
/** Order in which families are shown. */
export const FAMILY_ORDER = Object.keys(FAMILIES) as readonly Family[];
/** Families that are measured for one power, whose name is in theirs. */
const BY_POWER: readonly Family[] = ['trade', 'unga', 'arms', 'fdi'];

/** List series family by family. */
export function inOrder<T extends Pick<TestedIndicator, 'family'>>(indicators: readonly T[]): T[] {
  return FAMILY_ORDER.flatMap((family) => indicators.filter((each) => each.family === family));
}

/** Name a series in few words, `Trade, China`. */
export function seriesName(
  { family, power }: Pick<TestedIndicator, 'family' | 'power'>,
  { scenario }: Pick<Backcast, 'scenario'>,
): string {
  const name = shownPowers(scenario).find(({ id }) => id === power)?.name ?? power;
  return BY_POWER.includes(family) && name !== null ? `${FAMILIES[family]}, ${name}` : FAMILIES[family];
}

/** Say what was held against what. */
export function heldSentence(result: Backcast): string {
  const { from, to, scoreFrom, summary, scenario } = result;
  const since = scoreFrom === undefined ? '' : ` from ${scoreFrom} on`;
  return `the case of January ${from}, run to ${to} and held against ${plural(summary.points, 'measured year')}${since} in ${summary.indicators} series of ${scenario.case.state.name}.`;
}

/** Name a series within a sentence, without a comma. */
export const nameWithin = ({ name }: { readonly name: string }): string => name.replace('votes, distance', 'distance');

/** Series named in a sentence; the rest is counted. */
const MOST_NAMED = 5;

export type Benchmark = 'persistence' | 'trend';
const BENCHMARKS: Readonly<Record<Benchmark, (from: number) => string>> = {
  persistence: (from) => `the last value before ${from}`,
  trend: (from) => `a straight line through the ten years before ${from}`,
};

/** Series by how the model does against a benchmark; errors within a twentieth of each other are alike. */
export function verdicts(result: Backcast, benchmark: Benchmark) {
  const known = inOrder(result.indicators).filter(({ scores }) => scores.skill[benchmark] !== null);
  const ratio = ({ scores }: TestedIndicator): number => scores.skill[benchmark] ?? 1;
  return {
    known,
    closer: known.filter((each) => ratio(each) < 1 - ALIKE),
    farther: known.filter((each) => ratio(each) > 1 + ALIKE),
  };
}

/** Say in which series the model comes closer than a benchmark, in which not. */
export function againstSentence(result: Backcast, benchmark: Benchmark): string {
  const { known, closer, farther } = verdicts(result, benchmark);
  const what = BENCHMARKS[benchmark](firstScored(result));
  if (known.length === 0) return `no series has ${what} to compare with.`;
  const alike = known.length - closer.length - farther.length;
  const told = [
    closer.length > 0 ? `closer in ${closer.length} (${list(closer.map(nameWithin), MOST_NAMED)})` : 'closer in none',
    ...(alike > 0 ? [`about as close in ${alike}`] : []),
    ...(farther.length > 0 ? [`farther off in ${farther.length} (${list(farther.map(nameWithin), MOST_NAMED)})`] : []),
  ];
  return `against ${what}, in ${known.length} series that have one, the model is ${list(told)}. ${medianSentence(result.summary, benchmark)}`.trim();
}

function medianSentence({ median }: Pick<Summary, 'median'>, benchmark: Benchmark): string {
  const middle = median.skill[benchmark];
  const whose = benchmark === 'trend' ? 'the line' : 'the last value';
  if (middle === null) return '';
  if (Math.abs(middle - 1) <= ALIKE) return `In the middle series its error is about as large as that of ${whose}.`;
  return Number.isFinite(middle)
    ? `In the middle series its error is ${number(middle)} times that of ${whose}.`
    : `In the middle series ${whose} was never wrong.`;
}

/** Say what is not measured and what has no benchmark. */
export function gapSentences(result: Backcast): string[] {
  const { to, indicators, left } = result;
  const from = firstScored(result);
  const named = (is: (each: TestedIndicator) => boolean): string[] =>
    inOrder(indicators)
      .filter(is)
      .map((each) => nameWithin(each));
  const silent = named(({ scores }) => scores.n === 0);
  const alone = named(({ scores }) => scores.n > 0 && scores.persistence === null);
  const exact = named(({ scores }) => scores.skill.persistence === Number.POSITIVE_INFINITY);
  const still = named(({ scale }) => scale === 0);
  const bounds = indicators.flatMap(({ points }) => points.filter(({ bound }) => bound !== undefined));
  const years = unmeasuredYears(result);
  return [
    ...(years.length > 0 ? [`Nothing is measured in ${list(years.map(String), 12)}.`] : []),
    ...(silent.length > 0 ? [`Not measured ${from}–${to}, so not scored: ${list(silent, 8)}.`] : []),
    ...(alone.length > 0 ? [`Nothing measured before ${from} to compare with: ${list(alone, 8)}.`] : []),
    ...(exact.length > 0 ? [`The last value was never wrong, so no ratio can be given: ${list(exact, 8)}.`] : []),
    ...(still.length > 0 ? [`Zero before ${from}, so the model expects zero throughout: ${list(still, 8)}.`] : []),
    ...left.map(({ name, why }) => `Left out: ${name} (${why}).`),
    ...(bounds.length > 0 ? [`${plural(bounds.length, 'lower bound')} not scored.`] : []),
  ];
}

/** Say from where each series is held to start; nothing where the case alone says it. */
export function anchorSentence({ scoreFrom }: Pick<Backcast, 'scoreFrom'>): string {
  return scoreFrom === undefined
    ? ''
    : `Each series starts from its last value before ${scoreFrom}, as the benchmarks do: what is scored is the change that the model says since.`;
}

/** Say what makes the test easier than a blind one. */
export function caveatSentence(result: Pick<Backcast, 'from' | 'to' | 'scoreFrom' | 'scenario'>): string {
  const { from, to, scenario } = result;
  const fitted = [PARAMETERS, OBSERVATION_PARAMETERS].flatMap((table) =>
    Object.entries(table)
      .filter(([, { mark }]) => mark === 'F')
      .map(([name]) => name),
  );
  const outside =
    scenario.timeline.paths.length > 0 ? `are given as they came after ${from}` : `stay as they were known in January ${from}`;
  const first = firstScored(result) > LAST_FITTED_YEAR ? 'The years scored' : `Years after ${LAST_FITTED_YEAR}`;
  const blind = to > LAST_FITTED_YEAR ? ` ${first} were in no fit. The structure was chosen by people who had seen them.` : '';
  return `No blind test: ${list(fitted, 8)} were fitted on 2010–${LAST_FITTED_YEAR}; rivalry, capability and credibility ${outside}; and what had no figures was judged with hindsight.${blind}`;
}

/** Give the error of all series as one number. */
export function scaledSentence({ indicators }: Backcast): string {
  const { total } = scaledErrorOf(indicators);
  return Number.isFinite(total)
    ? `Over families of series the error is ${number(total)} of the typical noise of a year.`
    : 'No error can be given.';
}
