import { exp } from './arithmetic.ts';

/**
 * Turn utilities into weights exp(precision · (u - max u)), in place, and return their sum.
 *
 * Source  logit quantal response, McKelvey & Palfrey 1995
 */
export function logitWeights(utility: Float64Array, count: number, precision: number): number {
  let top = utility[0];
  for (let i = 1; i < count; i++) if (utility[i] > top) top = utility[i];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = exp(precision * (utility[i] - top));
    utility[i] = weight;
    sum += weight;
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
