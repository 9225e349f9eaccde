import { deviation } from 'd3-array';
import type { HangsOn } from '../../../experiment/hangs/hangs-on.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { pairedEnd, precisionOf } from '../../../experiment/statistics/statistics.ts';
import { CHOICE_MONTHS, SHIFT_LEVEL } from '../../../model/decisive-choice.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { findingSentence } from '../../chart/equidistance-words.ts';
import { isSplit } from '../../chart/kinds.ts';
import { comparableReference } from '../../chart/reference.ts';
import { lowerFirst, shownChannels, shownPowers, theCamp, unknownSentence } from '../../words/camps.ts';
import { CHOICE_IS } from '../../words/limits.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { sparkline } from '../../words/sparkline.ts';
import { LABEL, NARROW } from '../../words/terminal-text.ts';
import { capital, count, list, monthName, number, percent, plural, restPercent, theName } from '../../words/words.ts';
import { hangsOnWords } from '../uncertainty/hangs-on.ts';
import { FOR_THE_CASE, startSentence, withinSentence } from './finding.ts';

/** What a summary is told besides the runs. */
export interface SummaryView {
  /** Where the same scenario ends in the second opinion. */
  readonly secondOpinion?: { readonly middle: number; readonly choosing: number };
  /** The scenario it is measured against, on the same luck. */
  readonly reference?: Ensemble;
  /** What its lean hangs on, where that was measured. */
  readonly hangsOn?: HangsOn;
  /** What the run was given besides its file, in words. */
  readonly given?: readonly string[];
}

/** Say in plain words what happened in an ensemble, for a terminal. */
export function runSummary(ensemble: Ensemble, { secondOpinion, reference: asked, hangsOn, given }: SummaryView): Passage[] {
  const { scenario, runs, months, seed } = ensemble;
  const reference = comparableReference(ensemble, asked);
  const facts = `${[scenario.id, ...givenWords(given)].join(' ')} ${shortHash(scenario.hash)} · ${plural(runs, 'run')} of ${plural(months, 'month')} · seed “${seed}”`;
  return [
    { lines: ({ bold }) => [bold(scenario.name)] },
    { dim: facts },
    { plain: scenario.story },
    EMPTY_LINE,
    { label: 'Finding', text: findingSentence(ensemble) },
    { label: 'Equidistance', text: `${equidistanceSentence(ensemble)} ${withinSentence(ensemble)}` },
    { lines: ({ dim }, width) => sparkLines(ensemble, width, width < NARROW, dim) },
    { label: 'At the start', text: startSentence(ensemble) },
    { label: 'Still hedging', text: hedgingSentence(ensemble) },
    { label: 'Demands', text: demandSentence(ensemble) },
    ...(scenario.unknown.length > 0 ? [{ label: 'Not known', text: lowerFirst(unknownSentence(scenario)) }] : []),
    ...(isSplit(ensemble) ? [{ label: 'Two kinds', text: twoKindsSentence(ensemble) }] : []),
    ...(reference ? [{ label: 'Compared', text: pairSentence(ensemble, reference) }] : []),
    ...(hangsOn ? [{ label: 'Hangs on', text: hangsOnWords(hangsOn, scenario) }] : []),
    ...(secondOpinion ? [{ label: 'Second opinion', text: secondSentence(secondOpinion) }] : []),
    { label: 'Enough runs?', text: enoughSentence(ensemble) },
  ];
}

const givenWords = (given: readonly string[] = []): string[] => (given.length === 0 ? [] : [`with ${list(given)},`]);

function equidistanceSentence(ensemble: Ensemble): string {
  const { outcomes, runs, detail } = ensemble;
  const { start, end } = outcomes.equidistance;
  const grid =
    detail.gridWidth === null ? '' : ` (quantiles of ${count(runs)} runs from a grid of ${number(detail.gridWidth, 4)})`;
  const ends = '(1 = equally close to both camps, 0 = every tie with one).';
  if (runs === 1) return `from ${number(start)} to ${number(end.p50)} in this one run ${ends}`;
  const middle = detail.twoHumps[detail.twoHumps.length - 1] ? '' : ` to a median of ${number(end.p50)}`;
  return `from ${number(start)}${middle}; nine runs in ten end between ${number(end.p05)} and ${number(end.p95)}${grid} ${ends}`;
}

