import { combinations } from '../../experiment/design/combinations.ts';
import { INDICES, type IndexName } from '../../experiment/runs/metrics.ts';
import { aggregateOf, entropyOf, equidistanceOf, type Portfolio, weightedTies } from '../../model/equidistance.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { MeasuredChannel } from './measured-ties.ts';

/** Indices that can be read from measured ties: exposure needs rivalry, which nobody has measured. */
export const MEASURED_INDICES = INDICES.filter((index): index is MeasuredIndex => index !== 'exposure');
export type MeasuredIndex = Exclude<IndexName, 'exposure'>;
export type Indices = Readonly<Record<MeasuredIndex, number>>;

/** Factors by which each channel's weight may be off: they are judgements, and the band lets each be half as much again. [C] */
const FACTORS = [0.5, 0.75, 1, 1.25, 1.5] as const;

/** One way in which the record can be read: ties of each channel by power, and weights that sum to 1. */
export interface RecordReading {
  readonly ties: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

const normalised = (weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

/** Compute every index of a reading. */
export function indicesOf({ ties, weights }: RecordReading, scenario: Scenario): Indices {
  const { powers } = scenario.case;
  const [n, m] = [powers.length, ties.length];
  const portfolio: Portfolio = {
    n,
    m,
    axis: Float64Array.from(powers, ({ axis }) => axis),
    weight: Float64Array.from(weights),
  };
  const flat = new Float64Array(n * m);
  for (let p = 0; p < n; p++) for (let c = 0; c < m; c++) flat[p * m + c] = ties[c][p];
  const { equidistance, within } = equidistanceOf(flat, portfolio);
  const weighted = weightedTies(flat, portfolio);
  return { equidistance, within, aggregate: aggregateOf(weighted, portfolio.axis), entropy: entropyOf(weighted) };
}

/** Read the record as it stands: estimates, and the weights of the case over what is measured. */
export function estimateOf(channels: readonly MeasuredChannel[]): RecordReading {
  return { ties: channels.map(({ worlds }) => worlds[0]), weights: normalised(channels.map(({ weight }) => weight)) };
}

/** List weights that may be meant: each channel's on a grid of factors, together 1. */
export function possibleWeights(channels: readonly MeasuredChannel[]): number[][] {
  return combinations(channels.map(() => FACTORS)).map((factors) =>
    normalised(channels.map(({ weight }, c) => weight * factors[c])),
  );
}

/** List ties that the measurements leave open. */
export function possibleTies(channels: readonly MeasuredChannel[]): (readonly number[])[][] {
  return combinations(channels.map(({ worlds }) => worlds));
}
