import type { Pair } from '../../../experiment/compare/pair.ts';
import { lowerFirst, shownChannels, shownPowers } from '../../words/camps.ts';
import { list, number, plural, signed } from '../../words/words.ts';

/** A tie or a tilt that differs by less than this is not told. [C] half of the last digit that is written */
export const TOLD = 0.005;

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

/** List who gains and loses in a channel by an amount that can be written. */
export function toldGains({ powers }: ChannelGain): Gain[] {
  return powers.filter(({ difference }) => Math.abs(difference) >= TOLD);
}

/** Say who gains and loses in a channel, `European Union +0.05, Russia −0.08`; empty where nobody does by a visible amount. */
export function gainWords(gain: ChannelGain): string {
  return toldGains(gain).map(gainInWords).join(', ');
}

/** Say what one power gains or loses, `Russia −0.08`. */
export const gainInWords = ({ name, difference }: Gain): string => `${name} ${signed(difference)}`;

/** Say channel by channel who gains, the weightiest first. */
export function gainsSentence(pair: Pair, most = 3): string {
  if (pair.uncomparable.roster)
    return `not compared: ${list(pair.uncomparable.roster)} ${pair.uncomparable.roster.length === 1 ? 'is' : 'are'} not in both.`;
  const moved = ({ powers, weight }: ChannelGain): number =>
    weight * Math.max(...powers.map(({ difference }) => Math.abs(difference)));
  const told = channelGains(pair)
    .filter((gain) => gainWords(gain) !== '')
    .sort((one, other) => moved(other) - moved(one));
  if (told.length === 0) return 'no tie ends higher or lower by 0.01 in any channel.';
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
