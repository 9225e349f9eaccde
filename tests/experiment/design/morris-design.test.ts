import { describe, expect, it } from 'vitest';
import { morrisDesign } from '../../../src/experiment/design/morris-design.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const inputsOf = (d: number): Input[] => Array.from({ length: d }, (_, i) => ({ name: `x${i}`, range: { uniform: [0, 1] } }));
const choice = { inputs: inputsOf(5), trajectories: 6, levels: 4, seed: 'seed' };

describe('a design of trajectories', () => {
  const design = morrisDesign(choice);

  it('has inputs + 1 points for each trajectory', () => expect(design.count).toBe(36));

  it('moves every input once in each, by 2/3 of its range on four levels', () => {
    for (const [k, steps] of design.steps.entries()) {
      expect(steps.map(({ input }) => input).sort()).toEqual([0, 1, 2, 3, 4]);
      for (const [s, { input, by }] of steps.entries()) {
        const at = (k * 6 + s) * 5;
        const [before, after] = [design.unit.slice(at, at + 5), design.unit.slice(at + 5, at + 10)];
        expect(Math.abs(by)).toBeCloseTo(2 / 3, 12);
        for (let i = 0; i < 5; i++) expect(after[i] - before[i]).toBeCloseTo(i === input ? by : 0, 12);
      }
    }
  });

  it('stays on the grid, uses all of its levels, and goes both up and down', () => {
    const levels = new Set(Array.from(design.unit, (x) => Math.round(x * 3 * 1e9) / 1e9));
    expect([...levels].sort()).toEqual([0, 1, 2, 3]);
    expect(new Set(design.steps.flat().map(({ by }) => Math.sign(by)))).toEqual(new Set([1, -1]));
  });

  it('takes inputs in an order of its own in each trajectory', () => {
    expect(new Set(design.steps.map((steps) => steps.map(({ input }) => input).join())).size).toBeGreaterThan(3);
  });

  it('starts every input from every level equally often', () => {
    const { unit } = morrisDesign({ ...choice, trajectories: 20 });
    for (let i = 0; i < 5; i++) {
      const starts = Array.from({ length: 20 }, (_, k) => Math.round(unit[k * 30 + i] * 3));
      expect([0, 1, 2, 3].map((level) => starts.filter((one) => one === level).length)).toEqual([5, 5, 5, 5]);
    }
  });

  it('depends on its seed, and its id on all of the choice', () => {
    expect(morrisDesign(choice)).toEqual(design);
    const changes = [{ seed: 'other' }, { trajectories: 7 }, { levels: 6 }, { inputs: inputsOf(6) }];
    const ids = changes.map((change) => morrisDesign({ ...choice, ...change }).id);
    expect(new Set([design.id, ...ids]).size).toBe(5);
  });

  it('takes two choices as the two ends of an input', () => {
    const inputs: Input[] = [{ name: 'switch', range: { choices: ['off', 'on'] } }, ...inputsOf(1)];
    expect(morrisDesign({ ...choice, inputs }).count).toBe(18);
  });

  it.each([
    ['one trajectory', { trajectories: 1 }, 'two trajectories or more, found 1'],
    ['an odd number of levels', { levels: 5 }, 'an even number of levels, found 5'],
    ['no levels', { levels: 0 }, 'an even number of levels, found 0'],
    [
      'three choices',
      { inputs: [{ name: 'theory', range: { choices: ['a', 'b', 'c'] } } as Input] },
      'theory has 3 choices without an order',
    ],
    [
      'a range without ends',
      { inputs: [{ name: 'x', range: { normal: [0, 1] } } as Input] },
      'x has no lowest and highest value',
    ],
    ['more points than can be run', { trajectories: 200_000 }, 'this design has 1200000 points'],
    ['no inputs', { inputs: [] }, 'nothing to vary'],
  ])('refuses %s', (_, change, message) => {
    expect(() => morrisDesign({ ...choice, ...change })).toThrow(UsageError);
    expect(() => morrisDesign({ ...choice, ...change })).toThrow(message);
  });
});
