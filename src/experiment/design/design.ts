import { keyAtFirst } from '../../scenario/fields/former-keys.ts';
import { digestOf } from '../../scenario/fields/hash.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { checkInput, type Input, valueAt } from './ranges.ts';

/** Points at which a model is to be run, and what they belong to. */
export interface Design {
  /** SHA-256 of the method, its settings, the seed and the ranges: results carry it, their rows the first eight digits. */
  readonly id: string;
  readonly inputs: readonly Input[];
  /** How many points. */
  readonly count: number;
  /** Points in the unit cube, [count x inputs] row by row. */
  readonly unit: Float64Array;
}

/** What a design is made from; everything in it counts towards its id. */
export interface DesignPlan {
  readonly method: string;
  readonly seed: string;
  readonly inputs: readonly Input[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Refuse inputs that cannot make a design: none, two of a name, a range upside down. */
export function checkInputs(inputs: readonly Input[]): void {
  if (inputs.length === 0)
    throw new UsageError('nothing to vary: the list of uncertain inputs is empty', 'name one input or more');
  const names = inputs.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`${twice} is varied twice`, 'name each input once');
  for (const input of inputs) checkInput(input);
}

/** Points of a design above which no computer at hand finishes. [C] */
const MOST_POINTS = 1_000_000;

/** Refuse a design that could not be run, before it is laid out. */
export function checkCount(count: number): void {
  if (count > MOST_POINTS)
    throw new UsageError(
      `this design has ${count} points, and the most is ${MOST_POINTS}`,
      'vary fewer inputs, or take fewer levels or base points',
    );
}

/** Make a design of points in the unit cube. */
export function designOf(plan: DesignPlan, unit: Float64Array): Design {
  return {
    id: digestOf({ ...plan, inputs: plan.inputs.map(asAtFirst) }),
    inputs: plan.inputs,
    count: unit.length / plan.inputs.length,
    unit,
  };
}

/** A path that has another name than it had counts under that one, so that the design stays what it was. */
function asAtFirst(input: Input & { readonly label?: string }): Input {
  const { name, label } = input;
  return { ...input, name: keyAtFirst(name), ...(label !== undefined && { label: keyAtFirst(label) }) };
}

/** Find the values of all inputs at all points, [count x inputs] row by row; a choice by its place in the list. */
export function designValues({ inputs, unit }: Design): Float64Array {
  return unit.map((coordinate, k) => valueAt(inputs[k % inputs.length].range, coordinate));
}
