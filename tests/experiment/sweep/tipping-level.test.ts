import { describe, expect, it } from 'vitest';
import { tipCounts, tippingLevel, tipsOf } from '../../../src/experiment/sweep/tipping-level.ts';

const LEVELS = [0, 0.5, 1];

describe('a tipping level', () => {
  it('lies where a straight line between levels passes one half', () => {
    expect(tippingLevel([0, 1], [0.25, 0.75])).toBe(0.5);
    expect(tippingLevel(LEVELS, [0, 0.4, 0.6])).toBeCloseTo(0.75, 12);
  });

  it('is the first of several', () => expect(tippingLevel(LEVELS, [0, 1, 0])).toBe(0.25));

  it('is never where one half is never reached', () => expect(tippingLevel(LEVELS, [0, 0.1, 0.49])).toBe(Infinity));

  it('is the first level for what has tipped there already', () => expect(tippingLevel(LEVELS, [0.5, 1, 1])).toBe(0));

  it('of many draws counts never as beyond every level', () => {
    const tips = tipsOf(LEVELS, [0.2, 0.4, Infinity, 0.6, Infinity]);
    expect(tips.middle).toBe(0.6);
    expect(tips.high).toBe(Infinity);
    expect(tips.never).toBe(0.4);
    expect(tips.before).toBe(0);
    expect(tipsOf(LEVELS, [Infinity, Infinity]).low).toBe(Infinity);
  });

  it('is never put into a cell where there is none', () => {
    expect(tipCounts(LEVELS, [0, 0.1, 0.5, 1, Infinity], 4)).toEqual([2, 0, 1, 1]);
  });
});
