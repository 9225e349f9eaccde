import type { Comparison, Pair } from '../../experiment/compare.ts';
import { type ChannelGain, channelGains, gainWords, labelOf } from '../compare-words.ts';
import { cutToWidth, textWidth } from '../text-width.ts';
import { list, monthName, number, plural } from '../words.ts';
import { lowerFirst } from './camps.ts';
import { comparisonCaption } from './comparison.ts';
import { framed, LEFT, RIGHT, type Spec, WIDTH } from './frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from './marks.ts';

/** Pixels: height of a channel, of a pair's heading and of the axis below; where names end, and where tilts stand. */
const ROW = 30;
const HEADING = 26;
const FOOT = 22;
const NAMES = 76;
const PLOT = { from: 96, to: 376 };
const WORDS = PLOT.to + 18;
/** Half the height of a tick and of a bar. */
const TICK = 9;
const BAR = 5;
/** A difference below this is none. [C] half of the last digit that is written */
const LEAST = 0.005;

/** Draw channel by channel who gained in the first scenario against each other one; null where none can be compared. */
export function channelsGainedChart(comparison: Comparison, version: string): Spec | null {
  const pairs = comparison.pairs.filter(({ uncomparable }) => uncomparable.roster === undefined);
  if (pairs.length === 0) return null;
  const { positive, negative } = comparison.ensembles[0].scenario.case.camps;
  const frame = {
    titles: titlesOf(pairs),
    subtitles: [
      `Tilt of each channel at the end: −1 = all ${negative}, +1 = all ${positive}. Bar: from where the other scenario ends to where the first ends (thick). Thin: the start. Right: ties gained and lost in the first.`,
      `Tilt of each channel at the end. Bar: from where the other scenario ends to where the first ends (thick). Thin: the start. Right: ties gained and lost in the first.`,
      'Tilt at the end. Bar: from the other scenario to the first (thick). Thin: the start. Right: ties gained and lost in the first.',
    ],
    description: describe(pairs),
    caption: comparisonCaption(comparison, version, [
      'Means of all runs; shares and rates of one channel need not sum to the same.',
      'Means of all runs.',
    ]),
    spacing: 10,
  };
  return framed(frame, pairs.map(pairPanel));
}

/** State who gains most, with its limit. */
function titlesOf(pairs: readonly Pair[]): string[] {
  const all = pairs.flatMap((pair) =>
    channelGains(pair).flatMap(({ name, weight, powers }) =>
      powers.map((power) => ({
        pair,
        channel: lowerFirst(name),
        who: power.name,
        difference: power.difference,
        moved: weight * Math.abs(power.difference),
      })),
    ),
  );
  const [most] = all.sort((one, other) => other.moved - one.moved);
  if (!most || Math.abs(most.difference) < LEAST) return ['No tie ends higher or lower by .01 in any channel'];
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

function pairPanel(pair: Pair): Part {
  const gains = channelGains(pair);
  const words = wordsOf(gains);
  const height = HEADING + ROW * gains.length + FOOT;
  const axes = {
    x: { type: 'quantitative', title: null, axis: null, scale: { domain: [0, WIDTH], nice: false, zero: false } },
    y: { type: 'quantitative', title: null, axis: null, scale: { domain: [height, 0], nice: false, zero: false } },
  };
  const foot = HEADING + ROW * gains.length;
  const { positive, negative } = pair.a.scenario.case.camps;
  const marks: readonly (readonly [number, string])[] = [
    [-1, `−1 ${negative}`],
    [0, '0'],
    [1, `${positive} +1`],
  ];
  const heading = `${labelOf(pair.a.scenario.id)} against ${pair.b.scenario.id}`;
  return panel({ width: WIDTH, height }, axes, [
    texts([{ x: -LEFT, y: 8, t: cutToWidth(heading, WIDTH + RIGHT, 13, 600) }], 'panel'),
    rules(
      [-1, -0.5, 0.5, 1].map((tilt) => ({ x: at(tilt), y: HEADING, y2: foot })),
      'grid',
    ),
    rules([{ x: at(0), y: HEADING, y2: foot }], 'zero'),
    ...gains.flatMap((gain, k) => channelLayers(gain, HEADING + ROW * (k + 0.5), words[k])),
    ...marks.map(([tilt, t]) =>
      texts([{ x: at(tilt), y: foot + 12, t }], 'axisText', { align: tilt < 0 ? 'left' : tilt > 0 ? 'right' : 'center' }),
    ),
  ]);
}

const at = (tilt: number): number => PLOT.from + ((tilt + 1) / 2) * (PLOT.to - PLOT.from);

/** Say who gains in each channel: by name where that has room in all of them, else by id. */
function wordsOf(gains: readonly ChannelGain[]): string[] {
  const room = WIDTH + RIGHT - WORDS;
  const full = gains.map(gainWords);
  const brief = gains.map((gain) => gainWords({ ...gain, powers: gain.powers.map((power) => ({ ...power, name: power.id })) }));
  const words = full.every((text) => textWidth(text, 11.5) <= room) ? full : brief;
  return words.map((text) => cutToWidth(text || 'no visible change', room, 11.5));
}

function channelLayers(gain: ChannelGain, y: number, words: string): Part[] {
  const lean = gain.a - gain.b;
  const tick = (tilt: number, half: number): Row => ({ x: at(tilt), y: y - half, y2: y + half });
  const bar = [{ x: at(gain.b), x2: at(gain.a), y: y - BAR, y2: y + BAR }];
  return [
    Math.abs(lean) < LEAST ? rects([], 'positive') : rects(bar, lean > 0 ? 'positive' : 'negative'),
    rules([tick(gain.start, TICK)], 'event'),
    rules([tick(gain.a, TICK)], 'pressure'),
    texts([{ x: NAMES, y, t: cutToWidth(gain.name, NAMES + LEFT, 12.5, 600) }], 'label', { align: 'right' }),
    texts([{ x: WORDS, y, t: words }], 'note'),
  ];
}

/** Describe the picture in words for people who cannot see it. */
function describe(pairs: readonly Pair[]): string {
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
