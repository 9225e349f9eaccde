import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { UncertainPair } from '../../../record/plausible/pairs.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { columnsFor, paragraph, type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { withoutSentences } from '../../words/without.ts';
import { plural } from '../../words/words.ts';
import { numberTable } from '../explain/narrow-table.ts';
import { findingsOf } from './findings.ts';
import { inputSentences } from './inputs.ts';
import { summaryRows } from './tables.ts';
import { barrierSentences, settledSentence } from './words.ts';

/** How the terminal looks. */
export interface CompareLooks extends TerminalLooks {
  /** Mechanisms taken away from all scenarios. */
  readonly without?: readonly MechanismName[];
  /** Every pair under settings that the record does not rule out. */
  readonly uncertainty?: readonly UncertainPair[] | undefined;
}

/** Say in plain words what a comparison found, the numbers after. */
export function compareSummary(comparison: Comparison, looks: CompareLooks): string[] {
  const { ensembles, pairs, months, runs, seed } = comparison;
  const { bold, dim, without = [], uncertainty } = looks;
  const width = columnsFor(looks);
  const names = ensembles.map(({ scenario }) => scenario.name).join(' · ');
  const facts = `${ensembles.map(({ scenario }) => `${scenario.id} ${shortHash(scenario.hash)}`).join(', ')} · ${plural(runs, 'pair')} of ${plural(months, 'month')} on the same luck · seed “${seed}”`;
  return [
    ...wrapped(names, width).map(bold),
    ...wrapped(facts, width).map(dim),
    ...barrierSentences(comparison).flatMap((text) => wrapped(`ℹ ${text}.`, width)),
    '',
    ...(without.length > 0
      ? paragraph('Taken away', `${withoutSentences(without).join(' ')} This holds for all of them.`, looks)
      : []),
    ...paragraph('They differ', `${inputSentences(comparison).join('; ')}.`, looks),
    ...pairs.flatMap((pair, k) => [
      ...(pairs.length > 1 ? ['', bold(`${pair.a.scenario.id} against ${pair.b.scenario.id}`)] : []),
      ...findingsOf(pair, uncertainty?.[k]).flatMap(({ label, text }) => paragraph(label, text, looks)),
    ]),
    ...(pairs.length > 1 ? [''] : []),
    ...paragraph('Enough runs?', settledSentence(comparison), looks),
    '',
    ...tableLines(comparison, width, dim),
  ];
}

/** Set the numbers as a small table; on a narrow terminal scenarios too many for it are told by their columns' numbers. */
function tableLines(comparison: Comparison, width: number, dim: (text: string) => string): string[] {
  const { columns, rows } = summaryRows(comparison);
  const ids = columns.slice(1);
  const fits = ids.reduce((sum, id) => sum + id.length + 2, 20) <= width;
  const head = fits ? columns : [columns[0], ...ids.map((_, k) => String.fromCharCode(65 + k))];
  const key = fits
    ? []
    : wrapped(ids.map((id, k) => `${String.fromCharCode(65 + k)} ${id}`).join(', '), width - 2).map((line) => `  ${line}`);
  const [first, ...lines] = numberTable([head, ...rows], width);
  return [...key.map(dim), dim(first), ...lines];
}
