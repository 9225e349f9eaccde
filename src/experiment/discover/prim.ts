import { type Box, type BoxQuality, isInside, limitBetween, narrowed, qualityOf, type Side } from './box.ts';
import type { Cases } from './cases.ts';

/** Share of the cases in a box that one peel takes away, and share of all cases below which peeling ends. [C] */
const PEEL = 0.05;
const LEAST_MASS = 0.05;

/** A box of the peeling trajectory. */
export interface Peeled extends BoxQuality {
  readonly box: Box;
}

/** A peel that could be made: what it leaves, and how many cases it takes away. */
interface Peel {
  readonly side: Side;
  readonly removed: number;
  /** Cases of interest among those removed. */
  readonly lost: number;
}

/** Rows in the box, once for each input in the order of its values, [inputs][cases in the box]. */
type Orders = readonly Uint32Array[];

/**
 * Peel away, a little at a time, the side of the box whose loss raises density most per case removed: from everything
 * to a small box in which nearly all cases are of interest. The reader chooses along the way, between much coverage and
 * much density.
 *
 * Source  Friedman & Fisher 1999 (PRIM); Kwakkel & Jaxa-Rozen 2016 (gain per case, so that choices and numbers compare)
 */
export function peelingTrajectory(cases: Cases): Peeled[] {
  const trajectory: Peeled[] = [{ box: [], ...qualityOf([], cases) }];
  let orders = ordersOf(cases);
  for (;;) {
    const now = trajectory[trajectory.length - 1];
    const best = bestPeel(cases, orders, now);
    if (best === undefined) return trajectory;
    const box = narrowed(now.box, best.side);
    trajectory.push({ box, ...qualityOf(box, cases) });
    orders = orders.map((rows) => rows.filter((row) => isInside([best.side], cases, row)));
  }
}

function ordersOf({ inputs, values, outcome }: Cases): Orders {
  const d = inputs.length;
  return inputs.map((_, i) => Uint32Array.from(outcome.keys()).sort((a, b) => values[a * d + i] - values[b * d + i] || a - b));
}

/** Find the peel that raises density most per case removed, if any raises it and leaves enough. */
function bestPeel(cases: Cases, orders: Orders, { cases: inBox, ofInterest, density }: BoxQuality): Peel | undefined {
  const least = Math.max(1, Math.ceil(LEAST_MASS * cases.outcome.length));
  let best: Peel | undefined;
  let most = 0;
  for (const peel of orders.flatMap((rows, input) => peelsOf(cases, rows, input))) {
    const left = inBox - peel.removed;
    if (left < least) continue;
    const gain = ((ofInterest - peel.lost) / left - density) / peel.removed;
    if (gain > most) [best, most] = [peel, gain];
  }
  return best;
}

function peelsOf(cases: Cases, rows: Uint32Array, input: number): Peel[] {
  const at = (k: number): number => cases.values[rows[k] * cases.inputs.length + input];
  if ('choices' in cases.inputs[input].range) return choicePeels(cases, rows, input);
  const last = rows.length - 1;
  const wanted = Math.max(1, Math.floor(PEEL * rows.length));
  if (last < 1 || at(0) === at(last)) return [];
  const lower = cutAt(at, wanted);
  const upper = cutAt((k) => at(last - k), wanted);
  const lost = (from: number, to: number): number => interestIn(cases, rows.subarray(from, to));
  return [
    { side: { input, kind: 'from', limit: limitBetween(at(lower - 1), at(lower)) }, removed: lower, lost: lost(0, lower) },
    {
      side: { input, kind: 'below', limit: limitBetween(at(last - upper), at(last - upper + 1)) },
      removed: upper,
      lost: lost(rows.length - upper, rows.length),
    },
  ];
}

/** Find how many cases to take from an end: those before the wanted one that differ from it, else all that equal it. */
function cutAt(at: (k: number) => number, wanted: number): number {
  let cut = wanted;
  while (cut > 0 && at(cut - 1) === at(wanted)) cut--;
  if (cut > 0) return cut;
  cut = wanted + 1;
  while (at(cut) === at(0)) cut++;
  return cut;
}

/** Take away one choice at a time, as long as two are left. */
function choicePeels({ values, interest, inputs }: Cases, rows: Uint32Array, input: number): Peel[] {
  const removed: number[] = [];
  const lost: number[] = [];
  for (const row of rows) {
    const choice = values[row * inputs.length + input];
    removed[choice] = (removed[choice] ?? 0) + 1;
    lost[choice] = (lost[choice] ?? 0) + interest[row];
  }
  const left = Object.keys(removed).map(Number);
  if (left.length < 2) return [];
  return left.map((choice) => ({
    side: { input, kind: 'without', choices: [choice] },
    removed: removed[choice],
    lost: lost[choice],
  }));
}

function interestIn({ interest }: Cases, rows: Uint32Array): number {
  return rows.reduce((sum, row) => sum + interest[row], 0);
}

/** Find the box that balances coverage and density best: the greatest harmonic mean, the earlier of equals. */
export function balancedBox(trajectory: readonly Peeled[]): Peeled {
  const balance = ({ coverage, density }: Peeled): number =>
    coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density);
  return trajectory.reduce((best, one) => (balance(one) > balance(best) ? one : best));
}
