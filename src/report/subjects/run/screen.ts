import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { isKnown, pairedEnd } from '../../../experiment/statistics/statistics.ts';
import { CHOICE_MONTHS } from '../../../model/decisive-choice.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { endShares } from '../../chart/equidistance-finding.ts';
import { findingSentence } from '../../chart/equidistance-words.ts';
import { isSplit } from '../../chart/kinds.ts';
import { comparableReference } from '../../chart/reference.ts';
import { theCamp } from '../../words/camps.ts';
import { onScreen, type Passage, screenHead } from '../../words/passages.ts';
import { sparkline } from '../../words/sparkline.ts';
import { list, monthName, number, percent, plural } from '../../words/words.ts';
import { hangsOnWords } from '../uncertainty/hangs-on.ts';
import { FOR_THE_CASE } from './finding.ts';
import { fromTo, type SummaryView } from './summary.ts';

/** Say what happened in an ensemble on one screen: what is most worth knowing, and nothing else. */
export function runScreen(ensemble: Ensemble, { reference: asked, hangsOn, given }: SummaryView): Passage[] {
  const { scenario, runs, months } = ensemble;
  const reference = comparableReference(ensemble, asked);
  const span = `${monthName(scenario.case.start, 0)} to ${monthName(scenario.case.start, months)}`;
  return [
    screenHead(nameAsRun(scenario, given), `${plural(runs, 'run')}, ${span}`),
    onScreen('Finding', findingSentence(ensemble)),
    onScreen('Choosing', choosingLine(ensemble)),
    ...(reference ? [onScreen('Compared', comparedLine(ensemble, reference))] : []),
    onScreen('Course', courseWords(ensemble)),
    ...(hangsOn ? [onScreen('Hangs on', hangsOnWords(hangsOn, scenario))] : []),
  ];
}

/** Name a scenario with what it was given besides its file; without a mechanism by its id too. */
export function nameAsRun({ name, id }: Scenario, given: SummaryView['given'] = []): string {
  const whole = id.includes('-without-') ? `${name} (${id})` : name;
  return given.length === 0 ? whole : `${whole} with ${list(given)}`;
}

/** Say how many runs choose, how sure that is, and of what it is true. */
export function choosingLine(ensemble: Ensemble): string {
  const { scenario, runs, months, outcomes } = ensemble;
  if (months < CHOICE_MONTHS)
    return `${plural(months, 'month')} ${months === 1 ? 'is' : 'are'} too short for a choice, which takes a year.`;
  const { probability, interval } = outcomes.decisiveChoice;
  if (runs === 1) return `the one run makes ${probability > 0 ? 'a' : 'no'} decisive choice, ${FOR_THE_CASE}.`;
  const [low, high] = interval.map(percent);
  // one sign for both
  const sure = `95 % interval ${low === high ? low : fromTo(low.replace(/ %$/, ''), high)}`;
  if (probability === 0) return `no run chooses (${sure}), ${FOR_THE_CASE}.`;
  const shares = ensemble.detail.chosen[months];
  const chosen = (['positive', 'negative'] as const).filter((camp) => shares[camp] > 0);
  const whole = endShares(ensemble);
  const told = chosen.map(
    (camp, k) =>
      `${percent(whole[camp] > 0 ? whole[camp] / 100 : shares[camp])} ${k === 0 ? 'choose ' : ''}${theCamp(scenario, camp)}`,
  );
  return `${list(told)} (${chosen.length > 1 ? `choosing: ${sure}` : sure}), ${FOR_THE_CASE}.`;
}

/** Say in a line where it ends against the reference, pair by pair on the same luck, and how sure that is. */
function comparedLine({ detail, runs }: Ensemble, reference: Ensemble): string {
  const { mean, interval, lower, higher } = pairedEnd(detail.end, reference.detail.end);
  const [lo, hi] = interval;
  const other = reference.scenario.id;
  const size = number(Math.abs(mean));
  const by = `ends ${size === '0' ? 'under 0.01' : size} ${mean < 0 ? 'below' : 'above'} ${other}`;
  if (runs === 1) return mean === 0 ? `ends where ${other} does in this one pair.` : `${by} in this one pair.`;
  if (!isKnown({ mean, lo, hi }))
    return `cannot be told apart from ${other} (difference ${number(mean)}, 95 %: ${number(lo)} to ${number(hi)}).`;
  const [low, high] = [Math.abs(lo), Math.abs(hi)].sort((one, another) => one - another);
  return `${by} (95 %: ${number(low)} to ${number(high)}) in ${percent(mean < 0 ? lower : higher)} of pairs.`;
}

/** Cells of one line of blocks, and of each of two. */
const CELLS = 30;
const HALF_CELLS = 17;

/** Draw the middle run in blocks with the ends of its scale, or the middles of two kinds of runs side by side. */
function courseWords(ensemble: Ensemble): string {
  const { detail, months, outcomes, runs, scenario } = ensemble;
  const middles = isSplit(ensemble)
    ? ([
        ['hedging', detail.kinds.map(({ hedging }) => hedging.middle)],
        ['chosen', detail.kinds.map(({ chosen }) => chosen.middle)],
      ] as const)
    : ([[runs === 1 ? 'the run' : 'median', outcomes.equidistance.byMonth.map(({ p50 }) => p50)]] as const);
  const known = middles.flatMap(([, values]) => values.filter(Number.isFinite));
  const lowest = Math.min(0.8, Math.floor(Math.min(...known) * 5) / 5);
  const cells = middles.length > 1 ? HALF_CELLS : CELLS;
  // a gap is a space, which would be taken for the end of a word
  const blocks = middles.map(([name, values]) => `${sparkline(values, lowest, 1, cells).replaceAll(' ', '\u00a0')} ${name}`);
  const last = monthName(scenario.case.start, months);
  return `${blocks.join(' ')}${middles.length > 1 ? '' : ` to ${last}`} (▁ is ${number(lowest, 1)}, █ is 1)`;
}
