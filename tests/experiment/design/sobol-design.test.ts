import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { blockOf, powerFrom, sobolDesign } from '../../../src/experiment/design/sobol-design.ts';
import { sobolPoints } from '../../../src/experiment/design/sobol-points.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const inputsOf = (d: number): Input[] => Array.from({ length: d }, (_, i) => ({ name: `x${i}`, range: { uniform: [0, 1] } }));
const choice = { inputs: inputsOf(3), base: 16, pairs: true, seed: 'seed' };

describe('a design for Sobol indices', () => {
  it('has d + 2 rows for each base point, and 2d + 2 with pairs', () => {
    expect(blockOf(choice)).toBe(8);
    expect(sobolDesign(choice).count).toBe(16 * 8);
    expect(sobolDesign({ ...choice, pairs: false }).count).toBe(16 * 5);
  });

  it('swaps one input at a time between the halves of scrambled Sobol points', () => {
    const { unit } = sobolDesign(choice);
    const halves = sobolPoints(16, 6, 'seed');
    for (let n = 0; n < 16; n++) {
      const [a0, a1, a2, b0, b1, b2] = halves.subarray(n * 6, n * 6 + 6);
      const rows = [
        [a0, a1, a2],
        [b0, a1, a2],
        [a0, b1, a2],
        [a0, a1, b2],
        [a0, b1, b2],
        [b0, a1, b2],
        [b0, b1, a2],
        [b0, b1, b2],
      ];
      expect(Array.from(unit.subarray(n * 24, n * 24 + 24))).toEqual(rows.flat());
    }
  });

  it('without pairs has A, its swaps and B', () => {
    const { unit } = sobolDesign({ ...choice, pairs: false });
    const [a0, a1, a2, b0, b1, b2] = sobolPoints(16, 6, 'seed').subarray(90, 96);
    const last = [a0, a1, a2, b0, a1, a2, a0, b1, a2, a0, a1, b2, b0, b1, b2];
    expect(Array.from(unit.subarray(15 * 15))).toEqual(last);
  });

  it('with twice the base points goes on from the smaller one', () => {
    const [small, large] = [sobolDesign(choice), sobolDesign({ ...choice, base: 32 })];
    expect(large.unit.slice(0, small.unit.length)).toEqual(small.unit);
    expect(large.id).not.toBe(small.id);
  });

  it.each([
    ['too few base points', { base: 8 }, 'need 16 base points or more, found 8'],
    ['base points that are not a number', { base: Number.NaN }, 'need 16 base points or more'],
    ['more inputs than there are dimensions', { inputs: inputsOf(129) }, 'take 128 inputs at most, found 129'],
    ['more points than can be run', { base: 2 ** 20 }, 'this design has 8388608 points'],
    ['no inputs', { inputs: [] }, 'nothing to vary'],
  ])('refuses %s', (_, change, message) => {
    expect(() => sobolDesign({ ...choice, ...change })).toThrow(UsageError);
    expect(() => sobolDesign({ ...choice, ...change })).toThrow(message);
  });

  it('refuses a number that is no power of two, and names the two beside it', () => {
    const refused = expect.objectContaining({ message: expect.stringContaining('1000 base points'), hint: 'take 512 or 1024' });
    expect(() => sobolDesign({ ...choice, base: 1000 })).toThrow(refused);
  });
});

it('the power of two from a number on is the number itself where it is one', () => {
  expect([1, 2, 3, 16, 17, 1000.5].map(powerFrom)).toEqual([1, 2, 4, 16, 32, 1024]);
});
