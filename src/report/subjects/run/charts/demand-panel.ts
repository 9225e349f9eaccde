import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { LEFT, RIGHT, WIDTH } from '../../../chart/frame.ts';
import { relax } from '../../../chart/labels.ts';
import { type Part, panel, rectsByGroup, rules, texts } from '../../../chart/marks.ts';
import { cutToWidth, textWidth } from '../../../words/text-width.ts';
import { number } from '../../../words/words.ts';
import { DEPTH_WORDS, demandsByPower, demandWords, type PowerDemands } from './choice-words.ts';

/** Pixels of the rows of demands: pitch, bar, where bars start and how long the longest is. */
const ROW = 52;
const BAR = 16;
const BAR_AT = 72;
const LONGEST = 440;
const HEADING = 26;
/** Pixels that the words over the longest bar take where a row stands above it. */
const WORDS = 12;
/** Least distance of two words over a bar. */
const WORD_GAP = 10;

/** Draw what each power demands a year and how deep it is met; the words stand over the longest bar. */
export function demandPanel(ensemble: Ensemble): Part {
  const powers = demandsByPower(ensemble);
  const longest = Math.max(...powers.map((power) => power.total));
  const named = powers.findIndex((power) => power.total === longest);
  const below = (k: number): number => (named > 0 && k >= named ? WORDS : 0);
  const height = HEADING + ROW * powers.length + below(powers.length);
  const pixels = { type: 'quantitative', title: null, axis: null };
  const encoding = {
    x: { ...pixels, scale: { domain: [0, WIDTH + RIGHT], nice: false, zero: false } },
    y: { ...pixels, scale: { domain: [height, 0], nice: false, zero: false } },
  };
  const heading = texts(
    [{ x: -LEFT, y: 10, t: longest > 0 ? 'Demands a year, by how they are answered' : 'No power demands anything.' }],
    'panel',
  );
  const rows = powers.map((power, k) => ({ power, y: HEADING + ROW * k + ROW / 2 - 2 + below(k) }));
  const layers =
    longest > 0 ? [heading, bars(rows, longest), ...rowWords(rows, longest), ...depthWords(rows, longest)] : [heading];
  return panel({ width: WIDTH + RIGHT, height: longest > 0 ? height : HEADING }, encoding, layers);
}

interface PlacedRow {
  readonly power: PowerDemands;
  readonly y: number;
}

/** Cut a bar into its segments, in pixels. */
function segmentsOf(power: PowerDemands, longest: number): { from: number; to: number }[] {
  let at = BAR_AT;
  return power.byDepth.map((rate) => {
    const from = at;
    at += (rate / longest) * LONGEST;
    return { from, to: at };
  });
}

function bars(rows: readonly PlacedRow[], longest: number): Part {
  const data = rows.flatMap(({ power, y }) =>
    segmentsOf(power, longest).map(({ from, to }, k) => ({
      x: from,
      x2: Math.max(from, to - (k < DEPTH_WORDS.length - 1 ? 1 : 0)),
      y: y - BAR / 2,
      y2: y + BAR / 2,
      k: DEPTH_WORDS[k],
    })),
  );
  return rectsByGroup(
    data.filter((row) => row.x2 > row.x),
    'depths',
    DEPTH_WORDS,
  );
}

function rowWords(rows: readonly PlacedRow[], longest: number): Part[] {
  return rows.flatMap(({ power, y }) => {
    const end = BAR_AT + (power.total / longest) * LONGEST;
    const channels = power.byChannel.map(({ name, rate }) => `${name} ${number(rate)}`).join(' · ');
    return [
      texts([{ x: -LEFT, y, t: cutToWidth(power.name, LEFT + BAR_AT - 8, 11.5, 600) }], `${power.style}Text`),
      texts([{ x: end, y, t: demandWords(power) }], 'noteStrong', { dx: power.total > 0 ? 8 : 0 }),
      texts([{ x: BAR_AT, y: y + BAR / 2 + 9, t: cutToWidth(channels, WIDTH + RIGHT - BAR_AT, 11.5) }], 'note'),
    ];
  });
}

/** Name the depths above the longest bar, pushed apart where segments are narrow. */
function depthWords(rows: readonly PlacedRow[], longest: number): Part[] {
  const row = rows.find(({ power }) => power.total === longest)!;
  const segments = segmentsOf(row.power, longest)
    .map(({ from, to }, k) => ({ x: (from + to) / 2, width: to - from, word: DEPTH_WORDS[k] }))
    .filter(({ width }) => width > 0.5);
  const placed = spreadWords(segments);
  const y = row.y - BAR / 2;
  return [
    ...placed.map(({ at, word }) => texts([{ x: at, y: y - 9, t: word }], 'note', { align: 'center' })),
    rules(
      placed.filter(({ at, x }) => Math.abs(at - x) > 1).map(({ at, x }) => ({ x: at, x2: x, y: y - 3, y2: y })),
      'event',
    ),
  ];
}

/** Push words of different widths apart along a line, from their wanted centres. */
function spreadWords<T extends { readonly x: number; readonly word: string }>(words: readonly T[]): (T & { at: number })[] {
  const widths = words.map(({ word }) => textWidth(word, 11.5) + WORD_GAP);
  const before = widths.map((_, k) => widths.slice(0, k).reduce((a, b) => a + b, 0) + widths[k] / 2);
  // with widths taken out, words are points that may not change places
  const points = relax(
    words.map(({ x }, k) => ({ y: x - before[k] })),
    0,
    BAR_AT - widths[0] / 2,
    Infinity,
  );
  return words.map((word, k) => ({ ...word, at: points[k].y + before[k] }));
}
