import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOpen } from '../../../src/model/rules/supply.ts';
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

describe('what war leaves open of business', () => {
  /** Two powers and two channels; the first chokes .4 of one and nothing of the other, the second .5 of both. */
  function openOf(rivalry: readonly number[], closure: number): number[] {
    const out = new Float64Array(4);
    const chokepoint = Float64Array.of(0.4, 0, 0.5, 0.5);
    fillOpen({ rivalry: Float64Array.from(rivalry), chokepoint }, closure, { n: 2, m: 2 }, out);
    return Array.from(out);
  }
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 15));

  it('is all of it up to proxy war, whoever chokes what', () => {
    expect(openOf([0, 0.8, 0.8, 0], 0.25)).toEqual([1, 1, 1, 1]);
    expect(openOf([0, 0.2, 0.5, 0], 0.5)).toEqual([1, 1, 1, 1]);
  });
  it("falls to its enemy by closure, the way that rivalry has gone from proxy war to war, and the enemy's chokepoint there", () => {
    expect(openOf([0, 1, 0, 0], 0.25)).toEqual(close([1, 1, 1 - 0.25 * 0.4, 1]));
    expect(openOf([0, 0.9, 0, 0], 0.25)).toEqual(close([1, 1, 1 - 0.25 * 0.5 * 0.4, 1]));
    expect(openOf([0, 0, 1, 0], 0.5)).toEqual(close([1 - 0.5 * 0.5, 1 - 0.5 * 0.5, 1, 1]));
  });
  it('is what each of several enemies leaves of what the others leave', () => {
    const out = new Float64Array(3);
    const rivalry = Float64Array.of(0, 0, 1, 0, 0, 0.95, 0, 0, 0);
    fillOpen({ rivalry, chokepoint: Float64Array.of(0.4, 0.6, 0) }, 0.5, { n: 3, m: 1 }, out);
    expect(Array.from(out)).toEqual(close([1, 1, (1 - 0.5 * 0.4) * (1 - 0.5 * 0.75 * 0.6)]));
  });
  it('is all of it where closure is 0, and always between nothing and all', () => {
    expect(openOf([0, 1, 1, 0], 0)).toEqual([1, 1, 1, 1]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 4, maxLength: 4 }), share, (rivalry, closure) =>
        openOf(rivalry, closure).every((open) => open >= 0 && open <= 1),
      ),
    );
  });
});

describe('supply in a war', () => {
  it("falls where its power's enemy can choke, relative to month 0", () => {
    const { world, phase } = bench();
    world.rivalry[3 * A + B] = 1;
    world.chokepoint[cell(A, LOANS)] = 0;
    phase('derive');
    expect([TRADE, LOANS, VOTES].map((c) => world.supply[cell(B, c)])).toEqual([0.9, 1, 0.9]);
    expect([TRADE, LOANS, VOTES].map((c) => world.supply[cell(A, c)])).toEqual([1, 1, 1]);
  });
  it('is 1 at month 0 of a case at war, and rises when peace comes', () => {
    const war = { ...SMALL, rivalry: [[0, 1, 0], ...SMALL.rivalry.slice(1)] };
    const { world, phase } = bench({}, war);
    phase('derive');
    expect(Array.from(world.supply)).toEqual(new Array(9).fill(1));
    world.rivalry[3 * A + B] = 0.5;
    phase('derive');
    expect(world.supply[cell(B, TRADE)]).toBeCloseTo(1 / (1 - 0.25 * 0.4), 15);
  });
  it('stays where it was at closure 0', () => {
    const { world, phase } = bench({ parameters: { closure: 0 } });
    world.rivalry.fill(1);
    phase('derive');
    expect(Array.from(world.supply)).toEqual(new Array(9).fill(1));
  });
});
