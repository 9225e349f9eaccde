import { log } from '../../../engine/arithmetic.ts';
import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import type { TestedIndicator } from '../../../record/test/series-test.ts';
import { END, LEVER_START } from '../../chart/places.ts';
import { textWidth } from '../../words/text-width.ts';
import { seriesName } from './words.ts';

/** Pixels: names of series at most, years on the right, from a year to the next at most, and the place for a last value without error. */
const NAMES = 240;
const YEARS = 160;
const APART = 22;
const NEVER = 40;
/** Pixels that are free on both sides of what has a place, for numbers beside dots. */
const FREE = 34;
const GAP = 14;
const EDGE = 18;

/** Places in pixels: ratios of errors along an axis on which halves and doubles are as far apart, then measured years. */
export interface TestPlaces {
  readonly left: number;
  readonly right: number;
  /** Where the last value was never wrong, if that is so anywhere. */
  readonly never: number | null;
  readonly ticks: readonly number[];
  xOf(ratio: number): number;
  yearOf(year: number): number;
}

/** List 1, 2 and 5 times the powers of ten that hold some ratios, half and double at least. */
function ticksOver(ratios: readonly number[]): number[] {
  const [least, most] = [Math.min(0.5, ...ratios), Math.max(2, ...ratios)];
  const steps = [-3, -2, -1, 0, 1, 2].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));
  const first = steps.findLastIndex((step) => step <= least);
  const last = steps.findIndex((step) => step >= most);
  return steps.slice(Math.max(0, first), last < 0 ? undefined : last + 1);
}

/** Find the places of errors, as ratios to that of the last value, and of years. */
export function testPlaces(result: Backcast, shown: readonly TestedIndicator[]): TestPlaces {
  const [from, to] = [firstScored(result), result.to];
  const ratios = shown.flatMap(({ scores: { skill, persistence, trend } }) => [
    skill.persistence ?? 1,
    trend && persistence && persistence.mae > 0 ? trend.mae / persistence.mae : 1,
  ]);
  const ticks = ticksOver(ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)));
  const isNever = ratios.includes(Number.POSITIVE_INFINITY);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const names = Math.max(0, ...shown.map((each) => textWidth(seriesName(each, result), 12.5, 600)));
  const left = LEVER_START + Math.min(NAMES, names) + GAP;
  const right = END - YEARS - FREE - (isNever ? NEVER : 0);
  const [first, last] = [left + FREE, right - FREE];
  const apart = Math.min(APART, (YEARS - 2 * EDGE) / Math.max(1, to - from));
  // an error of nothing, or beyond what there are ticks for, stands at the end
  const within = (ratio: number): number => Math.min(high, Math.max(low, ratio));
  return {
    left,
    right,
    never: isNever ? right + NEVER : null,
    ticks,
    xOf: (ratio) => first + (log(within(ratio) / low) / log(high / low)) * (last - first),
    yearOf: (year) => END - YEARS + EDGE + (year - from) * apart,
  };
}
