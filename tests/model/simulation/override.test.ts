import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../../src/engine/chance.ts';
import { columnsOver } from '../../../src/engine/columns.ts';
import type { Override, Overrides } from '../../../src/model/simulation/override.ts';
import { simulationOf } from '../../../src/model/simulation/simulation.ts';
import { type BalancingWorld, VARIABLES } from '../../../src/model/variables.ts';
import { SHIPPED, type Subject, shipped, subjectOf } from '../../laws/shipped.ts';
import { sameBits, type Trace, traceOf } from '../../laws/traces.ts';
import { anySubject } from '../../laws/worlds.ts';

function overriddenTrace({ calibrated, timeline, months }: Subject, overrides: Overrides): Trace {
  const simulation = simulationOf(calibrated, timeline, addressedChance('laws'), months);
  const kept: Float64Array[] = [];
  simulation.runOverridden(0, overrides, [{ decided: () => void kept.push(simulation.buffer.slice()) }]);
  return { months: kept, end: simulation.buffer.slice() };
}

const isSameTrace = (a: Trace, b: Trace): boolean =>
  sameBits(a.end, b.end) && a.months.every((month, k) => sameBits(month, b.months[k]));

const worldsOf = ({ calibrated }: Subject, { months }: Trace): BalancingWorld[] =>
  months.map((buffer) => columnsOver(VARIABLES, calibrated.sizes, buffer));

/** Write down every choice of a recorded month as if somebody had made it by hand. */
function choicesIn({ act, award, depth, demand, lumpy, isRate, weight }: BalancingWorld, powers: boolean): Override[] {
  const m = weight.length;
  const all = Array.from(act.keys());
  const acts = powers ? all.map((power): Override => ({ kind: 'act', power, option: act[power] })) : [];
  return Array.from(weight.keys()).reduce<Override[]>((list, channel) => {
    const winner = all.findIndex((p) => award[p * m + channel] === 1);
    const met = all.findIndex((p) => depth[p * m + channel] > 0);
    if (lumpy[channel] === 1 && isRate[channel] === 0) list.push({ kind: 'award', channel, power: winner });
    if (demand.includes(channel))
      list.push({ kind: 'answer', channel, power: met, depth: met < 0 ? 0 : depth[met * m + channel] });
    return list;
  }, acts);
}

function byHand(subject: Subject): boolean {
  const ordinary = traceOf(subject, 0);
  const choices = worldsOf(subject, ordinary).map((world) => choicesIn(world, subject.calibrated.switches.powers));
  return isSameTrace(overriddenTrace(subject, choices), ordinary);
}

describe.each(SHIPPED)('in the scenario %s', async (name) => {
  const subject = subjectOf(await shipped(name));
  it('a run with nothing overridden is the ordinary run bit for bit', () =>
    expect(isSameTrace(overriddenTrace(subject, []), traceOf(subject, 0))).toBe(true));
  it('choosing by hand all that the model chose gives the same bits', () => expect(byHand(subject)).toBe(true));
});

describe('in any world', () => {
  it('choosing by hand all that the model chose gives the same bits', () => {
    fc.assert(
      fc.property(anySubject, (subject) => byHand(subject)),
      { numRuns: 200 },
    );
  });
});

describe('an override', async () => {
  const subject = subjectOf(await shipped('rupture'));
  const { power: n, channel: m } = subject.calibrated.sizes;
  const [ordinary] = worldsOf(subject, traceOf(subject, 0));
  const lumpy = Array.from(ordinary.lumpy.keys()).find((c) => ordinary.lumpy[c] === 1 && ordinary.isRate[c] === 0)!;
  const other = Array.from(ordinary.lumpy.keys()).find((c) => ordinary.lumpy[c] === 0)!;
  const first = (overrides: Overrides): BalancingWorld => worldsOf(subject, overriddenTrace(subject, overrides))[0];

  it('of an award gives the whole of a month to one power, or to none', () => {
    for (const winner of [-1, 0, n - 1]) {
      const { award } = first([[{ kind: 'award', channel: lumpy, power: winner }]]);
      expect(Array.from({ length: n }, (_, p) => award[p * m + lumpy])).toEqual(
        Array.from({ length: n }, (_, p) => (p === winner ? 1 : 0)),
      );
    }
  });

  it('leaves the luck of all other decisions alone', () => {
    const { act, award } = first([[{ kind: 'act', power: 0, option: 5 }]]);
    expect(Array.from(act)).toEqual([5, ...ordinary.act.slice(1)]);
    expect(award).toEqual(ordinary.award);
  });

  it('that leans makes a power more likely in its channel, by its log-odds, and only in its month', () => {
    const lean: Override = { kind: 'lean', channel: other, power: 1, by: 0.5 };
    const worlds = worldsOf(subject, overriddenTrace(subject, [[lean]]));
    const i = m + other;
    const odds = (chance: number): number => chance / (1 - chance);
    expect(odds(worlds[0].award[i]) / odds(ordinary.award[i])).toBeCloseTo(Math.exp(0.5), 9);
    expect(worlds[1].affinity).toEqual(ordinary.affinity);
  });

  it('that leans every month is not added up', () => {
    const lean: Override = { kind: 'lean', channel: other, power: 1, by: 0.3 };
    const worlds = worldsOf(subject, overriddenTrace(subject, [[lean], [lean], [lean]]));
    const i = m + other;
    expect(worlds.slice(0, 4).map(({ affinity }) => affinity[i] - ordinary.affinity[i])).toEqual([0.3, 0.3, 0.3, 0]);
  });

  it('that answers a demand nobody has made changes nothing', () => {
    const answer: Override = { kind: 'answer', channel: 0, power: 0, depth: 1 };
    expect(ordinary.demand[0]).toBe(-1);
    expect(isSameTrace(overriddenTrace(subject, [[answer]]), traceOf(subject, 0))).toBe(true);
  });

  it('replays to the same bits', () => {
    const overrides: Overrides = Array.from({ length: 30 }, (_, k) => [
      { kind: 'award', channel: lumpy, power: k % n },
      { kind: 'act', power: k % n, option: (7 * k) % (3 * m + 1) },
      { kind: 'lean', channel: other, power: 0, by: (k % 5) / 10 - 0.2 },
    ]);
    const once = overriddenTrace(subject, overrides);
    expect(isSameTrace(once, overriddenTrace(subject, JSON.parse(JSON.stringify(overrides))))).toBe(true);
    expect(isSameTrace(once, traceOf(subject, 0))).toBe(false);
  });
});
