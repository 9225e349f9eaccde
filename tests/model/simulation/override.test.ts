import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../../src/engine/chance.ts';
import { columnsOver } from '../../../src/engine/columns.ts';
import { DEMAND, HOLD, INDUCE, PRESS } from '../../../src/model/decisions/options.ts';
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

/** Write down a power's acts of a month as its one act, where it has acted in one channel at most. */
function oneActOf(power: number, acts: Float64Array, m: number): Override[] {
  const own = Array.from(acts.subarray(power * m, (power + 1) * m));
  const channel = own.findIndex((act) => act !== HOLD);
  if (own.filter((act) => act !== HOLD).length > 1) return [];
  return [{ kind: 'act', power, option: channel < 0 ? 0 : 1 + (own[channel] - 1) * m + channel }];
}

/** Write down every choice of a recorded month as if somebody had made it by hand; several acts are left to the model. */
function choicesIn({ act, axis, award, depth, demand, lumpy, isRate, weight }: BalancingWorld, powers: boolean): Override[] {
  const m = weight.length;
  const all = Array.from(axis.keys());
  const acts = powers ? all.flatMap((power) => oneActOf(power, act, m)) : [];
  return Array.from(weight.keys()).reduce<Override[]>((list, channel) => {
    const winner = all.findIndex((p) => award[p * m + channel] === 1);
    const met = all.findIndex((p) => depth[p * m + channel] > 0);
    if (lumpy[channel] === 1 && isRate[channel] === 0) list.push({ kind: 'award', channel, power: winner });
    if (all.some((p) => demand[p * m + channel] === 1))
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

  it('of an act is the one act of a power in its month, and leaves the luck of all other decisions alone', () => {
    const { act, award } = first([[{ kind: 'act', power: 0, option: 5 }]]);
    // Options 1 to 6 induce in one of six channels: 5 is the fifth.
    expect(Array.from(act)).toEqual([HOLD, HOLD, HOLD, HOLD, INDUCE, HOLD, ...ordinary.act.slice(m)]);
    expect(award).toEqual(ordinary.award);
  });

  it.each([
    ['holds in all channels', 0, [HOLD, HOLD, HOLD, HOLD, HOLD, HOLD]],
    ['presses in the first', 7, [PRESS, HOLD, HOLD, HOLD, HOLD, HOLD]],
    ['demands in the last', 18, [HOLD, HOLD, HOLD, HOLD, HOLD, DEMAND]],
  ])('of an act %s and in no other', (_, option, expected) => {
    const { act } = first([[{ kind: 'act', power: 1, option }]]);
    expect(Array.from(act)).toEqual([...ordinary.act.slice(0, m), ...expected, ...ordinary.act.slice(2 * m)]);
  });

  it('of an act takes back what the model has chosen for its power in all channels', () => {
    const worlds = worldsOf(subject, traceOf(subject, 0));
    const month = worlds.findIndex(({ act }) => act.subarray(0, m).some((one) => one !== HOLD));
    const holding: Overrides = Array.from({ length: month + 1 }, (_, k) =>
      k < month ? [] : [{ kind: 'act', power: 0, option: 0 }],
    );
    const { act } = worldsOf(subject, overriddenTrace(subject, holding))[month];
    expect(Array.from(act)).toEqual([...new Array(m).fill(HOLD), ...worlds[month].act.slice(m)]);
  });

  it('of an act counts as acts of the model do: a demand by hand is open the month after, in its channel alone', () => {
    const worlds = worldsOf(subject, overriddenTrace(subject, [[{ kind: 'act', power: 1, option: 18 }]]));
    expect(Array.from(worlds[1].demand.slice(m, 2 * m))).toEqual([0, 0, 0, 0, 0, 1]);
    expect(worlds[1].recent[2 * m - 1]).toBeCloseTo(0.92 * worlds[0].recent[2 * m - 1] + 1, 14);
  });

  it('of an answer gives up what turns over, to the depth that is told, and counts the concession', () => {
    const demand: Override = { kind: 'act', power: 1, option: 13 };
    const answer: Override = { kind: 'answer', channel: 0, power: 1, depth: 0.5 };
    const [, second] = worldsOf(subject, overriddenTrace(subject, [[demand], [answer]]));
    expect(second.depth[m]).toBe(0.5);
    const turned = 1 - (1 - second.rate[0]) ** (1 / 0.12);
    const lost = Array.from({ length: n }, (_, r) => 0.5 * turned * second.rivalry[n + r] * second.tie[r * m]);
    const minded = lost.map((_, r) => r).filter((r) => second.rivalry[n + r] > 0);
    for (const r of minded) expect(second.yielded[r * m]).toBeCloseTo(second.tie[r * m] - lost[r], 14);
    const givenUp = (c: number): number =>
      lost.reduce((sum, _, r) => sum + Math.max(0, second.tie[r * m + c] - second.yielded[r * m + c]), 0);
    const elsewhere = [1, 2, 3, 4, 5].reduce((sum, c) => sum + second.weight[c] * givenUp(c), 0);
    const here = second.weight[0] * lost.reduce((sum, part) => sum + part, 0);
    expect(second.concession[0]).toBeCloseTo(here + elsewhere, 14);
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
    expect(ordinary.demand[0]).toBe(0);
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
