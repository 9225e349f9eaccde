import type { Cases } from './cases.ts';

/** One condition on an input: at least a limit, below a limit, or none of some choices. */
export type Side =
  | { readonly input: number; readonly kind: 'from' | 'below'; readonly limit: number }
  | { readonly input: number; readonly kind: 'without'; readonly choices: readonly number[] };

/** Conditions that all hold together; none hold everywhere. */
export type Box = readonly Side[];

/** How well a box catches the cases of interest. */
export interface BoxQuality {
  readonly cases: number;
  readonly ofInterest: number;
  /** Share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the cases in the box that are of interest. */
  readonly density: number;
  /** Share of all cases that lie in the box. */
  readonly mass: number;
  /** Mean outcome in the box. */
  readonly mean: number;
  /** How many inputs the box has a condition on. */
  readonly restricted: number;
}

/** Tell whether a value meets a condition. */
function meets(side: Side, value: number): boolean {
  if (side.kind === 'without') return !side.choices.includes(value);
  return side.kind === 'from' ? value >= side.limit : value < side.limit;
}

/** Tell whether a case lies in a box. */
export function isInside(box: Box, { values, inputs }: Cases, row: number): boolean {
  return box.every((side) => meets(side, values[row * inputs.length + side.input]));
}

/** Add a condition to a box, in place of the one it tightens. */
export function narrowed(box: Box, side: Side): Box {
  const at = box.findIndex(({ input, kind }) => input === side.input && kind === side.kind);
  const before = box[at];
  if (before === undefined) return [...box, side];
  if (before.kind !== 'without' || side.kind !== 'without') return box.with(at, side);
  return box.with(at, { ...side, choices: [...new Set([...before.choices, ...side.choices])] });
}

/** Find a limit with lower < limit <= upper: the middle, unless no number lies between. */
export function limitBetween(lower: number, upper: number): number {
  const middle = lower + (upper - lower) / 2;
  return middle > lower ? middle : upper;
}

/**
 * Judge a box by the cases in it.
 *
 * Source  Bryant & Lempert 2010 (coverage and density)
 */
export function qualityOf(box: Box, given: Cases): BoxQuality {
  const { outcome, interest } = given;
  let cases = 0;
  let ofInterest = 0;
  let sum = 0;
  for (let row = 0; row < outcome.length; row++) {
    if (!isInside(box, given, row)) continue;
    cases++;
    ofInterest += interest[row];
    sum += outcome[row];
  }
  const all = interest.reduce((total, one) => total + one, 0);
  return {
    cases,
    ofInterest,
    coverage: all === 0 ? 0 : ofInterest / all,
    density: cases === 0 ? 0 : ofInterest / cases,
    mass: cases / outcome.length,
    mean: cases === 0 ? 0 : sum / cases,
    restricted: new Set(box.map(({ input }) => input)).size,
  };
}
