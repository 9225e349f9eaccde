import { type MeasuredYear, stretchesOf } from '../../../../record/measure/measured-years.ts';
import { framed, labelledAtEnd, type Spec, WIDTH } from '../../../chart/frame.ts';
import type { Label } from '../../../chart/labels.ts';
import { line, type Part, panel, type Row, rects, rules, texts } from '../../../chart/marks.ts';
import { number } from '../../../words/words.ts';
import { type RecordView, recordSpan } from '../view.ts';
import { describeMeasured, measuredSubtitles, measuredTitles, recordCaption } from '../words.ts';
import { tiltPanels } from './tilts.ts';
import { eventRoom, placedEvents, recordEventLayers, valueAxis, yearAxis } from './time.ts';

const HEIGHT = 210;
/** Pixels at the foot that the numbers of channels take. */
const COUNTS = 34;
const STEP = 0.2;
/** Share of a year that is left blank at the ends of a stretch. */
const APART = 0.07;
/** Neighbours overlap by this, against hairlines. */
const OVERLAP = 0.02;
/** How much of its year a single value takes on either side of the middle. */
const HALF_MARK = 0.32;

/** Draw an index of measured ties year by year, and the tilt of each channel below. */
export function recordEquidistanceChart(view: RecordView, version: string): Spec {
  const lowest = recordAxisStart(view);
  const frame = {
    of: [`The record of ${view.scenario.case.state.name}`],
    titles: measuredTitles(view),
    subtitles: measuredSubtitles(view, lowest),
    description: describeMeasured(view),
    caption: recordCaption(
      view,
      version,
      'Shares of trade, investment and arms, and agreement at the United Nations. A gap is missing data, no zero.',
    ),
    spacing: 10,
  };
  return framed(frame, [indexPanel(view, lowest), ...tiltPanels(view)]);
}

/** Find where the axis starts: under all that is drawn. */
export function recordAxisStart({ years, index }: RecordView): number {
  const lows = years.flatMap(({ bands }) => (bands ? [bands[index][0]] : []));
  return Math.max(0, Math.floor(Math.min(1, ...lows) / STEP - 0.1) * STEP);
}

function indexPanel(view: RecordView, lowest: number): Part {
  const events = placedEvents(view);
  const extra = eventRoom(events);
  const perUnit = HEIGHT / (1 - lowest);
  const yOf = (pixels: number): number => 1 - pixels / perUnit;
  const values = Array.from({ length: Math.round((1 - lowest) / STEP) + 1 }, (_, k) => Math.round((lowest + k * STEP) * 10) / 10);
  const labels = endLabels(view, (value) => (1 - value) * perUnit);
  const encoding = { x: yearAxis(view, false), y: valueAxis([lowest, yOf(-extra)], values) };
  return panel({ width: WIDTH, height: HEIGHT + extra }, encoding, [
    bandOf(view),
    ...recordEventLayers(view, events, { height: HEIGHT - COUNTS, yOf }),
    ...estimates(view),
    ...counts(view, lowest, perUnit),
    ...labelledAtEnd(labels, HEIGHT, recordSpan(view)[1] + 1, yOf),
  ]);
}

/** A stretch stands apart from its neighbours in the band too. */
function bandOf({ years, index }: RecordView): Part {
  const rows = stretchesOf(years).flatMap((stretch) =>
    stretch.flatMap(({ year, bands }, k): Row[] => {
      const [left, right] = [k === 0, k === stretch.length - 1].map((isEnd) => (isEnd ? APART : -OVERLAP));
      return bands ? [{ x: year + left, x2: year + 1 - right, y: bands[index][0], y2: bands[index][1] }] : [];
    }),
  );
  return rects(rows, 'band90');
}

/** Draw lines within stretches, and a short mark for a year that stands alone. */
function estimates(view: RecordView): Part[] {
  const { index, years } = view;
  const estimateAt = (each: MeasuredYear): number => each.indices?.[index] ?? Number.NaN;
  const stretches = stretchesOf(years);
  const linked = stretches
    .filter((stretch) => stretch.length > 1)
    .flatMap((stretch, k) => stretch.map((each): Row => ({ x: each.year + 0.5, y: estimateAt(each), k })));
  const alone = stretches.filter((stretch) => stretch.length === 1).map(([each]) => markAt(each.year, estimateAt(each)));
  const other = comparable(view).map((each) => markAt(each.year, estimateAt(each)));
  return [
    ...(other.length > 0 ? [rules(other, 'reference')] : []),
    ...(linked.length > 0 ? [line(linked, 'median')] : []),
    ...(alone.length > 0 ? [rules(alone, 'median')] : []),
  ];
}

const markAt = (year: number, y: number): Row => ({ x: year + 0.5 - HALF_MARK, x2: year + 0.5 + HALF_MARK, y });

/** Years that have more channels than those compared: what the compared ones alone give there. */
function comparable({ change, years }: RecordView): MeasuredYear[] {
  if (change === null) return [];
  const set = change.channels.join('+');
  const wider = new Set(years.filter((each) => each.set !== set).map(({ year }) => year));
  return change.years.filter(({ year }) => wider.has(year));
}

/** Write under each year how many channels are measured. */
function counts({ years }: RecordView, lowest: number, perUnit: number): Part[] {
  const rows = years.map(({ year, channels }) => ({
    x: year + 0.5,
    y: lowest + COUNTS / 4 / perUnit,
    t: String(channels.length),
  }));
  const first = rows[0];
  return [
    texts(rows, 'note', { align: 'center' }),
    texts([{ x: Number(first.x) - 0.5, y: lowest + (COUNTS * 3) / 4 / perUnit, t: 'channels measured' }], 'note', { dx: 4 }),
  ];
}

function endLabels(view: RecordView, pixelsOf: (value: number) => number): Label[] {
  const { years, index } = view;
  const last = [...years].reverse().find(({ indices }) => indices !== null);
  if (last?.indices == null) return [];
  const value = last.indices[index];
  const words = last.channels.length;
  const own = { text: [`${number(value)} on ${words} channels`, number(value)], style: 'label', y: pixelsOf(value) };
  const same = comparable(view).find(({ year }) => year === last.year);
  if (same?.indices == null) return [own];
  const other = same.indices[index];
  const names = same.channels.map(({ name }) => name.toLowerCase()).join(', ');
  return [
    own,
    {
      text: [`${number(other)} ${names}`, `${number(other)} on ${same.channels.length}`],
      style: 'labelMixed',
      y: pixelsOf(other),
    },
  ];
}
