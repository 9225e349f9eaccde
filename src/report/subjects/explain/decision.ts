import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
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
    ...optionPassages(decision, scenario),
    EMPTY_LINE,
    ...reasonPassages(decision, scenario),
    EMPTY_LINE,
    { plain: marginSentence(decision, scenario) },
    { plain: drawSentence(decision, scenario) },
  ];
}

function optionPassages(decision: Decision, scenario: Scenario): Passage[] {
  const { options } = decision;
  const all = optionRows(decision, scenario);
  const shown = all.filter(({ standing }, k) => k < SHOWN || standing === 'taken');
  const marks = shown.map(({ standing }) => ({ taken: '▸', other: '▹', '': ' ' })[standing]);
  const rest = options.length - shown.length;
  const left = shown.reduce((sum, { at }) => sum - options[at].probability, 1);
  const more = rest > 0 ? ` ${rest} more options share the other ${percent(Math.max(0, left))}.` : '';
  const rows = shown.map(({ name, worth, chance }) => [name, worth, chance]);
  return [
    {
      table: { columns: ['What it weighed', 'worth', 'chance'], rows },
      set: (table, width) => numberTable([table.columns, ...table.rows], width, [' ', ...marks]),
    },
    { dim: `▸ taken  ▹ the likeliest other.${more} ${scaleSentence(decision)}` },
  ];
}

function reasonPassages(decision: Decision, scenario: Scenario): Passage[] {
  const { rows, total, note } = reasonRows(decision, scenario);
  return [
    {
      table: { columns: ['Why', '▸ taken', '▹ other'].slice(0, total.length), rows: [...rows, total] },
      set: (table, width) => numberTable([table.columns, ...table.rows], width),
    },
    { dim: note },
  ];
}
