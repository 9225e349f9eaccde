import type { Comparison, Interval, Pair } from '../experiment/compare.ts';
import { FINE_EQUIDISTANCE } from '../experiment/statistics.ts';
import { lowerFirst, shownChannels, shownPowers } from './charts/camps.ts';
import { capital, count, list, monthName, number, percent, plural, signed } from './words.ts';

/** A tie that moves by less than this is not told. [C] half of the last digit that is written */
const TOLD = 0.005;

/** What somebody holds more or less of a channel at the end, in a minus in b. */
export interface Gain {
  readonly id: string;
  readonly name: string;
  readonly difference: number;
}

/** One channel of a pair at the end, means over runs. */
export interface ChannelGain {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** Tilt at the start of a, and at the end of both. */
  readonly start: number;
  readonly a: number;
  readonly b: number;
  /** Powers by their gain, the largest first. */
  readonly powers: readonly Gain[];
}

/** List who gains what in each channel; nothing where powers or channels differ. */
export function channelGains({ a, b, uncomparable }: Pair): ChannelGain[] {
  if (uncomparable.roster) return [];
  const { months } = a;
  const [ours, theirs] = [a.detail.mean, b.detail.mean];
  const places = ({ shown }: typeof a.scenario, id: string, of: 'powers' | 'channels'): number => shown[of].indexOf(id);
  return shownChannels(a.scenario).map(({ id, name, weight }, c) => {
    const there = places(b.scenario, id, 'channels');
    const powers = shownPowers(a.scenario).map((power, p) => ({
      id: power.id,
      name: power.name,
      difference: ours.tie[p][c][months] - theirs.tie[places(b.scenario, power.id, 'powers')][there][months],
    }));
    return {
      id,
      name,
      weight,
      start: ours.tiltByChannel[c][0],
      a: ours.tiltByChannel[c][months],
      b: theirs.tiltByChannel[there][months],
      powers: powers.sort((one, other) => other.difference - one.difference),
    };
  });
}

/** Say who gains and loses in a channel, `European Union +.05, Russia −.08`; empty where nobody does by a visible amount. */
export function gainWords({ powers }: ChannelGain): string {
  const told = powers.filter(({ difference }) => Math.abs(difference) >= TOLD);
  return told.map(({ name, difference }) => `${name} ${signed(difference)}`).join(', ');
}

/** Say channel by channel who gains, the weightiest first. */
export function gainsSentence(pair: Pair, most = 3): string {
  if (pair.uncomparable.roster)
    return `not compared: ${list(pair.uncomparable.roster)} ${pair.uncomparable.roster.length === 1 ? 'is' : 'are'} not in both.`;
  const moved = ({ powers, weight }: ChannelGain): number =>
    weight * Math.max(...powers.map(({ difference }) => Math.abs(difference)));
  const told = channelGains(pair)
    .filter((gain) => gainWords(gain) !== '')
    .sort((one, other) => moved(other) - moved(one));
  if (told.length === 0) return 'no tie ends higher or lower by .01 in any channel.';
  const { camps } = pair.a.scenario.case;
  const words = told.slice(0, most).map((gain) => {
    const lean = gain.a - gain.b;
    const side =
      Math.abs(lean) < TOLD ? 'no tilt' : `${number(Math.abs(lean))} more to the ${lean > 0 ? camps.positive : camps.negative}`;
    return `${lowerFirst(gain.name)}: ${gainWords(gain)} (${side})`;
  });
  const rest = told.length > most ? `; ${plural(told.length - most, 'more channel')} in the picture of channels` : '';
  return `${words.join('; ')}${rest}.`;
}

/** Write an interval of a size, whatever its sign. */
const sizes = ({ lo, hi }: Interval): string => {
  const [low, high] = [Math.abs(lo), Math.abs(hi)].sort((one, other) => one - other);
  return `${number(low)} to ${number(high)}`;
};

/** Tell whether the sign of a difference is known. */
export const isKnown = ({ lo, hi }: Interval): boolean => lo > 0 || hi < 0;

