import { exp } from './arithmetic.ts';

/**
 * Turn utilities into weights exp(precision · (u - max u)) and return their sum.
 *
 * Reads    `count` utilities from `first` on
 * Sets     the first `count` weights
 * Source   logit quantal response, McKelvey & Palfrey 1995
 */
export function logitWeights(utility: Float64Array, first: number, count: number, precision: number, weight: Float64Array): number {
  const end = first + count;
  let top = utility[first];
  for (let i = first + 1; i < end; i++) if (utility[i] > top) top = utility[i];
  let sum = 0;
  for (let i = first, k = 0; i < end; i++, k++) {
    const w = exp(precision * (utility[i] - top));
    weight[k] = w;
    sum += w;
  }
  return sum;
}

/**
 * Walk the cumulated weights in option order and stop at the first option where the remainder is used up.
 *
 * Example  pick([1, 1, 2], 3, 4, .5) → 1
 */
export function pick(weight: Float64Array, count: number, sum: number, uniform: number): number {
  let rest = uniform * sum;
  for (let i = 0; i < count; i++) {
    rest -= weight[i];
    if (rest <= 0) return i;
  }
  return count - 1;
}
