import { describe, expect, it } from 'vitest';
import { A, B, bench, C, edgeOf, LOANS, TRADE } from '../bench.ts';

const M = 3;
const OPTIONS = 3 * M + 1;
const [INDUCE, PRESS, DEMAND] = [1, 1 + M, 1 + 2 * M];

/** A world with numbers to reckon with: the derived ones are set by hand. */
function posed(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  const { world } = of;
  of.phase('derive');
  world.inducement.fill(0.5);
  world.pressure.fill(0.25);
  world.recent.set([1, 0, 0]);
  world.grievance.fill(0.2);
  world.leverage.fill(0.6);
  world.strain[0] = 0.25;
  return of;
}

describe('what an option is worth', () => {
  it('follows its formula', () => {
    const { world, phase } = posed();
    phase('decide');
    const stake = 100 * 0.5;
    expect(world.payoff[0]).toBe(0);
    expect(world.payoff[INDUCE + TRADE]).toBeCloseTo(stake * 0.4 * 0.6 * 0.7 - 4 * 0.5 * 1.5, 13);
    expect(world.payoff[PRESS + TRADE]).toBeCloseTo(stake * (0.6 * 0.2 - 0.12 * 0.4 * 0.4) - 4 * 0.5 * 1.25, 13);
    expect(world.payoff[DEMAND + TRADE]).toBeCloseTo((stake * 0.6 * 0.2 * 0.2) / 0.12 - 4 * 1.7 * 2, 13);
  });
  it('is paid for by temper: the gentle press dearly, the coercive induce dearly, a demand costs all the same', () => {
    const { world, phase } = posed();
    world.capability.fill(1);
    world.recent.fill(0);
    world.tie.fill(0.2);
    phase('decide');
    const worth = (p: number, option: number) => world.payoff[p * OPTIONS + option];
    expect(worth(B, INDUCE) - worth(C, INDUCE)).toBeCloseTo(4 * 0.5 * 1.5, 13);
    expect(worth(C, PRESS) - worth(B, PRESS)).toBeCloseTo(4 * 0.5 * 1.25, 13);
    expect(worth(C, DEMAND)).toBe(worth(B, DEMAND));
  });
  it('counts capability up to 1 only', () => {
    const { world, phase } = posed();
    phase('decide');
    const before = world.payoff.slice();
    world.capability[C] = 1;
    phase('decide');
    expect(world.payoff).toEqual(before);
    world.capability[C] = 0.5;
    phase('decide');
    expect(world.payoff[C * OPTIONS + INDUCE + LOANS]).not.toBe(before[C * OPTIONS + INDUCE + LOANS]);
  });
  it('holds no demand where demands are switched off', () => {
    const { world, phase } = posed({ switches: { demands: false } });
    phase('decide', 1 - 2 ** -53);
    expect(world.payoff[DEMAND]).toBe(-1e9);
    expect(Math.max(...world.act)).toBeLessThan(DEMAND);
  });
});

describe('an act', () => {
  it('is taken on a stretch of luck as long as its logit probability', () => {
    const { world, phase } = posed({ parameters: { lambda: 0.5 } });
    phase('decide');
    const weights = Array.from(world.payoff.subarray(A, OPTIONS), (worth) => Math.exp(0.5 * worth));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let below = 0;
    for (let option = 0; option < OPTIONS - 1; option++) {
      below += weights[option] / total;
      const edge = edgeOf((uniform) => {
        phase('decide', uniform);
        return world.act[A] > option;
      });
      expect(edge).toBeCloseTo(below, 12);
    }
  });
  it('is any of the options alike at precision 0', () => {
    const { world, phase } = posed({ parameters: { lambda: 0 } });
    const counts = new Array(OPTIONS).fill(0);
    for (let k = 0; k < 100; k++) {
      phase('decide', (k + 0.5) / 100);
      counts[world.act[B]]++;
    }
    expect(counts).toEqual(new Array(OPTIONS).fill(10));
  });
  it('is to hold where the powers are switched off', () => {
    const { world, phase } = posed({ switches: { powers: false } });
    world.act.fill(5);
    phase('decide', 0.99);
    expect(Array.from(world.act)).toEqual([0, 0, 0]);
  });
});
