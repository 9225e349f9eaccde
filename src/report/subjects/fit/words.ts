import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import { bestOf, keptByDiscrepancy, keptByMeanYear } from '../../../record/fit/held-out.ts';
import type { Calibration, Tried } from '../../../record/fit/history-matching.ts';
import { pooled } from '../../../record/fit/implausibility.ts';
import {
  BEYOND_CHANCE,
  NARROWED,
  type PairOfParameters,
  type ParameterRange,
  pairsOf,
  rangesOf,
} from '../../../record/fit/ranges.ts';
import type { Family } from '../../../record/measure/series.ts';
import { FITTED } from '../../../record/plausible/parameters.ts';
import { capital, count, list, number, percent, plural } from '../../words/words.ts';
import { heldOutSentences } from './elsewhere.ts';

/** Errors within this share of each other are told as alike. [C] */
const ALIKE = 0.05;
/** Settings that come as near as the best from which on it is one of many. [C] */
const MANY = 3;

/** What a family is called within a sentence. */
export const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  trade: 'trade',
  fdi: 'investment',
  arms: 'arms',
  unga: 'UN distance',
  cfsp: 'EU statements joined',
  support: 'support for membership',
  finance: 'Chinese finance',
};

export const keptOf = ({ points }: Calibration): number => points.filter(({ kept }) => kept).length;

/** Say what was tried on what. */
export function triedSentence({ points, runs, windows, presets }: Calibration): string {
  const years = Object.values(pooled(presets[0].byOrigin)).reduce((sum, { n }) => sum + n, 0);
  const origins = list(windows.map(({ from }) => String(from)));
  return `${count(points.length)} settings of ${FITTED.length} parameters, spread evenly over their declared ranges; each run ${plural(runs, 'time')} from January ${origins} and held against the next five years: ${plural(years, 'measured year')} in all, none after ${LAST_FITTED_YEAR}.`;
}

/** Say how many are kept, and by what rule. */
export function keptSentence(calibration: Calibration): string {
  const { points, cutOff } = calibration;
  const kept = keptOf(calibration);
  const share = `${count(kept)} of ${count(points.length)} settings (${percent(kept / points.length)}) are not ruled out`;
  return `${share}. A setting is ruled out where in two families of series or more some measured year is over ${number(cutOff)} times as far off as it may be. It may be off by the noise of a year, how far the series wanders by itself, the luck of one run, and what the model leaves out, a judgement: half of the typical noise of a year.`;
}

/** Say where the named settings stand. */
export function standingSentence({ presets, cutOff }: Calibration): string {
  const told = presets.map(
    ({ name, kept, implausibility }) =>
      `${name === 'default' ? 'the default settings are' : 'the second opinion is'} ${kept ? 'not ruled out' : 'ruled out'}, at ${number(implausibility)} where ${number(cutOff)} is the limit`,
  );
  return `${told.join('; ')}. No setting of the set is the right one.`;
}

/** Say what the record narrows, and what it only leans to. */
export function narrowedSentences(calibration: Calibration): string[] {
  const ranges = rangesOf(calibration);
  if (keptOf(calibration) === 0)
    return ['nothing is kept, so nothing can be said of a parameter: the model, or its discrepancy, is wrong.'];
  const narrowed = ranges.filter(({ identified }) => identified);
  const leaning = ranges.filter(({ leans }) => leans !== null);
  const isFew = ranges.some(({ identified, covers }) => !identified && (covers ?? 1) <= NARROWED);
  const few = isFew ? ', or as little as so few values do by chance' : '';
  const rest = `nine tenths of what is kept still cover more than ${percent(NARROWED)} of the declared range${few}`;
  const others = ranges.length - narrowed.length;
  const first =
    narrowed.length === 0
      ? `no parameter is pinned down: ${rest}.`
      : `${list(narrowed.map(rangeWords), 8)}.${others === 0 ? '' : ` The other ${others === 1 ? 'is' : `${others} are`} not identified: ${rest}.`}`;
  const leans = leaning.map(({ name, leans: half, halves: [low, high] }) => {
    const [more, less] = half === 'low' ? [low, high] : [high, low];
    return `${half} values of ${name} (${percent(more.kept / more.tried)} of the tries there, ${percent(less.kept / less.tried)} in the other half)`;
  });
  return [
    first,
    leaning.length === 0
      ? 'No half of a range is kept more often than the other, beyond chance.'
      : `More is kept of ${list(leans, 8)}.`,
  ];
}

function rangeWords({ name, most, prior, covers }: ParameterRange): string {
  const [low, high] = most ?? prior;
  return `${name} is narrowed: nine tenths of what is kept lie from ${number(low)} to ${number(high)}, ${percent(covers ?? 1)} of its range`;
}

/** Say which parameters go together among the kept settings. */
export function pairsSentence(calibration: Calibration): string {
  const pairs = pairsOf(calibration);
  const told = pairs.filter((pair) => pair.told);
  if (pairs.length === 0) return 'too few settings are kept to tell which parameters trade off.';
  if (told.length === 0) return untoldSentence(pairs);
  const words = ({ names: [one, other], correlation }: PairOfParameters): string =>
    correlation < 0
      ? `${one} and ${other} trade off (${number(correlation)})`
      : `${one} and ${other} go together (${number(correlation)})`;
  return `${list(told.map(words), 6)}: rank correlations among the kept settings.`;
}

