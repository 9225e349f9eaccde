import { log } from '../../engine/arithmetic.ts';
import { AWARD_REASONS } from '../explain/reasons-of-award.ts';
import type { Trace } from './trace.ts';

const REASONS = AWARD_REASONS.length;
/** Two chances nearer than this share of each other have their plain mean as logarithmic mean, to eleven digits. */
const NEAR = 1e-5;
/** What stands for a chance of nothing under a logarithm. */
const LEAST = 1e-30;

/** Find the logarithmic mean of two chances: (x - y) / log(x / y), or the chance itself where both are the same. */
export function logarithmicMean(x: number, y: number): number {
  if (x <= 0 && y <= 0) return 0;
  const first = x > LEAST ? x : LEAST;
  const second = y > LEAST ? y : LEAST;
  const apart = first - second;
  return Math.abs(apart) < NEAR * first ? (first + second) / 2 : apart / log(first / second);
}

/** Divides the chances of a month; what it returns, [P x reason], is written over by the next. */
export type Divider = (month: number) => Float64Array;

/**
 * Make ready to divide the difference of two runs' chances of a channel's award among the reasons for it.
 *
 *   share  chance_a - chance_b = sum over reasons of L[p] · (d[p] - mean of d weighted by L), home included
 *   rate   the same between the chance and its complement, for which nothing speaks
 *
 *   L = logarithmic mean of the two chances;  d = difference of a reason
 *
 * Because  a chance is a logit: log-chances differ by what speaks for it less what speaks for all. Exact, and the same
 *          whichever run comes first
 * Source   Ang 2005 (logarithmic mean Divisia index)
 */
export function chanceDivider(one: Trace, other: Trace, c: number): Divider {
  const divided = new Float64Array(one.n * REASONS);
  return one.start.isRate[c] === 1 ? rateDivider(one, other, c, divided) : shareDivider(one, other, c, divided);
}

function rateDivider(one: Trace, other: Trace, c: number, divided: Float64Array): Divider {
  return (month) => {
    const { n, m, chance: mine, reasons: forMine } = one;
    const { chance: theirs, reasons: forTheirs } = other;
    for (let p = 0, at = month * n * m + c, to = 0; p < n; p++, at += m) {
      const weight = logarithmicMean(mine[at], theirs[at]);
      const against = logarithmicMean(1 - mine[at], 1 - theirs[at]);
      const share = (weight * against) / (weight + against);
      for (let k = at * REASONS; k < (at + 1) * REASONS; k++, to++) divided[to] = share * (forMine[k] - forTheirs[k]);
    }
    return divided;
  };
}

function shareDivider(one: Trace, other: Trace, c: number, divided: Float64Array): Divider {
  const home = log(one.start.other[c] / other.start.other[c]);
  const weights = new Float64Array(one.n);
  const means = new Float64Array(REASONS);
  return (month) => {
    const { n, m, chance: mine, reasons: forMine } = one;
    const { chance: theirs, reasons: forTheirs } = other;
    const first = month * n * m + c;
    const rest = homeWeight(one, other, first);
    let all = rest;
    means.fill(0);
    means[0] = rest * home;
    for (let p = 0, at = first, to = 0; p < n; p++, at += m) {
      const weight = logarithmicMean(mine[at], theirs[at]);
      weights[p] = weight;
      all += weight;
      for (let k = 0, from = at * REASONS; k < REASONS; k++, to++, from++) {
        divided[to] = forMine[from] - forTheirs[from];
        means[k] += weight * divided[to];
      }
    }
    for (let p = 0, to = 0; p < n; p++)
      for (let k = 0; k < REASONS; k++, to++) divided[to] = weights[p] * (divided[to] - means[k] / all);
    return divided;
  };
}

/** Find the logarithmic mean of the chances that business stays at home, in the channel and month whose cells begin at `first`. */
function homeWeight(one: Trace, other: Trace, first: number): number {
  let here = 1;
  let there = 1;
  for (let p = 0, at = first; p < one.n; p++, at += one.m) {
    here -= one.chance[at];
    there -= other.chance[at];
  }
  return logarithmicMean(here, there);
}
