import type { Pair } from '../../../../experiment/compare/pair.ts';
import { lowerFirst } from '../../../words/camps.ts';
import { cutToWidth, textWidth } from '../../../words/text-width.ts';
import { list, monthName, number, plural } from '../../../words/words.ts';
import { type ChannelGain, channelGains, gainInWords, gainWords, TOLD, toldGains } from '../gains.ts';

/** State who gains most, with its limit. */
export function channelsGainedTitles(pairs: readonly Pair[]): string[] {
  const all = pairs.flatMap((pair) =>
    channelGains(pair).flatMap(({ name, powers }) =>
      powers.map((power) => ({
        pair,
        channel: lowerFirst(name),
        who: power.name,
        difference: power.difference,
      })),
    ),
  );
  const [most] = all.sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  if (!most || Math.abs(most.difference) < TOLD) return ['No tie ends higher or lower by 0.01 in any channel'];
  const { pair, who, channel, difference } = most;
  const verb = difference < 0 ? 'loses' : 'gains';
  const by = number(Math.abs(difference));
  const [one, other] = [pair.a.scenario.id, pair.b.scenario.id];
  return [
    `${who} ${verb} most, in ${channel}: ${by} in ${one} against ${other}`,
    `${who} ${verb} most, ${by} in ${channel} (mean of all runs)`,
    `${who} ${verb} most, ${by} in ${channel}`,
    `One tie in ${channel} differs by ${by}`,
  ];
}

/** Say who gains in a channel on one line or two of some width; where not all have room, those that move most. */
export function gainLines(gain: ChannelGain, room: number): string[] {
  const told = toldGains(gain);
  const bySize = [...told].sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  for (let most = told.length; most > 0; most--) {
    const kept = told.filter((each) => bySize.indexOf(each) < most).map(gainInWords);
    const lines = inLines(most < told.length ? [...kept, `${told.length - most} more`] : kept, room);
    if (lines.length <= 2 || most === 1) return lines.slice(0, 2).map((line) => cutToWidth(line, room, 11.5));
  }
  return ['no visible change'];
}

/** Set words one after the other on lines of some width, broken only between them. */
function inLines(words: readonly string[], room: number): string[] {
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined) return [word];
    const longer = `${last}, ${word}`;
    return textWidth(longer, 11.5) <= room ? [...lines.slice(0, -1), longer] : [...lines.slice(0, -1), `${last},`, word];
  }, []);
}

/** Describe the picture in words for people who cannot see it. */
export function describeChannelsGained(pairs: readonly Pair[]): string {
  const said = pairs.map((pair) => {
    const { a, b } = pair;
    const words = channelGains(pair).map(
      (gain) =>
        `${lowerFirst(gain.name)} ${number(gain.b)} to ${number(gain.a)}${gainWords(gain) === '' ? '' : ` (${gainWords(gain)})`}`,
    );
    return `From ${b.scenario.id} to ${a.scenario.id}, tilts at the end: ${list(words, 9)}.`;
  });
  const { scenario, months, runs } = pairs[0].a;
  return [`Bars of tilt by channel in ${monthName(scenario.case.start, months)}, means of ${plural(runs, 'run')}.`, ...said].join(
    ' ',
  );
}
