import { exponentials } from './arithmetic.ts';

/**
 * Turn utilities into weights exp(precision · (u - max u)) and return their sum.
 *
 * Reads    `count` utilities from `first` on
 * Sets     as many weights from `into` on
 * Source   logit quantal response, McKelvey & Palfrey 1995
 */
export function logitWeights(
  utility: Float64Array,
  first: number,
  count: number,
  precision: number,
  weight: Float64Array,
  into = 0,
): number {
  const end = first + count;
  let top = utility[first];
  for (let i = first + 1; i < end; i++) if (utility[i] > top) top = utility[i];
  return exponentials(utility, first, count, top, precision, weight, into);
}

/**
 * Walk the cumulated weights in option order and stop at the first option where the remainder is used up.
 *
 * Example  pick([1, 1, 2], 3, 4, 0.5) → 1
 */
export function pick(weight: Float64Array, count: number, sum: number, uniform: number): number {
  let left = uniform * sum;
  for (let k = 0; k < count; k++) {
    left -= weight[k];
    if (left <= 0) return k;
  }
  return count - 1;
}
