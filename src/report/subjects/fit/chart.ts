import type { Calibration } from '../../../record/fit/history-matching.ts';
import { rangesOf } from '../../../record/fit/ranges.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { CAPTION_LINE, framed, type Spec } from '../../chart/frame.ts';
import { type Part, panel, rects, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { parameterWords } from '../../words/input-words.ts';
import { cut, textWidth, wrap } from '../../words/text-width.ts';
import { list, number, percent, plural } from '../../words/words.ts';
import { keptRow, PLOT_COLUMNS } from './cells.ts';
import { verdictWords } from './tables.ts';
import { fitCaveat, keptOf } from './words.ts';

/** Draw for every parameter how many of the tries are kept along its declared range. */
export function calibrateChart(calibration: Calibration, version: string): Spec {
  const ranges = rangesOf(calibration);
  const rows = Array.from({ length: Math.ceil(ranges.length / PLOT_COLUMNS) }, (_, k) =>
    ranges.slice(k * PLOT_COLUMNS, (k + 1) * PLOT_COLUMNS),
  );
  const frame = {
    of: calibration.windows.map(({ scenario }) => scenario.name),
    titles: rangesTitles(calibration),
    subtitles: subtitlesOf(calibration),
    description: descriptionOf(calibration),
    caption: fitCaption(calibration, version),
    spacing: 8,
  };
  return framed(frame, [keyRow(), ...rows.map((row) => keptRow(calibration, row))]);
}

/** Write the lines under a picture of a calibration. */
export function fitCaption(calibration: Calibration, version: string): string[] {
  const { design, points, runs, seed, windows } = calibration;
  const facts = `Equidistance ${version} · design ${shortHash(design.id)}, ${plural(points.length, 'point')} · ${plural(runs, 'run')} from each of ${windows.map(({ from }) => from).join(', ')}, seed “${cut(seed, 24)}”`;
  return [cut(facts, CAPTION_LINE), ...wrap(fitCaveat(calibration), CAPTION_LINE, 3)];
}

/** State what the record narrows and what it leans to. */
export function rangesTitles(calibration: Calibration): string[] {
  const ranges = rangesOf(calibration);
  const narrowed = ranges.filter(({ identified }) => identified).map(({ name }) => parameterWords(name));
  const leaning = ranges.filter(({ leans }) => leans !== null).map(({ name, leans }) => `${leans} ${parameterWords(name)}`);
  if (keptOf(calibration) === 0) return ['The record rules out every setting that was tried'];
  const leans = leaning.length > 0 ? [`leans to ${list(leaning, 4)}`] : [];
  const first =
    narrowed.length === 0
      ? 'The record pins down no parameter'
      : `The record narrows ${narrowed.length === 1 ? `only ${narrowed[0]}` : list(narrowed, 7)}`;
  return [...leans.map((words) => `${first}; it ${words}`), first, `The record narrows ${plural(narrowed.length, 'parameter')}`];
}

function subtitlesOf(calibration: Calibration): string[] {
  const kept = keptOf(calibration);
  const { points } = calibration;
  return [
    `Bars: share of the tried settings that the record does not rule out, along the declared range of each parameter; flat bars say that it tells nothing. Of all ${points.length} tries ${percent(kept / points.length)} are kept.`,
  ];
}

function descriptionOf(calibration: Calibration): string {
  const told = rangesOf(calibration).map((each) => {
    const { name, prior, most, covers } = each;
    const kept =
      most === null ? 'none' : `nine tenths from ${number(most[0])} to ${number(most[1])}, ${percent(covers ?? 0)} of it`;
    return `${name}: declared ${number(prior[0])} to ${number(prior[1])}, kept ${kept}: ${verdictWords(each)}.`;
  });
  return [
    `Small bar charts, one a parameter: ${keptOf(calibration)} of ${calibration.points.length} settings are kept.`,
    ...told,
  ].join(' ');
}

/** Say once what the marks are. */
function keyRow(): Part {
  const layers: Part[] = [];
  let x = LEVER_START;
  for (const [word, draw] of KEY) {
    layers.push(draw(x), texts([{ x: x + 22, y: 0.5, t: word }], 'note'));
    x += 22 + textWidth(word, 11.5) + 16;
  }
  return panel({ width: END, height: 18 }, { x: pixels([0, END]), y: pixels([0, 1]) }, layers);
}

const KEY: readonly (readonly [string, (x: number) => Part])[] = [
  ['share kept, full height = all', (x) => rects([{ x: x + 4, x2: x + 14, y: 0, y2: 1 }], 'band50')],
  ['over the whole range', (x) => rules([{ x, x2: x + 16, y: 0.5 }], 'reference')],
  ['default', (x) => rules([{ x: x + 8, y: 0, y2: 1 }], 'mark')],
  ['nine tenths of what is kept', (x) => rects([{ x, x2: x + 16, y: 0.35, y2: 0.65 }], 'spread')],
];
