import { describe, expect, it } from 'vitest';
import { designValues } from '../../../src/experiment/design/design.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { gridDesign, spreadDesign } from '../../../src/experiment/design/spread.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const INPUTS: Input[] = [
  { name: 'lever', range: { uniform: [0, 4] } },
  { name: 'theory', range: { choices: ['realism', 'liberalism', 'constructivism'] } },
];
const choice = { inputs: INPUTS, count: 32, seed: 'seed', method: 'sobol points' } as const;

describe('a design', () => {
  it('has eight hexadecimal digits for an id, the same for the same', () => {
    expect(spreadDesign(choice).id).toMatch(/^[0-9a-f]{64}$/);
    expect(spreadDesign({ ...choice }).id).toBe(spreadDesign(choice).id);
  });

  it('has another id with another method, seed, size, range, name or order', () => {
    const renamed = [{ ...INPUTS[0], name: 'other' }, INPUTS[1]];
    const wider: Input[] = [{ name: 'lever', range: { uniform: [0, 5] } }, INPUTS[1]];
    const ids = [
      spreadDesign(choice),
      spreadDesign({ ...choice, method: 'latin hypercube' }),
      spreadDesign({ ...choice, seed: 'other' }),
      spreadDesign({ ...choice, count: 33 }),
      spreadDesign({ ...choice, inputs: wider }),
      spreadDesign({ ...choice, inputs: renamed }),
      spreadDesign({ ...choice, inputs: [...INPUTS].reverse() }),
      gridDesign(INPUTS, [2, 3]),
      gridDesign(INPUTS, [3, 3]),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('turns its points into values, and choices into their places', () => {
    const design = spreadDesign(choice);
    const values = designValues(design);
    expect(values).toHaveLength(64);
    for (let row = 0; row < 32; row++) {
      expect(values[row * 2]).toBe(design.unit[row * 2] * 4);
      expect([0, 1, 2]).toContain(values[row * 2 + 1]);
    }
  });

  it.each([
    ['no inputs', [], 'nothing to vary'],
    ['an input twice', [INPUTS[0], INPUTS[0]], 'lever is varied twice'],
    ['a range upside down', [{ name: 'x', range: { uniform: [1, 0] } } as Input], 'x: expected a range'],
  ])('refuses %s', (_, inputs, message) => {
    expect(() => spreadDesign({ ...choice, inputs })).toThrow(UsageError);
    expect(() => spreadDesign({ ...choice, inputs })).toThrow(message);
  });
});
