import { type Interval, intervalOf } from '../statistics/statistics.ts';
import { AWARD_CAUSES, type AwardCause, type PairParts, pairParts } from './pair-parts.ts';
import type { Trace } from './trace.ts';

/** Parts below this are rounding. */
const DUST = 1e-9;

/**
 * One thing that the difference of equidistance at the end comes from, as a mean over pairs, with its interval.
 *
 *   answer    yielding to a power's demands in a channel
 *   award     the business of a channel
 *   outside   events that set ties, and ceilings on them
 *   start     ties that differ from the start, as far as that is left
 *   counting  weights of channels, or camps of powers, that differ
 */
export interface DifferenceOrigin extends Interval {
  readonly kind: 'answer' | 'award' | 'outside' | 'start' | 'counting';
  /** Index of the power that is yielded to; -1 = none. */
  readonly power: number;
  readonly channel: number;
  /** What awards differ by, the largest first; adds up to the mean. */
  readonly reasons: readonly { readonly name: AwardCause; readonly mean: number }[];
}

/** What the difference of equidistance at the end comes from. */
export interface Origins {
  readonly pairs: number;
  /** Mean difference of those pairs, a minus b; the parts add up to it. */
  readonly total: number;
  /** The largest first. */
  readonly parts: readonly DifferenceOrigin[];
}

/** Make ready to account for the differences of pairs, one after the other. */
export function originsAccount(): { add(one: Trace, other: Trace): void; total(): Origins } {
  const pairs: PairParts[] = [];
  return {
    add(one, other) {
      pairs.push(pairParts(one, other));
    },
    total: () => originsOf(pairs),
  };
}

const bySize = (one: { readonly mean: number }, other: { readonly mean: number }) => Math.abs(other.mean) - Math.abs(one.mean);
const isSeen = ({ mean }: { readonly mean: number }): boolean => Math.abs(mean) > DUST;

function originsOf(pairs: readonly PairParts[]): Origins {
  const m = pairs[0].award.length;
  const over = (of: (parts: PairParts) => number): Interval => intervalOf(Float64Array.from(pairs, of));
  const channels = Array.from({ length: m }, (_, c) => c);
  const reasonsOf = (c: number) =>
    AWARD_CAUSES.map((name, k) => ({ name, mean: over(({ causes }) => causes[c * AWARD_CAUSES.length + k]).mean }));
  const parts = [
    ...Array.from(pairs[0].answer, (_, i): DifferenceOrigin => {
      const channel = i % m;
      return { kind: 'answer', power: (i - channel) / m, channel, reasons: [], ...over(({ answer }) => answer[i]) };
    }),
    ...channels.map((c): DifferenceOrigin => {
      const reasons = reasonsOf(c).filter(isSeen).sort(bySize);
      return { kind: 'award', power: -1, channel: c, reasons, ...over(({ award }) => award[c]) };
    }),
    ...(['outside', 'start', 'counting'] as const).flatMap((kind) =>
      channels.map((c): DifferenceOrigin => ({ kind, power: -1, channel: c, reasons: [], ...over((each) => each[kind][c]) })),
    ),
  ];
  return { pairs: pairs.length, total: over(({ total }) => total).mean, parts: parts.filter(isSeen).sort(bySize) };
}
