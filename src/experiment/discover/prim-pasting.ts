import { type Box, isInside, limitBetween, type Side } from './box.ts';
import type { Cases } from './cases.ts';

/** Share of the cases in a box that one paste adds: finer than a peel, which is what it mends. [C] */
const PASTE = 0.01;

/** A paste that could be made: the wider box, how many cases it adds, and how many of them are of interest. */
interface Paste {
  readonly box: Box;
  readonly added: number;
  readonly gained: number;
}

/**
 * Widen a box side by side, a little at a time, as long as its density does not fall: peels are made in haste, and a
 * later one can make an earlier one needless. Of the pastes that could be made, the one that leaves the box densest.
 *
 * Source  Friedman & Fisher 1999 (bottom-up pasting)
 */
export function pasted(box: Box, cases: Cases): Box {
  const rows = Uint32Array.from(cases.outcome.keys());
  let widest = box;
  for (;;) {
    const inside = rows.filter((row) => isInside(widest, cases, row));
    const best = bestPaste(widest, inside, cases);
    if (best === undefined) return widest;
    widest = best.box;
  }
}

function bestPaste(box: Box, inside: Uint32Array, cases: Cases): Paste | undefined {
  const [held, ofInterest] = [inside.length, interestIn(inside, cases)];
  const wanted = Math.max(1, Math.floor(PASTE * held));
  // whole numbers, so that equal densities are equal
  const keeps = ({ added, gained }: Paste): boolean => added > 0 && gained * held >= ofInterest * added;
  const isDenser = (a: Paste, b: Paste): boolean =>
    (ofInterest + a.gained) * (held + b.added) > (ofInterest + b.gained) * (held + a.added);
  return box
    .flatMap((_, at) => pastesOf(box, at, { cases, wanted }))
    .filter(keeps)
    .reduce<Paste | undefined>((best, one) => (best === undefined || isDenser(one, best) ? one : best), undefined);
}

/** List how one condition of a box can give way. */
function pastesOf(box: Box, at: number, { cases, wanted }: { readonly cases: Cases; readonly wanted: number }): Paste[] {
  const side = box[at];
  const others = box.toSpliced(at, 1);
  const valueIn = (row: number): number => cases.values[row * cases.inputs.length + side.input];
  const outside = Uint32Array.from(cases.outcome.keys()).filter(
    (row) => isInside(others, cases, row) && !isInside([side], cases, row),
  );
  const paste = (rows: Uint32Array, wider: Side | undefined): Paste => ({
    box: wider === undefined ? others : box.with(at, wider),
    added: rows.length,
    gained: interestIn(rows, cases),
  });
  if (side.kind !== 'without') {
    const { rows, limit } = nextBeyond(outside, { kind: side.kind, wanted, valueIn });
    return [paste(rows, limit === undefined ? undefined : { ...side, limit })];
  }
  return side.choices.map((choice) => {
    const left = side.choices.filter((one) => one !== choice);
    const rows = outside.filter((row) => valueIn(row) === choice);
    return paste(rows, left.length === 0 ? undefined : { ...side, choices: left });
  });
}

/** Find the cases next beyond a limit, equal ones together, and the limit that takes them in; none where all are in. */
function nextBeyond(
  outside: Uint32Array,
  { kind, wanted, valueIn }: { readonly kind: 'from' | 'below'; readonly wanted: number; valueIn(row: number): number },
): { rows: Uint32Array; limit: number | undefined } {
  const nearest = outside.sort((a, b) => (kind === 'from' ? valueIn(b) - valueIn(a) : valueIn(a) - valueIn(b)) || a - b);
  let cut = Math.min(wanted, nearest.length);
  while (cut > 0 && cut < nearest.length && valueIn(nearest[cut]) === valueIn(nearest[cut - 1])) cut++;
  const rows = nearest.subarray(0, cut);
  if (cut === nearest.length) return { rows, limit: undefined };
  const [last, next] = [valueIn(nearest[cut - 1]), valueIn(nearest[cut])];
  return { rows, limit: kind === 'from' ? limitBetween(next, last) : limitBetween(last, next) };
}

const interestIn = (rows: Uint32Array, { interest }: Cases): number => rows.reduce((sum, row) => sum + interest[row], 0);
