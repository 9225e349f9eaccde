import { designValues } from '../../src/experiment/design/design.ts';
import type { Input } from '../../src/experiment/design/ranges.ts';
import { spreadDesign } from '../../src/experiment/design/spread.ts';
import { type Cases, casesOf } from '../../src/experiment/discover/cases.ts';

/** Inputs from 0 to 1. */
export const inputsOf = (d: number): Input[] =>
  Array.from({ length: d }, (_, i) => ({ name: `x${i}`, range: { uniform: [0, 1] } }));

/** Cases of a Latin hypercube in which `is` says which are of interest. */
export function planted(inputs: Input[], count: number, is: (x: Float64Array, row: number) => boolean, seed = 'planted'): Cases {
  const design = spreadDesign({ inputs, count, seed, method: 'latin hypercube' });
  const values = designValues(design);
  const d = inputs.length;
  const outcome = Float64Array.from({ length: count }, (_, k) => (is(values.subarray(k * d, (k + 1) * d), k) ? 1 : 0));
  return casesOf(design, { design: design.id, replicates: 1, outcome }, (one) => one === 1);
}

/** Cases of one input with the values given; of interest where marked. */
export function line(values: number[], interest: number[]): Cases {
  const outcome = Float64Array.from(interest);
  return { inputs: inputsOf(1), values: Float64Array.from(values), outcome, interest: Uint8Array.from(interest) };
}