/** Draw the band and the middle as lines of blocks on one scale. */
function sparkLines(ensemble: Ensemble, width: number, narrow: boolean, dim: (text: string) => string): string[] {
  const { byMonth } = ensemble.outcomes.equidistance;
  const { detail, scenario } = ensemble;
  const split = isSplit(ensemble);
  const indent = narrow ? 2 : LABEL + 2;
  const cells = Math.max(8, Math.min(60, width - indent - 14));
  const lowest = Math.min(0.8, Math.floor(Math.min(...byMonth.map(({ p05 }) => p05)) * 5) / 5);
  const draw = (values: readonly number[]) => sparkline(values, lowest, 1, cells);
  const rows: [string, string][] = split
    ? [
        [draw(detail.kinds.map(({ hedging }) => hedging.middle)), 'hedging'],
        [draw(detail.kinds.map(({ chosen }) => chosen.middle)), 'chosen'],
      ]
    : ensemble.runs === 1
      ? [[draw(byMonth.map(({ p50 }) => p50)), 'the run']]
      : [
          [draw(byMonth.map(({ p95 }) => p95)), 'high (95 %)'],
          [draw(byMonth.map(({ p50 }) => p50)), 'median'],
          [draw(byMonth.map(({ p05 }) => p05)), 'low (5 %)'],
        ];
  const first = monthName(scenario.case.start, 0);
  const last = monthName(scenario.case.start, ensemble.months);
  const axis = `${first}${last.padStart(Math.max(last.length + 1, cells - first.length))}`;
  return [
    ...rows.map(([blocks, label]) => `${' '.repeat(indent)}${blocks} ${dim(label)}`),
    dim(`${' '.repeat(indent)}${axis}`),
    dim(`${' '.repeat(indent)}lowest block ${number(lowest, 1)}, full block 1`),
  ];
}

/** Say how many runs still hedge, who chose whom, when, and how sure that is. */
export function hedgingSentence(ensemble: Ensemble): string {
  const { outcomes, scenario, months, detail } = ensemble;
  const { positive, negative } = detail.chosen[months];
  const by = monthName(scenario.case.start, months);
  const [low, high] = outcomes.decisiveChoice.interval;
  const balanced = `${percent(outcomes.lean.shareBalanced)} end within a tenth of balance`;
  if (months < CHOICE_MONTHS) {
    const all = ensemble.runs === 1 ? 'the one run' : `all ${count(ensemble.runs)} runs`;
    return `${all}: ${plural(months, 'month')} ${months === 1 ? 'is' : 'are'} too short for a choice, which takes a year.`;
  }
  if (positive + negative === 0) {
    const all = ensemble.runs === 1 ? 'the one run' : `all ${count(ensemble.runs)} runs`;
    return `${all} by ${by}, ${FOR_THE_CASE}; ${balanced}. None has moved by more than ${number(SHIFT_LEVEL)} for a year: by luck, at these settings, fewer than ${Math.ceil(high * 100)} in 100 would (95 % confidence).`;
  }
  const chose = [
    ...(positive > 0 ? [`${percent(positive)} chose ${theCamp(scenario, 'positive')}`] : []),
    ...(negative > 0 ? [`${percent(negative)} chose ${theCamp(scenario, 'negative')}`] : []),
  ];
  const when = outcomes.decisiveChoice.month;
  const middle = when ? ` Half of those that chose had done so by ${monthName(scenario.case.start, when.p50)}.` : '';
  return `${restPercent(1 - positive - negative)} by ${by}, ${FOR_THE_CASE}; ${list(chose)} (95 % interval of choosing: ${fromTo(percent(low), percent(high))}); ${balanced}. ${CHOICE_IS}${middle}`;
}

/** Write a range, or its one value. */
export const fromTo = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);

/** Write a half width; one too small for its decimals is not written as none. */
function within(half: number, decimals: number): string {
  const text = number(half, decimals);
  return text === '0' ? `under ${number(10 ** -decimals, decimals)}` : `±${text}`;
}