const strongestOf = (pairs: readonly PairOfParameters[]): PairOfParameters =>
  pairs.reduce((most, pair) => (Math.abs(pair.correlation) > Math.abs(most.correlation) ? pair : most));

/** Say how strong the strongest pair is, and how often chance does as well among so many. */
function untoldSentence(pairs: readonly PairOfParameters[]): string {
  const { names, correlation, chance } = strongestOf(pairs);
  const said = `of ${pairs.length} pairs ${names.join(' and ')} have the strongest rank correlation, ${number(correlation)}`;
  return chance > BEYOND_CHANCE
    ? `no pair stands out: ${said}, and chance makes one as strong in ${percent(chance)} of cases.`
    : `pairs are loose: ${said}, which is more than chance but weak.`;
}

/** State which parameters trade off, in wordings from the fullest to the shortest. */
export function pairsTitles(pairs: readonly PairOfParameters[]): string[] {
  if (pairs.length === 0) return ['Too few settings are kept to tell which trade off'];
  const told = pairs.filter((pair) => pair.told).map(({ names }) => names.join(' and '));
  if (told.length === 1) return [`Not free of each other: ${told[0]}`];
  if (told.length > 1) return [`Not free of each other: ${list(told, 3)}`, `${told.length} pairs are not free of each other`];
  const { names, correlation, chance } = strongestOf(pairs);
  const which = `${names.join(' and ')}, ${number(correlation)}`;
  if (chance <= BEYOND_CHANCE) return [`Only weak ties between parameters: at most ${which}`];
  return [
    `No pair stands out: ${which}, is as chance would have it`,
    `No pair stands out of ${pairs.length} by more than chance`,
  ];
}

/** Say which families rule settings out. */
export function familiesSentence({ points, cutOff }: Calibration): string {
  const families = Object.keys(FAMILY_WORDS) as Family[];
  const beyond = families
    .map((family) => ({ family, n: points.filter(({ byFamily }) => (byFamily[family] ?? 0) > cutOff).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  if (beyond.length === 0) return 'no family is too far off under any setting.';
  return `too far off: ${list(
    beyond.map(({ family, n }) => `${FAMILY_WORDS[family]} under ${percent(n / points.length)} of the settings`),
    8,
  )}${beyond.length === families.length ? '' : '; the other families under none'}.`;
}

/** Say how much hangs on the declared discrepancy, and on the rule. */
export function ruleSentence(calibration: Calibration): string {
  const [half, , twice] = keptByDiscrepancy(calibration);
  const mean = keptByMeanYear(calibration);
  const judged = `judged by the mean over its years, not by the worst, a family would leave ${mean === calibration.points.length ? 'all of them' : count(mean)}`;
  return `much hangs on the rule. If the model may be off half as far, ${count(half.kept)} would be kept; twice as far, ${count(twice.kept)}; ${judged}.`;
}

/** Say what the point with the least error is, and that it is one of many. */
export function bestSentence(calibration: Calibration): string {
  const best = bestOf(calibration);
  if (best === undefined) return 'nothing was tried.';
  const near = calibration.points.filter(({ error }) => error <= best.error * (1 + ALIKE)).length;
  const values = FITTED.map((name) => `${name} ${number(best.settings[name])}`).join(', ');
  return `the least error has ${values}: ${number(best.error)}, against ${number(calibration.presets[0].error)} of the default. It is ${ruledWords(best)}, and ${near === 1 ? 'no other setting comes' : `${plural(near - 1, 'other setting')} ${near === 2 ? 'comes' : 'come'}`} within a twentieth of it${near > MANY ? ': one of many, not the answer' : ''}.`;
}

const ruledWords = ({ kept }: Tried): string => (kept ? 'not ruled out' : 'itself ruled out');

/** Say what makes the test easier than a blind one. */
export function fitCaveat({ windows }: Calibration): string {
  const to = windows[windows.length - 1].to;
  return `No blind test: the defaults were set with these years in sight, and rivalry, capability and credibility are given as they came until ${to}. Other parameters stay at their defaults.`;
}

/** Pair the labels of paragraphs with what they say, in the order of a report. */
export function calibrationParagraphs(calibration: Calibration): (readonly [label: string, text: string])[] {
  return [
    ['Tried', capital(triedSentence(calibration))],
    ['Kept', keptSentence(calibration)],
    ['Narrowed', capital(narrowedSentences(calibration).join(' '))],
    ['Pairs', capital(pairsSentence(calibration))],
    ['Default', capital(standingSentence(calibration))],
    ['Best', capital(bestSentence(calibration))],
    ['Families', capital(familiesSentence(calibration))],
    ['Other years', heldOutSentences(calibration).join(' ')],
    ['Mind', `${capital(ruleSentence(calibration))} ${fitCaveat(calibration)}`],
  ];
}
