import { FAR_SHARE, type Theories, type TheoryEnd, tellsCamp } from '../../../experiment/runs/theories.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { theCamp } from '../../words/camps.ts';
import { list, number, percent } from '../../words/words.ts';

/** Means at the end that differ by less are said to agree. [C] */
export const FAR_MEAN = 0.05;

const MOVES = {
  falls: 'on average equidistance falls',
  holds: 'on average equidistance holds near its start',
  rises: 'on average equidistance rises',
};
const MAJORITIES = { hedging: 'most runs still hedge', choosing: 'most runs choose', undecided: 'no clear majority' };

/** Say what all theories agree on and where they part. */
export function theoriesSentences(theories: Theories, scenario: Scenario): string[] {
  return [agreement(theories, scenario), parting(theories, scenario), CAUTION];
}

const CAUTION = 'Agreement is no proof: the theories share everything but the weights of three motives.';

/** Count theories in words. */
export const inWords = (theories: number): string => (theories === 4 ? 'four' : String(theories));

/** Write shares as the picture does. */
export function sharesOf({ hedging, positive, negative }: Pick<TheoryEnd, 'hedging' | 'positive' | 'negative'>) {
  return { choosing: percent(1 - hedging), positive: percent(positive), negative: percent(negative) };
}

function agreement({ ends, move, majority, camp }: Theories, scenario: Scenario): string {
  const shared = [
    ...(move ? [MOVES[move]] : []),
    ...(majority ? [`${MAJORITIES[majority]} at the end`] : []),
    ...(camp && saidByAll(ends, camp) ? [`runs that choose go ${mostly(ends)}to ${theCamp(scenario, camp)}`] : []),
  ];
  if (shared.length === 0)
    return 'The theories agree on nothing that was looked at: direction, what most runs do, and which camp is chosen.';
  return `All ${inWords(ends.length)} theories agree: ${list(shared)}.`;
}

/** Tell whether no theory says otherwise, not even one under which hardly a run chooses. */
const saidByAll = (ends: readonly TheoryEnd[], camp: 'positive' | 'negative'): boolean =>
  ends.every((end) => end.camp === camp || end.positive + end.negative === 0);

const mostly = (ends: readonly TheoryEnd[]): string =>
  ends.some(({ positive, negative }) => Math.min(positive, negative) > 0) ? 'mostly ' : '';

function parting(theories: Theories, scenario: Scenario): string {
  const { ends, move, campsPart, spreadOfHedging, spreadOfMeans } = theories;
  const byHedging = [...ends].sort((a, b) => a.hedging - b.hedging);
  const byMean = [...ends].sort((a, b) => a.mean - b.mean);
  const [least, most] = [byHedging[0], byHedging[ends.length - 1]];
  const parts = [
    ...(move
      ? []
      : [
          `direction: equidistance ${grouped(
            ends,
            (end) => `${end.move} under the ${end.theory} theory`,
            (end) => end.move,
          )}`,
        ]),
    ...(new Set(ends.map(({ majority }) => majority)).size === 1
      ? []
      : [
          `what most runs do: ${grouped(
            ends,
            (end) => `${MAJORITIES[end.majority]} under the ${end.theory} theory`,
            (end) => end.majority,
          )}`,
        ]),
    ...(spreadOfHedging >= FAR_SHARE
      ? [`how many choose: ${sharesOf(most).choosing} (${most.theory}) to ${sharesOf(least).choosing} (${least.theory})`]
      : []),
    ...(spreadOfMeans >= FAR_MEAN
      ? [
          `how far: mean equidistance ends between ${number(byMean[0].mean)} (${byMean[0].theory}) and ${number(byMean[ends.length - 1].mean)} (${byMean[ends.length - 1].theory})`,
        ]
      : []),
    ...(campsPart ? [campsApart(ends.filter(tellsCamp), scenario)] : []),
  ];
  if (parts.length > 0) return `They part on ${parts.join('; ')}.`;
  return `They part on nothing that matters here: shares that choose lie within ${FAR_SHARE * 100} points and mean ends within ${number(FAR_MEAN)}.`;
}

/** Join what theories say, the theories that say the same together. */
function grouped(ends: readonly TheoryEnd[], words: (end: TheoryEnd) => string, key: (end: TheoryEnd) => string): string {
  const keys = [...new Set(ends.map(key))];
  return keys
    .map((each) => {
      const same = ends.filter((end) => key(end) === each);
      return words(same[0]).replace(
        `the ${same[0].theory} theory`,
        same.length === 1 ? `the ${same[0].theory} theory` : `the ${list(same.map(({ theory }) => theory))} theories`,
      );
    })
    .join(', ');
}

function campsApart(choosing: readonly TheoryEnd[], scenario: Scenario): string {
  const { positive, negative } = scenario.case.camps;
  const words = choosing.map(
    (end) => `${end.theory} ${sharesOf(end).positive} ${positive} and ${sharesOf(end).negative} ${negative}`,
  );
  return `which camp is chosen: ${words.join(', ')}`;
}
