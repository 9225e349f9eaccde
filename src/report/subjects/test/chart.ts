import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import type { TestedIndicator } from '../../../record/test/series-test.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { CAPTION_LINE, framed, remarkPanel, type Spec } from '../../chart/frame.ts';
import { dots, type Part, panel, rings, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START, pixels } from '../../chart/places.ts';
import { cut, textWidth, wrap } from '../../words/text-width.ts';
import { capital, list, number, percent, plural } from '../../words/words.ts';
import { coverageSentence } from './bands.ts';
import { seriesPanel, thick, YEAR_DOT } from './rows.ts';
import { caveatSentence, heldSentence, inOrder, nameWithin, seriesName, verdicts } from './words.ts';

/** Draw how far the model is off in each series against what would have been said without a model. */
export function backcastChart(result: Backcast, version: string): Spec {
  const frame = {
    of: [result.scenario.name],
    titles: titlesOf(result),
    subtitles: subtitlesOf(result),
    description: descriptionOf(result),
    caption: captionOf(result, version),
    spacing: 8,
  };
  const shown = byRatio(result);
  const rows = shown.length === 0 ? [] : [keyRow(), seriesPanel(result, shown)];
  return framed(frame, [...rows, ...remarkPanel(restSentences(result).join(' '))]);
}

/** List what is measured, the series in which the model does best against the last value first; without one last. */
function byRatio({ indicators }: Backcast): TestedIndicator[] {
  const ratio = ({ scores }: TestedIndicator): number => scores.skill.persistence ?? Number.NaN;
  const measured = inOrder(indicators).filter(({ scores }) => scores.n > 0);
  const [known, unknown] = [true, false].map((is) => measured.filter((each) => !Number.isNaN(ratio(each)) === is));
  return [...known.sort((a, b) => (ratio(a) === ratio(b) ? 0 : ratio(a) - ratio(b))), ...unknown];
}

/** Say under the rows what has none, and what its error is infinite against. */
function restSentences(result: Backcast): string[] {
  const silent = inOrder(result.indicators).filter(({ scores }) => scores.n === 0);
  const exact = result.indicators.some(({ scores }) => scores.skill.persistence === Number.POSITIVE_INFINITY);
  return [
    ...(silent.length > 0 ? [`Not measured: ${list(silent.map(nameWithin), 3)}.`] : []),
    ...(exact ? ['∞: the last value was never wrong.'] : []),
  ];
}

function titlesOf(result: Backcast): string[] {
  const { to, summary } = result;
  const from = firstScored(result);
  const { known, closer, farther } = verdicts(result, 'persistence');
  if (summary.points === 0) return [`Nothing is measured from ${from} to ${to}`];
  if (known.length === 0) return [`The model against the record, ${from} to ${to}`];
  const head = `${from}–${to}: closer than “no change” in ${closer.length} of ${known.length} series`;
  return [`${head}, farther in ${farther.length}`, head, `Closer than “no change” in ${closer.length} of ${known.length} series`];
}

function subtitlesOf({ from, scoreFrom, summary }: Backcast): string[] {
  const started =
    scoreFrom === undefined ? `in January ${from}` : `in January ${from} and brought to what was known before ${scoreFrom}`;
  const inside =
    summary.coverage90 === null
      ? ''
      : ` ${percent(summary.coverage90)} of the measured years lie in the bands that should hold 90 %.`;
  return [
    `How far the model, started ${started}, is off on average, as multiples of how far the last value before is off.${inside}`,
    `Error of the model, started ${started}, as multiples of that of the last value before.${inside}`,
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
  return [`Rows of errors, one a series: ${heldSentence(result)}`, capital(coverageSentence(result.summary)), ...told].join(' ');
}

function captionOf(result: Backcast, version: string): string[] {
  const { scenario, runs, seed } = result;
  const facts = `Equidistance ${version} · ${scenario.id}, ${shortHash(scenario.hash)} · ${plural(runs, 'run')}, seed “${cut(seed, 24)}” · ${scenario.theory} theory, ${scenario.preset} settings`;
  return [cut(facts, CAPTION_LINE), ...wrap(caveatSentence(result), CAPTION_LINE, 3)];
}

/** Say once what the marks are. */
function keyRow(): Part {
  const size = 12.5;
  const layers: Part[] = [];
  let x = LEVER_START;
  for (const [word, draw] of KEY) {
    layers.push(draw(x + 8), texts([{ x: x + 20, y: 9, t: word }], 'noteStrong', { fontSize: size }));
    x += 20 + textWidth(word, size, 600) + 20;
  }
  return panel({ width: END, height: 18 }, { x: pixels([0, END]), y: pixels([0, 18]) }, layers);
}

const KEY: readonly (readonly [string, (x: number) => Part])[] = [
  ['model', (x) => dots([{ x, y: 9 }], 'kindMixed', 110)],
  ['no change: the last value', (x) => rules([{ x, y: 1, y2: 17 }], 'mark')],
  ['straight line', (x) => thick(rules([{ x, y: 1, y2: 17 }], 'zero'))],
  ['year in the band', (x) => dots([{ x, y: 9 }], 'kindMixed', YEAR_DOT)],
  ['outside', (x) => rings([{ x, y: 9 }], 'kindHedging', YEAR_DOT)],
];
