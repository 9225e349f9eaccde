import { describe, expect, it } from 'vitest';
import { addressedChance, addressOf } from '../../../src/engine/chance.ts';
import { normalQuantile } from '../../../src/experiment/statistics/normal-distribution.ts';
import { areaOf, caughtAt, type Scored, trendShares } from '../../../src/experiment/statistics/roc.ts';

/** Scores of what came true and of what did not, the n-th of each in group n. */
const table = (came: readonly number[], not: readonly number[]): Scored[] => [
  ...came.map((score, group) => ({ group, cameTrue: true, score })),
  ...not.map((score, group) => ({ group, cameTrue: false, score })),
];

describe('the area under a ROC curve', () => {
  // By hand: of nine pairs 3 > 1, 2 and not 4; 5 > 1, 2, 4; 2 > 1, = 2, not 4: 2 + 3 + 1.5.
  it('is the share of pairs in the right order, ties counting half', () => {
    expect(areaOf(table([3, 5, 2], [1, 2, 4]), 3, 's').value).toBeCloseTo(6.5 / 9, 12);
    expect(areaOf(table([1, 3], [2, 2]), 2, 's').value).toBe(0.5);
    expect(areaOf(table([0, 0], [0, 0]), 2, 's')).toEqual({ value: 0.5, lo: 0.5, hi: 0.5 });
  });

  it('is 1 where every score of what came true is higher, and turns round with the scores', () => {
    expect(areaOf(table([4, 5], [1, 2]), 2, 's')).toEqual({ value: 1, lo: 1, hi: 1 });
    expect(areaOf(table([1, 2], [4, 5]), 2, 's').value).toBe(0);
  });

  it('does not depend on the order of the rows', () => {
    const rows = table([3, 5, 2], [1, 2, 4]);
    expect(areaOf([...rows].reverse(), 3, 's')).toEqual(areaOf(rows, 3, 's'));
  });

  // Two normal distributions one deviation apart: the area is Φ(1/√2) = .7602. Twenty samples of sixty pairs.
  it('has an interval that holds the true area about as often as it claims', () => {
    const luck = addressedChance('areas');
    const normal = (who: string, k: number): number => {
      luck.turn(k);
      return normalQuantile(luck.draw(addressOf(who)));
    };
    let held = 0;
    const samples = 40;
    for (let sample = 0; sample < samples; sample++) {
      luck.begin(sample);
      const rows = Array.from({ length: 60 }, (_, k) => k);
      const { lo, hi } = areaOf(
        table(
          rows.map((k) => normal('came', k) + 1),
          rows.map((k) => normal('not', k)),
        ),
        60,
        's',
      );
      if (lo <= 0.7602 && 0.7602 <= hi) held++;
    }
    expect(held / samples).toBeGreaterThanOrEqual(0.85);
  });

  it('is less sure where rows of a group repeat each other', () => {
    const came = [3, 5, 2, 6, 1, 7];
    const not = [1, 2, 4, 3, 2, 5];
    const once = areaOf(table(came, not), 6, 's');
    const thrice = [...table(came, not), ...table(came, not), ...table(came, not)];
    const repeated = areaOf(thrice, 6, 's');
    expect(repeated.value).toBeCloseTo(once.value, 12);
    expect([repeated.lo, repeated.hi]).toEqual([expect.closeTo(once.lo, 12), expect.closeTo(once.hi, 12)]);
  });
});

describe('what an alarm catches', () => {
  // Of ten that did not come true one may be above the level: it lies between 9 and 10 (quantile .9 of 1..10 is 9.1).
  it('is the share above the level that one in ten of the others is above', () => {
    expect(caughtAt(table([9, 9.5, 11, 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 0.1)).toBe(0.75);
  });
});

describe('shares of trends', () => {
  it('are counted in cells from -1 to 1 and sum to one', () => {
    const rows = table([-1, -0.2, 0.2, 1], [0.9]);
    expect(trendShares(rows, true, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(trendShares(rows, false, 4)).toEqual([0, 0, 0, 1]);
  });
});
