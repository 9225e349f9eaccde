import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE, VOTES } from '../bench.ts';

describe('grievance', () => {
  it('is rivalry times the share of the rival, each way by its own rivalry', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(world.grievance[cell(A, TRADE)]).toBeCloseTo(0.5 * 0.3, 15);
    expect(world.grievance[cell(B, TRADE)]).toBeCloseTo(0.8 * 0.4, 15);
    expect(world.grievance[cell(B, LOANS)]).toBeCloseTo(0.8 * 0.2, 15);
  });
  it('is measured against the sum of ties in a rate channel', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(world.grievance[cell(A, VOTES)]).toBeCloseTo((0.5 * 0.25) / (1 + 1e-9), 14);
    expect(world.grievance[cell(B, VOTES)]).toBeCloseTo((0.8 * 0.5) / (1 + 1e-9), 14);
  });
  it('adds up over rivals and is raised by alarm, even without rivals', () => {
    const { world, phase } = bench();
    world.rivalry.set([1, 0.5, 0], 2 * 3);
    world.alarm[cell(A, TRADE)] = 0.25;
    phase('derive');
    expect(world.grievance[cell(C, TRADE)]).toBeCloseTo(0.4 + 0.5 * 0.3, 15);
    expect(world.grievance[cell(A, TRADE)]).toBeCloseTo(0.4, 15);
  });
  it('is nothing where the rivals hold no tie, and in a rate channel without any', () => {
    const { world, phase } = bench();
    world.tie.fill(0);
    phase('derive');
    expect(Array.from(world.grievance)).toEqual(new Array(9).fill(0));
  });
});
