import type { Sweep } from '../../../experiment/sweep/sweep.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { theCamp } from '../../words/camps.ts';
import { levelWords, outcomeWords } from '../../words/input-words.ts';
import { capital, percent, plural } from '../../words/words.ts';
import { valueWords } from './words.ts';

/** State the finding of a sweep along one lever, in wordings from the fullest to the shortest. */
export function sweepTitles(sweep: Sweep, scenario: Scenario): string[] {
  const { tips } = sweep;
  if (tips === undefined) return courseTitles(sweep, scenario);
  const { name } = scenario.case.state;
  const what = choiceWords(sweep.outcome, scenario);
  if (tips.draws === undefined)
    return tips.asSet === Infinity
      ? [`${capital(what)} is nowhere more likely than not on this lever`, 'No tipping on this lever']
      : [`${name} tips at ${levelWords(tips.asSet)} on this lever`, `It tips at ${levelWords(tips.asSet)} on this lever`];
  const { low, high, never } = tips.draws;
  const [from, to] = [levelWords(low), levelWords(high)];
  if (never === 1)
    return tips.asSet === Infinity
      ? [`No draw tips: ${what} is nowhere more likely than not`, 'No draw tips']
      : [`No draw tips; the settings as they stand do, at ${levelWords(tips.asSet)}`, 'No draw tips'];
  const rarely = `${percent(never)} of draws never tip`;
  if (low === Infinity) return [`${rarely}: where ${name} tips hangs on what you assume`, rarely];
  if (from === to) return [`Four of five draws tip at about ${from}, whatever you assume`, `It tips at about ${from}`];
  return [
    `Where ${name} tips depends on what you assume: ${from} to ${to}`,
    `Where it tips depends on what you assume: ${from} to ${to}`,
    `It tips from ${from} to ${to}`,
  ];
}

/** Name what a share of choosing runs counts. */
function choiceWords(outcome: string, scenario: Scenario): string {
  if (outcome === 'decisiveChoice.probability') return 'a choice';
  const id = outcome.split('.')[2];
  return `a choice of ${theCamp(scenario, id === scenario.case.camps.positive ? 'positive' : 'negative')}`;
}

/** Say where an outcome goes along the lever, by the numbers that are drawn, and in how many draws it goes the same way. */
function courseTitles({ outcome, levels: [row], asSet, draws }: Sweep, scenario: Scenario): string[] {
  const last = asSet.length - 1;
  const write = (k: number): string => valueWords(outcome, asSet[k]);
  const places = [...asSet.keys()];
  const highest = places.reduce((best, k) => (asSet[k] > asSet[best] ? k : best), 0);
  const lowest = places.reduce((best, k) => (asSet[k] < asSet[best] ? k : best), 0);
  const what = capital(outcomeWords(outcome, scenario));
  if (write(highest) === write(lowest))
    return [`${what} is ${write(0)} at every level of the lever`, `${write(0)} at every level of the lever`];
  const isTurning = write(highest) !== write(0) && write(highest) !== write(last);
  const isDipping = write(lowest) !== write(0) && write(lowest) !== write(last);
  const ends = `${write(0)} at ${levelWords(row[0])}, ${write(last)} at ${levelWords(row[last])}`;
  if (isTurning) return wordings(what, `is highest at ${levelWords(row[highest])}, ${write(highest)}`, ends);
  if (isDipping) return wordings(what, `is lowest at ${levelWords(row[lowest])}, ${write(lowest)}`, ends);
  const up = asSet[last] > asSet[0];
  const same = draws.filter((draw) => (up ? draw[last] > draw[0] : draw[last] < draw[0])).length;
  const among = same === draws.length ? 'every draw' : `${same} of ${plural(draws.length, 'draw')}`;
  const path = `${up ? 'rises' : 'falls'} from ${write(0)} to ${write(last)}`;
  return wordings(what, path, draws.length === 0 ? '' : `so in ${among}`);
}

/** The subtitle has the whole name of the outcome, so a title may do with less. */
function wordings(what: string, path: string, more: string): string[] {
  const short = capital(what.replace(/^Mean /, '').replace(/ at the end$/, ''));
  const names = [what, short];
  return [
    ...(more === '' ? [] : names.map((name) => `${name} ${path}; ${more}`)),
    ...names.map((name) => `${name} ${path}`),
    `It ${path}`,
  ];
}
