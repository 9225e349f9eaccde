import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, edgeOf, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

function derived(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.phase('derive');
  return of;
}
const LUMPY = { ...SMALL, channels: SMALL.channels.map((channel) => ({ ...channel, lumpy: true })) };

describe('awards of a share channel', () => {
  it('are the ties themselves at month 0 without drift', () => {
    const { world, phase } = derived();
    phase('decide');
    for (const c of [TRADE, LOANS]) for (const p of [A, B]) expect(world.award[cell(p, c)]).toBeCloseTo(SMALL.tie[p][c], 14);
  });
  it('are base times supply times the exponential of appeal, over their sum with the domestic rest', () => {
    const { world, phase } = derived();
    world.supply[cell(B, TRADE)] = 2;
    world.appeal[cell(A, TRADE)] = world.appeal0[cell(A, TRADE)] + 0.5;
    phase('decide');
    const parts = [0.4 * Math.exp(0.5), 0.3 * 2, 0.1, 0.2];
    const sum = parts.reduce((total, part) => total + part, 0);
    for (const p of [A, B, C]) expect(world.chance[cell(p, TRADE)]).toBeCloseTo(parts[p] / sum, 14);
    expect(world.award[cell(A, TRADE)]).toBe(world.chance[cell(A, TRADE)]);
  });
  it('never go to a power that can supply nothing', () => {
    const { world, phase } = derived();
    world.supply[cell(A, TRADE)] = 0;
    phase('decide');
    expect(world.award[cell(A, TRADE)]).toBe(0);
  });
});

describe('awards of a lumpy channel', () => {
  it('go to one winner, on a stretch of luck as long as its chance, in order, the rest of the line staying at home', () => {
    const { world, phase } = derived({}, LUMPY);
    const winner = (uniform: number): number => {
      phase('decide', uniform);
      const awards = [A, B, C].map((p) => world.award[cell(p, TRADE)]);
      expect(awards.filter((award) => award !== 0 && award !== 1)).toEqual([]);
      return awards.includes(1) ? awards.indexOf(1) : 3;
    };
    expect([0.1, 0.5, 0.75, 0.9].map(winner)).toEqual([A, B, C, 3]);
    let below = 0;
    for (const p of [A, B, C]) {
      below += world.chance[cell(p, TRADE)];
      expect(edgeOf((uniform) => winner(uniform) > p)).toBeCloseTo(below, 12);
    }
  });
  it('have one winner at most', () => {
    const { world, phase } = derived({}, LUMPY);
    for (let k = 0; k < 200; k++) {
      phase('decide', k / 200);
      for (const c of [TRADE, LOANS])
        expect([A, B, C].reduce((sum, p) => sum + world.award[cell(p, c)], 0)).toBeLessThanOrEqual(1);
    }
  });
});

describe('awards of a rate channel', () => {
  it('are the logit of base odds moved by appeal, each by itself, lumpy or not', () => {
    const { world, phase } = derived({}, LUMPY);
    world.appeal[cell(A, VOTES)] = world.appeal0[cell(A, VOTES)] + Math.log(3);
    phase('decide');
    expect(world.award[cell(A, VOTES)]).toBeCloseTo(0.75, 14);
    expect(world.award[cell(B, VOTES)]).toBeCloseTo(0.25, 14);
  });
});
