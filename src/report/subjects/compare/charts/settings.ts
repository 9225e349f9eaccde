import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Pair } from '../../../../experiment/compare/pair.ts';
import { isKnown } from '../../../../experiment/statistics/statistics.ts';
import type { UncertainPair } from '../../../../record/plausible/pairs.ts';
import { framed, LEFT, RIGHT, type Spec, WIDTH } from '../../../chart/frame.ts';
import { dots, type Part, panel, type Row, rules, texts } from '../../../chart/marks.ts';
import { cutToWidth } from '../../../words/text-width.ts';
import { capital, signed } from '../../../words/words.ts';
import { notKnowingSentence, settingsCount } from '../uncertainty.ts';
import { labelOf } from '../words.ts';
import { comparisonCaption } from './chart.ts';

/** Pixels of a pair: its words above, its plot. */
const HEADING = 46;
const HEIGHT = 150;
/** Room above and below the longest bars, in differences. */
const ROOM = 0.02;

/** Draw the mean difference of every pair under each setting that the record does not rule out, smallest first. */
export function settingsChart(comparison: Comparison, uncertain: readonly UncertainPair[], version: string): Spec {
  const { pairs } = comparison;
  const [{ under, replicates }] = uncertain;
  const scale = scaleOf(uncertain);
  const frame = {
    of: comparison.ensembles.map(({ scenario }) => scenario.name),
    titles: titlesOf(pairs[0], uncertain[0], pairs.length),
    subtitles: [
      `Mean difference of equidistance at the end under each of ${under.length} settings that the record does not rule out, from lowest to highest, with its 95 % interval from ${replicates} pairs of runs. Pale: the interval holds 0.`,
      `Mean difference at the end under each of ${under.length} settings that the record does not rule out, with its 95 % interval. Pale: the interval holds 0.`,
    ],
    description: pairs.map((pair, k) => capital(notKnowingSentence(pair, uncertain[k]))).join(' '),
    caption: comparisonCaption(comparison, version, ['Settings differ only in what the record was asked about.', '']),
    spacing: 18,
  };
  return framed(
    frame,
    pairs.map((pair, k) => pairPanel(pair, uncertain[k], scale)),
  );
}

function titlesOf({ a, b }: Pair, first: UncertainPair, count: number): string[] {
  if (count > 1) return ['What not knowing the settings leaves of the differences', 'What not knowing leaves of the differences'];
  const { way, share } = settingsCount(first);
  const of = share === 'all' ? `all ${first.under.length}` : `${share} of ${first.under.length}`;
  const [one, other] = [labelOf(a.scenario.id), b.scenario.id];
  return way === 'alike'
    ? [`${one} and ${other} end alike under every setting`, 'Alike under every setting']
    : [
        `${one} ends ${way} than ${other} under ${of} settings`,
        `${one} ends ${way} under ${of} settings`,
        `The first ends ${way} under ${of} settings`,
      ];
}

/** A common scale of differences, with zero in it. */
interface Scale {
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
}

function scaleOf(uncertain: readonly UncertainPair[]): Scale {
  const ends = uncertain.flatMap(({ under }) => under.map(({ end }) => end));
  const top = Math.max(0, ...ends.map(({ hi }) => hi)) + ROOM;
  const bottom = Math.min(0, ...ends.map(({ lo }) => lo)) - ROOM;
  const step = [0.02, 0.05, 0.1, 0.2, 0.5].find((each) => (top - bottom) / each <= 5) ?? 1;
  const first = Math.ceil(bottom / step);
  const ticks = Array.from({ length: Math.floor(top / step) - first + 1 }, (_, k) => (first + k) * step);
  return { top, bottom, ticks };
}

function pairPanel({ a, b }: Pair, { under }: UncertainPair, { top, bottom, ticks }: Scale): Part {
  const height = HEADING + HEIGHT;
  const axes = {
    x: { type: 'quantitative', title: null, axis: null, scale: { domain: [0, WIDTH], nice: false, zero: false } },
    y: { type: 'quantitative', title: null, axis: null, scale: { domain: [height, 0], nice: false, zero: false } },
  };
  const y = (value: number): number => HEADING + ((top - value) / (top - bottom)) * HEIGHT;
  const across = (value: number): Row => ({ x: 0, x2: WIDTH, y: y(value) });
  const sorted = [...under].sort((one, other) => one.end.mean - other.end.mean);
  const placed = sorted.map(({ end }, k) => ({ end, x: ((k + 0.5) / sorted.length) * WIDTH }));
  const [known, open] = [true, false].map((which) => placed.filter(({ end }) => isKnown(end) === which));
  const bars = (of: typeof placed, style: string): Part[] => [
    rules(
      of.map(({ end, x }) => ({ x, y: y(end.lo), y2: y(end.hi) })),
      style,
    ),
    dots(
      of.map(({ end, x }) => ({ x, y: y(end.mean) })),
      style,
    ),
  ];
  const decimals = ticks.length > 1 && ticks[1] - ticks[0] < 0.1 ? 2 : 1;
  const [least, middle, most] = [0, 0.5, 1].map((share) => signed(sorted[Math.floor(share * (sorted.length - 1))].end.mean));
  const span = `lowest ${least}, middle ${middle}, highest ${most}`;
  const heading = cutToWidth(`${labelOf(a.scenario.id)} minus ${b.scenario.id}`, WIDTH + RIGHT, 13, 600);
  return panel({ width: WIDTH, height }, axes, [
    texts([{ x: -LEFT, y: 8, t: heading }], 'panel'),
    texts([{ x: -LEFT, y: 27, t: span }], 'note'),
    rules(ticks.map(across), 'grid'),
    rules([across(0)], 'zero'),
    ...(open.length > 0 ? bars(open, 'event') : []),
    ...(known.length > 0 ? bars(known, 'kindHedging') : []),
    texts(
      ticks.map((value) => ({ x: -6, y: y(value), t: signed(value, decimals) })),
      'axisText',
      { align: 'right' },
    ),
  ]);
}
