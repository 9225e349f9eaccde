import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/model/case.ts';
import { campGrowth, nestFactor } from '../../../src/model/decisions/award.ts';
import { A, B, bench, C, cell, edgeOf, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

function derived(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.phase('derive');
  return of;
}
/** Nobody demands, so that base probabilities are the ties. */
const QUIET = { switches: { demands: false } };
const LUMPY = { ...SMALL, channels: SMALL.channels.map((channel) => ({ ...channel, lumpy: true })) };

describe('awards of a share channel', () => {
  it('are the ties themselves at month 0 where nothing drifts and nobody demands', () => {
    const { world, phase } = derived(QUIET);
    phase('decide');
    for (const c of [TRADE, LOANS]) for (const p of [A, B]) expect(world.award[cell(p, c)]).toBeCloseTo(SMALL.tie[p][c], 14);
  });
  it('are base times supply times the exponential of appeal, over their sum with the domestic rest', () => {
    const { world, phase } = derived(QUIET);
    world.supply[cell(B, TRADE)] = 2;
    world.appeal[cell(A, TRADE)] = world.appeal0[cell(A, TRADE)] + 0.5;
    phase('decide');
    const parts = [0.4 * Math.exp(0.5), 0.3 * 2, 0.1, 0.2];
    const sum = parts.reduce((total, part) => total + part, 0);
    for (const p of [A, B, C]) expect(world.chance[cell(p, TRADE)]).toBeCloseTo(parts[p] / sum, 14);
    expect(world.award[cell(A, TRADE)]).toBe(world.chance[cell(A, TRADE)]);
  });
  it('never go to a power that can supply nothing', () => {
    const { world, phase } = derived();
    world.supply[cell(A, TRADE)] = 0;
    phase('decide');
    expect(world.award[cell(A, TRADE)]).toBe(0);
  });
});

describe('awards of a lumpy channel', () => {
  it('go to one winner, on a stretch of luck as long as its chance, in order, the rest of the line staying at home', () => {
    const { world, phase } = derived({}, LUMPY);
    const winner = (uniform: number): number => {
      phase('decide', uniform);
      const awards = [A, B, C].map((p) => world.award[cell(p, TRADE)]);
      expect(awards.filter((award) => award !== 0 && award !== 1)).toEqual([]);
      return awards.includes(1) ? awards.indexOf(1) : 3;
    };
    expect([0.1, 0.5, 0.75, 0.9].map(winner)).toEqual([A, B, C, 3]);
    let below = 0;
    for (const p of [A, B, C]) {
      below += world.chance[cell(p, TRADE)];
      expect(edgeOf((uniform) => winner(uniform) > p)).toBeCloseTo(below, 12);
    }
  });
  it('have one winner at most', () => {
    const { world, phase } = derived({}, LUMPY);
    for (let k = 0; k < 200; k++) {
      phase('decide', k / 200);
      for (const c of [TRADE, LOANS])
        expect([A, B, C].reduce((sum, p) => sum + world.award[cell(p, c)], 0)).toBeLessThanOrEqual(1);
    }
  });
});

describe('awards of a rate channel', () => {
  it('are the logit of base odds moved by appeal, each by itself, lumpy or not', () => {
    const { world, phase } = derived(QUIET, LUMPY);
    world.appeal[cell(A, VOTES)] = world.appeal0[cell(A, VOTES)] + Math.log(3);
    phase('decide');
    expect(world.award[cell(A, VOTES)]).toBeCloseTo(0.75, 14);
    expect(world.award[cell(B, VOTES)]).toBeCloseTo(0.25, 14);
  });
});

describe('awards of a kin channel', () => {
  /** A and C stand in one camp and B in the other: .4, .3 and .1 of trade, .2 at home. */
  const kin = (on: boolean, axes: readonly number[] = [1, -1, 0.5]): Case => ({
    ...SMALL,
    powers: SMALL.powers.map((power, p) => ({ ...power, axis: axes[p] })),
    channels: SMALL.channels.map((channel) => ({ ...channel, kin: on })),
  });
  /** What is awarded in trade once A can supply a quarter. */
  function awardsOf(kase: Case, parameters = {}, supplies: readonly number[] = [0.25, 1, 1]): number[] {
    const { world, phase } = derived({ ...QUIET, parameters }, kase);
    supplies.forEach((supply, p) => {
      world.supply[cell(p, TRADE)] = supply;
    });
    phase('decide');
    return [A, B, C].map((p) => world.chance[cell(p, TRADE)]);
  }
  const divided = (parts: readonly number[]) => {
    const sum = parts.reduce((total, part) => total + part, 0.2);
    return parts.map((part) => expect.closeTo(part / sum, 14));
  };

  it('go first to the partner of who falls out: the camp pulls by its loss to the power nest - 1', () => {
    // Of .4 + .1 the camp can supply .1 + .1: its two pull (.2 / .5)^-.5 as much.
    const factor = (0.2 / 0.5) ** -0.5;
    expect(awardsOf(kin(true))).toEqual(divided([0.1 * factor, 0.3, 0.1 * factor]));
    const [, rival, partner] = awardsOf(kin(true));
    const [, rivalAlike, partnerAlike] = awardsOf(kin(false));
    expect(partner).toBeGreaterThan(partnerAlike);
    expect(rival).toBeLessThan(rivalAlike);
  });
  it('leave the partner more the smaller nest is, and others alike at nest 1, bit for bit', () => {
    expect(awardsOf(kin(true), { nest: 0.2 })[C]).toBeGreaterThan(awardsOf(kin(true), { nest: 0.5 })[C]);
    expect(awardsOf(kin(true), { nest: 1 })).toEqual(awardsOf(kin(false)));
    expect(awardsOf(kin(false), { nest: 0.2 })).toEqual(awardsOf(kin(false)));
  });
  it('take what a power without a camp loses or gains as if it were its own partner', () => {
    expect(awardsOf(kin(true, [1, -1, 0]), {}, [1, 1, 4])).toEqual(divided([0.4, 0.3, 0.4 * 4 ** -0.5]));
    expect(awardsOf(kin(true, [1, -1, 0]), {}, [0.25, 1, 1])).toEqual(divided([0.1 * 0.25 ** -0.5, 0.3, 0.1]));
  });
  it('are what they were where all in a camp change alike but for the camp as a whole', () => {
    const factor = 0.5 ** -0.5;
    expect(awardsOf(kin(true), {}, [0.5, 1, 0.5])).toEqual(divided([0.2 * factor, 0.3, 0.05 * factor]));
  });
  it('pass to the partner alone where a power can supply nothing, and to others where the whole camp cannot', () => {
    const factor = (0.1 / 0.5) ** -0.5;
    expect(awardsOf(kin(true), {}, [0, 1, 1])).toEqual(divided([0, 0.3, 0.1 * factor]));
    expect(awardsOf(kin(true), {}, [0, 1, 0])).toEqual(divided([0, 0.3, 0]));
  });
  it('follow appeal as they follow supply', () => {
    const expected = awardsOf(kin(true)).map((value) => expect.closeTo(value, 14));
    const { world, phase } = derived(QUIET, kin(true));
    world.appeal[cell(A, TRADE)] = world.appeal0[cell(A, TRADE)] + Math.log(0.25);
    phase('decide');
    expect([A, B, C].map((p) => world.chance[cell(p, TRADE)])).toEqual(expected);
  });
  it('stay what each rate is by itself in a rate channel', () => {
    const rates = (on: boolean) => {
      const { world, phase } = derived(QUIET, kin(on));
      world.appeal[cell(A, VOTES)] = world.appeal0[cell(A, VOTES)] - 1;
      phase('decide');
      return [A, B, C].map((p) => world.chance[cell(p, VOTES)]);
    };
    expect(rates(true)).toEqual(rates(false));
  });
});

describe('what a camp adds to the pull of its powers', () => {
  it('is its growth to the power nest - 1', () => {
    expect(nestFactor(0.2 / 0.8, 0.5)).toBeCloseTo(2, 14);
    expect(nestFactor(0.8 / 0.2, 0.25)).toBeCloseTo(4 ** -0.75, 14);
  });
  it('is nothing at nest 1, and while the camp holds what it usually does', () =>
    expect([nestFactor(0.2 / 0.8, 1), nestFactor(1, 0.2)]).toEqual([1, 1]));

  it('counts no growth where the camp holds or held nothing, and that of a power without a camp by itself', () => {
    const [plus, minus, none] = [0, 1, 2];
    const growth = (p: number, pull: number[], base: number[]) =>
      campGrowth(p, 0, Float64Array.from(pull), Float64Array.from(base), Float64Array.of(1, -1, 0, 0.5));
    expect(growth(plus, [0, 1, 1, 0], [0.3, 1, 1, 0])).toBe(1);
    expect(growth(plus, [0.3, 1, 1, 0], [0, 1, 1, 0])).toBe(1);
    expect(growth(plus, [0.1, 1, 1, 0.2], [0.4, 1, 1, 0.2])).toBeCloseTo(0.5, 14);
    expect(growth(minus, [1, 0.1, 1, 1], [1, 0.2, 1, 1])).toBe(0.5);
    expect(growth(none, [1, 1, 0.1, 1], [1, 1, 0.4, 1])).toBe(0.25);
  });
});
