import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Pair } from '../../../../experiment/compare/pair.ts';
import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { intervalOf, isKnown } from '../../../../experiment/statistics/statistics.ts';
import { isSplit } from '../../../chart/kinds.ts';
import { list, monthName, number, percent, plural, restPercent } from '../../../words/words.ts';
import { endSentence, labelOf } from '../words.ts';
import { drawnOf, isRanked } from './styles.ts';

const meanOf = ({ outcomes }: Ensemble): number => outcomes.equidistance.end.mean;

/** State the finding and its limit, in wordings from the fullest to the shortest. */
export function comparisonTitles({ ensembles, pairs, runs }: Comparison): string[] {
  if (ensembles.length === 2) return pairTitles(pairs[0], runs);
  const sorted = [...ensembles].sort((one, other) => meanOf(one) - meanOf(other));
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  const some = sorted.flatMap((one, k) => sorted.slice(k + 1).map((other) => [one, other] as const));
  if (!some.some(([one, other]) => isTold(one, other)))
    return [`No scenario can be told from another on average in ${plural(runs, 'pair')}`, 'No difference to be told on average'];
  const by = sizeWords(meanOf(highest) - meanOf(lowest));
  const apart = [`On average the lowest and the highest differ by ${by}`, `Lowest and highest differ by ${by}`];
  const isOrdered = isTold(lowest, sorted[1]) && isTold(sorted[sorted.length - 2], highest);
  if (!isOrdered) return apart;
  const share = extremeShare(ensembles, lowest, highest, runs);
  const limit = share === 1 ? 'so in every run' : `so in ${percent(share)} of runs`;
  const [low, high] = [lowest.scenario.id, highest.scenario.id];
  return [
    `On average ${low} ends lowest and ${high} highest, ${limit}`,
    `On average ${low} lowest, ${high} highest; ${limit}`,
    `${labelOf(low)} lowest, ${high} highest on average`,
    ...apart,
  ];
}

/** Say the finding of a comparison as a whole sentence: the same in a terminal, as a picture's title, on a page and in data. */
export const comparisonFinding = (comparison: Comparison): string => `${comparisonTitles(comparison)[0]}.`;

/** Tell whether the means of two ensembles can be told apart on the same luck; one pair tells nothing. */
function isTold({ detail: one }: Ensemble, { detail: other }: Ensemble): boolean {
  return one.end.length > 1 && isKnown(intervalOf(one.end.map((value, run) => value - other.end[run])));
}

/** Write a size that is not nothing as what it is. */
function sizeWords(size: number): string {
  const text = number(Math.abs(size));
  return text === '0' ? 'under 0.01' : text;
}

function pairTitles(pair: Pair, runs: number): string[] {
  const { a, b, difference, shareAbove, shareBelow } = pair;
  const { end } = difference;
  const [one, other] = [a.scenario.id, b.scenario.id];
  if (shareAbove + shareBelow === 0)
    return [`${labelOf(one)} and ${other} end alike in every pair`, 'Both end alike in every pair'];
  if (runs === 1) return [`One pair does not tell ${one} from ${other}`, 'One pair settles nothing'];
  if (!isKnown(end))
    return [`On average ${one} and ${other} cannot be told apart`, `Not to be told apart on average in ${plural(runs, 'pair')}`];
  const lower = end.mean < 0;
  const [word, share] = lower ? ['lower', shareBelow] : ['higher', shareAbove];
  const by = sizeWords(end.mean);
  const mean = `${labelOf(one)} ends ${word} than ${other} by ${by} on average`;
  // a few pairs that differ much may outweigh the many that differ the other way
  if (share < 0.5)
    return [`${mean}, yet in only ${percent(share)} of pairs`, `${mean}`, `The first ends ${word} by ${by} on average`];
  const limit = share === 1 ? 'in every pair' : `in ${percent(share)} of pairs`;
  return [
    `${labelOf(one)} ends ${word} than ${other} ${limit}, by ${by} on average`,
    `${labelOf(one)} ends ${word} than ${other} ${limit}`,
    `${labelOf(one)} ${lower ? 'below' : 'above'} ${other} ${limit}`,
    `The first ends ${word} by ${by} on average, ${limit}`,
  ];
}

