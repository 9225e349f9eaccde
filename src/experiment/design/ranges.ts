import { exp, log } from '../../engine/arithmetic.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { plain } from '../../scenario/text/words.ts';
import { normalQuantile, normalShare } from '../statistics/normal-distribution.ts';

/** What an uncertain input may be, and how plausible each value is. */
export type Range =
  | { readonly uniform: readonly [low: number, high: number] }
  /** Even over orders of magnitude: as much weight from 1 to 10 as from 10 to 100. */
  | { readonly logUniform: readonly [low: number, high: number] }
  | { readonly triangular: readonly [low: number, mode: number, high: number] }
  | { readonly normal: readonly [mean: number, deviation: number]; readonly within?: readonly [low: number, high: number] }
  /** One of several without an order, each as plausible; the value is its place in the list. */
  | { readonly choices: readonly string[] };

/** An uncertain input. */
export interface Input {
  readonly name: string;
  readonly range: Range;
}

/** The lowest unit coordinate that an unlimited range is asked for: half a step of a scrambled point. */
const NEAREST_END = 1 / 8589934592;

/** Refuse an input whose range is upside down or empty. */
export function checkInput({ name, range }: Input): void {
  const fault = faultOf(range);
  if (fault !== undefined) throw new UsageError(`${name}: ${fault}`, 'give the lowest number first');
}

function faultOf(range: Range): string | undefined {
  if ('choices' in range) return range.choices.length < 2 ? 'expected two choices or more' : undefined;
  if ('normal' in range) {
    const [, deviation] = range.normal;
    if (!(deviation > 0)) return `expected a deviation above zero, found ${plain(deviation)}`;
    return range.within && rising(range.within);
  }
  if ('triangular' in range) {
    const [low, mode, high] = range.triangular;
    const peaked = low <= mode && mode <= high;
    return peaked
      ? rising([low, high])
      : `expected low, mode, high in this order, found ${range.triangular.map(plain).join(', ')}`;
  }
  if ('uniform' in range) return rising(range.uniform);
  return range.logUniform[0] > 0 ? rising(range.logUniform) : 'even over orders of magnitude needs numbers above zero';
}

function rising([low, high]: readonly [number, number]): string | undefined {
  const finite = Number.isFinite(low) && Number.isFinite(high);
  return finite && low < high
    ? undefined
    : `expected a range from a lower to a higher number, found ${plain(low)} to ${plain(high)}`;
}

/** Find the lowest and highest value of a range, or nothing where it has none: a normal range without limits. */
export function rangeLimits(range: Range): readonly [low: number, high: number] | undefined {
  if ('choices' in range) return [0, range.choices.length - 1];
  if ('normal' in range) return range.within;
  if ('triangular' in range) return [range.triangular[0], range.triangular[2]];
  return 'uniform' in range ? range.uniform : range.logUniform;
}

/**
 * Find the value of an input at a unit coordinate: the value that share of its distribution lies below.
 *
 * Example  valueAt({ triangular: [0, 1, 2] }, 0.5) → 1
 */
export function valueAt(range: Range, unit: number): number {
  const limits = rangeLimits(range);
  // A curve taken there and back can miss its end by a bit.
  if (limits && (unit === 0 || unit === 1)) return limits[unit];
  if ('choices' in range) return Math.floor(unit * range.choices.length);
  if ('uniform' in range) return between(range.uniform, unit);
  if ('triangular' in range) return triangular(range.triangular, unit);
  if ('normal' in range) return normal(range.normal, limits ?? [-Infinity, Infinity], unit);
  const [low, high] = range.logUniform;
  return clamp(exp(between([log(low), log(high)], unit)), low, high);
}

const between = ([low, high]: readonly [number, number], unit: number): number => low + unit * (high - low);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function triangular([low, mode, high]: readonly [number, number, number], unit: number): number {
  const width = high - low;
  const below = (mode - low) / width;
  return unit < below ? low + Math.sqrt(unit * width * (mode - low)) : high - Math.sqrt((1 - unit) * width * (high - mode));
}

/** Invert the normal distribution within limits, from the side where its shares are exact. */
function normal([mean, deviation]: readonly [number, number], [low, high]: readonly [number, number], unit: number): number {
  const [a, b] = [(low - mean) / deviation, (high - mean) / deviation];
  if (a > 0) return 2 * mean - normal([mean, deviation], [2 * mean - high, 2 * mean - low], 1 - unit);
  const [from, to] = [normalShare(a), normalShare(b)];
  const inside = Number.isFinite(low) && Number.isFinite(high) ? unit : clamp(unit, NEAREST_END, 1 - NEAREST_END);
  return clamp(mean + deviation * normalQuantile(from + inside * (to - from)), low, high);
}