/** Say how often powers demand something, which, and what they get. */
export function demandSentence(ensemble: Ensemble): string {
  const { demands } = ensemble.outcomes;
  if (demands.perYear === 0) return 'none was made.';
  const powers = shownPowers(ensemble.scenario)
    .map(({ id, name }) => ({ name, rate: demands.byPower[id] }))
    .filter(({ rate }) => rate >= 0.05)
    .sort((a, b) => b.rate - a.rate);
  const who =
    powers.length > 0
      ? ` (${list(
          powers.map(({ name, rate }) => `${name} ${number(rate, 1)}`),
          4,
        )})`
      : '';
  const word = demands.low >= 0.5 ? 'mostly muddled through' : 'more often yielded to';
  return `${number(demands.perYear, 1)} a year${who}, ${mostAsked(ensemble)}; ${percent(demands.refused)} refused, ${percent(demands.low)} refused or met at a quarter or less: ${word}.`;
}

/** Name the two demands made most often. */
export function mostAsked({ scenario, detail }: Ensemble): string {
  const powers = shownPowers(scenario);
  const channels = shownChannels(scenario);
  const asked = detail.answers.flatMap((row, p) =>
    row.map((answers, c) => ({ p, c, times: Object.values(answers).reduce((sum, times) => sum + times, 0) })),
  );
  const top = asked
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 2);
  const places = top.map(({ p, c }, k) => {
    const place = `in ${lowerFirst(channels[c].name)}`;
    return k > 0 && p === top[0].p ? place : `${theName(powers[p].name)} ${place}`;
  });
  return `most often ${list(places)}`;
}

function twoKindsSentence({ detail, months, scenario }: Ensemble): string {
  const { hedging, chosen } = detail.kinds[months];
  return `runs fall into two kinds, so no single middle describes them: those still hedging end near ${number(hedging.middle)}, those that have chosen near ${number(chosen.middle)} (${monthName(scenario.case.start, months)}).`;
}

/** Say where it ends against the reference, pair by pair on the same luck. */
export function pairSentence(ensemble: Ensemble, reference: Ensemble): string {
  const { mean, interval, lower, higher } = pairedEnd(ensemble.detail.end, reference.detail.end);
  const [low, high] = interval;
  const settled = low > 0 || high < 0;
  const direction = mean < 0 ? 'lower' : 'higher';
  const share = mean < 0 ? lower : higher;
  const by = `ends ${direction} than ${reference.scenario.id}`;
  if (ensemble.runs === 1 && mean !== 0)
    return `on the same luck it ${by} by ${number(Math.abs(mean))}: one pair does not tell what others do.`;
  if (!settled)
    return `on the same luck it cannot be told apart from ${reference.scenario.id} (difference ${number(mean)}, 95 % interval ${number(low)} to ${number(high)}).`;
  return `on the same luck it ${by} in ${percent(share)} of pairs, by ${number(Math.abs(mean))} on average (95 % interval ${number(Math.min(Math.abs(low), Math.abs(high)))} to ${number(Math.max(Math.abs(low), Math.abs(high)))}).`;
}

function secondSentence({ middle, choosing }: { middle: number; choosing: number }): string {
  return `under settings in which pressure hardly bites, which the record to 2019 cannot tell from the default (--preset second-opinion), it ends at a median of ${number(middle)}${choosing === 0 ? ', and no run chooses' : ` with ${percent(choosing)} choosing`}.`;
}

/** Say whether the runs are enough. */
export function enoughSentence({ detail, runs, outcomes, months }: Ensemble): string {
  const chosen = Math.round(outcomes.decisiveChoice.probability * runs);
  const precision = precisionOf(runs, deviation(detail.end) ?? 0, chosen);
  if (runs === 1) return 'One run settles nothing: it is one future of many. Try --runs 200.';
  if (months < CHOICE_MONTHS)
    return `${plural(runs, 'run')} settle mean equidistance to ${within(precision.equidistance, 3)}; in so short a time no run can choose.`;
  const known = `${plural(runs, 'run')} settle mean equidistance to ${within(precision.equidistance, 3)} and the share that chooses to ${within(precision.choice * 100, 1)} points`;
  return precision.enough
    ? `${capital(known)}: enough to read the charts.`
    : `Not yet: ${known}. About ${count(precision.needed)} are needed for ±0.02 and ±5 points.`;
}
