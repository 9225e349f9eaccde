import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import { isKnown } from '../../../experiment/statistics/statistics.ts';
import { onScreen, type Passage, screenHead } from '../../words/passages.ts';
import { withoutWords } from '../../words/without.ts';
import { monthName, percent, plural, signed } from '../../words/words.ts';
import { originLead } from '../explain/origins.ts';
import { hangsOnWords } from '../uncertainty/hangs-on.ts';
import { comparisonFinding } from './charts/words.ts';
import { decisionSentence } from './decisions.ts';
import { chosenFinding } from './findings.ts';
import type { CompareView } from './json.ts';
import { notKnowingSentence } from './uncertainty.ts';
import { barrierSentences } from './words.ts';

/** Say on one screen what a comparison found; the pair of the first two says where its difference comes from and begins. */
export function compareScreen(comparison: Comparison, view: Omit<CompareView, 'version'>): Passage[] {
  const { ensembles, pairs, runs } = comparison;
  const { hangsOn, without, uncertainty } = view;
  const [first] = pairs;
  const names = [ensembles.map(({ scenario }) => scenario.name).join(' · '), withoutWords(without)].filter(Boolean).join(', ');
  const told: readonly (readonly [label: string, text: string])[] = [
    ['Finding', comparisonFinding(comparison)],
    // of two scenarios the finding is that of their one pair
    ...(pairs.length > 1 ? pairs.map((pair, k) => [k === 0 ? 'Pairs' : '', pairLine(pair)] as const) : []),
    ['Comes of', originLine(first)],
    // of two years it would be the first month
    ['Begins', first.uncomparable.starts ? '' : beginningLine(first)],
    ['Hangs on', hangsOn ? hangsOnWords(hangsOn[0], first.a.scenario) : ''],
    // what was asked for
    ...pairs.map((pair, k) => ['Settings', uncertainty ? notKnowingSentence(pair, uncertainty[k]) : ''] as const),
    ...pairs.flatMap(chosenFinding).map(({ label, text }) => [label, text] as const),
  ];
  return [
    screenHead(names, `${plural(runs, 'pair')} on the same luck`),
    ...barrierSentences(comparison).map((text) => ({ plain: `ℹ ${text}.` })),
    ...told.filter(([, text]) => text !== '').map(([label, text]) => onScreen(label, text)),
  ];
}

/** Say in a line how a pair differs and how sure that is. */
export function pairLine({ a, b, difference: { end }, shareAbove, shareBelow }: Pair): string {
  const names = `${a.scenario.id} less ${b.scenario.id}`;
  if (a.runs === 1) return `${names}: ${signed(end.mean)} in this one pair.`;
  const often = end.mean < 0 ? `lower in ${percent(shareBelow)}` : `higher in ${percent(shareAbove)}`;
  return `${names} ${signed(end.mean)} (95 %: ${signed(end.lo)} to ${signed(end.hi)}), ${often}.`;
}

/** Say in a line where the difference of a pair comes from; nothing where that is not known. */
export function originLine({ a, divergence, difference: { end } }: Pair): string {
  if (divergence === null) return '';
  const lead = a.runs > 1 && isKnown(end) ? originLead(divergence.origins, a.scenario) : '';
  return lead === '' ? 'nothing that can be told from luck.' : `${lead}.`;
}

/** Say in a line where the runs of a pair part, and by which decision most often. */
export function beginningLine({ a, divergence, uncomparable }: Pair): string {
  if (uncomparable.roster) return '';
  if (divergence === null) return 'nowhere: on the same luck both do the same in every month.';
  const { months, decision, drift, traced } = divergence;
  const { scenario } = a;
  const when = (month: number): string => `month ${month} (${monthName(scenario.case.start, month)})`;
  if (months === null || decision === null)
    return `nobody decides differently in ${plural(traced, 'pair')}; shares and rates drift apart from ${when(drift ?? 0)} on.`;
  const spread = months.p25 === months.p75 ? '' : `, middle half ${months.p25} to ${months.p75}`;
  return `in ${when(months.p50)}${spread}; most often ${decisionSentence(decision, scenario)}.`;
}