/** Say who ends lower, by how much, how sure and in what share of pairs. */
export function endSentence({ a, b, difference, shareAbove, shareBelow }: Pair): string {
  const { end } = difference;
  const [one, other] = [a.scenario.id, b.scenario.id];
  if (end.mean === 0 && shareAbove + shareBelow === 0) return `${one} and ${other} end alike in every pair.`;
  const last = difference.byMonth[difference.byMonth.length - 1];
  const spread = a.runs > 1 ? ` Nine pairs in ten end between ${signed(last.p05)} and ${signed(last.p95)}.` : '';
  if (!isKnown(end) || a.runs === 1) {
    const known =
      a.runs === 1
        ? `${signed(end.mean)} in this one pair`
        : `${signed(end.mean)} on average, 95 % interval ${signed(end.lo)} to ${signed(end.hi)}`;
    return `${one} and ${other} cannot be told apart (${known}); ${one} ends lower in ${percent(shareBelow)} of pairs, higher in ${percent(shareAbove)}.${spread}`;
  }
  const lower = end.mean < 0;
  return `${one} ends ${lower ? 'lower' : 'higher'} than ${other} in ${percent(lower ? shareBelow : shareAbove)} of pairs, by ${number(Math.abs(end.mean))} on average (95 % interval ${sizes(end)}).${spread}`;
}

/** Find the month from which on the mean difference stays visible, ±.02 and its sign known. */
export function visibleFrom({ difference: { byMonth } }: Pair): number | undefined {
  const hidden = byMonth.findLast((month) => Math.abs(month.mean) < FINE_EQUIDISTANCE || !isKnown(month));
  const first = hidden === undefined ? 0 : hidden.month + 1;
  return first < byMonth.length ? first : undefined;
}

/** Say from when on the difference shows; nothing where it never does. */
export function visibleSentence(pair: Pair): string {
  const month = visibleFrom(pair);
  if (month === undefined || pair.a.runs === 1) return '';
  return `The mean difference stays above .02 from ${monthName(pair.a.scenario.case.start, month)} (month ${month}) on.`;
}

/** Say whether the share of runs that choose differs. */
export function choosingSentence({ a, b, choosing }: Pair): string {
  const [one, other] = [a, b].map(({ outcomes }) => outcomes.decisiveChoice.probability);
  const [first, second] = [a.scenario.id, b.scenario.id];
  if (one === 0 && other === 0) return 'no run chooses in either.';
  const shares = `${percent(one)} choose in ${first}, ${percent(other)} in ${second}`;
  const points = (share: number): string => number(Math.abs(share) * 100, 0);
  if (!isKnown(choosing)) return `${shares}: no difference that ${plural(a.runs, 'pair')} can show.`;
  const [low, high] = [points(choosing.lo), points(choosing.hi)].sort((x, y) => Number(x) - Number(y));
  return `${shares}: ${points(choosing.mean)} points ${choosing.mean < 0 ? 'fewer' : 'more'} (95 % interval ${low} to ${high}).`;
}

/** Say how many runs shared luck has saved. */
export function luckSentence({ varianceRatio, a }: Pair): string {
  if (a.runs === 1) return 'cannot be measured with one pair.';
  if (varianceRatio === null) return 'all pairs differ by the same amount.';
  const times = number(varianceRatio, 1);
  if (varianceRatio < 1) return `has not helped here: with luck of their own ${times} times as many runs would say as much.`;
  return `with luck of their own, ${times} times as many runs (about ${count(Math.ceil((varianceRatio * a.runs) / 10) * 10)} each) would be needed to say as much.`;
}

/** Say whether the runs settle the comparison. */
export function settledSentence({ pairs, runs, settled, runsNeeded }: Comparison): string {
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
    ...(starts
      ? [`${a.scenario.id} starts in ${starts[0]}, ${b.scenario.id} in ${starts[1]}: months are counted from each start`]
      : []),
  ]);
  return [...over, ...others];
}

/** Name a scenario as a heading or label does. */
export function labelOf(id: string): string {
  return /^[a-z]+$/.test(id) ? capital(id) : id;
}
