import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput, type Range, rangeLimits, valueAt } from '../../../src/experiment/design/ranges.ts';
import { UsageError } from '../../../src/scenario/text/usage-error.ts';

const RANGES: Record<string, Range> = {
  uniform: { uniform: [-2, 6] },
  'even over orders of magnitude': { logUniform: [0.01, 100] },
  triangular: { triangular: [0, 1, 4] },
  'a triangle that only falls': { triangular: [0, 0, 1] },
  'a triangle that only rises': { triangular: [0, 1, 1] },
  normal: { normal: [10, 2] },
  'normal within limits': { normal: [0, 1], within: [-1, 2] },
  'the far upper tail of a normal': { normal: [0, 1], within: [8, 10] },
};
// scipy 1.17.1, scipy.stats.truncnorm.ppf([.01, .5, .99], …) for 1 to 3 and for -10 to -8.
const NEAR = [1.0065222776673632, 1.4050542332391105, 2.7563017892638118];
const FAR = [-8.54875866555448, -8.084911005898729, -8.001237424649057];
const value = (name: string, unit: number): number => valueAt(RANGES[name], unit);

describe('a range', () => {
  it('that is uniform is a straight line', () => {
    expect([0, 0.25, 0.5, 1].map((u) => value('uniform', u))).toEqual([-2, 0, 2, 6]);
  });

  it('that is even over orders of magnitude has as much below 1 as above', () => {
    for (const [unit, expected] of [
      [0, 0.01],
      [0.25, 0.1],
      [0.5, 1],
      [0.75, 10],
      [1, 100],
    ])
      expect(value('even over orders of magnitude', unit) / expected).toBeCloseTo(1, 12);
  });

  // By hand: the share below x is x²/4 up to the mode at 1, and 1 - (4 - x)²/12 above.
  it('that is triangular inverts its closed form', () => {
    expect(value('triangular', 0.25 / 4)).toBeCloseTo(0.5, 12);
    expect(value('triangular', 0.25)).toBeCloseTo(1, 12);
    expect(value('triangular', 1 - 4 / 12)).toBeCloseTo(2, 12);
    expect(value('a triangle that only falls', 0.75)).toBeCloseTo(0.5, 12);
    expect(value('a triangle that only rises', 0.25)).toBeCloseTo(0.5, 12);
  });

  it('that is normal has its mean in the middle and stays finite at both ends', () => {
    expect(value('normal', 0.5)).toBe(10);
    expect(value('normal', 0.975)).toBeCloseTo(10 + 2 * 1.959963984540054, 10);
    expect([value('normal', 0), value('normal', 1)].every(Number.isFinite)).toBe(true);
  });

  it('that is normal within limits inverts what is left of the curve, also far out', () => {
    const near: Range = { normal: [0, 1], within: [1, 3] };
    const low: Range = { normal: [5, 1], within: [-5, -3] };
    for (const [i, unit] of [0.01, 0.5, 0.99].entries()) {
      expect(valueAt(near, unit)).toBeCloseTo(NEAR[i], 9);
      expect(valueAt(low, unit) - 5).toBeCloseTo(FAR[i], 7);
      expect(value('the far upper tail of a normal', 1 - unit)).toBeCloseTo(-FAR[i], 7);
    }
  });

  it('of choices gives each an equal part', () => {
    const range: Range = { choices: ['a', 'b', 'c', 'd'] };
    expect([0, 0.24, 0.25, 0.5, 0.99, 1].map((u) => valueAt(range, u))).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it.each(Object.keys(RANGES))('%s rises from its lower to its upper end and never leaves them', (name) => {
    const [low, high] = [value(name, 0), value(name, 1)];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (u, v) => {
        const [x, y] = [value(name, Math.min(u, v)), value(name, Math.max(u, v))];
        return low <= x && x - y <= 1e-9 && y <= high;
      }),
    );
  });

  it.each([
    ['uniform', -2, 6],
    ['even over orders of magnitude', 0.01, 100],
    ['triangular', 0, 4],
    ['normal within limits', -1, 2],
    ['the far upper tail of a normal', 8, 10],
  ])('%s ends exactly at its limits', (name, low, high) => {
    expect(rangeLimits(RANGES[name])).toEqual([low, high]);
    expect([value(name, 0), value(name, 1)]).toEqual([low, high]);
  });
});

it('a normal range without limits has none', () => expect(rangeLimits({ normal: [0, 1] })).toBeUndefined());

describe('an input', () => {
  const refused: [string, Range][] = [
    ['uniform upside down', { uniform: [2, 1] }],
    ['uniform and empty', { uniform: [1, 1] }],
    ['without a number', { uniform: [Number.NaN, 1] }],
    ['without an end', { uniform: [0, Infinity] }],
    ['over orders of magnitude from zero', { logUniform: [0, 1] }],
    ['with its mode outside', { triangular: [0, 3, 2] }],
    ['triangular and empty', { triangular: [1, 1, 1] }],
    ['normal without deviation', { normal: [0, 0] }],
    ['normal within an empty range', { normal: [0, 1], within: [2, 1] }],
    ['with one choice', { choices: ['only'] }],
  ];
  it.each(refused)('%s is refused, and named', (_, range) => {
    expect(() => checkInput({ name: 'parameters.bite', range })).toThrow(UsageError);
    expect(() => checkInput({ name: 'parameters.bite', range })).toThrow(/^parameters\.bite: /);
  });

  it.each(Object.entries(RANGES))('%s is accepted', (name, range) => {
    expect(() => checkInput({ name, range })).not.toThrow();
  });

  it('upside down is told with what was found', () => {
    const check = () => checkInput({ name: 'x', range: { uniform: [2, 1] } });
    expect(check).toThrow('expected a range from a lower to a higher number, found 2 to 1');
  });
});
