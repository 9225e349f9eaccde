import { addressedChance, addressOf } from '../../engine/chance.ts';
import { DIGITS, directionIntegers } from './sobol-directions.ts';

const TWO_TO_32 = 4294967296;
/** Points that can be asked for: a power of two far below the digits of a point. [C] */
const MOST_POINTS = 16777216;

/** The numbers that make one dimension: its direction integers and what every point is shifted by. */
interface Axis {
  readonly integers: Int32Array;
  readonly shift: number;
}

/**
 * Spread points evenly over the unit cube: scrambled Sobol points, [count x dimensions] row by row, each 0 <= x < 1.
 * The first points of a longer list are those of a shorter one; of every 2^k from the start, one lies in each 2^k-th
 * of every axis.
 *
 * Source  Sobol 1967; Joe & Kuo 2008 (direction numbers); Antonov & Saleev 1979 (order);
 *         Matoušek 1998 (random lower-triangular scrambling of the digits, then a digital shift)
 */
export function sobolPoints(count: number, dimensions: number, seed: string): Float64Array {
  return fill(count, dimensions, (dimension) => scrambled(dimension, seed));
}

/** List the Sobol points as they are without scrambling; the first is the origin. */
export function plainSobolPoints(count: number, dimensions: number): Float64Array {
  return fill(count, dimensions, (dimension) => ({ integers: directionIntegers(dimension), shift: 0 }));
}

function fill(count: number, dimensions: number, axisOf: (dimension: number) => Axis): Float64Array {
  if (!Number.isInteger(count) || count < 1 || count > MOST_POINTS)
    throw new RangeError(`points must be a whole number from 1 to ${MOST_POINTS}, not ${count}`);
  const points = new Float64Array(count * dimensions);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const { integers, shift } = axisOf(dimension);
    let digits = shift;
    for (let i = 0; i < count; i++) {
      points[i * dimensions + dimension] = (digits >>> 0) / TWO_TO_32;
      digits ^= integers[trailingOnes(i)];
    }
  }
  return points;
}

/** Count the ones at the low end: the digit in which the Gray codes of i and i + 1 differ. */
function trailingOnes(i: number): number {
  const lowestZero = ~i & (i + 1);
  return DIGITS - 1 - Math.clz32(lowestZero);
}

/**
 * Scramble a dimension: each digit becomes itself plus a random mix of the digits above it, modulo 2, and is then
 * shifted by a random digit. Luck belongs to (seed, dimension, digit), not to how many are asked for.
 */
function scrambled(dimension: number, seed: string): Axis {
  const luck = addressedChance(seed);
  luck.begin(0);
  const address = addressOf('sobol', String(dimension));
  const random = (turn: number): number => {
    luck.turn(turn);
    return Math.floor(luck.draw(address) * TWO_TO_32) | 0;
  };
  const mixes = Int32Array.from({ length: DIGITS }, (_, digit) => mixFor(digit, random(digit)));
  const integers = directionIntegers(dimension).map((integer) => mixed(integer, mixes));
  return { integers, shift: random(DIGITS) };
}

/** The digits that digit `digit`, 0 the highest, is the sum of: itself, and a random choice of those above. */
function mixFor(digit: number, random: number): number {
  const own = 1 << (DIGITS - 1 - digit);
  const above = digit === 0 ? 0 : -1 << (DIGITS - digit);
  return (random & above) | own;
}

function mixed(integer: number, mixes: Int32Array): number {
  let result = 0;
  for (let digit = 0; digit < DIGITS; digit++) result |= parity(integer & mixes[digit]) << (DIGITS - 1 - digit);
  return result;
}

function parity(bits: number): number {
  let folded = bits ^ (bits >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}
