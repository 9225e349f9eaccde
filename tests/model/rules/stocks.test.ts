import { describe, expect, it } from 'vitest';
import { DEMAND, HOLD, INDUCE, PRESS } from '../../../src/model/decisions/options.ts';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from '../bench.ts';

/** A world after a month in which nobody acted and nothing was asked; ties are awarded as they are. */
function idle(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  const { world } = of;
  world.act.fill(HOLD);
  world.demand.fill(0);
  world.commitment.fill(0);
  world.depth.fill(0);
  world.yielded.set(world.tie);
  world.award.set(world.tie);
  world.pressure.fill(0.5);
  world.inducement.fill(0.5);
  world.load[0] = world.load0[0];
  world.benefit[0] = world.benefit0[0];
  return of;
}

/** What A does and has asked for in trade, and what it does in loans. */
interface Month {
  readonly act?: number;
  readonly elsewhere?: number;
  readonly demand?: number;
  readonly depth?: number;
}

describe('pressure', () => {
  it('rises in every channel in which a power presses in a month', () => {
    const { world, phase } = idle();
    world.act.set([PRESS, PRESS, HOLD], cell(A, TRADE));
    phase('advance');
    expect([TRADE, LOANS, VOTES].map((c) => world.pressure[cell(A, c)])).toEqual(
      [0.608, 0.608, 0.44].map((value) => expect.closeTo(value, 15)),
    );
  });

  it.each([
    ['fades', {}, 0.44],
    ['rises by a step of the room left when pressed', { act: PRESS }, 0.44 + 0.3 * 0.56],
    ['only fades when a power induces or demands', { act: INDUCE }, 0.44],
    ['only fades in the month of a demand, which nobody has refused yet', { act: DEMAND }, 0.44],
    ['is as before when a power presses in another channel', { elsewhere: PRESS }, 0.44],
    ['rises as much when a demand is refused', { demand: 1 }, 0.44 + 0.3 * 0.56],
    ['is gone when a demand is met in full', { demand: 1, depth: 1 }, 0],
    ['falls and rises in proportion when a demand is met in part', { demand: 1, depth: 0.25 }, 0.33 + 0.3 * 0.67 * 0.75],
    ['rises twice when a power is refused and presses', { demand: 1, act: PRESS }, 0.608 + 0.3 * 0.392],
  ])('%s', (_, { act = HOLD, elsewhere = HOLD, demand = 0, depth = 0 }: Month, expected) => {
    const { world, phase } = idle();
    world.act[cell(A, TRADE)] = act;
    world.act[cell(A, LOANS)] = elsewhere;
    world.demand[cell(A, TRADE)] = demand;
    world.depth[cell(A, TRADE)] = depth;
    phase('advance');
    expect(world.pressure[cell(A, TRADE)]).toBeCloseTo(expected, 15);
    expect(world.pressure[cell(B, TRADE)]).toBeCloseTo(0.44, 15);
  });
  it('is not raised by a refusal where escalation is switched off', () => {
    const { world, phase } = idle({ switches: { escalation: false } });
    world.demand[cell(A, TRADE)] = 1;
    phase('advance');
    expect(world.pressure[cell(A, TRADE)]).toBeCloseTo(0.44, 15);
  });
});

describe('inducement', () => {
  it('fades, and rises by a step of the room left where a power induced', () => {
    const { world, phase } = idle();
    world.act[cell(B, VOTES)] = INDUCE;
    world.act[cell(A, VOTES)] = PRESS;
    phase('advance');
    expect(world.inducement[cell(B, VOTES)]).toBeCloseTo(0.44 + 0.3 * 0.56, 15);
    expect(world.inducement[cell(A, VOTES)]).toBeCloseTo(0.44, 15);
  });
});

describe('commitment', () => {
  it('is the deepest compliance, of which what is older fades', () => {
    const { world, phase } = idle();
    world.commitment[cell(A, TRADE)] = 0.5;
    world.commitment[cell(B, TRADE)] = 0.25;
    world.depth[cell(A, TRADE)] = 0.25;
    world.depth[cell(B, TRADE)] = 0.75;
    phase('advance');
    expect([A, B, C].map((p) => world.commitment[cell(p, TRADE)])).toEqual([expect.closeTo(0.5 * 0.99, 15), 0.75, 0]);
  });
  it('loses half of its hold in six years where nobody asks again', () => {
    const { world, phase } = idle();
    world.commitment[cell(A, TRADE)] = 0.8;
    for (let month = 0; month < 69; month++) phase('advance');
    expect(world.commitment[cell(A, TRADE)]).toBeCloseTo(0.8 * 0.99 ** 69, 14);
    expect(0.99 ** 69).toBeCloseTo(0.5, 3);
  });
  it('is the deepest ever where nothing is forgotten', () => {
    const { world, phase } = idle({ parameters: { forget: 0 } });
    world.commitment[cell(A, TRADE)] = 0.5;
    world.depth[cell(A, TRADE)] = 0.25;
    phase('advance');
    expect(world.commitment[cell(A, TRADE)]).toBe(0.5);
  });
});

describe('a tie', () => {
  it('moves from what the answers left of it by its rate towards the award', () => {
    const { world, phase } = idle();
    world.yielded[cell(A, LOANS)] = 0.1;
    world.award[cell(A, LOANS)] = 1;
    phase('advance');
    expect(world.tie[cell(A, LOANS)]).toBeCloseTo(0.1 + 0.2 * 0.9, 15);
  });
  it('stays where the award is what it is', () => {
    const { world, phase } = idle();
    const before = world.tie.slice();
    phase('advance');
    expect(world.tie).toEqual(before);
  });
  it('keeps under its ceiling, and is cut where the ceiling has come down', () => {
    const { world, phase } = idle();
    world.award[cell(A, TRADE)] = 1;
    world.ceiling[cell(A, TRADE)] = 0.41;
    world.ceiling[cell(B, TRADE)] = 0.05;
    phase('advance');
    expect([world.tie[cell(A, TRADE)], world.tie[cell(B, TRADE)]]).toEqual([0.41, 0.05]);
  });
});

describe('a demand', () => {
  it('opens in each channel in which it is made, closes those of last month and is remembered by channel', () => {
    const { world, phase } = idle();
    world.act.set([HOLD, DEMAND, DEMAND], cell(A, TRADE));
    world.act[cell(C, TRADE)] = PRESS;
    world.demand[cell(B, TRADE)] = 1;
    world.recent.fill(0);
    world.recent.set([1, 1, 0], cell(A, TRADE));
    phase('advance');
    expect(Array.from(world.demand)).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(world.recent)).toEqual([0.92, 0.92 + 1, 1, 0, 0, 0, 0, 0, 0]);
  });
});

describe('claims', () => {
  it('grow by what a lender induces through its ties in lending channels, and are repaid', () => {
    const { world, phase } = idle({ parameters: { claimsBuild: 0.01, claimsFade: 0.005 } });
    world.claims.set([1, 0.2, 0]);
    phase('advance');
    expect(world.claims[B]).toBeCloseTo(0.2 * 0.995 + 0.01 * 0.1 * 0.5, 15);
    expect(world.claims[A]).toBeCloseTo(0.995, 15);
  });
  it('stand still while nothing is lent', () => {
    const { world, phase } = idle();
    world.claims.set([1, 0.2, 0]);
    phase('advance');
    expect(Array.from(world.claims)).toEqual([1, 0.2, 0]);
  });
});
