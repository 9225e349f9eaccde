import type { CaseOfInterest } from '../experiment.ts';

/** One outcome of every policy in every world, [policies][worlds]. */
export type PolicyOutcomes = readonly Float64Array[];

/** Whether more of an outcome is better: its bound is a least one. */
export const isMoreBetter = ({ above }: CaseOfInterest): boolean => above !== undefined;

/**
 * Find by how much each policy falls short of the best one in each world, in the unit of the outcome; never below 0,
 * and 0 for the best. Policies are held against each other only, not against what could be thought of besides.
 *
 *   regret[k][w] = best over j of outcome[j][w] - outcome[k][w], the other way round where less is better
 *
 * Source   Savage 1951 (minimax regret)
 * Example  0.8 and 0.6, more is better → 0 and 0.2
 */
export function regretsOf(table: PolicyOutcomes, more: boolean): Float64Array[] {
  const worlds = table[0].length;
  const best = new Float64Array(worlds).fill(more ? -Infinity : Infinity);
  for (const row of table)
    for (let w = 0; w < worlds; w++) best[w] = more ? Math.max(best[w], row[w]) : Math.min(best[w], row[w]);
  return table.map((row) => row.map((value, w) => (more ? best[w] - value : value - best[w])));
}

/**
 * Find a quantile of values that are drawn again and again, from their order and how often each came; the same as
 * writing each value down as often as it came.
 */
export function countedQuantile(values: Float64Array, order: Uint32Array, counts: Uint32Array, share: number): number {
  let total = 0;
  for (const count of counts) total += count;
  const place = share * (total - 1);
  const [first, second] = [Math.floor(place), Math.ceil(place)];
  let seen = 0;
  let lower = Number.NaN;
  for (const row of order) {
    seen += counts[row];
    if (Number.isNaN(lower) && seen > first) lower = values[row];
    if (seen > second) return lower + (place - first) * (values[row] - lower);
  }
  return lower;
}

/** List rows by their values, the least first. */
export function orderOf(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
}
