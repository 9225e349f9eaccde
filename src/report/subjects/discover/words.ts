import type { Box, Side } from '../../../experiment/discover/box.ts';
import type { Discovery } from '../../../experiment/discover/discovery.ts';
import { worthWords } from '../../../experiment/discover/quasi-p.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { inputWords, outcomeWords } from '../../words/input-words.ts';
import { list, number, percent, plural } from '../../words/words.ts';
import { valueWords } from '../sweep/words.ts';

/** Name a condition, `bite of pressure from 4.2 up`. */
export function sideWords(side: Side, { inputs }: Pick<Discovery, 'inputs'>): string {
  const input = inputs[side.input];
  const name = inputWords(input);
  if (side.kind !== 'without')
    return side.kind === 'from' ? `${name} from ${number(side.limit)} up` : `${name} below ${number(side.limit)}`;
  const { range } = input;
  const left = 'choices' in range ? range.choices.filter((_, k) => !side.choices.includes(k)) : [];
  return `${name} ${list(left)}`;
}

/** Name all conditions of a box, the two of one input together. */
export function boxWords(box: Box, found: Pick<Discovery, 'inputs'>): string[] {
  const places = [...new Set(box.map(({ input }) => input))];
  return places.map((place) => {
    const sides = box.filter(({ input }) => input === place);
    const from = sides.find(({ kind }) => kind === 'from');
    const below = sides.find(({ kind }) => kind === 'below');
    if (from?.kind === 'from' && below?.kind === 'below')
      return `${inputWords(found.inputs[place])} between ${number(from.limit)} and ${number(below.limit)}`;
    return sides.map((side) => sideWords(side, found)).join(' and ');
  });
}

/** Say in few words how often chance would do as well as a condition. */
export function chanceWords(p: number): string {
  const [, often] = /chance would do as well (.+)$/.exec(worthWords(p)) ?? [];
  return often === undefined ? 'by chance mostly' : `by chance ${often}`;
}

/** Say which cases are of interest. */
export function interestWords({ interest }: Pick<Discovery, 'interest'>, scenario: Scenario): string {
  const { outcome, above, below } = interest;
  const bound = above === undefined ? `below ${valueWords(outcome, below ?? 0)}` : `above ${valueWords(outcome, above)}`;
  return `${outcomeWords(outcome, scenario)} is ${bound}`;
}

/** Say in three sentences under which conditions cases of interest come about. */
export function discoverSentences(found: Discovery, scenario: Scenario): [string, string][] {
  return [
    ['When', whenSentence(found, scenario)],
    ['How surely', surelySentence(found)],
    ['A tree', treeSentence(found, scenario)],
  ];
}

function whenSentence(found: Discovery, scenario: Scenario): string {
  const { base, cases } = found;
  const conditions = boxWords(found.found.box, found);
  const head = `In ${percent(base)} of ${plural(cases.outcome.length, 'case')} the ${interestWords(found, scenario)}`;
  if (conditions.length === 0) return `${head}; no combination of conditions sets them apart from the others.`;
  return `${head}; with ${list(conditions, 6)} it is so in ${percent(found.found.density)}.`;
}

function surelySentence(found: Discovery): string {
  const { coverage, mass } = found.found;
  if (found.worths.length === 0) return 'Chance would do as well as any condition that was tried.';
  const weakest = found.worths.reduce((most, one) => (one.p > most.p ? one : most));
  return `These conditions hold in ${percent(mass)} of all cases and catch ${percent(coverage)} of those asked about; even the weakest, ${sideWords(weakest.side, found)}, is ${worthWords(weakest.p)}.`;
}

/** Tell whether a tree splits anything, and something differs that it can explain. */
const hasSplit = ({ leaves, explained }: Discovery): boolean => leaves.length > 1 && Number.isFinite(explained);

function treeSentence(found: Discovery, scenario: Scenario): string {
  const { leaves, explained, interest } = found;
  const most = leaves.reduce((best, one) => (one.leaf.mean > best.leaf.mean ? one : best));
  if (!hasSplit(found)) return 'A regression tree finds nothing worth a split.';
  return `A regression tree, which explains ${percent(explained)} of what differs, finds the highest ${outcomeWords(interest.outcome, scenario)}, ${valueWords(interest.outcome, most.leaf.mean)}, with ${list(boxWords(most.box, found))}.`;
}

/** State what sets cases of interest apart, in wordings from the fullest to the shortest. */
export function discoverTitles(found: Discovery): string[] {
  const conditions = boxWords(found.found.box, found);
  const { density } = found.found;
  if (found.base === 0) return ['No case is of interest, so nothing sets any apart'];
  if (found.base === 1) return ['Every case is of interest, so nothing sets any apart'];
  if (conditions.length === 0) return ['No combination of conditions sets these cases apart'];
  const rise = `from ${percent(found.base)} to ${percent(density)}`;
  return [
    `${plural(conditions.length, 'condition')} raise${conditions.length === 1 ? 's' : ''} the share of such cases ${rise}`,
    `${plural(conditions.length, 'condition')}: ${rise}`,
  ];
}

/** State what the tree finds. */
export function treeTitles(found: Discovery): string[] {
  if (!hasSplit(found)) return ['A regression tree finds nothing worth a split'];
  return [`A regression tree explains ${percent(found.explained)} of what differs`];
}
