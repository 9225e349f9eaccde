import type { Case } from '../../model/case.ts';

const QUANTILES = ['p05', 'p25', 'p50', 'p75', 'p95'];

/** List what an expectation may speak of: the numbers in the `outcomes` object of `run --json` that are not series. */
export function outcomePaths({ camps, powers, channels }: Pick<Case, 'camps' | 'powers' | 'channels'>): readonly string[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    'equidistance.start',
    ...['mean', ...QUANTILES].map((name) => `equidistance.end.${name}`),
    ...QUANTILES.map((name) => `lean.tilt.${name}`),
    'lean.shareBalanced',
    ...['start', 'end'].map((when) => `withinChannels.${when}`),
    ...['start', 'end'].flatMap((when) => ids(channels).map((channel) => `tiltByChannel.${when}.${channel}`)),
    'hedging.end',
    'decisiveChoice.probability',
    ...[camps.positive, camps.negative].map((camp) => `decisiveChoice.byCamp.${camp}`),
    ...['p25', 'p50', 'p75'].map((name) => `decisiveChoice.month.${name}`),
    ...['perYear', 'refused', 'low'].map((name) => `demands.${name}`),
    ...ids(powers).map((power) => `demands.byPower.${power}`),
    ...ids(channels).map((channel) => `demands.byChannel.${channel}`),
  ];
}
