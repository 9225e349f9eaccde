import { isChoice, type Sweep } from '../../../experiment/sweep/sweep.ts';
import { HALF, tippingLevel } from '../../../experiment/sweep/tipping-level.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { inputWords, levelWords, leverWords, outcomeOver, outcomeWords } from '../../words/input-words.ts';
import { capital, list, number, percent, plural } from '../../words/words.ts';
import { valueWords } from './words.ts';

/** The outcome along the first lever with the second held at one of its levels. */
function columnAt({ levels, asSet }: Sweep, k: number): number[] {
  const [up, right] = levels;
  return up.map((_, at) => asSet[at * right.length + k]);
}

const secondWords = ({ experiment }: Sweep): string => {
  const [, { path, label }] = experiment.levers;
  return inputWords({ name: path, label });
};

/** Say in three sentences what a sweep over two levers shows. */
export function gridSentences(sweep: Sweep, scenario: Scenario): [string, string][] {
  return [
    ['Corners', cornersSentence(sweep, scenario)],
    ['Second lever', secondSentence(sweep)],
    ['Range', rangeSentence(sweep, scenario)],
  ];
}

function cornersSentence(sweep: Sweep, scenario: Scenario): string {
  const { asSet, levels, outcome } = sweep;
  const [up, right] = levels;
  const [first, last] = [0, right.length - 1];
  const top = (up.length - 1) * right.length;
  const at = (k: number, level: number, other: number): string =>
    `${valueWords(outcome, asSet[k])} at ${levelWords(level)} and ${levelWords(other)}`;
  return `With the settings as they stand the ${outcomeOver(outcome, scenario)} is ${list([at(first, up[0], right[0]), at(last, up[0], right[last]), at(top, up[up.length - 1], right[0]), at(top + last, up[up.length - 1], right[last])])} (${leverWords(sweep.experiment.levers[0])}, ${secondWords(sweep)}).`;
}

function secondSentence(sweep: Sweep): string {
  const [up, right] = sweep.levels;
  const [low, high] = [0, right.length - 1];
  if (!isChoice(sweep.outcome)) {
    const mean = (k: number): number => columnAt(sweep, k).reduce((sum, one) => sum + one, 0) / up.length;
    return `On average over the first lever, moving ${secondWords(sweep)} from ${levelWords(right[low])} to ${levelWords(right[high])} takes it from ${valueWords(sweep.outcome, mean(low))} to ${valueWords(sweep.outcome, mean(high))}.`;
  }
  const lever = leverWords(sweep.experiment.levers[0]);
  const tip = (k: number): string => {
    const level = tippingLevel(up, columnAt(sweep, k));
    return level === Infinity
      ? `no level of ${lever} makes a choice more likely than not`
      : `a choice is more likely than not from ${number(level)} of ${lever} up`;
  };
  return `With ${secondWords(sweep)} at ${levelWords(right[low])} ${tip(low)}; with it at ${levelWords(right[high])} ${tip(high)}.`;
}

function rangeSentence(sweep: Sweep, scenario: Scenario): string {
  const { draws, outcome } = sweep;
  const sure = shareOfDraws(sweep);
  if (draws.length === 0) return 'Nothing is uncertain here: only luck spreads the runs.';
  if (sure === undefined)
    return `${capital(plural(draws.length, 'draw'))} of what is uncertain lie behind it; the data has the range of the ${outcomeWords(outcome, scenario)} in every cell.`;
  const split = sure.filter((share) => share >= 0.1 && share <= 0.9).length;
  return `In ${percent(split / sure.length)} of the cells ${plural(draws.length, 'draw')} of what is uncertain disagree whether a choice is more likely than not: between a tenth and nine tenths of them say so.`;
}

/** In how many draws a choice is more likely than not, [combinations]; undefined where that is not the question. */
export function shareOfDraws({ outcome, draws, asSet }: Sweep): number[] | undefined {
  if (!isChoice(outcome) || draws.length === 0) return undefined;
  return Array.from(asSet, (_, k) => draws.filter((draw) => draw[k] > HALF).length / draws.length);
}

/** Tell whether more of an outcome is nearer to balance: a map then is fuller where there is less. */
export const isNearBalance = (outcome: string): boolean => /^(hedging|equidistance|withinChannels)\./.test(outcome);

/** Wordings of the finding of a sweep over two levers. */
export function gridTitles(sweep: Sweep, scenario: Scenario): string[] {
  const { outcome, asSet, levels } = sweep;
  const what = capital(outcomeWords(outcome, scenario));
  // a lever may be given from its high end to its low one
  const at = (which: (...values: readonly number[]) => number): number =>
    levels.reduce((place, row) => place * row.length + row.indexOf(which(...row)), 0);
  const [low, high] = [at(Math.min), at(Math.max)].map((k) => valueWords(outcome, asSet[k]));
  if (outcome === 'decisiveChoice.probability') return [`Both levers low: ${low} of runs choose; both high: ${high}`];
  return [
    `${what}: ${low} with both levers low, ${high} with both high`,
    `${what}: ${low} both low, ${high} both high`,
    `Both levers low: ${low}; both high: ${high}`,
  ];
}
