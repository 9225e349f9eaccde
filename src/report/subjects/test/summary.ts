import { scoreSummary } from '../../../record/observe/series-scores.ts';
import type { Backcast } from '../../../record/test/backcast.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { columnsFor, paragraph, type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { cut } from '../../words/text-width.ts';
import { capital, number, plural } from '../../words/words.ts';
import { SCORE_COLUMNS, SCORE_KEY, scoreCells } from './tables.ts';
import { notKnowingSentences } from './uncertainty.ts';
import {
  againstSentence,
  caveatSentence,
  coverageSentence,
  gapSentences,
  heldSentence,
  inOrder,
  noiseSentence,
  scaledSentence,
} from './words.ts';

/** Below this many columns a table is told row by row. */
const TABLE = 72;
/** Widths of the columns after the name. */
const CELLS = [6, 7, 7, 7, 7, 7, 7] as const;

/** Say in plain words how the model fared against the record from one origin, then series by series. */
export function backcastSummary(result: Backcast, looks: TerminalLooks): string[] {
  const { scenario, from, to, runs, seed } = result;
  const width = columnsFor(looks);
  const facts = `${scenario.id} ${shortHash(scenario.hash)} · ${plural(runs, 'run')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`;
  return [
    ...wrapped(`The model against the record, ${from}–${to}`, width).map(looks.bold),
    ...wrapped(facts, width).map(looks.dim),
    '',
    ...paragraph('Held', heldSentence(result), looks),
    ...paragraph('Staying put', againstSentence(result, 'persistence'), looks),
    ...paragraph('Going on', againstSentence(result, 'trend'), looks),
    ...paragraph('Bands', `${coverageSentence(result.summary)} ${noiseSentence(result)}`, looks),
    ...(result.uncertainty ? paragraph('Not knowing', notKnowingSentences(result), looks) : []),
    ...paragraph('Mind', caveatSentence(result), looks),
    '',
    ...scoreLines(result, width, looks),
    '',
    ...wrapped(SCORE_KEY, width).map(looks.dim),
    ...wrapped([scaledSentence(result), ...gapSentences(result)].join(' '), width),
  ];
}

/** Sum up rolling origins: one table each, then the medians over all. */
export function rollingSummary(results: readonly Backcast[], looks: TerminalLooks): string[] {
  const width = columnsFor(looks);
  const [{ runs, seed }] = results;
  const over = scoreSummary(results.flatMap(({ indicators }) => indicators));
  const { skill } = over.median;
  const times = (value: number | null): string => (value === null || !Number.isFinite(value) ? '–' : number(value));
  const told = `in the middle series of all origins the error of the model is ${times(skill.persistence)} times that of the last value and ${times(skill.trend)} times that of a straight line.`;
  return [
    ...wrapped(`The model against the record, from ${results.map(({ from }) => from).join(', ')}`, width).map(looks.bold),
    ...wrapped(`${plural(runs, 'run')} from each origin · seed “${seed}”`, width).map(looks.dim),
    '',
    ...paragraph('Over all', told, looks),
    ...paragraph('Bands', coverageSentence(over), looks),
    ...results.flatMap((result) => [
      '',
      looks.bold(`From ${result.from} to ${result.to}`),
      ...wrapped(capital(againstSentence(result, 'persistence')), width),
      ...wrapped(capital(coverageSentence(result.summary)), width),
      ...(result.uncertainty ? wrapped(notKnowingSentences(result), width) : []),
      ...scoreLines(result, width, looks),
    ]),
    '',
    ...wrapped(SCORE_KEY, width).map(looks.dim),
    ...wrapped(caveatSentence({ from: results[0].from, to: results[results.length - 1].to }), width),
  ];
}

/** Set the scores as a table, or row by row where the terminal is narrow. */
function scoreLines(result: Backcast, width: number, looks: TerminalLooks): string[] {
  const rows = inOrder(result.indicators).map((indicator) => scoreCells(indicator, result));
  if (width < TABLE) return rows.flatMap((cells) => stacked(cells, width, looks));
  const name = width - CELLS.reduce((sum, cell) => sum + cell, 0) - 2;
  const line = ([first, ...cells]: readonly string[]): string =>
    `  ${cut(first, name).padEnd(name)}${cells.map((text, k) => text.padStart(CELLS[k])).join('')}`;
  return [looks.dim(line(SCORE_COLUMNS)), ...rows.map(line)];
}

function stacked([first, n, mae, ...rest]: readonly string[], width: number, { bold }: TerminalLooks): string[] {
  const words = [`${n} years`, `error ${mae}`, ...rest.map((text, k) => `${SCORE_COLUMNS[k + 3]} ${text}`)].join(', ');
  return [...wrapped(first, width).map(bold), ...wrapped(words, width - 2).map((text) => `  ${text}`)];
}
