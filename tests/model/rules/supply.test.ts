import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

describe('supply', () => {
  it('is exactly 1 at month 0', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(Array.from(world.supply)).toEqual(new Array(9).fill(1));
  });
  it('follows capability with the elasticity of the channel', () => {
    const { world, phase } = bench({ parameters: { supply: 2 } });
    world.capability[B] = 1.5;
    phase('derive');
    expect(world.supply[cell(B, TRADE)]).toBeCloseTo(3, 14);
    expect(world.supply[cell(B, LOANS)]).toBeCloseTo(9, 13);
    expect(world.supply[cell(B, VOTES)]).toBe(1);
    expect(world.supply[cell(A, TRADE)]).toBe(1);
  });
  it('is multiplied by disruption, down to none', () => {
    const { world, phase } = bench();
    world.capability[C] = 1;
    world.disrupt.set([0.3, 0], cell(C, TRADE));
    phase('derive');
    expect(world.supply[cell(C, TRADE)]).toBeCloseTo(0.15, 15);
    expect(world.supply[cell(C, LOANS)]).toBe(0);
  });
  it('grows with the tie to the market that a power seeks, in capital channels only', () => {
    const { world, phase } = bench({ parameters: { gateway: 2 } });
    world.tie[cell(A, TRADE)] = 0.6;
    phase('derive');
    expect(world.supply[cell(B, LOANS)]).toBeCloseTo(2.25, 13);
    expect(world.supply[cell(B, TRADE)]).toBe(1);
    expect(world.supply[cell(C, LOANS)]).toBe(1);
  });
  it('keeps to itself where the gateway is zero, no market is marked or no tie was there', () => {
    const closed = { ...SMALL, channels: SMALL.channels.map((channel) => ({ ...channel, market: false })) };
    const untied = { ...SMALL, tie: [[0, 0.2, 0.5], ...SMALL.tie.slice(1)] };
    for (const of of [
      bench({ parameters: { gateway: 0 } }),
      bench({ parameters: { gateway: 2 } }, closed),
      bench({ parameters: { gateway: 2 } }, untied),
    ]) {
      of.world.tie[cell(A, TRADE)] = 0.6;
      of.phase('derive');
      expect(of.world.supply[cell(B, LOANS)]).toBe(1);
    }
  });
});
