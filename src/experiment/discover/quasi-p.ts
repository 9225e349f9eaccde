import { exp, log } from '../../engine/arithmetic.ts';
import { thousands } from '../../scenario/text/words.ts';
import { type Box, type BoxQuality, qualityOf, type Side } from './box.ts';
import type { Cases } from './cases.ts';

/** How much a condition of a box is worth. */
export interface SideWorth {
  readonly side: Side;
  /** Probability that cases of the box without this condition, drawn at random, would be of interest as often. */
  readonly p: number;
  /** The box without this condition. */
  readonly without: BoxQuality;
}

/** Probability up to which a condition is kept. [C] */
const NEEDED_UP_TO = 0.05;

/**
 * Find the probability of at least `hits` in `n` trials of probability `p` each: the upper binomial tail.
 *
 * Example  binomialTail(3, 3, 0.5) → 0.125
 */
export function binomialTail(hits: number, n: number, p: number): number {
  if (hits <= 0 || p >= 1) return 1;
  if (hits > n || p <= 0) return 0;
  // From the side where terms fall: they would vanish before they rise.
  return hits > n * p ? fallingTail(hits, n, p) : 1 - fallingTail(n - hits + 1, n, 1 - p);
}

/** Sum the terms from `hits` up, where each is smaller than the one before. */
function fallingTail(hits: number, n: number, p: number): number {
  if (hits > n) return 0;
  let logTerm = hits * log(p) + (n - hits) * log(1 - p);
  for (let k = 1; k <= n - hits; k++) logTerm += log((hits + k) / k);
  let term = exp(logTerm);
  let sum = term;
  for (let k = hits; k < n && term > 0; k++) {
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Find for each condition of a box how easily chance would do as well without it: a quasi-p-value. Quasi, since the
 * same cases chose the box, so it flatters it.
 *
 * Source  Bryant & Lempert 2010 (one-sided binomial test)
 */
export function sideWorths(box: Box, cases: Cases): SideWorth[] {
  const inside = qualityOf(box, cases);
  return box.map((side, at) => {
    const without = qualityOf(box.toSpliced(at, 1), cases);
    return { side, p: binomialTail(inside.ofInterest, inside.cases, without.density), without };
  });
}

/** Take conditions off a box, the least needed first, until each one left is needed. */
export function neededSides(box: Box, cases: Cases): Box {
  const worths = sideWorths(box, cases);
  const least = worths.reduce((most, { p }, at) => (p > worths[most].p ? at : most), 0);
  if (worths.length === 0 || worths[least].p <= NEEDED_UP_TO) return box;
  return neededSides(box.toSpliced(least, 1), cases);
}

/**
 * Say in words what a quasi-p-value means for its condition.
 *
 * Example  worthWords(0.004) → 'needed: without it, chance would do as well once in 250 tries'
 */
export function worthWords(p: number): string {
  if (p > 0.5) return 'not needed: without it, chance would mostly do as well';
  const worth = p <= NEEDED_UP_TO ? 'needed' : 'perhaps not needed';
  if (p < 0.000001) return `${worth}: without it, chance would do as well less than once in a million tries`;
  return `${worth}: without it, chance would do as well once in ${tries(1 / p)} tries`;
}

/** Round to a whole number of two leading digits: nobody counts tries more finely. */
function tries(count: number): string {
  return thousands(Number(count.toPrecision(2)));
}
