import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from '../bench.ts';

describe('leverage', () => {
  it('is a chokepoint plus dependence in the room it leaves', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(world.leverage[cell(A, TRADE)]).toBeCloseTo(0.4 + 0.6 * 0.4, 15);
    expect(world.leverage[cell(B, TRADE)]).toBeCloseTo(0.3, 15);
    expect(world.leverage[cell(A, VOTES)]).toBeCloseTo(0.4 + 0.6 * 0.5, 8);
  });
  it('is the chokepoint alone when the tie is zero, and whole when one of them is', () => {
    const { world, phase } = bench();
    world.tie[cell(A, TRADE)] = 0;
    world.chokepoint[cell(B, TRADE)] = 1;
    world.tie[cell(C, TRADE)] = 1;
    phase('derive');
    expect([cell(A, TRADE), cell(B, TRADE), cell(C, TRADE)].map((i) => world.leverage[i])).toEqual([0.4, 1, 1]);
  });
  it('counts what a power can choke in each channel by itself', () => {
    const { world, phase } = bench();
    world.chokepoint.set([0.1, 0, 0.5], cell(A, TRADE));
    phase('derive');
    expect(world.leverage[cell(A, TRADE)]).toBeCloseTo(0.1 + 0.9 * 0.4, 15);
    expect(world.leverage[cell(A, LOANS)]).toBeCloseTo(0.2, 15);
    expect(world.leverage[cell(A, VOTES)]).toBeCloseTo(0.5 + 0.5 * 0.5, 8);
  });
  it('is raised by claims in lending channels only, to at most 1', () => {
    const { world, phase } = bench({ parameters: { claimsLeverage: 2 } });
    world.claims[B] = 0.25;
    phase('derive');
    expect(world.leverage[cell(B, LOANS)]).toBeCloseTo(0.1 + 0.9 * 0.5, 15);
    expect(world.leverage[cell(B, TRADE)]).toBeCloseTo(0.3, 15);
    world.claims[B] = 3;
    phase('derive');
    expect(world.leverage[cell(B, LOANS)]).toBe(1);
  });
});
