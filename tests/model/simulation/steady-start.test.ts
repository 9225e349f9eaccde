import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../../src/engine/columns.ts';
import { LENS_NAMES } from '../../../src/model/lens.ts';
import { type CalibratedCase, steadyStart } from '../../../src/model/simulation/steady-start.ts';
import { type BalancingWorld, VARIABLES, type VariableName } from '../../../src/model/variables.ts';
import { anyCase } from '../../laws/worlds.ts';
import { A, B, bench, C, cell, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

const startOf = ({ sizes, start }: CalibratedCase): BalancingWorld => columnsOver(VARIABLES, sizes, start);
const PER_TIE = 9;

describe('base probabilities', () => {
  it('are the ties where nothing drifts', () => {
    const { base, other } = startOf(steadyStart(SMALL));
    expect(Array.from(base)).toEqual(SMALL.tie.flat());
    expect(Array.from(other)).toEqual([0.2, 0.7, 0].map((rest) => expect.closeTo(rest, 15)));
  });
  it('run ahead of the ties so that the drift goes on', () => {
    const drift = [
      [0.024, 0, 0],
      [0, 0, -0.12],
      [0, 0, 0],
    ];
    const { base } = startOf(steadyStart({ ...SMALL, drift }, { parameters: { momentum: 0.5 } }));
    expect(base[cell(A, TRADE)]).toBeCloseTo(0.4 + (0.5 * 0.024) / (12 * 0.1), 15);
    expect(base[cell(B, VOTES)]).toBeCloseTo(0.25 - (0.5 * 0.12) / (12 * 0.5), 15);
  });
  it('keep within their bounds', () => {
    const drift = [
      [-9, 9, 9],
      [9, 0, -9],
      [0, -9, 0],
    ];
    const { base, other } = startOf(steadyStart({ ...SMALL, drift }));
    // A in trade falls to .005 and B would be .98 of it: all three are scaled to .98 together.
    const sum = 0.005 + 0.98 + 0.1;
    expect(base[cell(A, TRADE)]).toBeCloseTo((0.005 * 0.98) / sum, 15);
    expect(base[cell(B, TRADE)]).toBeCloseTo((0.98 * 0.98) / sum, 15);
    expect(other[TRADE]).toBeCloseTo(0.02, 15);
    expect(base[cell(C, LOANS)]).toBe(0);
    expect([base[cell(A, VOTES)], base[cell(B, VOTES)]]).toEqual([0.98, 0.02]);
  });
  it('are probabilities in any case, and leave at least .02 at home', () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const { base, other, isRate } = startOf(steadyStart(kase, { switches: { powers: false } }));
        kase.channels.forEach((_, c) => {
          const sum = kase.powers.reduce((total, _power, p) => total + base[p * kase.channels.length + c], 0);
          if (isRate[c] === 0) expect(sum).toBeLessThanOrEqual(0.98 + 1e-12);
          if (isRate[c] === 0) expect(other[c]).toBeGreaterThanOrEqual(0.02);
        });
        for (const b of base) expect(b >= 0 && b <= 0.98).toBe(true);
      }),
    );
  });
});

describe('the stocks of month 0', () => {
  it('are a fixed point of the expected acts', () => {
    const { world, phase } = bench();
    const options = 10;
    const before = Array.from([...world.inducement, ...world.pressure]);
    // Calibration acts on a world that strain does not yet squeeze: payoffs do not depend on it.
    phase('derive');
    phase('decide');
    for (let p = 0; p < 3; p++) {
      const weights = Array.from(world.payoff.subarray(p * options, (p + 1) * options), (worth) => Math.exp(worth));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      for (let k = 0; k < 6; k++) {
        const stock = before[Math.floor(k / 3) * PER_TIE + p * 3 + (k % 3)];
        const probability = weights[1 + k] / sum;
        expect(stock).toBeCloseTo((0.3 * probability) / (0.12 + 0.3 * probability), 8);
      }
    }
  });
  it('are zero where the powers are switched off', () => {
    const { pressure, inducement, load0, strain0 } = startOf(steadyStart(SMALL, { switches: { powers: false } }));
    expect([...pressure, ...inducement, load0[0]]).toEqual(new Array(2 * PER_TIE + 1).fill(0));
    expect(strain0[0]).toBe(1e-6);
  });
  it('know no demand, commitment or memory', () => {
    const { demand, commitment, recent } = startOf(steadyStart(SMALL));
    expect([...demand, ...commitment, ...recent]).toEqual([-1, -1, -1, ...new Array(12).fill(0)]);
  });
});

describe('a calibrated case', () => {
  it('explains the present equally under every lens: only the reference of appeal differs', () => {
    const lenses = LENS_NAMES.map((lens) => startOf(steadyStart(SMALL, { lens })));
    const apart = (Object.keys(VARIABLES) as VariableName[]).filter((name) =>
      lenses.some((world) => String(world[name]) !== String(lenses[0][name])),
    );
    expect(apart).toEqual(['appeal', 'appeal0', 'payoff', 'act'].filter((name) => apart.includes(name as VariableName)));
    expect(apart).toContain('appeal0');
  });
  it('stands still in expectation at month 0: every award is its base', () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const { world, phase } = bench({}, kase);
        phase('derive');
        phase('decide');
        expect(world.appeal).toEqual(world.appeal0);
        kase.channels.forEach(({ kind }, c) => {
          const base = kase.powers.map((_, p) => world.base[p * kase.channels.length + c]);
          const sum = kind === 'rate' ? 1 : base.reduce((total, b) => total + b, world.other[c]);
          for (const [p, b] of base.entries()) expect(world.chance[p * kase.channels.length + c]).toBeCloseTo(b / sum, 13);
        });
      }),
    );
  });
  it('is the same whatever was calibrated or run before it', () => {
    const first = steadyStart(SMALL).start;
    bench({ lens: 'realist', parameters: { bite: 1 }, switches: { squeeze: false } }).phase('derive');
    expect(steadyStart(SMALL).start).toEqual(first);
  });
  it('expects demands as often as their probability', () => {
    const { expectedDemands } = steadyStart(SMALL);
    expect(Array.from(expectedDemands).every((rate) => rate > 0 && rate < 1)).toBe(true);
    expect(Array.from(steadyStart(SMALL, { switches: { demands: false } }).expectedDemands)).toEqual([0, 0, 0]);
  });
});
