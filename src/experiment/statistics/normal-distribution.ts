import { exp, log } from '../../engine/arithmetic.ts';

const ROOT_TWO_PI = 2.5066282746310002;
/** Beyond this the series cancels and the continued fraction converges. */
const TAIL_FROM = 3;
/** Levels of the fraction that a double can show from TAIL_FROM on. */
const LEVELS = 120;

/** Find the height of the standard normal curve. */
function height(z: number): number {
  return exp((-z * z) / 2) / ROOT_TWO_PI;
}

/**
 * Find the share of a standard normal variable below z.
 *
 *   ½ + φ(z) (z + z³/3 + z⁵/15 + …) near zero; in the tails φ(z) / (z + 1/(z + 2/(z + 3/(z + …))))
 *
 * Source   Marsaglia 2004 (series); Laplace 1805 (fraction)
 * Example  normalShare(1.959963984540054) → 0.975
 */
export function normalShare(z: number): number {
  if (z < -TAIL_FROM) return upperTail(-z);
  if (z > TAIL_FROM) return 1 - upperTail(z);
  let term = z;
  let sum = z;
  for (let odd = 3, before = Number.NaN; sum !== before; odd += 2) {
    before = sum;
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * height(z);
}

function upperTail(z: number): number {
  if (z === Infinity) return 0;
  let below = z;
  for (let level = LEVELS; level >= 1; level--) below = z + level / below;
  return height(z) / below;
}

/**
 * Find the z below which a share of a standard normal variable lies; infinite at 0 and 1.
 *
 * Source   Abramowitz & Stegun 1964, 26.2.23 (first guess); two steps of Halley's method on the share
 * Example  normalQuantile(0.975) → 1.959963984540054
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share === 0) return -Infinity;
  let z = guess(share);
  for (let step = 0; step < 2; step++) {
    const error = (normalShare(z) - share) / height(z);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/** Right to 0.00045 for shares up to one half. */
function guess(share: number): number {
  const t = Math.sqrt(-2 * log(share));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return over / under - t;
}
