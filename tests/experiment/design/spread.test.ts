import { describe, expect, it } from 'vitest';
import { designValues } from '../../../src/experiment/design/design.ts';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { sobolPoints } from '../../../src/experiment/design/sobol-points.ts';
import { gridDesign, spreadDesign } from '../../../src/experiment/design/spread.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const INPUTS: Input[] = [
  { name: 'lever', range: { uniform: [0, 4] } },
  { name: 'theory', range: { choices: ['realism', 'liberalism', 'constructivism'] } },
];
const choice = { inputs: INPUTS, count: 32, seed: 'seed', method: 'sobol points' } as const;

describe('a design that spreads', () => {
  it('has the points of its method', () => {
    expect(spreadDesign(choice).unit).toEqual(sobolPoints(32, 2, 'seed'));
    expect(spreadDesign({ ...choice, method: 'latin hypercube' }).unit).toEqual(latinHypercube(32, 2, 'seed'));
  });

  it('refuses fewer than two points', () => {
    for (const count of [1, 0, 2.5, Number.NaN]) expect(() => spreadDesign({ ...choice, count })).toThrow('two points or more');
  });

  it('refuses more points than can be run', () => {
    expect(() => spreadDesign({ ...choice, count: 1_000_001 })).toThrow('this design has 1000001 points');
  });
});

describe('a grid', () => {
  it('takes every combination once, from end to end, the last input fastest', () => {
    expect(Array.from(designValues(gridDesign(INPUTS, [3, 3])))).toEqual([0, 0, 0, 1, 0, 2, 2, 0, 2, 1, 2, 2, 4, 0, 4, 1, 4, 2]);
  });

  it('of one input is a sweep', () => {
    expect(Array.from(designValues(gridDesign([INPUTS[0]], [5])))).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ['one level', INPUTS, [1, 3], 'lever: a grid needs two levels or more, found 1'],
    ['levels that are not its choices', INPUTS, [2, 2], 'theory has 3 choices, found 2 levels'],
    ['an input without ends', [{ name: 'x', range: { normal: [0, 1] } } as Input], [3], 'x has no lowest and highest value'],
    ['more points than can be run', INPUTS, [400_000, 3], 'this design has 1200000 points'],
  ])('refuses %s', (_, inputs, levels, message) => {
    expect(() => gridDesign(inputs, levels)).toThrow(UsageError);
    expect(() => gridDesign(inputs, levels)).toThrow(message);
  });
});
