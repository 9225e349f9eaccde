import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { qualityOf } from '../../../src/experiment/discover/box.ts';
import type { Cases } from '../../../src/experiment/discover/cases.ts';
import { balancedBox, peelingTrajectory } from '../../../src/experiment/discover/prim.ts';
import { inputsOf, line, planted } from '../planted-cases.ts';

describe('a peeling trajectory', () => {
  // By hand: ten cases in a row, the last three of interest; one case is peeled at a time.
  it('peels ten cases one by one from the end where none is of interest, until all are', () => {
    const trajectory = peelingTrajectory(line([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]));
    expect(trajectory.map(({ density }) => density)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((left) => 3 / left));
    expect(trajectory.every(({ coverage }) => coverage === 1)).toBe(true);
    expect(trajectory.map(({ box }) => box)).toEqual([
      [],
      ...[0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5].map((limit) => [{ input: 0, kind: 'from', limit }]),
    ]);
  });

  it('peels from above where that is better, and from both ends in turn', () => {
    const [, first] = peelingTrajectory(line([0, 1, 2, 3], [1, 1, 0, 0]));
    expect(first.box).toEqual([{ input: 0, kind: 'below', limit: 2.5 }]);
    const middle = peelingTrajectory(line([0, 1, 2, 3, 4], [0, 0, 1, 0, 0])).at(-1)!;
    expect(middle.box).toEqual(
      expect.arrayContaining([
        { input: 0, kind: 'from', limit: 1.5 },
        { input: 0, kind: 'below', limit: 2.5 },
      ]),
    );
    expect(middle).toMatchObject({ cases: 1, density: 1, coverage: 1 });
  });

  it('takes equal values together', () => {
    const trajectory = peelingTrajectory(line([0, 0, 0, 1, 1, 2], [0, 0, 0, 1, 1, 1]));
    expect(trajectory.map(({ cases }) => cases)).toEqual([6, 3]);
    expect(trajectory[1].box).toEqual([{ input: 0, kind: 'from', limit: 0.5 }]);
  });

  // By hand: ten of twenty are of interest. Without x = 0 ten of nineteen: .026 more for one case. Without theory b seven of
  // ten: .2 more for ten cases, .02 for each.
  it('counts what a peel gains for each case that it takes', () => {
    const interest = Uint8Array.from({ length: 20 }, (_, x) => (x < 10 ? (x >= 3 ? 1 : 0) : x >= 17 ? 1 : 0));
    const inputs: Input[] = [...inputsOf(1), { name: 'theory', range: { choices: ['a', 'b'] } }];
    const values = Float64Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? k / 2 : k < 20 ? 0 : 1));
    const [, first] = peelingTrajectory({ inputs, values, outcome: Float64Array.from(interest), interest });
    expect(first.box).toEqual([{ input: 0, kind: 'from', limit: 0.5 }]);
  });

  it('leaves a twentieth of the cases, however few are of interest', () => {
    const interest = Array.from({ length: 100 }, (_, x) => (x === 57 ? 1 : 0));
    const last = peelingTrajectory(line(Array.from(interest.keys()), interest)).at(-1)!;
    expect(last).toMatchObject({ cases: 5, ofInterest: 1 });
  });

  it('stops where no peel raises density', () => {
    expect(peelingTrajectory(line([0, 1, 0, 1], [0, 0, 1, 1]))).toHaveLength(1);
    expect(peelingTrajectory(line([1, 1, 1, 1], [0, 0, 1, 1]))).toHaveLength(1);
  });

  it('recovers a planted box of three of ten inputs, by name and limits', () => {
    const inputs = inputsOf(10);
    inputs[4] = { name: 'theory', range: { choices: ['a', 'b', 'c'] } };
    const cases = planted(inputs, 2000, (x) => x[0] >= 0.6 && x[7] < 0.5 && x[4] !== 1);
    const { box, density, coverage } = balancedBox(peelingTrajectory(cases));
    const side = (input: number) => box.find((one) => one.input === input);
    expect(box.map(({ input, kind }) => `${input} ${kind}`).sort()).toEqual(['0 from', '4 without', '7 below']);
    expect(side(0)).toMatchObject({ limit: expect.closeTo(0.6, 1) });
    expect(side(7)).toMatchObject({ limit: expect.closeTo(0.5, 1) });
    expect(side(4)).toMatchObject({ choices: [1] });
    expect(density).toBeGreaterThan(0.95);
    expect(coverage).toBeGreaterThan(0.95);
  });

  it('finds the planted box through noise: a tenth of the cases are marked wrongly', () => {
    const luck = latinHypercube(2000, 1, 'wrong');
    const cases = planted(inputsOf(6), 2000, (x, row) => (x[1] >= 0.5 && x[2] < 0.6) !== luck[row] < 0.1);
    const { box, density, coverage } = balancedBox(peelingTrajectory(cases));
    expect(box.map(({ input, kind }) => `${input} ${kind}`)).toEqual(expect.arrayContaining(['1 from', '2 below']));
    // Inside .9 are of interest; outside are .07 of all, the box .3: at best .27 of .34.
    expect(density).toBeGreaterThan(0.85);
    expect(coverage).toBeGreaterThan(0.7);
  });

  it('gains density and loses coverage and cases along the way, and describes each box rightly', () => {
    const luck = latinHypercube(500, 1, 'wrong');
    const cases = planted(inputsOf(3), 500, (x, row) => x[0] + x[1] / 2 > 0.9 !== luck[row] < 0.1);
    const trajectory = peelingTrajectory(cases);
    expect(trajectory.length).toBeGreaterThan(10);
    for (const [k, { box, ...quality }] of trajectory.entries()) {
      expect(qualityOf(box, cases)).toEqual(quality);
      expect(quality.cases).toBeGreaterThanOrEqual(25);
      if (k === 0) continue;
      expect(quality.density).toBeGreaterThan(trajectory[k - 1].density);
      expect(quality.coverage).toBeLessThanOrEqual(trajectory[k - 1].coverage);
      expect(quality.cases).toBeLessThan(trajectory[k - 1].cases);
      expect(quality.cases).toBeGreaterThanOrEqual(0.94 * trajectory[k - 1].cases);
    }
  });

  it('does not depend on the order of the cases', () => {
    const cases = planted(inputsOf(2), 200, (x) => x[0] > 0.7);
    const turned: Cases = {
      inputs: cases.inputs,
      values: Float64Array.from(cases.values, (_, k) => cases.values[(199 - Math.floor(k / 2)) * 2 + (k % 2)]),
      outcome: cases.outcome.slice().reverse(),
      interest: cases.interest.slice().reverse(),
    };
    expect(peelingTrajectory(turned).map(({ box }) => box)).toEqual(peelingTrajectory(cases).map(({ box }) => box));
  });
});

describe('the balanced box', () => {
  it('has the greatest harmonic mean of coverage and density', () => {
    const step = (coverage: number, density: number) => ({
      ...{ box: [], cases: 1, ofInterest: 1, mass: 1, mean: 1, restricted: 0 },
      coverage,
      density,
    });
    // 2·1·.2/1.2 = .33, 2·.8·.6/1.4 = .69, 2·.3·1/1.3 = .46
    expect(balancedBox([step(1, 0.2), step(0.8, 0.6), step(0.3, 1)])).toEqual(step(0.8, 0.6));
    expect(balancedBox([step(0, 0)])).toEqual(step(0, 0));
  });
});
