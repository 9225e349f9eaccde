import { describe, expect, it } from 'vitest';
import { bench } from '../bench.ts';

describe('capacity', () => {
  it('is what legitimacy lends and protest takes', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(world.capacity[0]).toBeCloseTo(0.29 * (0.5 + 0.5) * (1.2 - 0.5 * 0.2), 15);
  });
  it.each([
    [0, 0, 0.29 * 0.5 * 1.2],
    [1, 0, 0.29 * 1.5 * 1.2],
    [0, 1, 0.29 * 0.5 * 0.7],
  ])('with legitimacy %d and protest %d is %d', (legitimacy, protest, expected) => {
    const { world, phase } = bench();
    world.legitimacy[0] = legitimacy;
    world.protest[0] = protest;
    phase('derive');
    expect(world.capacity[0]).toBeCloseTo(expected, 15);
  });
});

describe('strain and squeeze', () => {
  it('are load over capacity, and 1 at month 0', () => {
    const { world, phase } = bench();
    phase('derive');
    expect(world.strain[0]).toBe(world.load[0] / world.capacity[0]);
    expect(world.squeeze[0]).toBe(1);
  });
  it('squeeze rises from 0 without pressure towards 2', () => {
    const { world, phase } = bench();
    world.pressure.fill(0);
    phase('derive');
    expect([world.strain[0], world.squeeze[0]]).toEqual([0, 0]);
    world.pressure.fill(1);
    world.strain0[0] = 1e-6;
    phase('derive');
    expect(world.squeeze[0]).toBeGreaterThan(1.999);
    expect(world.squeeze[0]).toBeLessThan(2);
  });
  it('squeeze is 4/3 at twice the strain of month 0', () => {
    const { world, phase } = bench();
    phase('derive');
    world.strain0[0] = world.strain[0] / 2;
    phase('derive');
    expect(world.squeeze[0]).toBeCloseTo(4 / 3, 15);
  });
  it('squeeze stays 1 where it is switched off or the state was never strained', () => {
    for (const [squeeze, strain0] of [
      [false, 0.1],
      [true, 0],
    ] as const) {
      const { world, phase } = bench({ switches: { squeeze } });
      world.pressure.fill(1);
      world.strain0[0] = strain0;
      phase('derive');
      expect(world.squeeze[0]).toBe(1);
    }
  });
});
