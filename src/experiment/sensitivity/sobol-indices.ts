import { noiseOf, pointMeans, type Samples } from '../design/samples.ts';
import { powerFrom, type SobolDesign } from '../design/sobol-design.ts';
import { percentiles, RESAMPLES, resamples } from '../statistics/resampling.ts';
import { type SobolTerms, sobolTerms } from './sobol-terms.ts';

/** A share of the variance of the outcome, 0..1, and its 95 % interval. */
export interface Index {
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
  /** Whether it can be told from nothing: from zero, or for a total index from what chance leaves. */
  readonly distinct: boolean;
}

/** Where the variance of an outcome comes from. */
export interface SobolIndices {
  /** Mean and variance of the outcome over the whole space. */
  readonly mean: number;
  readonly variance: number;
  /** Of each input: alone, and with all that it has a part in. */
  readonly inputs: readonly { readonly name: string; readonly first: Index; readonly total: Index }[];
  /** Of each pair: what only both together do. Empty where the design is without pairs. */
  readonly pairs: readonly { readonly names: readonly [string, string]; readonly index: Index }[];
  /** Inputs acting together, in pairs or more: what neither inputs alone nor chance account for. */
  readonly jointly: Index;
  /** Share that chance leaves in the means over replicates; undefined with one replicate. */
  readonly noise: number | undefined;
  readonly advice: SobolAdvice;
}

/** Whether the base points are enough. */
export interface SobolAdvice {
  /** Half the widest interval of a first-order or total index. */
  readonly widest: number;
  readonly enough: boolean;
  /** Base points that would bring every interval within FINE_SHARE: a power of two. */
  readonly needed: number;
}

/** Half width of an interval below which more points would not change a ranking that is read off a chart. [C] */
const FINE_SHARE = 0.05;

/**
 * Find where the variance of an outcome comes from: first-order, total and second-order Sobol indices.
 *
 * Intervals are percentiles of a bootstrap over base points, taken for independent though scrambled Sobol points are
 * more even than that. Noise is not taken off the total indices: with shared luck an input without effect changes
 * nothing, and its total is exactly zero.
 *
 * @throws UsageError where the samples are of another design or incomplete
 *
 * Source  Sobol 1993; Saltelli et al. 2010; Archer, Saltelli & Sobol 1997 (bootstrap)
 */
export function sobolIndices(design: SobolDesign, samples: Samples, seed: string): SobolIndices {
  const terms = sobolTerms(design, pointMeans(design, samples));
  const noise = noiseOf(design, samples);
  const { variance, shares } = sharesOf(terms, noise ?? 0, new Uint32Array(design.base).fill(1));
  const noiseShare = noise === undefined ? undefined : variance > 0 ? Math.min(1, noise / variance) : 0;
  const spread = bootstrap(terms, noise ?? 0, seed);
  const index = (at: number, floor = 0): Index => indexOf(shares[at], spread[at], floor);
  const names = design.inputs.map(({ name }) => name);
  const d = names.length;
  const inputs = names.map((name, i) => ({ name, first: index(i), total: index(d + i, noiseShare) }));
  const pairs = terms.closed.map(({ pair: [j, k] }, at) => ({ names: [names[j], names[k]] as const, index: index(2 * d + at) }));
  const jointly = index(shares.length - 1);
  const advice = adviceOn(
    inputs.flatMap(({ first, total }) => [first, total]),
    design.base,
  );
  return { mean: terms.mean, variance, inputs, pairs, jointly, noise: noiseShare, advice };
}

/**
 * Find the raw shares of resampled base points: first-order of each input, total of each, each pair, and what is left.
 *
 * @param counts how often each base point came
 */
function sharesOf(terms: SobolTerms, noise: number, counts: Uint32Array): { variance: number; shares: Float64Array } {
  const { level, square, first, total, closed } = terms;
  const d = first.length;
  const shares = new Float64Array(2 * d + closed.length + 1);
  const middle = weighted(level, counts);
  const variance = weighted(square, counts) - middle * middle;
  if (!(variance > 0)) return { variance: 0, shares };
  let left = 1 - noise / variance;
  for (let i = 0; i < d; i++) {
    shares[i] = weighted(first[i], counts) / variance;
    shares[d + i] = weighted(total[i], counts) / variance;
    left -= shares[i];
  }
  for (const [at, { pair, terms: both }] of closed.entries())
    shares[2 * d + at] = weighted(both, counts) / variance - shares[pair[0]] - shares[pair[1]];
  shares[shares.length - 1] = left;
  return { variance, shares };
}

/** Find the mean of terms, each counted as often as it came. Base points are a multiple of four. */
function weighted(terms: Float64Array, counts: Uint32Array): number {
  // Four sums do not wait for each other: the whole bootstrap takes three fifths of the time.
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  for (let n = 0; n < terms.length; n += 4) {
    sum0 += counts[n] * terms[n];
    sum1 += counts[n + 1] * terms[n + 1];
    sum2 += counts[n + 2] * terms[n + 2];
    sum3 += counts[n + 3] * terms[n + 3];
  }
  return (sum0 + sum1 + (sum2 + sum3)) / terms.length;
}

/** Find every share in every resample, [shares][resamples]. */
function bootstrap(terms: SobolTerms, noise: number, seed: string): Float64Array[] {
  const spread = Array.from({ length: 2 * terms.first.length + terms.closed.length + 1 }, () => new Float64Array(RESAMPLES));
  let resample = 0;
  for (const counts of resamples(terms.level.length, seed)) {
    const { shares } = sharesOf(terms, noise, counts);
    for (let at = 0; at < shares.length; at++) spread[at][resample] = shares[at];
    resample++;
  }
  return spread;
}

/** An estimate below zero or above one is an error of sampling: what is shown is the nearest share there can be. */
function indexOf(share: number, spread: Float64Array, floor: number): Index {
  const [lo, hi] = percentiles(spread);
  return { share: asShare(share), lo: asShare(lo), hi: asShare(hi), distinct: lo > floor };
}

const asShare = (value: number): number => Math.min(1, Math.max(0, value));

/** Judge whether the base points are enough; an interval halves with four times as many. */
function adviceOn(indices: readonly Index[], base: number): SobolAdvice {
  const widest = Math.max(...indices.map(({ lo, hi }) => (hi - lo) / 2));
  const enough = widest <= FINE_SHARE;
  const times = widest / FINE_SHARE;
  return { widest, enough, needed: enough ? base : powerFrom(base * times * times) };
}
