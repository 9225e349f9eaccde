import type { DifferenceOrigin, Origins } from '../../../experiment/compare/difference-origins.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { AwardCause } from '../../../experiment/compare/pair-parts.ts';
import { isKnown } from '../../../experiment/statistics/statistics.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { list, number, percent, plural, signed } from '../../words/words.ts';
import { channelName, powerName } from './words.ts';

/** Parts smaller than this are not told. [C] half of the last digit that is written */
const TOLD = 0.005;
/** Of a smaller difference parts are told as percentages. [C] */
const SMALL = 0.03;
/** Parts told at most on either side. */
const MOST = 3;
/** A reason is told where it makes this much of a part. [C] */
const MAIN = 0.4;

/** Reasons for awards, as they move a whole channel. */
const CAUSES: Readonly<Record<AwardCause, string>> = {
  'usual share of the business': 'what each power usually gets',
  'change in what it can supply': 'what the powers can supply',
  'making up for partners of its camp': 'partners making up for each other',
  'change in its offers': 'what the powers offer',
  'what it withholds': 'what the powers withhold',
  "change in its rivals' pressure": 'pressure against ties with rivals',
  'change in its own pressing': 'distaste for those who press',
  'promises kept to its rivals, or to it': 'promises made when yielding',
  'change in sympathy': 'sympathy',
  'luck alone': 'luck alone',
  'how fast ties follow the business': 'how fast ties follow',
};
/** What moves ties besides awards, in all channels together. */
const OTHERS: Readonly<Record<Exclude<DifferenceOrigin['kind'], 'award'>, string>> = {
  answer: 'ties cut by yielding',
  outside: 'events and ceilings on ties',
  start: 'ties that differ from the start',
  counting: 'how channels and powers are counted',
};

/** Something that adds to the difference, in words, and what it mainly comes from, with a comma before. */
type Part = Readonly<{ words: string; mean: number; mainly: string }>;

/** Say what the difference at the end comes from, by place and by cause; nothing where it cannot be said. */
export function originsSentence({ a, divergence, difference: { end } }: Pair): string {
  if (divergence === null) return '';
  const { parts, total, pairs } = divergence.origins;
  const places = placesOf(divergence.origins, a.scenario);
  const main = isKnown(end) ? mainWords(places, total) : undefined;
  const first = pairs < a.runs ? ` (All this in the first ${plural(pairs, 'pair')}.)` : '';
  if (main === undefined) return `${cancellingWords(places)}${first}`;
  return `${main} ${causesWords(causesOf(parts), total)}${first}`.trimEnd();
}

const placesOf = ({ parts }: Origins, scenario: Scenario): Part[] =>
  parts.map((part) => ({ words: partWords(part, scenario), mean: part.mean, mainly: reasonWords(part) }));

/**
 * Say in few words what a difference that is known comes from: its two largest parts by place; nothing where there is none.
 *
 * Example  awards in investment (0.05 of 0.19) and alignment in diplomacy (0.05)
 */
export function originLead(origins: Origins, scenario: Scenario): string {
  const { total } = origins;
  const [[lead, ...others]] = sidesOf(placesOf(origins, scenario), total);
  if (lead === undefined) return '';
  const first = `${lead.words} (${sizeOf(lead.mean, total)}${Math.abs(total) < SMALL ? '' : ` of ${number(Math.abs(total))}`})`;
  return list([first, ...others.slice(0, 1).map(({ words, mean }) => `${words} (${sizeOf(mean, total)})`)]);
}

/** Split parts into those that make the difference and those that work against it, the largest first. */
function sidesOf(parts: readonly Part[], total: number): [Part[], Part[]] {
  const told = parts.filter(({ mean }) => Math.abs(mean) >= Math.min(TOLD, Math.abs(total) / 6));
  return [told.filter(({ mean }) => mean * total > 0), told.filter(({ mean }) => mean * total < 0)];
}

/** Write a part of the difference: its size, or of a small difference its share. */
const sizeOf = (mean: number, total: number): string =>
  Math.abs(total) < SMALL ? percent(Math.abs(mean / total)) : number(Math.abs(mean));

