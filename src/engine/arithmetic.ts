/**
 * exp and log from + - x / and square root only, so that every engine computes the same bits.
 * Both are within 1e-14 relative of the true value (tests/engine/arithmetic.test.ts).
 */

/** Exponents of the normal numbers; 2^k is POWER[k - LOWEST], built by exact doubling. */
const LOWEST = -1022;
const HIGHEST = 1023;
const POWER = powersOfTwo();
const LOG2 = 0.6931471805599453;

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(HIGHEST - LOWEST + 1);
  let power = 1;
  for (let k = 0; k > LOWEST; k--) power /= 2;
  for (let k = 0; k < powers.length; k++, power *= 2) powers[k] = power;
  return powers;
}

/** 2^(j/steps) for j < steps, built by square roots, which IEEE 754 rounds correctly. */
function fractions(steps: number): Float64Array {
  const roots: number[] = [];
  for (let bit = steps / 2, root = Math.sqrt(2); bit >= 1; bit /= 2) {
    roots.push(root);
    root = Math.sqrt(root);
  }
  return Float64Array.from({ length: steps }, (_, j) => {
    let product = 1;
    for (let k = 0, bit = steps / 2; bit >= 1; k++, bit /= 2) if ((j & bit) !== 0) product *= roots[k];
    return product;
  });
}

/** exp, and its loop over many numbers. */
interface Exponential {
  exp(x: number): number;
  exponentials(
    x: Float64Array,
    first: number,
    count: number,
    zero: number,
    factor: number,
    out: Float64Array,
    into: number,
  ): number;
}

/**
 * Make exp with its tables and constants in a closure.
 *
 * Because  a bundler turns constants of a module into variables, which V8 then reads again at every number
 */
function exponentialOf(power: Float64Array): Exponential {
  const STEPS = 1024;
  const FRACTION = fractions(STEPS);
  // ln 2 / STEPS in two parts: the first has 29 binary digits, so that a whole number of steps times it is exact;
  // the second carries what ln 2 has beyond a double.
  const LOG2_HIGH = 0x162e42fe / 0x20000000;
  const STEP_HIGH = LOG2_HIGH / STEPS;
  const STEP_LOW = (LOG2 - LOG2_HIGH + 2.3190468138462996e-17) / STEPS;
  const PER_STEP = STEPS / LOG2;
  // 1.5 · 2^52: doubles of this size are whole numbers, so adding and subtracting it rounds to the nearest.
  const WHOLE = 6755399441055744;
  const lowest = LOWEST;

  function exp(x: number): number {
    if (!(x > -708 && x < 709.7)) return x > 0 ? Infinity : x < 0 ? 0 : x;
    const steps = x * PER_STEP + WHOLE - WHOLE;
    const n = steps | 0;
    const r = x - steps * STEP_HIGH - steps * STEP_LOW;
    const growth = r + r * r * (0.5 + r * (1 / 6));
    const scale = FRACTION[n & (STEPS - 1)] * power[(n >> 10) - lowest];
    return scale + scale * growth;
  }

  function exponentials(
    x: Float64Array,
    first: number,
    count: number,
    zero: number,
    factor: number,
    out: Float64Array,
    into: number,
  ): number {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const value = exp(factor * (x[first + k] - zero));
      out[into + k] = value;
      sum += value;
    }
    return sum;
  }

  return { exp, exponentials };
}

const exponential = exponentialOf(POWER);

/**
 * Compute e to the power x; 0 below -708 and infinity from 709.7, where doubles end.
 *
 *   exp(x) = 2^k · 2^(j/1024) · (1 + r + r²/2 + r³/6),  |r| <= ln 2 / 2048
 *
 * Example  exp(-1) → 0.36787944117144233
 */
export const exp: (x: number) => number = exponential.exp;

/**
 * Fill `out`, from `into` on, with exp(factor · (x - zero)) of `count` numbers from `first` on; return their sum.
 *
 * Because  a loop beside `exp` is faster than one in another module, which looks up its import each time
 */
export const exponentials: Exponential['exponentials'] = exponential.exponentials;

/** Square root of one half: mantissas are brought between it and its double. */
const ROOT_HALF = Math.sqrt(0.5);
const TWO_TO_54 = 18014398509481984;

/**
 * Compute the natural logarithm of x > 0 (minus infinity at 0, NaN below).
 *
 *   x = m·2^k, log x = k·ln 2 + 2·(s + s³/3 + s⁵/5 + …),  s = (m - 1)/(m + 1), |s| <= 0.172
 *
 * Example  log(0.5) → -0.6931471805599453
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x < POWER[0]) return log(x * TWO_TO_54) - 54 * LOG2;
  if (x === Infinity) return x;
  let k = 0;
  let m = x;
  if (x < ROOT_HALF || x >= 2 * ROOT_HALF) {
    k = exponentOf(x);
    m = x / POWER[k - LOWEST];
    if (m >= 2 * ROOT_HALF) {
      m /= 2;
      k++;
    }
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  return k * LOG2 + 2 * s * (1 + z * tailOfLog(z));
}

/** The k with 2^k <= x < 2^(k+1), by halving the table; most arguments lie near 1. */
function exponentOf(x: number): number {
  let low = x >= 1 / 16 ? -4 - LOWEST : 0;
  let high = x < 16 ? 3 - LOWEST : HIGHEST - LOWEST;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (POWER[middle] <= x) low = middle;
    else high = middle - 1;
  }
  return low + LOWEST;
}

/** 1/3 + z/5 + z²/7 + … to the last term that a double can show for z <= 0.0295. */
function tailOfLog(z: number): number {
  const high = 1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23)))));
  return 1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * high))));
}
