import { describe, expect, it } from 'vitest';
import { designSettings, fitDesign, type TriedPoint } from '../../../src/record/fit/history-matching.ts';
import { correlationOf, keptEnd, pairsOf, rangesOf, ranksOf } from '../../../src/record/fit/ranges.ts';
import { priorOf, type Settings } from '../../../src/record/plausible/parameters.ts';

const TRIES = designSettings(fitDesign({ points: 256, seed: 'ranges' }));
const pointsWhere = (keeps: (settings: Settings) => boolean): TriedPoint[] =>
  TRIES.map((settings, row) => ({
    row,
    settings,
    byOrigin: [],
    byFamily: {},
    implausibility: 0,
    error: 0,
    kept: keeps(settings),
  }));
const of = (points: TriedPoint[], name: string) => {
  const found = rangesOf({ points }).find((each) => each.name === name);
  if (!found) throw new Error(`no parameter ${name}`);
  return found;
};

describe('what is kept of a parameter', () => {
  it('is nine tenths of the range, not identified and without a lean where nothing is ruled out', () => {
    for (const { covers, identified, leans } of rangesOf({ points: pointsWhere(() => true) })) {
      expect(covers).toBeCloseTo(0.9, 1);
      expect([identified, leans]).toEqual([false, null]);
    }
  });
  it('is narrowed where only the middle of the range is kept, and the others are not', () => {
    const points = pointsWhere(({ bite }) => bite > 3 && bite < 6);
    expect(of(points, 'bite')).toMatchObject({ identified: true, leans: null });
    expect(of(points, 'bite').covers).toBeLessThan(3 / 7);
    expect(of(points, 'supply').identified).toBe(false);
  });
  it('is not widened by a lone point', () => {
    const least = Math.min(...TRIES.map(({ bite }) => bite));
    const points = pointsWhere(({ bite }) => bite === least || (bite > 3 && bite < 6));
    expect(of(points, 'bite').range?.[0]).toBe(least);
    expect(of(points, 'bite').identified).toBe(true);
  });
  it('leans where one half is kept more often, and is still not identified', () => {
    const points = pointsWhere(({ bite, gain }) => bite > 4.5 || gain < 1);
    expect(of(points, 'bite')).toMatchObject({ identified: false, leans: 'high' });
  });
  it('is nothing where all is ruled out', () => {
    expect(
      of(
        pointsWhere(() => false),
        'gain',
      ),
    ).toMatchObject({ range: null, most: null, covers: null, identified: false, leans: null });
  });
});

describe('the lean of two shares', () => {
  it('is told beyond chance and not within it', () => {
    expect(
      keptEnd([
        { kept: 40, tried: 50 },
        { kept: 10, tried: 50 },
      ]),
    ).toBe('low');
    expect(
      keptEnd([
        { kept: 10, tried: 50 },
        { kept: 40, tried: 50 },
      ]),
    ).toBe('high');
    expect(
      keptEnd([
        { kept: 25, tried: 50 },
        { kept: 30, tried: 50 },
      ]),
    ).toBeNull();
    expect(
      keptEnd([
        { kept: 50, tried: 50 },
        { kept: 50, tried: 50 },
      ]),
    ).toBeNull();
    expect(
      keptEnd([
        { kept: 0, tried: 0 },
        { kept: 1, tried: 2 },
      ]),
    ).toBeNull();
  });
});

describe('pairs among the kept settings', () => {
  it('trade off where only their sum is limited', () => {
    const unit = (name: 'gain' | 'bite', settings: Settings): number => {
      const [low, high] = priorOf(name);
      return (settings[name] - low) / (high - low);
    };
    const points = pointsWhere((settings) => Math.abs(unit('gain', settings) + unit('bite', settings) - 1) < 0.3);
    const told = pairsOf({ points }).filter((pair) => pair.told);
    expect(told.map(({ names }) => names)).toEqual([['gain', 'bite']]);
    expect(told[0].correlation).toBeLessThan(-0.5);
  });
  it('are all listed once, and none where fewer than three are kept', () => {
    expect(pairsOf({ points: pointsWhere(() => true) })).toHaveLength(21);
    expect(pairsOf({ points: pointsWhere(() => false) })).toEqual([]);
  });
});

describe('rank correlation', () => {
  it('ranks with ties at their mean', () => expect(ranksOf([3, 1, 3, 2])).toEqual([2.5, 0, 2.5, 1]));
  it('is 1, -1, and 0 for a list that never varies', () => {
    expect(correlationOf([0, 1, 2], [5, 6, 7])).toBeCloseTo(1, 12);
    expect(correlationOf([0, 1, 2], [7, 6, 5])).toBeCloseTo(-1, 12);
    expect(correlationOf([0, 1, 2], [1, 1, 1])).toBe(0);
  });
  it('is .8 for the textbook list 1 2 3 4 against 1 3 2 4', () =>
    expect(correlationOf([1, 2, 3, 4], [1, 3, 2, 4])).toBeCloseTo(0.8, 12));
});
