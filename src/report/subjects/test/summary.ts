import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import { scoreSummary } from '../../../record/test/series-scores.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import type { Table } from '../../words/table.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { cut } from '../../words/text-width.ts';
import { capital, number, plural } from '../../words/words.ts';
import { coverageSentence, noiseSentence, widthSentence } from './bands.ts';
import { demandsLine, type ShownDemands } from './demands/words.ts';
import { SCORE_COLUMNS, SCORE_KEY, scoreCells } from './tables.ts';
import { notKnowingSentences } from './uncertainty.ts';
import { againstSentence, anchorSentence, caveatSentence, gapSentences, heldSentence, inOrder, scaledSentence } from './words.ts';

/** Below this many columns a table is told row by row. */
const TABLE = 72;
/** Widths of the columns after the name. */
const CELLS = [6, 7, 7, 7, 7, 7, 7] as const;

/** Say in plain words how the model fared against the record from one origin, then series by series. */
export function backcastSummary(result: Backcast, demands?: ShownDemands): Passage[] {
  const { scenario, to, runs, seed } = result;
  const known = anchorSentence(result);
  return [
    { bold: `The model against the record, ${firstScored(result)}–${to}` },
    {
      dim: `${scenario.id} ${shortHash(scenario.hash)} · ${plural(runs, 'run')} · seed “${seed}” · ${scenario.theory} theory · ${scenario.preset} settings`,
    },
    EMPTY_LINE,
    { label: 'Held', text: heldSentence(result) },
    ...(known === '' ? [] : [{ label: 'Known', text: known }]),
    { label: 'Staying put', text: againstSentence(result, 'persistence') },
    { label: 'Going on', text: againstSentence(result, 'trend') },
    { label: 'Bands', text: `${coverageSentence(result.summary)} ${widthSentence(result)} ${noiseSentence(result)}` },
    ...(result.uncertainty ? [{ label: 'Not knowing', text: notKnowingSentences(result) }] : []),
    ...(demands ? [{ label: 'Who asks', text: demandsLine(demands) }] : []),
    { label: 'Mind', text: caveatSentence(result) },
    EMPTY_LINE,
    scoresOf(result),
    EMPTY_LINE,
    { dim: SCORE_KEY },
    { plain: [scaledSentence(result), ...gapSentences(result)].join(' ') },
  ];
}

/** Sum up rolling origins: one table each, then the medians over all. */
export function rollingSummary(results: readonly Backcast[]): Passage[] {
  const [{ runs, seed }] = results;
  const over = scoreSummary(results.flatMap(({ indicators }) => indicators));
  const { skill } = over.median;
  const times = (value: number | null): string => (value === null || !Number.isFinite(value) ? '–' : number(value));
  return [
    { bold: `The model against the record, from ${results.map(({ from }) => from).join(', ')}` },
    { dim: `${plural(runs, 'run')} from each origin · seed “${seed}”` },
    EMPTY_LINE,
    {
      label: 'Over all',
      text: `in the middle series of all origins the error of the model is ${times(skill.persistence)} times that of the last value and ${times(skill.trend)} times that of a straight line.`,
    },
    { label: 'Bands', text: coverageSentence(over) },
    ...results.flatMap((result) => [
      EMPTY_LINE,
      { bold: `From ${result.from} to ${result.to}` },
      { plain: capital(againstSentence(result, 'persistence')) },
      { plain: capital(coverageSentence(result.summary)) },
      ...(result.uncertainty ? [{ plain: notKnowingSentences(result) }] : []),
      scoresOf(result),
    ]),
    EMPTY_LINE,
    { dim: SCORE_KEY },
    {
      plain: caveatSentence({
        ...results[0],
        to: results[results.length - 1].to,
      }),
    },
  ];
}

const scoresOf = (result: Backcast): Passage => ({
  table: { columns: SCORE_COLUMNS, rows: inOrder(result.indicators).map((indicator) => scoreCells(indicator, result)) },
  set: scoreLines,
});

/** Set the scores as a table, or row by row where the terminal is narrow. */
function scoreLines({ columns, rows }: Table, width: number, looks: TerminalLooks): string[] {
  if (width < TABLE) return rows.flatMap((cells) => stacked(cells, width, looks));
  const name = width - CELLS.reduce((sum, cell) => sum + cell, 0) - 2;
  const line = ([first, ...cells]: readonly string[]): string =>
    `  ${cut(first, name).padEnd(name)}${cells.map((text, k) => text.padStart(CELLS[k])).join('')}`;
  return [looks.dim(line(columns)), ...rows.map(line)];
}

function stacked([first, n, mae, ...rest]: readonly string[], width: number, { bold }: TerminalLooks): string[] {
  const words = [`${n} years`, `error ${mae}`, ...rest.map((text, k) => `${SCORE_COLUMNS[k + 3]} ${text}`)].join(', ');
  return [...wrapped(first, width).map(bold), ...wrapped(words, width - 2).map((text) => `  ${text}`)];
}
