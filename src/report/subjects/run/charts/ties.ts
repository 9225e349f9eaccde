import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { type ChartOptions, captionOf, framed, remarkPanel, type Spec } from '../../../chart/frame.ts';
import { dots, type Part, panel, type Row, rings, rules, texts } from '../../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../../chart/places.ts';
import { cutToWidth, textWidth } from '../../../words/text-width.ts';
import { monthName, number } from '../../../words/words.ts';
import { describeTies, restSentence, shownTies, type TieChange, tiesRemarks, tiesSubtitles, tiesTitles } from './ties-words.ts';

/** Pixels: names of ties at most, room for a number beside a dot, of a row, of the key above and of the axis below. */
const NAMES = 320;
const BESIDE = 42;
const ROW = 31;
const KEY = 30;
const AXIS = 24;
/** Areas of a dot, and the distance of a number to it. */
const DOT = 130;
const GAP = 11;
/** Width of the line between two dots. */
const THICK = 5;

/** Draw the ties that move most, one a row: an open dot where it begins, a full one where it ends. */
export function tiesChart(ensemble: Ensemble, options: ChartOptions): Spec {
  const { shown, rest } = shownTies(ensemble);
  const frame = {
    of: [ensemble.scenario.name],
    titles: tiesTitles(ensemble),
    subtitles: tiesSubtitles(ensemble),
    description: describeTies(ensemble),
    caption: captionOf(ensemble, options, tiesRemarks(ensemble)),
    spacing: 12,
  };
  return framed(frame, [tiesPanel(ensemble, shown), ...remarkPanel(restSentence(rest))]);
}

/** Places in pixels: the names' room, and a tie's. */
interface Places {
  readonly names: number;
  readonly left: number;
  xOf(tie: number): number;
}

function placesOf(shown: readonly TieChange[], end: number): Places {
  const names = Math.min(NAMES, Math.max(...shown.map((tie) => textWidth(nameOf(tie), 13, 600))));
  const left = LEVER_START + names + BESIDE;
  return { names, left, xOf: (tie) => left + (tie / end) * (END - BESIDE - left) };
}

function tiesPanel(ensemble: Ensemble, shown: readonly TieChange[]): Part {
  const height = KEY + shown.length * ROW + AXIS;
  const most = Math.max(...shown.flatMap(({ from, to }) => [from, to]));
  const step = most > 0.4 ? 0.2 : 0.1;
  const end = Math.max(2, Math.ceil(most / step - 1e-9)) * step;
  const places = placesOf(shown, end);
  const { left, xOf } = places;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, k) => k * step);
  const layers = [
    rules(
      ticks.map((tick) => ({ x: xOf(tick), y: AXIS, y2: height - KEY })),
      'grid',
    ),
    texts(
      ticks.map((tick) => ({ x: xOf(tick), y: AXIS, t: number(tick, 1) })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
    ...keyLayers(ensemble, left, height - 8),
    ...shown.flatMap((tie, k) => tieLayers(tie, height - KEY - (k + 0.5) * ROW, places)),
  ];
  return panel({ width: END, height }, { x: pixels([0, END]), y: pixels([0, height]) }, layers);
}

/** Say once what the two dots are. */
function keyLayers({ scenario, months }: Ensemble, left: number, y: number): Part[] {
  const [start, end] = [0, months].map((month) => monthName(scenario.case.start, month));
  const next = left + GAP + textWidth(`start, ${start}`, 12.5, 600) + 2 * GAP;
  const label = (x: number, t: string): Row => ({ x: x + GAP, y, t });
  return [
    rings([{ x: left, y }], 'kindMixed', DOT),
    dots([{ x: next, y }], 'kindMixed', DOT),
    texts([label(left, `start, ${start}`), label(next, `end, ${end}`)], 'noteStrong', { fontSize: 12.5 }),
  ];
}

/** Draw one tie in the colour of its power, with both numbers outside of its dots. */
function tieLayers(tie: TieChange, y: number, { names, xOf }: Places): Part[] {
  const { from, to, style } = tie;
  const rises = to >= from;
  const [x, x2] = [xOf(from), xOf(to)];
  const beside = (leftward: boolean): Part => ({ align: leftward ? 'right' : 'left', dx: leftward ? -GAP : GAP });
  const link = rules([{ x, x2, y }], style);
  return [
    texts([{ x: LEVER_START, y, t: nameWithin(tie, names) }], `${style}Text`, { fontSize: 13 }),
    { ...link, mark: { ...(link.mark as Part), strokeWidth: THICK } },
    // an open dot is empty: nothing shows through it
    dots([{ x, y }], 'trailHalo', DOT),
    rings([{ x, y }], style, DOT),
    dots([{ x: x2, y }], style, DOT),
    texts([{ x, y, t: number(from) }], 'note', { ...beside(rises), fontSize: 12.5 }),
    texts([{ x: x2, y, t: number(to) }], `${style}Text`, { ...beside(!rises), fontSize: 13 }),
  ];
}

const nameOf = ({ power, channel }: TieChange): string => `${power} in ${channel}`;

/** Name a tie in the room there is; a long name of a power leaves room for its channel. */
function nameWithin(tie: TieChange, room: number): string {
  const name = nameOf(tie);
  if (textWidth(name, 13, 600) <= room) return name;
  const power = cutToWidth(tie.power, room / 2, 13, 600);
  return cutToWidth(nameOf({ ...tie, power }), room, 13, 600);
}
