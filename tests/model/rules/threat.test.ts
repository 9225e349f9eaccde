import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE } from '../bench.ts';

describe('threat and bound', () => {
  it("are what a power's rivals press and what was yielded to them, by their rivalry", () => {
    const { world, phase } = bench();
    world.pressure.fill(0);
    world.pressure[cell(A, TRADE)] = 0.5;
    world.pressure[cell(B, TRADE)] = 1;
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
