import { exp, log } from '../../engine/arithmetic.ts';

/** A number for every month. */
export type Formula = (t: number) => number;

/** A function that expressions may call. */
export interface KnownFunction {
  /** Least and most arguments. */
  readonly takes: readonly [number, number];
  /** The arguments in order, of a function of time: the first says when it is now, the others are months. */
  readonly inTime?: string;
  readonly of: (...numbers: number[]) => number;
}

export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

const one = (of: (x: number) => number): KnownFunction => ({ takes: [1, 1], of });

export const FUNCTIONS: ReadonlyMap<string, KnownFunction> = new Map<string, KnownFunction>([
  ['min', { takes: [1, 20], of: Math.min }],
  ['max', { takes: [1, 20], of: Math.max }],
  ['abs', one(Math.abs)],
  ['sqrt', one(Math.sqrt)],
  ['exp', one(exp)],
  ['log', one(log)],
  ['floor', one(Math.floor)],
  ['ceil', one(Math.ceil)],
  ['round', one(Math.round)],
  ['sign', one(Math.sign)],
  ['step', { takes: [2, 2], inTime: 'step(t, at)', of: (t, at) => truth(t >= at) }],
  ['ramp', { takes: [3, 3], inTime: 'ramp(t, from, to)', of: ramp }],
  ['pulse', { takes: [3, 3], inTime: 'pulse(t, from, to)', of: (t, from, to) => truth(t >= from && t < to) }],
]);

/** By mathjs's names of operators; the second operand of a sign before one number is not used. */
export const OPERATORS: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['add', (a: number, b: number) => a + b],
  ['subtract', (a: number, b: number) => a - b],
  ['multiply', (a: number, b: number) => a * b],
  ['divide', (a: number, b: number) => a / b],
  ['pow', power],
  ['unaryMinus', (a: number) => -a],
  ['unaryPlus', (a: number) => a],
  ['smaller', (a: number, b: number) => truth(a < b)],
  ['smallerEq', (a: number, b: number) => truth(a <= b)],
  ['larger', (a: number, b: number) => truth(a > b)],
  ['largerEq', (a: number, b: number) => truth(a >= b)],
  ['equal', (a: number, b: number) => truth(a === b)],
  ['unequal', (a: number, b: number) => truth(a !== b)],
  ['and', (a: number, b: number) => truth(a !== 0 && b !== 0)],
  ['or', (a: number, b: number) => truth(a !== 0 || b !== 0)],
  ['not', (a: number) => truth(a === 0)],
]);

function truth(holds: boolean): number {
  return holds ? 1 : 0;
}

/** Climb from 0 at `from` to 1 at `to`; a step where they are the same. */
function ramp(t: number, from: number, to: number): number {
  if (from === to) return truth(t >= to);
  return Math.max(0, Math.min(1, (t - from) / (to - from)));
}

/** Whole powers up to this are products, as a person would compute them. */
const PRODUCTS = 64;

/**
 * Raise a to the power b; not a number where a is negative and b is not whole.
 *
 * Example  power(2, 10) → 1024
 */
export function power(a: number, b: number): number {
  if (Number.isInteger(b) && Math.abs(b) <= PRODUCTS) {
    let product = 1;
    for (let i = 0; i < Math.abs(b); i++) product *= a;
    return b < 0 ? 1 / product : product;
  }
  if (a === 0) return b > 0 ? 0 : Infinity;
  return a > 0 ? exp(b * log(a)) : Number.NaN;
}
