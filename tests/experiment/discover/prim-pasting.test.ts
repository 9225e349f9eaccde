import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../../src/experiment/design/latin-hypercube.ts';
import type { Input } from '../../../src/experiment/design/ranges.ts';
import { type Box, qualityOf } from '../../../src/experiment/discover/box.ts';
import type { Cases } from '../../../src/experiment/discover/cases.ts';
import { balancedBox, peelingTrajectory } from '../../../src/experiment/discover/prim.ts';
import { pasted } from '../../../src/experiment/discover/prim-pasting.ts';
import { inputsOf, line, planted } from '../planted-cases.ts';

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('pasting', () => {
  // By hand: from 4.5 all five are of interest. 4 and 3 are too; with 2 the box would be less dense.
  it('takes in case by case what is as dense as the box, and stops at the first that is not', () => {
    const cases = line(TEN, [0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(pasted([{ input: 0, kind: 'from', limit: 4.5 }], cases)).toEqual([{ input: 0, kind: 'from', limit: 2.5 }]);
    const turned = line(TEN, [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect(pasted([{ input: 0, kind: 'below', limit: 4.5 }], turned)).toEqual([{ input: 0, kind: 'below', limit: 6.5 }]);
  });

  // By hand: from 6.5 two of three are of interest, with 6 three of four, with 5 three of five; 0 to 4 lie behind it.
  it('looks no further than one paste: what lies behind a bad case stays outside', () => {
    const cases = line(TEN, [1, 1, 1, 1, 1, 0, 1, 0, 1, 1]);
    expect(pasted([{ input: 0, kind: 'from', limit: 6.5 }], cases)).toEqual([{ input: 0, kind: 'from', limit: 5.5 }]);
  });

  it('takes equal values together or not at all', () => {
    const cases = line([0, 1, 1, 1, 2, 3], [0, 1, 1, 0, 1, 0]);
    // with the ones three of five: more than one of two
    expect(pasted([{ input: 0, kind: 'from', limit: 1.5 }], cases)).toEqual([{ input: 0, kind: 'from', limit: 0.5 }]);
    const worse = line([0, 1, 1, 1, 2, 3], [0, 1, 0, 0, 1, 0]);
    expect(pasted([{ input: 0, kind: 'from', limit: 1.5 }], worse)).toEqual([{ input: 0, kind: 'from', limit: 1.5 }]);
  });

  it('lets a condition go once nothing lies beyond it', () => {
    expect(pasted([{ input: 0, kind: 'from', limit: 1.5 }], line([0, 1, 2, 3], [1, 1, 1, 1]))).toEqual([]);
  });

  it('takes a choice back that is as dense as the rest', () => {
    const inputs: Input[] = [{ name: 'theory', range: { choices: ['a', 'b', 'c'] } }];
    const values = Float64Array.of(0, 0, 1, 1, 2, 2);
    const interest = Uint8Array.of(1, 1, 1, 1, 1, 0);
    const cases: Cases = { inputs, values, interest, outcome: Float64Array.from(interest) };
    expect(pasted([{ input: 0, kind: 'without', choices: [1, 2] }], cases)).toEqual([
      { input: 0, kind: 'without', choices: [2] },
    ]);
  });

  it('mends an early peel that a later one has made needless', () => {
    // of interest is x1 from .5 up; x0 was peeled on the way there
    const cases = planted(inputsOf(2), 400, (x) => x[1] >= 0.5);
    const hasty: Box = [
      { input: 0, kind: 'from', limit: 0.1 },
      { input: 1, kind: 'from', limit: 0.52 },
    ];
    const box = pasted(hasty, cases);
    expect(box.map(({ input }) => input)).toEqual([1]);
    expect(qualityOf(box, cases)).toMatchObject({ density: 1, coverage: 1 });
  });

  it.each(Array.from({ length: 12 }, (_, k) => k))('never loses density or coverage, nor finds more to paste (%i)', (k) => {
    const luck = latinHypercube(300, 1, `wrong ${k}`);
    const cases = planted(
      inputsOf(4),
      300,
      (x, row) => (x[0] > 0.3 && x[0] < 0.8 && x[1] > 0.2 && x[2] < 0.7) !== luck[row] < 0.1,
      `pasting ${k}`,
    );
    const { box, density, coverage } = balancedBox(peelingTrajectory(cases));
    const wider = pasted(box, cases);
    const after = qualityOf(wider, cases);
    expect(after.density).toBeGreaterThanOrEqual(density);
    expect(after.coverage).toBeGreaterThanOrEqual(coverage);
    expect(pasted(wider, cases)).toEqual(wider);
  });

  it('is of use on cases that it has not seen', () => {
    const balance = (box: Box, cases: Cases): number => {
      const { coverage, density } = qualityOf(box, cases);
      return (2 * coverage * density) / (coverage + density);
    };
    const gains = Array.from({ length: 12 }, (_, k) => {
      const made = (count: number, seed: string): Cases => {
        const luck = latinHypercube(count, 1, `wrong ${seed}`);
        return planted(
          inputsOf(6),
          count,
          (x, row) => (x[0] > 0.3 && x[0] < 0.8 && x[1] > 0.2 && x[2] < 0.7) !== luck[row] < 0.1,
          seed,
        );
      };
      const [seen, fresh] = [made(300, `seen ${k}`), made(3000, `fresh ${k}`)];
      const { box } = balancedBox(peelingTrajectory(seen));
      return balance(pasted(box, seen), fresh) - balance(box, fresh);
    });
    expect(gains.reduce((sum, one) => sum + one, 0) / gains.length).toBeGreaterThan(0);
  });
});
