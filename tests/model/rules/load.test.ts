import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, LOANS, TRADE } from '../bench.ts';

/** Pressure of A in trade (leverage .64), of B in trade (.3) and loans (.1), of C in trade (.1). */
function pressed() {
  const of = bench();
  of.world.pressure.fill(0);
  of.world.pressure[cell(A, TRADE)] = 0.5;
  of.world.pressure[cell(B, TRADE)] = 0.4;
  of.world.pressure[cell(B, LOANS)] = 1;
  of.world.pressure[cell(C, TRADE)] = 1;
  return of;
}

describe('load', () => {
  it('is the pressure that leverage makes felt, by the weight of channels', () => {
    const { world, phase } = pressed();
    phase('derive');
    expect(world.felt[cell(A, TRADE)]).toBeCloseTo(0.32, 15);
    expect(world.felt[cell(B, LOANS)]).toBeCloseTo(0.1, 15);
    expect(world.coercion[A]).toBeCloseTo(0.5 * 0.32, 15);
    expect(world.coercion[B]).toBeCloseTo(0.5 * 0.12 + 0.3 * 0.1, 15);
    expect(world.coercion[C]).toBeCloseTo(0.05, 15);
  });
  it('counts opposed pressures again, by the lesser of the two and the greater rivalry', () => {
    const { world, phase } = pressed();
    phase('derive');
    expect(world.load[0]).toBeCloseTo(0.16 + 0.09 + 0.05 + 2 * 0.8 * 0.09, 14);
  });
  it('takes the greater rivalry of the two, whichever way it goes', () => {
    const { world, phase } = pressed();
    world.rivalry[B] = 0.9;
    world.rivalry[3 * B + A] = 0.1;
    phase('derive');
    expect(world.load[0]).toBeCloseTo(0.3 + 2 * 0.9 * 0.09, 14);
  });
  it('is the plain sum without rivalry or without opposition', () => {
    const peace = pressed();
    peace.world.rivalry.fill(0);
    peace.phase('derive');
    expect(peace.world.load[0]).toBeCloseTo(0.3, 15);
    const { world, setting, phase } = pressed();
    setting.q.opposition = 0;
    phase('derive');
    expect(world.load[0]).toBeCloseTo(0.3, 15);
  });
  it('is nothing without pressure', () => {
    const { world, phase } = bench();
    world.pressure.fill(0);
    phase('derive');
    expect(world.load[0]).toBe(0);
  });
});