function mainWords(parts: readonly Part[], total: number): string | undefined {
  const [[lead, ...others], against] = sidesOf(parts, total);
  if (lead === undefined) return undefined;
  const share = lead.mean / total;
  const head = share > 1 ? 'more than all' : share >= 0.5 ? 'most' : 'the largest part';
  const size = sizeOf(lead.mean, total) + (Math.abs(total) < SMALL ? '' : ` of ${number(Math.abs(total))}`);
  const then = others.length > 0 ? `, then from ${partsWords(others, total, MOST - 1)}` : '';
  return `${head} of the difference comes from ${lead.words} (${size}${lead.mainly})${then}${againstWords(against, total)}.`;
}

function partsWords(parts: readonly Part[], total: number, most: number): string {
  const told = parts.slice(0, most).map(({ words, mean }) => `${words} (${sizeOf(mean, total)})`);
  const rest = parts.slice(most).reduce((sum, { mean }) => sum + mean, 0);
  return list([...told, ...(Math.abs(rest) >= TOLD ? [`smaller parts (${sizeOf(rest, total)} together)`] : [])]);
}

const againstWords = (against: readonly Part[], total: number): string =>
  against.length > 0 ? `; against it: ${partsWords(against, total, MOST - 1)}` : '';

/** Add up what moved ties over all channels. */
function causesOf(parts: readonly DifferenceOrigin[]): Part[] {
  const sums = new Map<string, number>();
  const add = (words: string, mean: number) => sums.set(words, (sums.get(words) ?? 0) + mean);
  for (const { kind, mean, reasons } of parts) {
    if (kind !== 'award') add(OTHERS[kind], mean);
    for (const reason of reasons) add(CAUSES[reason.name], reason.mean);
  }
  return [...sums]
    .map(([words, mean]) => ({ words, mean, mainly: '' }))
    .sort((one, other) => Math.abs(other.mean) - Math.abs(one.mean));
}

function causesWords(causes: readonly Part[], total: number): string {
  const [along, against] = sidesOf(causes, total);
  return along.length > 0 ? `By cause: ${partsWords(along, total, MOST)}${againstWords(against, total)}.` : '';
}

/** Say what there is where the whole is nothing that can be told from luck. */
function cancellingWords(parts: readonly Part[]): string {
  const told = parts.filter(({ mean }) => Math.abs(mean) >= TOLD).slice(0, MOST);
  if (told.length === 0) return 'from nothing in particular: no part of it reaches 0.01.';
  const largest = list(told.map(({ words, mean }) => `${words} (${signed(mean)})`));
  return `nothing that can be told from luck, all taken together; the largest ${told.length > 1 ? 'parts are' : 'part is'} ${largest}.`;
}

/** Name a part, `awards in energy`. */
function partWords({ kind, power, channel }: DifferenceOrigin, scenario: Scenario): string {
  const where = channelName(scenario, channel);
  if (kind === 'answer') return `yielding to ${powerName(scenario, power)} in ${where}`;
  if (kind === 'award') return `${scenario.case.channels[channel].kind === 'rate' ? 'alignment' : 'awards'} in ${where}`;
  if (kind === 'outside') return `events and ceilings on ties in ${where}`;
  return kind === 'start' ? `ties in ${where} that differ from the start` : `how much ${where} counts`;
}

/** Say what mainly makes awards differ, `, mainly what the powers offer`. */
function reasonWords({ mean, reasons }: DifferenceOrigin): string {
  const main = reasons.filter((reason) => reason.mean / mean >= MAIN).slice(0, 2);
  return main.length > 0 ? `, mainly ${list(main.map(({ name }) => CAUSES[name]))}` : '';
}

/** What the difference of equidistance at the end comes from, as data: means over pairs with 95 % intervals, a minus b. */
export interface OriginsJson {
  readonly pairs: number;
  readonly total: number;
  readonly parts: readonly (Omit<DifferenceOrigin, 'power' | 'channel'> & {
    /** Id of the power that is yielded to; null = none. */
    readonly power: string | null;
    readonly channel: string;
  })[];
}

/** Write down what the difference comes from; null where decisions cannot be compared or nothing parts. */
export function originsJson({ a: { scenario }, divergence }: Pair): OriginsJson | null {
  if (divergence === null) return null;
  const { powers, channels } = scenario.case;
  const { pairs, total, parts } = divergence.origins;
  return {
    pairs,
    total,
    parts: parts.map(({ power, channel, ...part }) => ({
      ...part,
      power: power < 0 ? null : powers[power].id,
      channel: channels[channel].id,
    })),
  };
}
