import { type Quantiles, quantileAt, quantilesBy } from '../../experiment/statistics/statistics.ts';
import { rounded } from '../../scenario/text/words.ts';

const STEPS = 20;
/**
 * Levels at which a prediction is written down: every twentieth, 19 of them.
 *
 * They hold the ends of the bands of 50 and 90 %. Of a normal distribution scored on its own draws they give the CRPS
 * within a thousandth on average and 2 % at worst; twice as many would halve that, and double the file, while the
 * quantiles of a thousand runs are themselves some per cent off.
 */
export const LADDER: readonly number[] = Array.from({ length: STEPS - 1 }, (_, k) => (k + 1) / STEPS);

/** Decimals of a written quantile, of any series: below a twentieth of the least noise of a year on record. [C] */
const DECIMALS = 4;

/** Write down a sample as quantiles at the levels; `sorted` rises. */
export const ladderOf = (sorted: Float64Array): number[] => LADDER.map((level) => rounded(quantileAt(sorted, level), DECIMALS));

/** Read the median and the ends of the bands of 50 and 90 % off a ladder. */
export const bandOf = (quantiles: readonly number[]): Quantiles => quantilesBy((level) => quantiles[LADDER.indexOf(level)]);

/**
 * Score a ladder of quantiles against what came, in the unit of the quantiles; less is better.
 *
 *   crps = 2 · integral over levels of (1{y < q} - level) · (q - y), by the trapezoidal rule; q is flat beyond the ends
 *
 * Because  the CRPS is twice the mean of the pinball losses over all levels; flat ends make what lies far outside cost
 *          its whole distance
 * Source   Gneiting & Ranjan 2011 (quantile decomposition)
 * Example  ladderCrps(LADDER.map(() => 1), 3) → 2
 */
export function ladderCrps(quantiles: readonly number[], y: number): number {
  let sum = Math.max(0, quantiles[0] - y, y - quantiles[quantiles.length - 1]) / 2;
  for (const [k, q] of quantiles.entries()) sum += y < q ? (1 - LADDER[k]) * (q - y) : LADDER[k] * (y - q);
  return (2 * sum) / STEPS;
}
