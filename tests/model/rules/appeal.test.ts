import { describe, expect, it } from 'vitest';
import { THEORIES } from '../../../src/model/theory.ts';
import { A, B, bench, C, cell, LOANS, TRADE } from '../bench.ts';

function quiet(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.world.pressure.fill(0);
  of.world.inducement.fill(0);
  of.world.commitment.fill(0);
  return of;
}

describe('appeal', () => {
  it('is nothing while nothing happens', () => {
    const { world, phase } = quiet();
    phase('derive');
    expect(Array.from(world.appeal, (value) => value + 0)).toEqual(new Array(9).fill(0));
  });
  it('counts carrots by gain, at their reward only in conditional channels', () => {
    const { world, phase } = quiet();
    world.inducement.fill(0.5);
    world.credibility[0] = 0.6;
    phase('derive');
    expect(world.appeal[cell(A, TRADE)]).toBeCloseTo(1.5 * 0.5, 14);
    expect(world.appeal[cell(A, LOANS)]).toBeCloseTo(1.5 * (1.5 - 1 + 0.5 * 1.5), 14);
    expect(world.appeal[cell(B, LOANS)]).toBeCloseTo(1.5 * 0.5, 14);
  });
  it("counts the rivals' sticks by bite, and one's own by derisk where leverage is lacking, both by squeeze", () => {
    const { world, phase } = quiet();
    world.pressure[cell(A, TRADE)] = 0.5;
    phase('derive');
    const squeeze = world.squeeze[0];
    expect(squeeze).toBeGreaterThan(0);
    expect(world.appeal[cell(B, TRADE)]).toBeCloseTo(-squeeze * 5 * 0.5 * 0.64 * 0.5, 14);
    expect(world.appeal[cell(A, TRADE)]).toBeCloseTo(-squeeze * 2 * 0.36 * 0.5, 14);
    expect(world.appeal[cell(C, TRADE)] + 0).toBe(0);
  });
  it('falls by gain with what a power withholds of its own business, whatever its reward', () => {
    const { world, phase } = quiet();
    world.inducement[cell(A, LOANS)] = 0.5;
    world.withheld[cell(A, LOANS)] = 0.4;
    world.withheld[cell(B, TRADE)] = 1;
    world.credibility[0] = 0.6;
    phase('derive');
    expect(world.appeal[cell(A, LOANS)]).toBeCloseTo(1.5 * (1.5 - 1 + 0.5 * 1.5 - 0.4), 14);
    expect(world.appeal[cell(B, TRADE)]).toBeCloseTo(-1.5, 15);
    expect(world.appeal[cell(A, TRADE)] + 0).toBe(0);
  });
  it('is bound by commitments to rivals and moved by affinity', () => {
    const { world, phase } = quiet();
    world.commitment[cell(A, TRADE)] = 1;
    world.affinity[cell(C, TRADE)] = -0.7;
    phase('derive');
    expect(world.appeal[cell(B, TRADE)]).toBeCloseTo(-3 * 0.5, 14);
    expect(world.appeal[cell(C, TRADE)]).toBeCloseTo(-0.7, 15);
  });
  it.each(Object.entries(THEORIES))('weighs carrots and sticks as a %s theory does', (theory, { economic, security }) => {
    const { world, phase } = quiet({ theory: theory as keyof typeof THEORIES });
    world.inducement[cell(C, TRADE)] = 1;
    world.pressure[cell(A, TRADE)] = 1;
    phase('derive');
    expect(world.appeal[cell(C, TRADE)]).toBeCloseTo(economic * 1.5, 14);
    expect(world.appeal[cell(A, TRADE)]).toBeCloseTo(-security * world.squeeze[0] * 2 * 0.36, 13);
  });
});

describe('benefit', () => {
  it('is what inducements bring through ties, by the weight of channels', () => {
    const { world, phase } = quiet();
    world.inducement[cell(A, TRADE)] = 0.5;
    world.inducement[cell(A, LOANS)] = 0.5;
    world.credibility[0] = 0.8;
    phase('derive');
    expect(world.benefit[0]).toBeCloseTo(0.5 * 0.4 * 0.5 + 0.3 * 0.2 * 0.5 * 2, 15);
  });
  it('is less what is withheld, which makes it a loss where nothing is given', () => {
    const { world, phase } = quiet();
    world.inducement[cell(A, LOANS)] = 0.5;
    world.withheld[cell(A, LOANS)] = 0.25;
    world.withheld[cell(B, TRADE)] = 0.2;
    phase('derive');
    expect(world.benefit[0]).toBeCloseTo(0.3 * 0.2 * (0.5 - 0.25) - 0.5 * 0.3 * 0.2, 15);
  });
});