/** Find the share of replicates in which the same two scenarios stand at both ends, alone. */
function extremeShare(ensembles: readonly Ensemble[], lowest: Ensemble, highest: Ensemble, runs: number): number {
  let times = 0;
  for (let run = 0; run < runs; run++) {
    const [low, high] = [lowest.detail.end[run], highest.detail.end[run]];
    const isLowest = ensembles.every((each) => each === lowest || each.detail.end[run] > low);
    if (isLowest && ensembles.every((each) => each === highest || each.detail.end[run] < high)) times++;
  }
  return times / runs;
}

/** Say what is drawn. */
export function comparisonSubtitles(comparison: Comparison, lowest: number): string[] {
  const { ensembles, reference, runs, pairs } = comparison;
  const cut = lowest > 0 ? `; the axis starts at ${number(lowest, 1)}` : '';
  const split = ensembles.filter(isSplit).map(({ scenario }) => scenario.id);
  const two = split.length > 0 ? ` ${list(split)}: two kinds of runs, width = share.` : '';
  const dotted = reference ? ` Dotted: ${reference.scenario.id}, for reference.` : '';
  const dottedInShort = reference ? ` Dotted: ${reference.scenario.id}.` : '';
  const gap = pairs.some(({ twoKinds }) => twoKinds.some(Boolean)) ? ' No middle line where pairs are of two kinds.' : '';
  const below = `Below: difference on the same luck, middle 50 and 90 % of ${plural(runs, 'pair')}.`;
  const above = `Above: equidistance (1 = balance), median and middle half of ${plural(runs, 'run')}${cut}.`;
  // how many runs, the caption says too
  const inShort = `Above: equidistance (1 = balance), median and middle half${lowest > 0 ? `; axis from ${number(lowest, 1)}` : ''}.`;
  const ramp = isRanked(drawnOf(comparison)) ? ' Grey to violet: low to high rivalry.' : '';
  return [
    `${above}${ramp}${two}${dotted} ${below}${gap}`,
    `${above}${ramp}${two}${dottedInShort} ${below}${gap}`,
    `${inShort}${ramp}${two}${dottedInShort} Below: difference, middle 50 and 90 %.${gap}`,
    `${above}${two}${dotted} ${below}${gap}`,
    `${above}${two} ${below}${gap}`,
    // the panels of two kinds of pairs say themselves why they have no middle line
    `${above}${two} ${below}`,
    `${above} ${below}${gap}`,
    `Equidistance, median and middle half${cut}. ${below}`,
  ];
}

/** Describe the picture in words for people who cannot see it. */
export function describeComparison(comparison: Comparison): string {
  const { ensembles, months, pairs } = comparison;
  const { start } = ensembles[0].scenario.case;
  const ends = drawnOf(comparison).map(({ ensemble: { scenario, outcomes, detail }, rivalry }) => {
    const { hedging, chosen } = detail.kinds[months];
    const where = outcomes.twoHumps
      ? `falls into two kinds of runs, ${restPercent(hedging.share)} still hedging near ${number(hedging.middle)} and ${percent(chosen.share)} that have chosen near ${number(chosen.middle)}`
      : `ends at a median equidistance of ${number(outcomes.equidistance.end.p50)} with ${restPercent(hedging.share)} still hedging`;
    return `${scenario.id}, mean rivalry ${number(rivalry)}, ${where}.`;
  });
  return [
    `Line chart of equidistance in ${plural(ends.length, 'scenario')}, ${monthName(start, 0)} to ${monthName(start, months)}, and of the differences on the same luck.`,
    ...ends,
    ...pairs.map(endSentence),
  ].join(' ');
}
