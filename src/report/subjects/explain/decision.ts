import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { capital, percent } from '../../words/words.ts';
import { numberTable } from './narrow-table.ts';
import { drawSentence, marginSentence, optionRows, reasonRows, scaleSentence } from './rows.ts';
import { actorName, monthWords, optionName, questionWords } from './words.ts';

/** Options shown at most, the likeliest first. */
const SHOWN = 6;

/** Say what one actor weighed in one month, why it did what it did, and how far luck had a hand in it. */
export function decisionInWords(decision: Decision, scenario: Scenario): Passage[] {
  const { month, actor, options, chosen } = decision;
  const who = capital(actorName(scenario, actor));
  return [
    { bold: `${who}, ${monthWords(scenario, month)}: ${questionWords(decision, scenario)}` },
    { plain: `What it did: ${optionName(options[chosen], scenario)}.` },
    EMPTY_LINE,
    { lines: (looks, width) => optionLines(decision, scenario, { ...looks, width }) },
    EMPTY_LINE,
    { lines: (looks, width) => reasonLines(decision, scenario, { ...looks, width }) },
    EMPTY_LINE,
    { plain: marginSentence(decision, scenario) },
    { plain: drawSentence(decision, scenario) },
  ];
}

function optionLines(decision: Decision, scenario: Scenario, { width, dim }: TerminalLooks): string[] {
  const { options } = decision;
  const all = optionRows(decision, scenario);
  const shown = all.filter(({ standing }, k) => k < SHOWN || standing === 'taken');
  const marks = shown.map(({ standing }) => ({ taken: '▸', other: '▹', '': ' ' })[standing]);
  const rest = options.length - shown.length;
  const left = shown.reduce((sum, { at }) => sum - options[at].probability, 1);
  const more = rest > 0 ? ` ${rest} more options share the other ${percent(Math.max(0, left))}.` : '';
  const rows = shown.map(({ name, worth, chance }) => [name, worth, chance]);
  return [
    ...numberTable([['What it weighed', 'worth', 'chance'], ...rows], width, [' ', ...marks]),
    ...wrapped(`▸ taken  ▹ the likeliest other.${more} ${scaleSentence(decision)}`, width).map(dim),
  ];
}

function reasonLines(decision: Decision, scenario: Scenario, { width, dim }: TerminalLooks): string[] {
  const { rows, total, note } = reasonRows(decision, scenario);
  const heads = ['Why', '▸ taken', '▹ other'].slice(0, total.length);
  return [...numberTable([heads, ...rows, total], width), ...wrapped(note, width).map(dim)];
}
