import type { Comparison } from '../../experiment/compare.ts';
import type { Ensemble } from '../../experiment/outcomes.ts';
import type { Pair } from '../../experiment/pair.ts';
import { endSentence, isKnown, labelOf } from '../compare-words.ts';
import { list, monthName, number, percent, plural, restPercent } from '../words.ts';
import { drawnOf, isRanked } from './comparison-styles.ts';
import { isSplit } from './kinds.ts';

const meanOf = ({ outcomes }: Ensemble): number => outcomes.equidistance.end.mean;

/** State the finding and its limit, in wordings from the fullest to the shortest. */
export function comparisonTitles(comparison: Comparison): string[] {
  const { ensembles, pairs, runs } = comparison;
  if (ensembles.length === 2) return pairTitles(pairs[0], runs);
  const sorted = [...ensembles].sort((one, other) => meanOf(one) - meanOf(other));
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  const spread = meanOf(highest) - meanOf(lowest);
  if (spread < 0.01) return [`No scenario can be told from another in ${plural(runs, 'pair')}`, 'No difference to be told'];
  const share = extremeShare(ensembles, lowest, highest, runs);
  const limit = share === 1 ? 'in every run' : `in ${percent(share)} of runs`;
  const [low, high] = [labelOf(lowest.scenario.id), highest.scenario.id];
  return [
    `${low} ends lowest and ${high} highest, ${limit}`,
    `${low} lowest, ${high} highest, ${limit}`,
    `Lowest and highest differ by ${number(spread)}, in this order ${limit}`,
    `Lowest and highest differ by ${number(spread)}`,
  ];
}

function pairTitles(pair: Pair, runs: number): string[] {
  const { a, b, difference, shareAbove, shareBelow } = pair;
  const { end } = difference;
  const [one, other] = [a.scenario.id, b.scenario.id];
  if (shareAbove + shareBelow === 0)
    return [`${labelOf(one)} and ${other} end alike in every pair`, 'Both end alike in every pair'];
  if (!isKnown(end) || runs === 1)
    return [`${labelOf(one)} and ${other} cannot be told apart at the end`, `Not to be told apart in ${plural(runs, 'pair')}`];
  const lower = end.mean < 0;
  const share = lower ? shareBelow : shareAbove;
  const limit = share === 1 ? 'in every pair' : `in ${percent(share)} of pairs`;
  const by = number(Math.abs(end.mean));
  const comparative = lower ? 'lower' : 'higher';
  return [
    `${labelOf(one)} ends ${comparative} than ${other} ${limit}, by ${by} on average`,
    `${labelOf(one)} ends ${comparative} than ${other} ${limit}`,
    `${labelOf(one)} ${lower ? 'below' : 'above'} ${other} ${limit}`,
    `The first ends ${comparative} by ${by} on average, ${limit}`,
  ];
}

/** Find the share of replicates in which the same two scenarios stand at both ends. */
function extremeShare(ensembles: readonly Ensemble[], lowest: Ensemble, highest: Ensemble, runs: number): number {
  let times = 0;
  for (let run = 0; run < runs; run++) {
    const [low, high] = [lowest.detail.end[run], highest.detail.end[run]];
    if (ensembles.every(({ detail }) => detail.end[run] >= low && detail.end[run] <= high)) times++;
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
  const ramp = isRanked(drawnOf(comparison)) ? ' Grey to violet: low to high rivalry.' : '';
  return [
    `${above}${ramp}${two}${dotted} ${below}${gap}`,
    `${above}${ramp}${two}${dottedInShort} ${below}${gap}`,
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
