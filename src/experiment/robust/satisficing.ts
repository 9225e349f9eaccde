import { isOfInterest } from '../discover/discovery.ts';
import type { CaseOfInterest } from '../experiment.ts';
import { Z95 } from '../statistics/statistics.ts';
import type { PolicyOutcomes } from './regret.ts';

/** Tell for each policy and world whether an outcome is good enough, [policies][worlds]: 1 or 0. */
export function metOf(table: PolicyOutcomes, criterion: CaseOfInterest): Uint8Array[] {
  const isGood = isOfInterest(criterion);
  return table.map((row) => Uint8Array.from(row, (value) => (isGood(value) ? 1 : 0)));
}

/**
 * Tell for each policy and world whether every criterion is met, [policies][worlds].
 *
 * Source  Starr 1963 (domain criterion); Lempert, Groves, Popper & Bankes 2006
 */
export function allMetOf(met: readonly (readonly Uint8Array[])[]): Uint8Array[] {
  return met[0].map((row, k) => row.map((_, w) => (met.every((each) => each[k][w] === 1) ? 1 : 0)));
}

/** Find the share of worlds in which something is so; `counts` says how often each world came. */
export function worldShare(flags: Uint8Array, counts?: Uint32Array): number {
  let sum = 0;
  let total = 0;
  for (let w = 0; w < flags.length; w++) {
    const count = counts === undefined ? 1 : counts[w];
    sum += count * flags[w];
    total += count;
  }
  return sum / total;
}

/**
 * Find about how many worlds it takes to tell the shares of two policies apart, from the worlds in which only one of
 * them does well enough; undefined where their shares are the same.
 *
 *   n = z² · variance of the paired difference / its mean², rounded up to two digits, and more than there are
 *
 * Example  twenty worlds, only the first good in 3, only the second in 2: 384 (variance 0.2475, mean 0.05) → 390
 */
export function worldsNeeded(first: Uint8Array, second: Uint8Array): number | undefined {
  const worlds = first.length;
  let sum = 0;
  let squares = 0;
  for (let w = 0; w < worlds; w++) {
    const difference = first[w] - second[w];
    sum += difference;
    squares += difference * difference;
  }
  if (sum === 0) return undefined;
  const mean = sum / worlds;
  const needed = (Z95 * Z95 * (squares / worlds - mean * mean)) / (mean * mean);
  return upToTwoDigits(Math.max(needed, worlds + 1));
}

function upToTwoDigits(count: number): number {
  let unit = 1;
  while (count / unit > 100) unit *= 10;
  return Math.ceil(count / unit) * unit;
}
