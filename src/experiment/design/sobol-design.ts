import { UsageError } from '../../scenario/text/usage-error.ts';
import { checkCount, checkInputs, type Design, designOf } from './design.ts';
import type { Input } from './ranges.ts';
import { MOST_DIMENSIONS } from './sobol-directions.ts';
import { sobolPoints } from './sobol-points.ts';

/** Base points below which an index says nothing. [C] */
const LEAST_BASE = 16;

/** What shares of variance are to be found from. */
export interface SobolChoice {
  readonly inputs: readonly Input[];
  /** Base points: a power of two. */
  readonly base: number;
  /** Whether pairs of inputs are asked for: about twice the points. */
  readonly pairs: boolean;
  readonly seed: string;
}

/**
 * Points for Sobol indices. Each base point has a block of rows: A; A with one input from B, input by input; with pairs
 * also B with one input from A, input by input; and B.
 */
export interface SobolDesign extends Design {
  readonly base: number;
  readonly pairs: boolean;
}

/** Count the rows of a block: d + 2, with pairs 2d + 2. */
export function blockOf({ inputs, pairs }: Pick<SobolDesign, 'inputs' | 'pairs'>): number {
  return (pairs ? 2 : 1) * inputs.length + 2;
}

/**
 * Design points for Sobol indices: A and B are the two halves of scrambled Sobol points of twice the dimensions.
 *
 * Source  Saltelli 2002; Saltelli et al. 2010
 */
export function sobolDesign({ inputs, base, pairs, seed }: SobolChoice): SobolDesign {
  checkInputs(inputs);
  checkSize(inputs.length, base);
  const d = inputs.length;
  const block = blockOf({ inputs, pairs });
  checkCount(base * block);
  const halves = sobolPoints(base, 2 * d, seed);
  const unit = new Float64Array(base * block * d);
  for (let n = 0; n < base; n++) {
    const a = halves.subarray(2 * n * d, (2 * n + 1) * d);
    const b = halves.subarray((2 * n + 1) * d, (2 * n + 2) * d);
    for (let row = 0; row < block; row++) {
      const [most, one, swapped] = row <= d ? [a, b, row - 1] : [b, a, row - d - 1];
      const at = (n * block + row) * d;
      unit.set(most, at);
      if (row > 0 && row < block - 1) unit[at + swapped] = one[swapped];
    }
  }
  return { ...designOf({ method: 'sobol indices', seed, inputs, settings: { base, pairs } }, unit), base, pairs };
}

function checkSize(inputs: number, base: number): void {
  if (2 * inputs > MOST_DIMENSIONS)
    throw new UsageError(
      `Sobol indices take ${MOST_DIMENSIONS / 2} inputs at most, found ${inputs}`,
      'screen the inputs first, and keep those that matter',
    );
  if (!Number.isInteger(base) || base < LEAST_BASE)
    throw new UsageError(`Sobol indices need ${LEAST_BASE} base points or more, found ${base}`, 'for example 512');
  const power = powerFrom(base);
  if (power !== base)
    throw new UsageError(
      `${base} base points would leave the design lopsided: it is even only for a power of two`,
      `take ${power / 2} or ${power}`,
    );
}

/** Find the lowest power of two that is not below a number. */
export function powerFrom(number: number): number {
  let power = 1;
  while (power < number) power *= 2;
  return power;
}
