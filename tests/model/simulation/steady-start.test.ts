import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../../src/engine/columns.ts';
import { type ActOdds, actOddsFor, fillOdds } from '../../../src/model/decisions/act.ts';
import { ACTS, DEMAND, INDUCE, PRESS } from '../../../src/model/decisions/options.ts';
import type { RuleContext } from '../../../src/model/rule-context.ts';
import { expectedAnswersFor, fillExpectedAnswers, standingCommitment } from '../../../src/model/simulation/expected-answers.ts';
import { type CalibratedCase, type CaseReading, steadyStart } from '../../../src/model/simulation/steady-start.ts';
import { THEORY_NAMES } from '../../../src/model/theory.ts';
import { type BalancingWorld, VARIABLES, type VariableName } from '../../../src/model/variables.ts';
import { GENERATED } from '../../laws/recut.ts';
import { anyCase } from '../../laws/worlds.ts';
import { A, B, bench, C, cell, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';
import { SERBIA } from '../serbia.ts';

const startOf = ({ sizes, start }: CalibratedCase): BalancingWorld => columnsOver(VARIABLES, sizes, start);
const PER_TIE = 9;

/** Nobody demands: base probabilities are ties and drifts alone. */
const UNASKED = { switches: { demands: false } } as const;

/** The world of month 0 once everyone has decided, what the powers would ask for in it and what they would get. */
function month0(...[reading, kase = SMALL]: Parameters<typeof bench>) {
  const of = bench(reading, kase);
  const { world, setting, phase } = of;
  const [n, m] = [kase.powers.length, kase.channels.length];
  const start = {
    base: world.base.slice(),
    inducement: world.inducement.slice(),
    pressure: world.pressure.slice(),
    recent: world.recent.slice(),
    commitment: world.commitment.slice(),
  };
  phase('derive');
  phase('decide');
  const { odds, inChannel, claims } = fillInto(world, setting, actOddsFor(n, m));
  const chance = (act: number) => Array.from(inChannel, (sum, i) => odds[i * ACTS + act - 1] / (claims[Math.floor(i / m)] + sum));
  const answers = expectedAnswersFor(n, m);
  fillExpectedAnswers(world, setting, answers);
  const asked = chance(DEMAND);
  const yields = Array.from(asked, (_, i) =>
    Array.from({ length: n }, (_, p) => p * m + (i % m)).reduce(
      (sum, from) => sum + asked[from] * answers.moved[from * n + Math.floor(i / m)],
      0,
    ),
  );
  return { ...of, start, answers, asked, induced: chance(INDUCE), pressed: chance(PRESS), yields };
}
function fillInto(world: BalancingWorld, setting: RuleContext, into: ActOdds): ActOdds {
  fillOdds(world, setting, into);
  return into;
}

describe('base probabilities', () => {
  it('are the ties where nothing drifts and nobody demands', () => {
    const { base, other } = startOf(steadyStart(SMALL, UNASKED));
    expect(Array.from(base)).toEqual(SMALL.tie.flat());
    expect(Array.from(other)).toEqual([0.2, 0.7, 0].map((rest) => expect.closeTo(rest, 15)));
  });
  it('make up for what the answers to demands take from a tie in a month, as far as it turns over', () => {
    const { world, start, yields } = month0();
    const largest = Math.max(...yields.map(Math.abs));
    expect(largest).toBeGreaterThan(1e-5);
    yields.forEach((change, i) => {
      const rate = world.rate[i % 3];
      expect(start.base[i]).toBeCloseTo(world.tie[i] - ((1 - rate) * change) / rate, 9);
    });
    for (const c of [TRADE, LOANS]) {
      const sum = [A, B, C].reduce((all, p) => all + start.base[cell(p, c)], 0);
      expect(world.other[c]).toBeCloseTo(1 - sum, 14);
    }
  });
  it('run ahead of the ties so that the drift goes on', () => {
    const drift = [
      [0.024, 0, 0],
      [0, 0, -0.12],
      [0, 0, 0],
    ];
    const { base } = startOf(steadyStart({ ...SMALL, drift }, { ...UNASKED, parameters: { momentum: 0.5 } }));
    expect(base[cell(A, TRADE)]).toBeCloseTo(0.4 + (0.5 * 0.024) / (12 * 0.1), 15);
    expect(base[cell(B, VOTES)]).toBeCloseTo(0.25 - (0.5 * 0.12) / (12 * 0.5), 15);
  });
  it('keep within their bounds', () => {
    const drift = [
      [-9, 9, 9],
      [9, 0, -9],
      [0, -9, 0],
    ];
    const { base, other } = startOf(steadyStart({ ...SMALL, drift }, UNASKED));
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
        const { base, other, isRate } = startOf(steadyStart(kase));
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

describe('ties under the demands of month 0', () => {
  /** Ties a month later on average: what the answers leave, a step towards the base. */
  const drifts = ({ world, start, yields }: ReturnType<typeof month0>) => {
    const { rate } = world;
    return yields.map((change, i) => {
      const left = world.tie[i] + change;
      return left + rate[i % rate.length] * (start.base[i] - left) - world.tie[i];
    });
  };
  it('stand still', () => {
    for (const kase of [SMALL, { ...SERBIA, drift: SERBIA.drift.map((row) => row.map(() => 0)) }])
      for (const drift of drifts(month0({}, kase))) expect(drift).toBeCloseTo(0, 8);
  });
});

describe('the stocks of month 0', () => {
  it.each([
    ['three powers', SMALL],
    ['Serbia', SERBIA],
  ])('are a fixed point of the expected acts and the answers to be expected to them: %s', (_, kase) => {
    const { start, answers, asked, induced, pressed } = month0({}, kase);
    asked.forEach((demanded, i) => {
      const [carrots, sticks] = [start.inducement[i] * 0.88, start.pressure[i] * 0.88];
      // Met to a depth pressure falls by it, and what is left unmet raises it; then a power may press.
      const met = sticks * answers.kept[i] + 0.3 * (answers.kept[i] - sticks * answers.keptTwice[i]);
      const after = sticks + demanded * (met - sticks);
      expect(start.inducement[i]).toBeCloseTo(carrots + 0.3 * (1 - carrots) * induced[i], 8);
      expect(start.pressure[i]).toBeCloseTo(after + 0.3 * (1 - after) * pressed[i], 8);
      expect(start.recent[i]).toBeCloseTo(demanded / (1 - 0.92), 6);
    });
  });
  it('hold no pressure from refusals where a refusal does not escalate', () => {
    const { start, answers, asked, pressed } = month0({ switches: { escalation: false } });
    asked.forEach((demanded, i) => {
      const after = start.pressure[i] * 0.88 * (1 - demanded * (1 - answers.kept[i]));
      expect(start.pressure[i]).toBeCloseTo(after + 0.3 * (1 - after) * pressed[i], 8);
    });
  });
  it('hold the commitments that such demands leave on average', () => {
    const { start, answers, asked } = month0();
    asked.forEach((demanded, i) => {
      const often = answers.depths.slice(i * 4, i * 4 + 4).map((chance) => chance * demanded);
      expect(start.commitment[i]).toBeCloseTo(standingCommitment(often, 0, 0.01), 8);
      expect(start.commitment[i]).toBeGreaterThan(0);
    });
  });
  it('hold no commitment where nothing is forgotten, which would be all that was ever conceded', () => {
    expect(Array.from(startOf(steadyStart(SMALL, { parameters: { forget: 0 } })).commitment)).toEqual(new Array(9).fill(0));
  });
  it.each(GENERATED.map((kase, k) => [k, kase] as const))('are a fixed point in a case that could be real: %i', (_, kase) => {
    const { start, asked } = month0({}, kase);
    for (const [i, demanded] of asked.entries()) expect(start.recent[i] * (1 - 0.92)).toBeCloseTo(demanded, 5);
  });
  // Known fault: in some cases that could not be real, with ceilings, chokepoints near 1 and a hundredfold reach, pressure and strain go round.
  it.fails('are a fixed point in any case', () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const { start, asked } = month0({}, kase);
        for (const [i, demanded] of asked.entries()) expect(start.recent[i] * (1 - 0.92)).toBeCloseTo(demanded, 5);
      }),
      { seed: 2025, endOnFailure: true },
    );
  });
  it('are zero where the powers are switched off', () => {
    const { pressure, inducement, load0, strain0 } = startOf(steadyStart(SMALL, { switches: { powers: false } }));
    expect([...pressure, ...inducement, load0[0]]).toEqual(new Array(2 * PER_TIE + 1).fill(0));
    expect(strain0[0]).toBe(1e-6);
  });
  it('know no demand that is open', () => expect(Array.from(startOf(steadyStart(SMALL)).demand)).toEqual(new Array(9).fill(0)));
  it('know no commitment and no memory where demands are switched off', () => {
    const { commitment, recent } = startOf(steadyStart(SMALL, UNASKED));
    expect([...commitment, ...recent]).toEqual(new Array(2 * PER_TIE).fill(0));
  });
});

describe('a calibrated case', () => {
  /** Variables whose start is not the same under all theories. */
  const apart = (reading: CaseReading): VariableName[] => {
    const theories = THEORY_NAMES.map((theory) => startOf(steadyStart(SMALL, { ...reading, theory })));
    return (Object.keys(VARIABLES) as VariableName[]).filter((name) =>
      theories.some((world) => String(world[name]) !== String(theories[0][name])),
    );
  };
  it('explains the present equally under every theory: without demands only the reference of appeal differs', () => {
    const found = apart(UNASKED);
    expect(found).toEqual(['appeal', 'appeal0', 'payoff', 'act'].filter((name) => found.includes(name as VariableName)));
    expect(found).toContain('appeal0');
  });
  it('differs between theories besides by what answers to demands differ in: the case itself is the same', () => {
    const found = apart({});
    expect(found).toEqual(expect.arrayContaining(['base', 'pressure', 'commitment', 'appeal0']));
    const given = ['tie', 'tie0', 'rivalry', 'capability', 'chokepoint', 'legitimacy', 'protest', 'salience', 'claims', 'supply'];
    expect(given.filter((name) => found.includes(name as VariableName))).toEqual([]);
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
    bench({ theory: 'realist', parameters: { bite: 1 }, switches: { squeeze: false } }).phase('derive');
    expect(steadyStart(SMALL).start).toEqual(first);
  });
  it('expects demands as often as their probability in each channel, each as heavy as its channel', () => {
    const { expectedDemands } = steadyStart(SMALL);
    const { asked } = month0();
    for (const p of [A, B, C]) {
      const [trade, loans, votes] = asked.slice(3 * p, 3 * p + 3);
      expect(expectedDemands[p]).toBeCloseTo(3 * trade + 1.8 * loans + 1.2 * votes, 9);
    }
    expect(Array.from(expectedDemands).every((rate) => rate > 0 && rate < 1)).toBe(true);
    expect(Array.from(steadyStart(SMALL, { switches: { demands: false } }).expectedDemands)).toEqual([0, 0, 0]);
  });
});
