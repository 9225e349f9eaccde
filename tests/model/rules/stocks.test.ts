import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from '../bench.ts';

/** A world after a month in which nobody acted and nothing was asked; ties are awarded as they are. */
function idle(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  const { world } = of;
  world.act.fill(0);
  world.depth.fill(0);
  world.yielded.set(world.tie);
  world.award.set(world.tie);
  world.pressure.fill(0.5);
  world.inducement.fill(0.5);
  world.load[0] = world.load0[0];
  world.benefit[0] = world.benefit0[0];
  return of;
}
const M = 3;
const [INDUCE, PRESS, DEMAND] = [1, 1 + M, 1 + 2 * M];

describe('pressure', () => {
  it.each([
    ['fades', {}, 0.44],
    ['rises by a step of the room left when pressed', { act: PRESS + TRADE }, 0.44 + 0.3 * 0.56],
    ['is as before in another channel', { act: PRESS + LOANS }, 0.44],
    ['rises as much when a demand is refused', { demand: TRADE }, 0.44 + 0.3 * 0.56],
    ['is gone when a demand is met in full', { demand: TRADE, depth: 1 }, 0],
    ['falls and rises in proportion when a demand is met in part', { demand: TRADE, depth: 0.25 }, 0.33 + 0.3 * 0.67 * 0.75],
    ['rises twice when a power is refused and presses', { demand: TRADE, act: PRESS + TRADE }, 0.608 + 0.3 * 0.392],
  ])('%s', (_, { act = 0, demand = -1, depth = 0 }: { act?: number; demand?: number; depth?: number }, expected) => {
    const { world, phase } = idle();
    world.act[A] = act;
    world.demand[A] = demand;
    world.depth[cell(A, TRADE)] = depth;
    phase('advance');
    expect(world.pressure[cell(A, TRADE)]).toBeCloseTo(expected, 15);
    expect(world.pressure[cell(B, TRADE)]).toBeCloseTo(0.44, 15);
  });
  it('is not raised by a refusal where escalation is switched off', () => {
    const { world, phase } = idle({ switches: { escalation: false } });
    world.demand[A] = TRADE;
    phase('advance');
    expect(world.pressure[cell(A, TRADE)]).toBeCloseTo(0.44, 15);
  });
});

describe('inducement', () => {
  it('fades, and rises by a step of the room left where a power induced', () => {
    const { world, phase } = idle();
    world.act[B] = INDUCE + VOTES;
    world.act[A] = PRESS + VOTES;
    phase('advance');
    expect(world.inducement[cell(B, VOTES)]).toBeCloseTo(0.44 + 0.3 * 0.56, 15);
    expect(world.inducement[cell(A, VOTES)]).toBeCloseTo(0.44, 15);
  });
});

describe('commitment', () => {
  it('is the deepest compliance ever, and never fades', () => {
    const { world, phase } = idle();
    world.commitment[cell(A, TRADE)] = 0.5;
    world.commitment[cell(B, TRADE)] = 0.25;
    world.depth[cell(A, TRADE)] = 0.25;
    world.depth[cell(B, TRADE)] = 0.75;
    phase('advance');
    expect([world.commitment[cell(A, TRADE)], world.commitment[cell(B, TRADE)], world.commitment[cell(C, TRADE)]]).toEqual([
      0.5, 0.75, 0,
    ]);
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
  it('opens in the channel named now, closes the one before and is remembered', () => {
    const { world, phase } = idle();
    world.act[A] = DEMAND + VOTES;
    world.demand[B] = TRADE;
    world.recent.set([1, 1, 0]);
    phase('advance');
    expect(Array.from(world.demand)).toEqual([VOTES, -1, -1]);
    expect(Array.from(world.recent)).toEqual([1.92, 0.92, 0]);
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
