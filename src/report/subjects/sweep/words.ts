import type { Band, Sweep } from '../../../experiment/sweep/sweep.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { isShare, levelWords, leverEnds, leverWords, outcomeOver, outcomeWords, spanWords } from '../../words/input-words.ts';
import { capital, number, percent, plural } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';

/** Write a value of an outcome: a percentage where it is a share of runs. */
export const valueWords = (outcome: string, value: number): string => (isShare(outcome) ? percent(value) : number(value));

/** Say where a choice becomes more likely than not. */
function tipWords(tip: number): string {
  return tip === Infinity ? 'never' : `at ${levelWords(tip)}`;
}

/** The level that stands for the present on a lever, where it has one: no change. */
export function presentLevel({ experiment, levels }: Sweep): number | undefined {
  const [{ path }] = experiment.levers;
  return path === 'rivalry.lever' && levels[0].includes(0) ? levels[0].indexOf(0) : undefined;
}

const bandWords = (outcome: string, { p10, p90 }: Band): string => {
  const [low, high] = [valueWords(outcome, p10), valueWords(outcome, p90)];
  return low === high ? low : `${low} to ${high}`;
};

/** Say in three sentences what a sweep along one lever shows. */
export function sweepSentences(sweep: Sweep, scenario: Scenario): [string, string][] {
  return [
    ['Range', rangeSentence(sweep, scenario)],
    ['As it stands', asSetSentence(sweep, scenario)],
    ['Ends', endsSentence(sweep, scenario)],
  ];
}

function rangeSentence(sweep: Sweep, scenario: Scenario): string {
  const { tips, draws, outcome } = sweep;
  const lever = leverWords(sweep.experiment.levers[0]);
  if (draws.length === 0)
    return `Nothing is uncertain here: the curve is that of the settings as they stand, and only luck spreads the runs.`;
  if (tips?.draws === undefined)
    return `${capital(plural(draws.length, 'draw'))} of what is uncertain show how far the ${outcomeWords(outcome, scenario)} hangs on it.`;
  const { low, high, never, before } = tips.draws;
  if (never === 1)
    return `In none of ${plural(draws.length, 'draw')} of what is uncertain does a decisive choice become more likely than not, at any level of ${lever}.`;
  const rest = [
    ...(before > 0 ? [`${percent(before)} have tipped at the lowest level already`] : []),
    never > 0 ? `${percent(never)} never tip` : 'every draw tips',
  ];
  const where =
    low === Infinity
      ? 'for most draws never'
      : `in four of five draws between ${levelWords(low)} and ${levelWords(high)} on the lever`;
  return `In ${plural(draws.length, 'draw')} of what is uncertain, a decisive choice becomes more likely than not ${where}; ${rest.join(', ')}.`;
}

function asSetSentence(sweep: Sweep, scenario: Scenario): string {
  const { tips, asSet, record, outcome, levels } = sweep;
  const last = asSet.length - 1;
  if (tips === undefined)
    return `With the settings as they stand the ${outcomeWords(outcome, scenario)} goes from ${valueWords(outcome, asSet[0])} at ${levelWords(levels[0][0])} to ${valueWords(outcome, asSet[last])} at ${levelWords(levels[0][last])}.`;
  const own =
    tips.asSet === Infinity
      ? `it never does (${percent(asSet[last])} choose at the highest level)`
      : `it does at ${levelWords(tips.asSet)}`;
  if (tips.record === undefined || record === undefined) return `With the settings as they stand, ${own}.`;
  const other = tips.record === Infinity ? `never (${percent(record[last])} choose at the highest level)` : tipWords(tips.record);
  return `With the settings as they stand, ${own}; in the second opinion, where pressure hardly bites and which the record to 2019 cannot tell from them, ${other}.`;
}

function endsSentence(sweep: Sweep, scenario: Scenario): string {
  const { bands, asSet, outcome, levels } = sweep;
  const [row] = levels;
  const at = (k: number): string => (bands.length > 0 ? bandWords(outcome, bands[k]) : valueWords(outcome, asSet[k]));
  const present = presentLevel(sweep);
  const start = present === undefined ? `at ${levelWords(row[0])}` : "at today's level (0)";
  const last = row.length - 1;
  const spread = bands.length > 0 ? ', in four of five draws' : '';
  return `The ${outcomeOver(outcome, scenario)} is ${at(present ?? 0)} ${start} and ${at(last)} at ${levelWords(row[last])}${spread}.`;
}

export function sweepSubtitles({ outcome, draws, experiment, record }: Sweep, scenario: Scenario): string[] {
  const what = `${capital(outcomeOver(outcome, scenario))}, by level of ${leverWords(experiment.levers[0])}.`;
  const bands =
    draws.length === 0
      ? ''
      : ` Bands: ${plural(draws.length, 'draw')} of ${plural(experiment.uncertainties.length, 'uncertain number')} at once; thin lines: some of them.`;
  const dashed = record ? ' Dashed: the second opinion, in which pressure hardly bites.' : '';
  return [`${what}${bands}${dashed}`, `${what}${bands}`, what];
}

/** Say what the lever is, under its axis. */
export function leverAxisWords({ experiment }: Sweep, scenario: Scenario): string {
  const [lever] = experiment.levers;
  const ends = leverEnds(lever.path);
  return `${capital(leverWords(lever))}, held at this level for ${spanWords(scenario.horizon)}${ends === '' ? '' : ` (${ends})`}`;
}

export function describeSweep(sweep: Sweep, scenario: Scenario): string {
  const told = sweepSentences(sweep, scenario).map(([, text]) => text);
  return `Lines and bands along a lever, with bars below for where draws tip. ${told.join(' ')}`;
}

/** Write the caption of an experiment's picture. */
export function answerCaption({ version, seed, replicates, points }: AnswerFacts, facts: string, remarks: string): string[] {
  return [
    `Equidistance ${version} · ${facts} · ${plural(points, 'point')} × ${plural(replicates, 'run')}, seed “${seed}”`,
    `A thinking tool, not a forecast. ${remarks}`,
  ];
}
