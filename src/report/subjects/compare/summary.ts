import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import type { Table } from '../../words/table.ts';
import { type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { withoutSentences } from '../../words/without.ts';
import { plural } from '../../words/words.ts';
import { numberTable } from '../explain/narrow-table.ts';
import { besideOf, findingsOf } from './findings.ts';
import { inputSentences } from './inputs.ts';
import type { CompareView } from './json.ts';
import { summaryRows } from './tables.ts';
import { barrierSentences, endingSentence, settledSentence } from './words.ts';

/** Say in plain words what a comparison found, the numbers after. */
export function compareSummary(comparison: Comparison, view: Omit<CompareView, 'version'>): Passage[] {
  const { ensembles, pairs, months, runs, seed } = comparison;
  const { without } = view;
  const several = pairs.length > 1;
  return [
    { bold: ensembles.map(({ scenario }) => scenario.name).join(' · ') },
    {
      dim: `${ensembles.map(({ scenario }) => `${scenario.id} ${shortHash(scenario.hash)}`).join(', ')} · ${plural(runs, 'pair')} of ${plural(months, 'month')} on the same luck · seed “${seed}”`,
    },
    ...barrierSentences(comparison).map((text) => ({ plain: `ℹ ${text}.` })),
    EMPTY_LINE,
    ...(without.length > 0
      ? [{ label: 'Taken away', text: `${withoutSentences(without).join(' ')} This holds for all of them.` }]
      : []),
    { label: 'They differ', text: `${inputSentences(comparison).join('; ')}.` },
    ...ensembles.map((ensemble) => ({ label: ensemble === ensembles[0] ? 'Findings' : '', text: endingSentence(ensemble) })),
    ...pairs.flatMap((pair, k) => [...(several ? headOf(pair) : []), ...findingsOf(pair, besideOf(view, k))]),
    ...(several ? [EMPTY_LINE] : []),
    { label: 'Enough runs?', text: settledSentence(comparison) },
    EMPTY_LINE,
    { table: summaryRows(comparison), set: tableLines },
  ];
}

const headOf = ({ a, b }: Pair): Passage[] => [
  EMPTY_LINE,
  { lines: ({ bold }) => [bold(`${a.scenario.id} against ${b.scenario.id}`)] },
];

/** Set the numbers as a small table; on a narrow terminal scenarios too many for it are told by their columns' numbers. */
function tableLines({ columns, rows }: Table, width: number, { dim }: TerminalLooks): string[] {
  const ids = columns.slice(1);
  const fits = ids.reduce((sum, id) => sum + id.length + 2, 20) <= width;
  const head = fits ? columns : [columns[0], ...ids.map((_, k) => String.fromCharCode(65 + k))];
  const key = fits
    ? []
    : wrapped(ids.map((id, k) => `${String.fromCharCode(65 + k)} ${id}`).join(', '), width - 2).map((line) => `  ${line}`);
  const [first, ...lines] = numberTable([head, ...rows], width);
  return [...key.map(dim), dim(first), ...lines];
}
