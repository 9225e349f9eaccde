import { quantileAt } from '../statistics/statistics.ts';

/** A share that a choice passes where it becomes more likely than not. */
export const HALF = 0.5;

/**
 * Find where a share first reaches one half along a lever, straight between levels; infinite where it never does. A
 * share that starts there has its tipping level at the first level or below it.
 *
 * Example  tippingLevel([0, 1], [0.25, 0.75]) → 0.5; tippingLevel([0, 1], [0, 0.4]) → Infinity
 */
export function tippingLevel(levels: readonly number[], shares: ArrayLike<number>): number {
  if (shares[0] >= HALF) return levels[0];
  for (let k = 1; k < levels.length; k++) {
    if (shares[k] < HALF) continue;
    return levels[k - 1] + ((HALF - shares[k - 1]) / (shares[k] - shares[k - 1])) * (levels[k] - levels[k - 1]);
  }
  return Infinity;
}

/** Where draws tip: a tenth, half and nine tenths tip at or below these levels; infinite = never. */
export interface Tips {
  /** [draws]; infinite = never. */
  readonly byDraw: readonly number[];
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of draws that never tip. */
  readonly never: number;
  /** Share of draws that have tipped at the first level already. */
  readonly before: number;
}

/** Sum up where draws tip. Never counts as beyond every level, so that no quantile forgets it. */
export function tipsOf(levels: readonly number[], byDraw: readonly number[]): Tips {
  const sorted = Float64Array.from(byDraw).sort();
  const share = (wanted: (tip: number) => boolean): number => byDraw.filter(wanted).length / byDraw.length;
  return {
    byDraw,
    low: quantileAt(sorted, 0.1),
    middle: quantileAt(sorted, 0.5),
    high: quantileAt(sorted, 0.9),
    never: share((tip) => tip === Infinity),
    before: share((tip) => tip <= levels[0]),
  };
}

/** Count draws in cells of equal width from the first level to the last; those that never tip are in none. */
export function tipCounts(levels: readonly number[], byDraw: readonly number[], cells: number): number[] {
  const [first, last] = [levels[0], levels[levels.length - 1]];
  const counts = new Array<number>(cells).fill(0);
  for (const tip of byDraw) {
    if (tip === Infinity) continue;
    counts[Math.min(cells - 1, Math.floor(((tip - first) / (last - first)) * cells))]++;
  }
  return counts;
}
