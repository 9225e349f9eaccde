import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { isSplit } from '../../../chart/kinds.ts';
import { lowerFirst, shownChannels, shownPowers, unknownSentence } from '../../../words/camps.ts';
import { list, monthName, number, plural } from '../../../words/words.ts';

export interface ChannelTilt {
  readonly name: string;
  readonly weight: number;
  readonly tilt: number;
}

/** List the channels whose tilt can be told with that of a month, from the most positive at the start to the most negative. */
export function tiltsOf(ensemble: Ensemble, month: number): ChannelTilt[] {
  const { tiltByChannel } = ensemble.detail.mean;
  return shownChannels(ensemble.scenario)
    .map(({ id, name, weight }, c) => ({ id, name, weight, first: tiltByChannel[c][0], tilt: tiltByChannel[c][month] }))
    .filter(({ id }) => !ensemble.scenario.unknown.includes(id))
    .sort((a, b) => b.first - a.first)
    .map(({ name, weight, tilt }) => ({ name, weight, tilt }));
}

/**
 * List equidistance overall and within channels by month.
 *
 * Medians over runs; where runs are of two kinds, means, whose gap is exact and which the caption calls means.
 */
export function gapSeries(ensemble: Ensemble): { overall: readonly number[]; within: readonly number[] } {
  const { detail, outcomes } = ensemble;
  if (isSplit(ensemble)) return { overall: detail.mean.equidistance, within: detail.mean.within };
  return { overall: outcomes.equidistance.byMonth.map((month) => month.p50), within: detail.medianWithin };
}

/** Choose where the axis of the gap starts: a tenth under all that is drawn. */
export function startOfAxis(ensemble: Ensemble): number {
  const { overall, within } = gapSeries(ensemble);
  return Math.max(0, Math.floor((Math.min(...overall, ...within) - 0.04) * 10) / 10);
}

/** Add up what pulls to each side in a month: weight times tilt; a channel without a tilt pulls to neither. */
export function pullsOf(tilts: readonly ChannelTilt[]): { readonly positive: number; readonly negative: number } {
  const pull = (sign: number): number =>
    tilts.reduce((sum, { tilt, weight }) => sum + (Math.sign(tilt) === sign ? weight * Math.abs(tilt) : 0), 0);
  return { positive: pull(1), negative: pull(-1) };
}

/** Say what lengths, thicknesses and lines mean. */
export function channelsSubtitles(ensemble: Ensemble): string[] {
  const { camps } = ensemble.scenario.case;
  const powers = shownPowers(ensemble.scenario);
  const of = (camp: string): string =>
    list(
      powers.filter((power) => power.camp === camp).map((power) => power.id),
      3,
    );
  const lowest = startOfAxis(ensemble);
  const axis = lowest > 0 ? `; this axis starts at ${number(lowest, 1)}` : '';
  const middle = isSplit(ensemble) ? 'Means' : 'Medians';
  const unknown = unknownSentence(ensemble.scenario);
  const below = `${unknown === '' ? '' : `${unknown} `}Below: equidistance overall, and if each channel had to balance by itself. ${middle} of ${plural(ensemble.runs, 'run')}${axis}.`;
  return [
    `Tilt of each channel: −1 = all ${camps.negative} (${of('negative')}), +1 = all ${camps.positive} (${of('positive')}). Thickness = weight, so area = contribution. ${below}`,
    `Tilt of each channel: −1 = all ${camps.negative}, +1 = all ${camps.positive}. Thickness = weight, so area = contribution. ${below}`,
    `Tilt of each channel from −1 to +1; thickness = weight. ${below}`,
  ];
}

/** List the weights, which decide what the picture shows; as many as there is room for. */
export function weightsInWords(ensemble: Ensemble): string[] {
  const channels = [...shownChannels(ensemble.scenario)].sort((a, b) => b.weight - a.weight);
  const weights = channels.map((channel) => `${lowerFirst(channel.name)} ${number(channel.weight)}`);
  const note = isSplit(ensemble) ? 'Means of two kinds of runs.' : 'Tilts are means.';
  return [
    `${note} Weights: ${weights.join(', ')}.`,
    `Weights: ${weights.join(', ')}.`,
    `${note} Weights: ${list(weights, 4)}.`,
    note,
  ];
}

/** Describe the picture in words for people who cannot see it. */
export function describeChannels(ensemble: Ensemble): string {
  const { scenario, months } = ensemble;
  const { overall, within } = gapSeries(ensemble);
  const { camps, start } = scenario.case;
  const inWords = (month: number): string =>
    list(
      tiltsOf(ensemble, month)
        .sort((a, b) => Math.abs(b.tilt * b.weight) - Math.abs(a.tilt * a.weight))
        .map(({ name, tilt }) => `${lowerFirst(name)} ${number(Math.abs(tilt))} ${tilt < 0 ? camps.negative : camps.positive}`),
    );
  const gap = (month: number): string => `${number(overall[month])} overall against ${number(within[month])} within channels`;
  const kinds = isSplit(ensemble) ? ' Runs fall into two kinds, so these means describe no single run.' : '';
  return [
    `Bars of tilt by channel and a line chart, scenario ${scenario.name}, ${plural(ensemble.runs, 'run')}.`,
    `At the start, ${monthName(start, 0)}: ${inWords(0)}; equidistance is ${gap(0)}.`,
    `At the end, ${monthName(start, months)}: ${inWords(months)}; equidistance is ${gap(months)}.${kinds}`,
  ].join(' ');
}
