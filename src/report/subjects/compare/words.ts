import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Interval } from '../../../experiment/statistics/statistics.ts';
import { FINE_EQUIDISTANCE, isKnown } from '../../../experiment/statistics/statistics.ts';
import { chosenInWords } from '../../chart/equidistance-finding.ts';
import { findingWordings } from '../../chart/equidistance-words.ts';
import { lowerFirst } from '../../words/camps.ts';
import { capital, count, list, monthName, number, percent, plural, points, signed, wholePercent } from '../../words/words.ts';

/** Write an interval of a size, whatever its sign. */
const sizes = ({ lo, hi }: Interval): string => {
  const [low, high] = [Math.abs(lo), Math.abs(hi)].sort((one, other) => one - other);
  return `${number(low)} to ${number(high)}`;
};

/** Say who ends lower, by how much, how sure and in what share of pairs. */
export function endSentence({ a, b, difference, shareAbove, shareBelow }: Pair): string {
  const { end } = difference;
  const [one, other] = [a.scenario.id, b.scenario.id];
  if (end.mean === 0 && shareAbove + shareBelow === 0) return `${one} and ${other} end alike in every pair.`;
  const last = difference.byMonth[difference.byMonth.length - 1];
  const spread = a.runs > 1 ? ` Nine pairs in ten end between ${signed(last.p05)} and ${signed(last.p95)}.` : '';
  if (!isKnown(end) || a.runs === 1) {
    if (a.runs === 1) return `${one} and ${other} cannot be told apart (${signed(end.mean)} in this one pair).`;
    const known = `${signed(end.mean)} on average, 95 % interval ${signed(end.lo)} to ${signed(end.hi)}`;
    return `${one} and ${other} cannot be told apart (${known}); ${one} ends lower in ${percent(shareBelow)} of pairs, higher in ${percent(shareAbove)}.${spread}`;
  }
  const lower = end.mean < 0;
  return `${one} ends ${lower ? 'lower' : 'higher'} than ${other} in ${percent(lower ? shareBelow : shareAbove)} of pairs, by ${number(Math.abs(end.mean))} on average (95 % interval ${sizes(end)}).${spread}`;
}

/** Say where a scenario ends: its finding, under its name. */
export const endingSentence = (ensemble: Ensemble): string =>
  `${ensemble.scenario.id}: ${lowerFirst(findingWordings(ensemble)[0])}.`;

/** Find the month from which on the mean difference stays visible, ±0.02 and its sign known. */
export function visibleFrom({ difference: { byMonth } }: Pair): number | undefined {
  const hidden = byMonth.findLast((month) => Math.abs(month.mean) < FINE_EQUIDISTANCE || !isKnown(month));
  const first = hidden === undefined ? 0 : hidden.month + 1;
  return first < byMonth.length ? first : undefined;
}

/** Say from when on the difference shows; nothing where it never does. */
export function visibleSentence(pair: Pair): string {
  const month = visibleFrom(pair);
  if (month === undefined || pair.a.runs === 1) return '';
  return `The mean difference stays above 0.02 from ${monthName(pair.a.scenario.case.start, month)} (month ${month}) on.`;
}

/** Say whether the share of runs that choose differs. */
export function choosingDifferenceSentence({ a, b, choosing, uncomparable }: Pair): string {
  const [one, other] = [a, b].map(({ outcomes }) => outcomes.decisiveChoice.probability);
  const [first, second] = [a.scenario.id, b.scenario.id];
  if (uncomparable.twoCases)
    return `not compared: ${first} and ${second} are two cases, and the share of runs that choose hangs on how a case is cut.`;
  if (one === 0 && other === 0) return 'no run chooses in either, with these channels.';
  const shares = `with these channels ${chosenInWords(a)} choose in ${first}, ${chosenInWords(b)} in ${second}`;
  if (!isKnown(choosing)) return `${shares}: no difference that ${plural(a.runs, 'pair')} can show.`;
  const [low, high] = [choosing.lo, choosing.hi].map((end) => wholePercent(Math.abs(end))).sort((x, y) => x - y);
  return `${shares}: ${points(choosing.mean)} ${choosing.mean < 0 ? 'fewer' : 'more'} (95 % interval ${low} to ${high}).`;
}

/** Say how many runs shared luck has saved. */
export function savedRunsSentence({ varianceRatio, a, shareAbove, shareBelow }: Pair): string {
  if (shareAbove + shareBelow === 0) return 'nothing differs at the end, so nothing had to be saved.';
  if (a.runs === 1) return 'cannot be measured with one pair.';
  if (varianceRatio === null) return 'all pairs differ by the same amount.';
  const times = number(varianceRatio, 1);
  if (times === '1') return 'has not helped here: with luck of their own about as many runs would say as much.';
  if (varianceRatio < 1) return `has not helped here: with luck of their own ${times} times as many runs would say as much.`;
  return `with luck of their own, ${times} times as many runs (about ${count(Math.ceil((varianceRatio * a.runs) / 10) * 10)} each) would be needed to say as much.`;
}

/** Say whether the runs settle the comparison. */
export function settledSentence({ pairs, runs, settled, runsNeeded }: Comparison): string {
  if (pairs.every(({ shareAbove, shareBelow }) => shareAbove + shareBelow === 0))
    return `nothing is open: in ${runs === 1 ? 'this one pair' : `all ${count(runs)} pairs`} they end alike.`;
  if (settled) return `settled at ${plural(runs, 'run')}: which ends higher, on average and in most pairs, is known.`;
  const open = pairs.flatMap(({ b, settling }) => {
    const what = [...(settling.mean ? [] : ['the mean difference']), ...(settling.share ? [] : ['which ends higher more often'])];
    return what.length === 0 ? [] : [pairs.length > 1 ? `${list(what)} to ${b.scenario.id}` : list(what)];
  });
  return `not settled at ${plural(runs, 'run')}, about ${count(runsNeeded)} needed: open is ${list(open)}.`;
}

/** Say what cannot be compared. */
export function barrierSentences({ pairs, months }: Comparison): string[] {
  const [{ a, uncomparable }] = pairs;
  const lengths = [
    { id: a.scenario.id, horizon: uncomparable.horizons?.[0] },
    ...pairs.map(({ b, uncomparable: own }) => ({ id: b.scenario.id, horizon: own.horizons?.[1] })),
  ].filter(({ horizon }) => horizon !== undefined && horizon > months);
  const first = pairs.find(({ uncomparable: own }) => own.horizons)?.uncomparable.horizons?.[0] ?? months;
  const longer =
    first > months && !lengths.some(({ id }) => id === a.scenario.id)
      ? [{ id: a.scenario.id, horizon: first }, ...lengths]
      : lengths;
  const over = longer.map(({ id, horizon }) => `Months ${months + 1} to ${horizon} of ${id} cannot be compared and are left out`);
  const others = pairs.flatMap(({ b, uncomparable: { roster, starts } }) => [
    ...(roster
      ? [
          `${a.scenario.id} and ${b.scenario.id} do not have the same powers and channels (${list(roster)}): only equidistance and choices are compared, not channel by channel, and inputs of powers and channels are left out`,
        ]
      : []),
    ...(starts ? [`${a.scenario.id} starts in ${starts[0]}, ${b.scenario.id} in ${starts[1]}: months count from there`] : []),
  ]);
  return [...over, ...others];
}

/** Name a scenario as a heading or label does. */
export function labelOf(id: string): string {
  return /^[a-z]+$/.test(id) ? capital(id) : id;
}
