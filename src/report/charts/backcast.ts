import type { Backcast } from '../../record/backcast.ts';
import { shortHash } from '../../scenario/hash.ts';
import { caveatSentence, coverageSentence, heldSentence, inOrder, seriesName, verdicts } from '../backcast-words.ts';
import { cut, textWidth, wrap } from '../text-width.ts';
import { capital, number, percent, plural } from '../words.ts';
import { ALL, COLUMNS, cellRow, middleLine, pixelAxis, START } from './backcast-cells.ts';
import { CAPTION_LINE, framed, type Spec } from './frame.ts';
import { dots, line, type Part, panel, rects, rules, texts } from './marks.ts';

/** Draw the model against the record: one small plot for each series, with what would have been said without a model. */
export function backcastChart(result: Backcast, version: string): Spec {
  const shown = inOrder(result.indicators);
  const rows = Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, k) => shown.slice(k * COLUMNS, (k + 1) * COLUMNS));
  const frame = {
    titles: titlesOf(result),
    subtitles: subtitlesOf(result),
    description: descriptionOf(result),
    caption: captionOf(result, version),
    spacing: 4,
  };
  const named = (k: number): boolean[] => rows[k].map((_, column) => k === rows.length - 1 || column >= rows[k + 1].length);
  return framed(frame, [keyRow(), ...rows.map((row, k) => cellRow(result, row, named(k)))]);
}

function titlesOf(result: Backcast): string[] {
  const { from, to, summary } = result;
  const { known, closer, farther } = verdicts(result, 'persistence');
  if (summary.points === 0) return [`Nothing is measured from ${from} to ${to}`];
  if (known.length === 0) return [`The model against the record, ${from} to ${to}`];
  const head = `${from}–${to}: closer than “no change” in ${closer.length} of ${known.length} series`;
  return [`${head}, farther in ${farther.length}`, head, `Closer than “no change” in ${closer.length} of ${known.length} series`];
}

function subtitlesOf({ from, summary }: Backcast): string[] {
  const inside =
    summary.coverage90 === null
      ? ''
      : ` ${percent(summary.coverage90)} of the measured years lie in the bands, which should hold 90 %.`;
  return [
    `What was measured, and what the model, started in January ${from}, would have had measured; each plot has its own scale.${inside}`,
    `Measured years against the model started in January ${from}; each plot has its own scale.${inside}`,
  ];
}

function descriptionOf(result: Backcast): string {
  const told = inOrder(result.indicators).flatMap((indicator) => {
    const last = [...indicator.points].reverse().find(({ observed }) => observed !== null);
    if (!last) return [`${seriesName(indicator, result)}: not measured.`];
    const bound = last.bound === 'lower' ? 'at least ' : '';
    return [
      `${seriesName(indicator, result)} in ${last.year}: measured ${bound}${number(last.observed ?? 0)}, expected ${number(last.p50)} (${number(last.p05)} to ${number(last.p95)}).`,
    ];
  });
  return [`Small plots, one a series: ${heldSentence(result)}`, capital(coverageSentence(result.summary)), ...told].join(' ');
}

function captionOf(result: Backcast, version: string): string[] {
  const { scenario, runs, seed } = result;
  const facts = `Equidistance ${version} · ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')}, seed “${cut(seed, 24)}” · ${scenario.lens} lens, ${scenario.preset} settings`;
  return [cut(facts, CAPTION_LINE), ...wrap(caveatSentence(result), CAPTION_LINE, 3)];
}

/** Say once what the marks are. */
function keyRow(): Part {
  const size = 11.5;
  const layers: Part[] = [];
  let x = START;
  for (const [word, draw] of KEY) {
    layers.push(draw(x), texts([{ x: x + 22, y: 0.5, t: word }], 'note'));
    x += 22 + textWidth(word, size) + 16;
  }
  return panel({ width: ALL, height: 18 }, { x: pixelAxis([0, ALL]), y: pixelAxis([0, 1]) }, layers);
}

const across = (x: number): { x: number; y: number }[] => [
  { x, y: 0.5 },
  { x: x + 16, y: 0.5 },
];

const KEY: readonly (readonly [string, (x: number) => Part])[] = [
  ['measured', (x) => dots([{ x: x + 8, y: 0.5 }], 'kindHedging')],
  ['before the start', (x) => dots([{ x: x + 8, y: 0.5 }], 'kindMixed')],
  ['median of the model', (x) => middleLine(across(x))],
  ['90 % of runs, as measured', (x) => rects([{ x, x2: x + 16, y: 0.1, y2: 0.9 }], 'band90')],
  ['last value', (x) => rules([{ x, x2: x + 16, y: 0.5 }], 'reference')],
  ['straight line', (x) => line(across(x), 'eventAssumed')],
];
