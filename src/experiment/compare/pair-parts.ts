import { AWARD_REASONS } from '../explain/reasons-of-award.ts';
import { chanceDivider } from './chance-differences.ts';
import { leaningOf, type TieContribution } from './tie-contributions.ts';
import type { Trace } from './trace.ts';

/** What awards differ by: what speaks for them, who is drawn in a lumpy channel, and how fast ties follow. */
export const AWARD_CAUSES = [...AWARD_REASONS, 'luck alone', 'how fast ties follow the business'] as const;
export type AwardCause = (typeof AWARD_CAUSES)[number];
const REASONS = AWARD_REASONS.length;

/** The difference of one pair's equidistance at the end, by what moved the ties. */
export interface PairParts {
  readonly total: number;
  /** [P x C], by the power that is yielded to. */
  readonly answer: Float64Array;
  /** [C] */
  readonly award: Float64Array;
  readonly outside: Float64Array;
  readonly start: Float64Array;
  readonly counting: Float64Array;
  /** [C, cause]; adds up to `award`. */
  readonly causes: Float64Array;
}

/**
 * Divide the difference of a pair's equidistance at the end among all that moved its ties.
 *
 *   tie = (1 - rate) · yielded + rate · award, so a tie at the end is the sum of every award, cut and event of the run,
 *   each by what is left of it, (1 - rate) to the power of the months since, and what is left of the tie at the start
 *
 * Because  a tie is a moving average of awards, so the account is exact and a cut that awards have since made good
 *          counts as little as it should; what is left is told in equidistance by `leaningOf`
 * Source   historical decomposition of a moving average, as for vector autoregressions (Burbidge & Harrison 1985)
 */
export function pairParts(one: Trace, other: Trace): PairParts {
  const { n, m } = one;
  const { total, pull, counting } = leaningOf(one, other);
  const room = (): Float64Array => new Float64Array(m);
  const causes = new Float64Array(m * AWARD_CAUSES.length);
  const parts = { total, answer: new Float64Array(n * m), award: room(), outside: room(), start: room(), counting, causes };
  for (let i = 0; i < n * m; i++) {
    addMoves(i, one, pull[i], parts);
    addMoves(i, other, -pull[i], parts);
  }
  for (let c = 0; c < m; c++) addAwards(c, one, other, { pull, parts });
  return parts;
}

/** Add what is left at the end of the cuts, events and start of one tie, each times `worth`. */
function addMoves(i: number, trace: Trace, worth: number, { answer, outside, start }: PairParts): void {
  const { n, m, months, award, placed, yielded, tie } = trace;
  const c = i % m;
  const cells = n * m;
  const rate = trace.start.rate[c];
  let left = worth;
  for (let month = months - 1; month >= 0; month--) {
    const at = month * cells + i;
    const moved = yielded[at] + rate * (award[at] - yielded[at]);
    const before = month === 0 ? trace.start.tie[i] : tie[at - cells];
    outside[c] += left * (tie[at] - moved);
    left *= 1 - rate;
    if (yielded[at] !== placed[at]) answer[metIn(c, month, trace) * m + c] += left * (yielded[at] - placed[at]);
    outside[c] += left * (placed[at] - before);
  }
  start[c] += left * trace.start.tie[i];
}

/** Find the power whose demand is met in a channel: one at most a month. */
function metIn(c: number, month: number, { n, m, depth }: Trace): number {
  let p = 0;
  while (p < n - 1 && depth[(month * n + p) * m + c] === 0) p++;
  return p;
}

interface AwardAccount {
  readonly pull: TieContribution['pull'];
  readonly parts: PairParts;
}

/** Add what is left at the end of the awards that differ in a channel, and what they differ by. */
function addAwards(c: number, one: Trace, other: Trace, { pull, parts }: AwardAccount): void {
  const { n, m, months, award: mine, chance: forMine } = one;
  const { award: theirs, chance: forTheirs } = other;
  const { award, causes } = parts;
  const divide = chanceDivider(one, other, c);
  const first = c * AWARD_CAUSES.length;
  let [here, there] = [one.start.rate[c], other.start.rate[c]];
  for (let month = months - 1; month >= 0; month--) {
    const divided = divide(month);
    for (let p = 0, i = c, at = month * n * m + c; p < n; p++, i += m, at += m) {
      const worth = (pull[i] * (here + there)) / 2;
      award[c] += pull[i] * (here * mine[at] - there * theirs[at]);
      for (let k = 0; k < REASONS; k++) causes[first + k] += worth * divided[p * REASONS + k];
      causes[first + REASONS] += worth * (mine[at] - forMine[at] - (theirs[at] - forTheirs[at]));
      causes[first + REASONS + 1] += (pull[i] * (here - there) * (mine[at] + theirs[at])) / 2;
    }
    here *= 1 - one.start.rate[c];
    there *= 1 - other.start.rate[c];
  }
}
