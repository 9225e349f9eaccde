import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { capital, percent } from '../../words/words.ts';
import { numberTable } from './narrow-table.ts';
import { drawSentence, marginSentence, optionRows, reasonRows, scaleSentence } from './rows.ts';
import { actorName, monthWords, optionName, questionWords } from './words.ts';

/** Options shown at most, the likeliest first. */
const SHOWN = 6;

/** Say what one actor weighed in one month, why it did what it did, and how far luck had a hand in it. */
export function decisionInWords(decision: Decision, scenario: Scenario, looks: TerminalLooks): string[] {
  const { width, bold } = looks;
  const { month, actor, options, chosen } = decision;
  const who = actorName(scenario, actor);
  const paragraph = (text: string) => wrapped(text, width);
  return [
    ...paragraph(`${capital(who)}, ${monthWords(scenario, month)}: ${questionWords(decision, scenario)}`).map(bold),
    ...paragraph(`What it did: ${optionName(options[chosen], scenario)}.`),
    '',
    ...optionLines(decision, scenario, looks),
    '',
    ...reasonLines(decision, scenario, looks),
    '',
    ...paragraph(marginSentence(decision, scenario)),
    ...paragraph(drawSentence(decision, scenario)),
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
