import { percentiles, RESAMPLES, resamples } from './resampling.ts';
import { quantileAt } from './statistics.ts';

/** A score of something that came true or did not, and the group that it was drawn with. */
export interface Scored {
  readonly group: number;
  readonly cameTrue: boolean;
  readonly score: number;
}

/** The area under a ROC curve, with its 95 % interval. */
export interface AreaUnderCurve {
  /** Probability that a score of what came true is above one of what did not; ties count half. */
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** Scores in rising order, as columns: an area is worked out a thousand times. */
interface Rising {
  readonly score: Float64Array;
  readonly group: Int32Array;
  readonly cameTrue: Uint8Array;
}

function risingOf(scored: readonly Scored[]): Rising {
  const rising = [...scored].sort((a, b) => a.score - b.score);
  return {
    score: Float64Array.from(rising, ({ score }) => score),
    group: Int32Array.from(rising, ({ group }) => group),
    cameTrue: Uint8Array.from(rising, ({ cameTrue }) => (cameTrue ? 1 : 0)),
  };
}

/** Find the area where each group counts so many times: pairs in the right order over all pairs. */
function weightedArea({ score, group, cameTrue }: Rising, weights: ArrayLike<number>): number {
  let [lower, higher, right] = [0, 0, 0];
  for (let k = 0; k < score.length; ) {
    let [trueHere, falseHere] = [0, 0];
    const here = score[k];
    for (; k < score.length && score[k] === here; k++) {
      if (cameTrue[k] === 1) trueHere += weights[group[k]];
      else falseHere += weights[group[k]];
    }
    right += trueHere * (lower + falseHere / 2);
    lower += falseHere;
    higher += trueHere;
  }
  return right / (lower * higher);
}

/**
 * Find the area under the ROC curve and its interval, by drawing groups with replacement: what was drawn together hangs
 * together, and must not pass for more evidence than it is. Every group has scores of both kinds.
 *
 * Source   Hanley & McNeil 1982 (the area is the share of pairs in the right order); Efron 1979 (bootstrap)
 * Example  1 and 3 came true, 2 did not → value 0.5
 */
export function areaOf(scored: readonly Scored[], groups: number, seed: string): AreaUnderCurve {
  const rising = risingOf(scored);
  const estimates = new Float64Array(RESAMPLES);
  let k = 0;
  for (const counts of resamples(groups, seed)) estimates[k++] = weightedArea(rising, counts);
  const [lo, hi] = percentiles(estimates);
  return { value: weightedArea(rising, new Uint8Array(groups).fill(1)), lo, hi };
}

/** Find which share of what came true is above the level that a share of what did not come true is above. */
export function caughtAt(scored: readonly Scored[], falseAlarms: number): number {
  const scores = (cameTrue: boolean): Float64Array =>
    Float64Array.from(
      scored.filter((each) => each.cameTrue === cameTrue),
      ({ score }) => score,
    ).sort();
  const level = quantileAt(scores(false), 1 - falseAlarms);
  const came = scores(true);
  return came.filter((score) => score > level).length / came.length;
}

/** Find the shares of trends in cells of equal width from -1 to 1, of what came true or of what did not. */
export function trendShares(scored: readonly Scored[], cameTrue: boolean, cells: number): number[] {
  const mine = scored.filter((each) => each.cameTrue === cameTrue);
  const shares = new Array<number>(cells).fill(0);
  for (const { score } of mine) shares[Math.min(cells - 1, Math.floor(((score + 1) / 2) * cells))] += 1 / mine.length;
  return shares;
}
