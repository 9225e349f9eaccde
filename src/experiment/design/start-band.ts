import { equidistanceOf, type Portfolio } from '../../model/equidistance.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { quantileAt } from '../statistics/statistics.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { valueAt } from './ranges.ts';

/** Portfolios drawn; with another seed the ends of the band move by about 0.002. [C] */
const DRAWS = 2000;

/** Equidistance at month 0, as measured and over what the ties might have been. */
export interface StartBand {
  /** E* and T of the ties as they are set. */
  readonly equidistance: number;
  readonly tilt: number;
  /** Ties with a declared range; without any there is no band. */
  readonly ties: number;
  /** 5th and 95th percentile of E* over the declared ranges; the value itself where no tie has one. */
  readonly low: number;
  readonly high: number;
}

/** A cell of the tie table with the range that its file declares. */
interface RangedTie {
  readonly cell: number;
  readonly range: readonly [number, number];
}

/**
 * Find equidistance at the start with its band over the declared ranges of the ties: each is drawn evenly from its range,
 * independently of the others, and shares that sum to more than 1 are scaled down to 1. Only the index is computed.
 *
 * Because  ends of all ranges together would never meet; nine draws in ten are what a reader may take for the error of E*
 */
export function startBandOf({ case: kase, provenance }: Pick<Scenario, 'case' | 'provenance'>, seed: string): StartBand {
  const { powers, channels, tie } = kase;
  const portfolio = {
    n: powers.length,
    m: channels.length,
    axis: Float64Array.from(powers, ({ axis }) => axis),
    weight: Float64Array.from(channels, ({ weight }) => weight),
  };
  const set = Float64Array.from(tie.flat());
  const { equidistance, tilt } = equidistanceOf(set, portfolio);
  const ranged = powers.flatMap(({ id }, p) =>
    channels.flatMap((channel, c): RangedTie[] => {
      const range = provenance.find(({ path }) => path === `ties.${id}.${channel.id}`)?.range;
      return range && range[0] < range[1] ? [{ cell: p * channels.length + c, range }] : [];
    }),
  );
  if (ranged.length === 0) return { equidistance, tilt, ties: 0, low: equidistance, high: equidistance };
  const units = latinHypercube(DRAWS, ranged.length, seed);
  const drawn = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const ties = set.slice();
    for (const [k, { cell, range }] of ranged.entries())
      ties[cell] = valueAt({ uniform: range }, units[draw * ranged.length + k]);
    for (const [c, { kind }] of channels.entries()) if (kind === 'share') scaleDown(ties, c, portfolio);
    return equidistanceOf(ties, portfolio).equidistance;
  }).sort();
  return { equidistance, tilt, ties: ranged.length, low: quantileAt(drawn, 0.05), high: quantileAt(drawn, 0.95) };
}

/** Scale the shares of a channel to 1 where they sum to more. */
function scaleDown(ties: Float64Array, c: number, { n, m }: Portfolio): void {
  let sum = 0;
  for (let p = 0; p < n; p++) sum += ties[p * m + c];
  if (sum > 1) for (let p = 0; p < n; p++) ties[p * m + c] /= sum;
}
