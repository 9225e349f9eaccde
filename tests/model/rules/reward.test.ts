import { describe, expect, it } from 'vitest';
import { A, B, bench, C } from '../bench.ts';

describe('reward', () => {
  it.each([
    ['is 1 at month 0', 0.4, 0.5, 1],
    ['is the ratio of credibilities', 0.6, 0.5, 1.5],
    ['is nothing where nothing is believed', 0, 0.5, 0],
    ['is less where the regime has lost legitimacy', 0.4, 0.25, 0.8],
    ['is not more where it has won some', 0.4, 1, 1],
  ])('of a conditional power %s', (_, credibility, legitimacy, expected) => {
    const { world, phase } = bench();
    world.credibility[0] = credibility;
    world.legitimacy[0] = legitimacy;
    phase('derive');
    expect(world.reward[A]).toBeCloseTo(expected, 14);
    expect([world.reward[B], world.reward[C]]).toEqual([1, 1]);
  });
  it('falls with insecurity, at zero not at all', () => {
    const of = (insecurity: number) => {
      const { world, phase } = bench({ parameters: { insecurity } });
      world.legitimacy[0] = 0;
      phase('derive');
      return world.reward[A];
    };
    expect([of(0), of(2)]).toEqual([1, 0.5]);
  });
});
