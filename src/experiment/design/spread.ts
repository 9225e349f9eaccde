import { UsageError } from '../../scenario/text/usage-error.ts';
import { checkCount, checkInputs, type Design, designOf } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { type Input, rangeLimits } from './ranges.ts';
import { sobolPoints } from './sobol-points.ts';

/** Points that spread over all inputs at once, for discovery and tipping points. */
export interface SpreadChoice {
  readonly inputs: readonly Input[];
  readonly count: number;
  readonly seed: string;
  readonly method: 'latin hypercube' | 'sobol points';
}

/** Design points that spread over the ranges of all inputs at once. */
export function spreadDesign({ inputs, count, seed, method }: SpreadChoice): Design {
  checkInputs(inputs);
  if (!Number.isInteger(count) || count < 2)
    throw new UsageError(`a design needs two points or more, found ${count}`, 'for example 1000');
  checkCount(count);
  const points = method === 'sobol points' ? sobolPoints : latinHypercube;
  return designOf({ method, seed, inputs, settings: { count } }, points(count, inputs.length, seed));
}

/**
 * Design every combination of levels: evenly spaced in the unit cube from end to end, or each choice once. The last
 * input changes fastest.
 *
 * @param levels how many of each input; of an input with choices, the number of choices
 */
export function gridDesign(inputs: readonly Input[], levels: readonly number[]): Design {
  checkInputs(inputs);
  for (const [i, input] of inputs.entries()) checkLevels(input, levels[i]);
  const count = levels.reduce((product, one) => product * one, 1);
  checkCount(count);
  const unit = new Float64Array(count * inputs.length);
  for (let row = 0; row < count; row++) {
    let rest = row;
    for (let i = inputs.length - 1; i >= 0; i--) {
      unit[row * inputs.length + i] = coordinateOf(inputs[i], rest % levels[i], levels[i]);
      rest = Math.floor(rest / levels[i]);
    }
  }
  return designOf({ method: 'grid', seed: '', inputs, settings: { levels } }, unit);
}

function checkLevels({ name, range }: Input, levels: number): void {
  if ('choices' in range) {
    if (levels !== range.choices.length)
      throw new UsageError(
        `${name} has ${range.choices.length} choices, found ${levels} levels`,
        'a grid takes each choice once',
      );
    return;
  }
  if (!Number.isInteger(levels) || levels < 2)
    throw new UsageError(`${name}: a grid needs two levels or more, found ${levels}`, 'for example 11');
  if (rangeLimits(range) === undefined)
    throw new UsageError(`${name} has no lowest and highest value, and a grid goes from end to end`, 'give it limits: within');
}

/** The middle of a choice's part of the axis; else from end to end. */
function coordinateOf({ range }: Input, level: number, levels: number): number {
  return 'choices' in range ? (level + 0.5) / levels : level / (levels - 1);
}
