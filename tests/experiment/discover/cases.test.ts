import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { gridDesign } from '../../../src/experiment/design/spread.ts';
import { casesOf } from '../../../src/experiment/discover/cases.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const inputs: Input[] = [
  { name: 'x', range: { uniform: [0, 10] } },
  { name: 'theory', range: { choices: ['a', 'b'] } },
];
const design = gridDesign(inputs, [2, 2]);
const samples = { design: design.id, replicates: 2, outcome: Float64Array.of(0, 0, 0, 1, 1, 1, 1, 0) };

describe('cases', () => {
  it('are points with their values, mean outcomes and whether they are of interest', () => {
    expect(casesOf(design, samples, (share) => share >= 0.5)).toEqual({
      inputs,
      values: Float64Array.of(0, 0, 0, 1, 10, 0, 10, 1),
      outcome: Float64Array.of(0, 0.5, 1, 0.5),
      interest: Uint8Array.of(0, 1, 1, 1),
    });
  });
  it.each([
    ['none', (share: number) => share > 1],
    ['all', (share: number) => share >= 0],
  ])('of which %s are of interest are refused: nothing tells them apart', (word, isOfInterest) => {
    expect(() => casesOf(design, samples, isOfInterest)).toThrow(UsageError);
    expect(() => casesOf(design, samples, isOfInterest)).toThrow(`${word} of the 4 cases are of interest`);
  });
  it('of another design are refused', () => {
    expect(() => casesOf(design, { ...samples, design: '00000000' }, (share) => share > 0.5)).toThrow(
      'these results are of design',
    );
  });
});
