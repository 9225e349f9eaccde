import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { MeasuredRecord } from './figure.ts';
import {
  estimateOf,
  type Indices,
  indicesOf,
  MEASURED_INDICES,
  type MeasuredIndex,
  possibleTies,
  possibleWeights,
} from './measured-indices.ts';
import { MEASURABLE, type MeasuredChannel, measuredChannel } from './measured-ties.ts';

/** What the record says of one year. */
export interface MeasuredYear {
  readonly year: number;
  /** Those measured in this year, in the order in which the case shows them. */
  readonly channels: readonly MeasuredChannel[];
  /** Their ids; only years with the same set can be compared. */
  readonly set: string;
  /** null where fewer than two channels are measured. */
  readonly indices: Indices | null;
  /** Lowest and highest value over weights half as large to half as large again and over what the measurements leave open. */
  readonly bands: Readonly<Record<MeasuredIndex, readonly [number, number]>> | null;
}

/** Channels that make a portfolio: with one there is nothing to balance. [C] */
const LEAST_CHANNELS = 2;

/**
 * Compute the indices of equidistance from what was measured, year by year.
 *
 * Weights are those of the case, scaled to sum to 1 over the channels measured in the year; with `only`, other
 * channels are left out. Years at both ends without any measured channel are dropped.
 */
export function measuredYears(record: MeasuredRecord, scenario: Scenario, only: readonly string[] = MEASURABLE): MeasuredYear[] {
  const years = channelsByYear(record, scenario, only);
  const isMeasured = ({ channels }: ChannelsOfYear): boolean => channels.length > 0;
  const between = years.slice(Math.max(0, years.findIndex(isMeasured)), years.findLastIndex(isMeasured) + 1);
  return between.map((each) => ({ ...each, ...readingsOf(each.channels, scenario) }));
}

type ChannelsOfYear = Pick<MeasuredYear, 'year' | 'channels' | 'set'>;

function channelsByYear(record: MeasuredRecord, scenario: Scenario, only: readonly string[]): ChannelsOfYear[] {
  const years: ChannelsOfYear[] = [];
  const ids = scenario.shown.channels.filter((id) => only.includes(id));
  for (let year = record.firstYear; year <= record.lastYear; year++) {
    const channels = ids.flatMap((id) => measuredChannel(record, scenario, id, year) ?? []);
    years.push({ year, channels, set: channels.map(({ id }) => id).join('+') });
  }
  return years;
}

function readingsOf(channels: readonly MeasuredChannel[], scenario: Scenario): Pick<MeasuredYear, 'indices' | 'bands'> {
  if (channels.length < LEAST_CHANNELS) return { indices: null, bands: null };
  const possible = possibleWeights(channels);
  const all = possibleTies(channels).flatMap((ties) => possible.map((weights) => indicesOf({ ties, weights }, scenario)));
  const bands = Object.fromEntries(MEASURED_INDICES.map((index) => [index, rangeOf(all.map((each) => each[index]))]));
  return { indices: indicesOf(estimateOf(channels), scenario), bands: bands as MeasuredYear['bands'] };
}

/** Find the lowest and the highest of some values. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Tell whether two years are measured alike: the same channels, each from the same sources. */
function isLinked(one: MeasuredYear, other: MeasuredYear): boolean {
  return one.set === other.set && one.channels.every(({ source }, k) => source === other.channels[k].source);
}

/** Cut years into stretches that may be linked: neighbours with the same channels from the same sources, and an index. */
export function stretchesOf(years: readonly MeasuredYear[]): MeasuredYear[][] {
  const stretches: MeasuredYear[][] = [];
  for (const each of years) {
    if (each.indices === null) continue;
    const last = stretches[stretches.length - 1]?.at(-1);
    if (last && last.year === each.year - 1 && isLinked(last, each)) stretches[stretches.length - 1].push(each);
    else stretches.push([each]);
  }
  return stretches;
}

/** How one index moved between two years over the same channels. */
export interface MeasuredChange {
  readonly index: MeasuredIndex;
  readonly channels: readonly string[];
  /** Years with all these channels, of which the first and the last are compared. */
  readonly years: readonly MeasuredYear[];
  readonly from: number;
  readonly to: number;
  readonly change: number;
  /** Lowest and highest change with the same weights in both years, over weights and over what the measurements leave open. */
  readonly range: readonly [number, number];
  /** The last year whose figures come from the same sources as those of the first, where that is another than the last. */
  readonly alike: MeasuredYear | null;
}

/** Find how an index moved over the set of channels that is measured together most often; null without two such years. */
export function measuredChange(record: MeasuredRecord, scenario: Scenario, index: MeasuredIndex): MeasuredChange | null {
  const sets = channelsByYear(record, scenario, MEASURABLE).filter(({ channels }) => channels.length >= LEAST_CHANNELS);
  const counts = new Map<string, number>();
  for (const { set } of sets) counts.set(set, (counts.get(set) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return null;
  const channels = most[0].split('+');
  const years = measuredYears(record, scenario, channels).filter(({ set }) => set === most[0]);
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === last || first.indices === null || last.indices === null) return null;
  const [from, to] = [first.indices[index], last.indices[index]];
  const alike = [...years].reverse().find((each) => each !== first && isLinked(first, each)) ?? null;
  const range = changeRange(first, last, index, scenario);
  return { index, channels, years, from, to, change: to - from, range, alike: alike === last ? null : alike };
}

function changeRange(
  first: MeasuredYear,
  last: MeasuredYear,
  index: MeasuredIndex,
  scenario: Scenario,
): readonly [number, number] {
  const [before, after] = [first, last].map(({ channels }) => possibleTies(channels));
  const changes = possibleWeights(first.channels).flatMap((weights) => {
    const starts = before.map((ties) => indicesOf({ ties, weights }, scenario)[index]);
    const ends = after.map((ties) => indicesOf({ ties, weights }, scenario)[index]);
    return starts.flatMap((start) => ends.map((end) => end - start));
  });
  return rangeOf(changes);
}
