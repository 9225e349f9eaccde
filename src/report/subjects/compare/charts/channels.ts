import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Pair } from '../../../../experiment/compare/pair.ts';
import { framed, LEFT, RIGHT, type Spec, WIDTH } from '../../../chart/frame.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { cutToWidth } from '../../../words/text-width.ts';
import { type ChannelGain, channelGains, TOLD } from '../gains.ts';
import { labelOf } from '../words.ts';
import { channelsGainedTitles, describeChannelsGained, gainLines } from './channels-words.ts';
import { comparisonCaption } from './chart.ts';

/** Pixels: height of a channel, of a pair's heading and of the axis below; where names end, and where tilts stand. */
const ROW = 30;
const HEADING = 26;
const FOOT = 22;
const NAMES = 96;
const PLOT = { from: 114, to: 336 };
const WORDS = PLOT.to + 18;
/** Pixels between two lines of words. */
const LINE = 14;
/** Half the height of a tick and of a bar. */
const TICK = 9;
const BAR = 5;

/** Draw channel by channel who gained in the first scenario against each other one; null where none can be compared. */
export function channelsGainedChart(comparison: Comparison, version: string): Spec | null {
  const pairs = comparison.pairs.filter(({ uncomparable }) => uncomparable.roster === undefined);
  if (pairs.length === 0) return null;
  const { positive, negative } = comparison.ensembles[0].scenario.case.camps;
  const frame = {
    of: comparison.ensembles.map(({ scenario }) => scenario.name),
    titles: channelsGainedTitles(pairs),
    subtitles: [
      `Tilt of each channel at the end: −1 = all ${negative}, +1 = all ${positive}. Bar: from where the other scenario ends to where the first ends (thick). Thin: the start. Right: ties gained and lost in the first.`,
      `Tilt of each channel at the end. Bar: from where the other scenario ends to where the first ends (thick). Thin: the start. Right: ties gained and lost in the first.`,
      'Tilt at the end. Bar: from the other scenario to the first (thick). Thin: the start. Right: ties gained and lost in the first.',
    ],
    description: describeChannelsGained(pairs),
    caption: comparisonCaption(comparison, version, [
      'Means of all runs; shares and rates of one channel need not sum to the same.',
      'Means of all runs.',
    ]),
    spacing: 10,
  };
  return framed(frame, pairs.map(pairPanel));
}

function pairPanel(pair: Pair): Part {
  const gains = channelGains(pair);
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
    ...gains.flatMap((gain, k) => channelLayers(gain, HEADING + ROW * (k + 0.5))),
    ...marks.map(([tilt, t]) =>
      texts([{ x: at(tilt), y: foot + 12, t }], 'axisText', { align: tilt < 0 ? 'left' : tilt > 0 ? 'right' : 'center' }),
    ),
  ]);
}

const at = (tilt: number): number => PLOT.from + ((tilt + 1) / 2) * (PLOT.to - PLOT.from);

function channelLayers(gain: ChannelGain, y: number): Part[] {
  const lean = gain.a - gain.b;
  const words = gainLines(gain, WIDTH + RIGHT - WORDS);
  const tick = (tilt: number, half: number): Row => ({ x: at(tilt), y: y - half, y2: y + half });
  const bar = [{ x: at(gain.b), x2: at(gain.a), y: y - BAR, y2: y + BAR }];
  return [
    Math.abs(lean) < TOLD ? rects([], 'positive') : rects(bar, lean > 0 ? 'positive' : 'negative'),
    rules([tick(gain.start, TICK)], 'event'),
    rules([tick(gain.a, TICK)], 'pressure'),
    texts([{ x: NAMES, y, t: cutToWidth(gain.name, NAMES + LEFT, 12.5, 600) }], 'label', { align: 'right' }),
    texts(
      words.map((t, k) => ({ x: WORDS, y: y + LINE * (k - (words.length - 1) / 2), t })),
      'note',
    ),
  ];
}
