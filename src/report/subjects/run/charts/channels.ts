import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { type ChartOptions, captionOf, framed, type Spec, WIDTH } from '../../../chart/frame.ts';
import { relax } from '../../../chart/labels.ts';
import { type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { cutToWidth, fitting, textWidth } from '../../../words/text-width.ts';
import { monthName, number } from '../../../words/words.ts';
import { channelsTitles } from './channels-titles.ts';
import { type ChannelTilt, channelsSubtitles, describeChannels, pullsOf, tiltsOf, weightsInWords } from './channels-words.ts';
import { gapPanel } from './gap-panel.ts';

/** Pixels: least height of the bars, what a channel needs, and the height of the axis words below them and of the heading above. */
const BARS = 250;
const PER_CHANNEL = 30;
const AXIS = 22;
const HEADING = 24;
/** The two panels share one x axis in units of tilt: each is 2 wide, with a space between. */
const SPACE = 0.2;
const UNIT = WIDTH / (4 + SPACE);
const NAME_GAP = 15;

/** Draw where the balance comes from: tilt by channel at start and end, and the compensation gap over time. */
export function channelsChart(ensemble: Ensemble, options: ChartOptions): Spec {
  const frame = {
    of: [ensemble.scenario.name],
    titles: channelsTitles(ensemble),
    subtitles: channelsSubtitles(ensemble),
    description: describeChannels(ensemble),
    caption: captionOf(ensemble, options, weightsInWords(ensemble)),
    spacing: 14,
  };
  return framed(frame, [tiltPanels(ensemble), gapPanel(ensemble)]);
}

function tiltPanels(ensemble: Ensemble): Part {
  const bars = Math.max(BARS, PER_CHANNEL * ensemble.scenario.shown.channels.length);
  const encoding = {
    x: { type: 'quantitative', title: null, axis: null, scale: { domain: [-1, 3 + SPACE], nice: false, zero: false } },
    y: { type: 'quantitative', title: null, axis: null, scale: { domain: [bars + AXIS, -HEADING], nice: false, zero: false } },
  };
  const layers = [0, ensemble.months].flatMap((month, k) => tiltPanel(ensemble, { month, zero: k * (2 + SPACE), height: bars }));
  return panel({ width: WIDTH, height: HEADING + bars + AXIS }, encoding, layers);
}

interface TiltPanel {
  readonly month: number;
  /** Where the panel's zero stands on the common x axis. */
  readonly zero: number;
  /** Pixels of all bars together. */
  readonly height: number;
}

/** Draw one panel: a rectangle a channel, as long as its tilt and as thick as its weight. */
function tiltPanel(ensemble: Ensemble, place: TiltPanel): Part[] {
  const { month, zero, height } = place;
  const tilts = tiltsOf(ensemble, month);
  const bars = barsOf(tilts, height);
  const rows = (sign: number): Row[] =>
    bars
      .filter((bar) => Math.sign(bar.tilt) === sign)
      .map((bar) => ({ x: zero, x2: zero + bar.tilt, y: bar.top + 1.5, y2: bar.bottom - 1.5 }));
  const grid = [-1, -0.5, 0.5, 1].map((x) => ({ x: zero + x, y: 0, y2: height }));
  return [
    rules(grid, 'grid'),
    rects(rows(1), 'positive'),
    rects(rows(-1), 'negative'),
    rules([{ x: zero, y: 0, y2: height }], 'zero'),
    ...barWords(bars, place),
    ...panelWords(ensemble, tilts, place),
  ];
}

interface Bar extends ChannelTilt {
  readonly top: number;
  readonly bottom: number;
}

function barsOf(tilts: readonly ChannelTilt[], height: number): Bar[] {
  const total = tilts.reduce((sum, tilt) => sum + tilt.weight, 0);
  let at = 0;
  return tilts.map((tilt) => {
    const top = at;
    at += (tilt.weight / total) * height;
    return { ...tilt, top, bottom: at };
  });
}

/** Set each channel's name across the axis from its bar, and its tilt at the bar's end. */
function barWords(bars: readonly Bar[], { zero, height }: TiltPanel): Part[] {
  const placed = relax(
    bars.map((bar) => ({ ...bar, y: (bar.top + bar.bottom) / 2 })),
    NAME_GAP,
    NAME_GAP / 2,
    height - NAME_GAP / 2,
  );
  return [true, false].flatMap((right) => {
    const rows = placed.filter((bar) => bar.tilt >= 0 === right);
    const names = rows.map((bar) => ({ x: zero, y: bar.y, t: cutToWidth(bar.name, UNIT - 12, 12.5, 600) }));
    // a channel without a tilt is named, and has a dash where its tilt would stand
    const values = rows.map((bar) => ({
      x: zero + (Number.isFinite(bar.tilt) ? bar.tilt : 0),
      y: bar.y,
      t: number(Math.abs(bar.tilt)),
    }));
    const [across, along] = right ? ['right', 'left'] : ['left', 'right'];
    return [
      texts(names, 'label', { align: across, dx: right ? -7 : 7 }),
      texts(values, 'note', { align: along, dx: right ? 6 : -6 }),
    ];
  });
}

function panelWords(ensemble: Ensemble, tilts: readonly ChannelTilt[], { month, zero, height }: TiltPanel): Part[] {
  const { camps, start } = ensemble.scenario.case;
  const { positive, negative } = pullsOf(tilts);
  const net = `net ${number(Math.abs(positive - negative))}`;
  const headings = [
    `${camps.positive} ${number(positive)}, ${camps.negative} ${number(negative)}, ${net}`,
    `${number(positive)} against ${number(negative)}, ${net}`,
  ];
  const heading = fitting(
    headings.map((words) => `${monthName(start, month)}: ${words}`),
    2 * UNIT,
    13,
    600,
  );
  const y = height + 13;
  const names = [`${camps.negative} −1`, `+1 ${camps.positive}`].map((name) => cutToWidth(name, UNIT - 12, 12));
  // the halves give way to long names
  const halves = names.some((name) => textWidth(name, 12) > UNIT / 2 - 16)
    ? []
    : [
        { x: zero - 0.5, y, t: '−0.5' },
        { x: zero + 0.5, y, t: '+0.5' },
      ];
  return [
    texts([{ x: zero, y: -HEADING + 8, t: heading }], 'panel', { align: 'center' }),
    texts([{ x: zero - 1, y, t: names[0] }], 'axisText'),
    texts([{ x: zero + 1, y, t: names[1] }], 'axisText', { align: 'right' }),
    texts([...halves, { x: zero, y, t: '0' }], 'axisText', { align: 'center' }),
  ];
}
