import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from '../bench.ts';

describe('threat and bound', () => {
  it("are what a power's rivals press and what was yielded to them, by their rivalry", () => {
    const { world, phase } = bench();
    world.pressure.fill(0);
    world.pressure[cell(A, TRADE)] = 0.5;
    world.pressure[cell(B, TRADE)] = 1;
    world.commitment.fill(0);
    world.commitment[cell(A, LOANS)] = 0.75;
    phase('derive');
    expect(world.threat[cell(B, TRADE)]).toBeCloseTo(0.5 * 0.64 * 0.5, 15);
    expect(world.threat[cell(A, TRADE)]).toBeCloseTo(0.8 * 0.3, 15);
    expect(world.bound[cell(B, LOANS)]).toBeCloseTo(0.5 * 0.75, 15);
    expect(world.bound[cell(A, LOANS)]).toBe(0);
  });
  it('spare a power without rivals, and all once rivalry ends', () => {
    const { world, phase } = bench();
    world.pressure.fill(1);
    world.commitment.fill(1);
    phase('derive');
    expect(world.threat[cell(C, TRADE)]).toBe(0);
    world.rivalry.fill(0);
    phase('derive');
    expect([...world.threat, ...world.bound]).toEqual(new Array(18).fill(0));
  });
});

describe('a commitment in a rate channel', () => {
  /** A world in which A was met to .8 in votes. */
  const kept = () => {
    const of = bench();
    of.world.commitment.fill(0);
    of.world.commitment[cell(A, VOTES)] = 0.8;
    return of;
  };
  it("binds the rivals' ties, and lifts its own by the rivalry with those who hold the others", () => {
    const { world, phase } = kept();
    phase('derive');
    expect(world.bound[cell(B, VOTES)]).toBeCloseTo(0.5 * 0.8, 15);
    // Ties with others are .25 of B, whom A minds at .5, and .25 of C, whom it does not mind.
    expect(world.bound[cell(A, VOTES)]).toBeCloseTo((-0.8 * (0.5 * 0.25)) / (0.25 + 0.25 + 1e-9), 15);
    expect(world.bound[cell(C, VOTES)]).toBe(0);
  });
  it('is bound and lifted at once where both sides have been met', () => {
    const { world, phase } = kept();
    world.commitment[cell(B, VOTES)] = 0.5;
    phase('derive');
    expect(world.bound[cell(A, VOTES)]).toBeCloseTo(0.8 * 0.5 - (0.8 * 0.5 * 0.25) / 0.5, 8);
    expect(world.bound[cell(B, VOTES)]).toBeCloseTo(0.5 * 0.8 - (0.5 * 0.8 * 0.5) / 0.75, 8);
  });
  it('lifts nothing where the state has no ties with others, or the power no rivals', () => {
    const { world, phase } = kept();
    world.tie[cell(B, VOTES)] = 0;
    world.tie[cell(C, VOTES)] = 0;
    phase('derive');
    expect(world.bound[cell(A, VOTES)] + 0).toBe(0);
    const friends = kept();
    friends.world.rivalry.fill(0);
    friends.phase('derive');
    expect(Array.from(friends.world.bound, (value) => value + 0)).toEqual(new Array(9).fill(0));
  });
  it('lifts no tie in a share channel, where what binds the others does', () => {
    const { world, phase } = kept();
    world.commitment.fill(1);
    phase('derive');
    for (const c of [TRADE, LOANS]) expect([A, B, C].map((p) => world.bound[cell(p, c)])).toEqual([0.8, 0.5, 0]);
  });
});
