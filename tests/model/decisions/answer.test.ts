import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_TERMS, answerTerms, fillAnswers } from '../../../src/model/decisions/answer.ts';
import { A, B, bench, C, cell, edgeOf, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

/** What makes yielding about as good as refusing, by channel. */
const HONOUR = [0.33, 0.1, 0.1];
const DEPTHS = [0.25, 0.5, 0.75, 1];
const RATE = [0.1, 0.2, 0.5];
/** What part of a tie turns over while pressure lasts. */
const turned = (c: number): number => 1 - (1 - RATE[c]) ** (1 / 0.12);

/** A world with an open demand of A in a channel. */
function asked(c: number, ...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.phase('derive');
  of.world.demand.fill(0);
  of.world.demand[cell(A, c)] = 1;
  return of;
}

const divergence = (y: number, b: number) => (y < 1e-9 ? 0 : y * Math.log(y / b));

/** Ties of A, B and C in a channel after A's demand is met to a depth: B's tie is cut, which A minds at .5. */
function cutBy(depth: number, c: number, world: World): number[] {
  const [a, b, third] = [A, B, C].map((p) => world.tie[cell(p, c)]);
  const freed = depth * turned(c) * 0.5 * b;
  if (c === VOTES) return [a + ((1 - a) * freed) / (b + third), b - freed, third];
  return [a + (freed * a) / (1 - b), b - freed, third + (freed * third) / (1 - b)];
}
type World = ReturnType<typeof bench>['world'];

/** The reasons for meeting A's demand to a depth over refusing, written anew from the formulas. */
function reasonsOf(depth: number, c: number, world: World, honour: number): number[] {
  const nextMonth = (ties: readonly number[]) => ties.map((tie, p) => tie + RATE[c] * (world.chance[cell(p, c)] - tie));
  const [then, otherwise] = [cutBy(depth, c, world), cutBy(0, c, world)].map(nextMonth);
  const [grip, held] = [world.leverage[cell(A, c)], world.pressure[cell(A, c)]];
  const push = [2 * (1 - grip), 5 * 0.5 * grip, 0].map((part) => world.squeeze[0] * part);
  const refused = 0.3 * (1 - held);
  const met = refused * (1 - depth) - held * depth;
  const sum = (of: (k: number) => number) => [A, B, C].reduce((all, k) => all + of(k), 0);
  const apart = sum((k) => divergence(then[k], otherwise[k]));
  const home = (ties: readonly number[]) => 1 - sum((k) => ties[k]);
  const unit = c === VOTES ? sum((k) => world.base[cell(k, c)]) : 1;
  const distance =
    c === VOTES ? apart + sum((k) => divergence(1 - then[k], 1 - otherwise[k])) : apart + divergence(home(then), home(otherwise));
  return [
    sum((k) => push[k] * (refused * otherwise[k] - met * then[k])) / unit,
    -distance / unit,
    -honour * depth,
    -honour * 2 * world.salience[0] * 0.5 * depth,
    0,
  ];
}
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

describe('the answer to a demand', () => {
  it('counts what turning away from a protector puts at risk, in a core channel only', () => {
    const core = { ...SMALL, channels: SMALL.channels.map((channel, c) => ({ ...channel, core: c === VOTES })) };
    // The powers demand nothing themselves, so that the start is one and the same.
    const refused = (stake: number, c: number): number => {
      const { world, phase } = asked(c, { parameters: { stake, honour: 0, answer: 1 }, switches: { demands: false } }, core);
      return edgeOf((uniform) => {
        phase('decide', uniform);
        return world.depth[cell(A, c)] > 0;
      });
    };
    expect(refused(2, VOTES)).toBeGreaterThan(refused(0, VOTES));
    expect(refused(2, TRADE)).toBe(refused(0, TRADE));
    // Odds of refusing against the four depths, which cut .5 of what turns over of the tie with B, .25, who stands at .5.
    const odds = (stake: number) => (1 - refused(stake, VOTES)) / refused(stake, VOTES);
    const lost = 0.5 * turned(VOTES) * 0.25 * 0.5;
    expect(odds(2)).toBeLessThan(odds(0) * Math.exp(-2 * 0.4 * 0.25 * lost));
    expect(odds(2)).toBeGreaterThan(odds(0) * Math.exp(-2 * 0.4 * 1 * lost));
  });
  it.each([TRADE, LOANS, VOTES])('is taken on a stretch of luck as long as its logit probability (channel %i)', (c) => {
    const { world, phase } = asked(c, { parameters: { honour: HONOUR[c], answer: 10 } });
    world.pressure[cell(A, c)] = 0.6;
    phase('derive');
    phase('decide');
    const weights = [0, ...DEPTHS].map((depth) =>
      depth === 0 ? 1 : Math.exp(10 * total(reasonsOf(depth, c, world, HONOUR[c]))),
    );
    const all = total(weights);
    let below = 0;
    [0, ...DEPTHS.slice(0, -1)].forEach((depth, k) => {
      below += weights[k] / all;
      const edge = edgeOf((uniform) => {
        phase('decide', uniform);
        return world.depth[cell(A, c)] > depth;
      });
      expect(edge).toBeCloseTo(below, 11);
    });
    expect(Math.min(...weights) / all, 'no answer is out of reach').toBeGreaterThan(0.01);
  });
  it('cuts what turns over of the ties that the demander minds by depth times rivalry, and passes on what is freed', () => {
    const { world, phase } = asked(TRADE, { parameters: { honour: 0 } });
    phase('decide', 1 - 1e-15);
    expect(world.depth[cell(A, TRADE)]).toBe(1);
    const freed = 0.5 * (1 - 0.9 ** (1 / 0.12)) * 0.3;
    expect([A, B, C].map((p) => world.yielded[cell(p, TRADE)])).toEqual(
      [0.4 + (freed * 0.4) / 0.7, 0.3 - freed, 0.1 + (freed * 0.1) / 0.7].map((value) => expect.closeTo(value, 14)),
    );
    expect(world.concession[0]).toBeCloseTo(0.5 * freed, 14);
  });
  it('gives up more the faster a channel turns over, and all that is minded at once where all of it does', () => {
    const at = (rate: number) => {
      const channels = SMALL.channels.map((channel) => ({ ...channel, rate }));
      const { world, phase } = asked(TRADE, { parameters: { honour: 0 } }, { ...SMALL, channels });
      phase('decide', 1 - 1e-15);
      return world.yielded[cell(B, TRADE)];
    };
    expect(at(1)).toBeCloseTo(0.3 * 0.5, 15);
    expect(at(0.02)).toBeGreaterThan(at(0.1));
  });
  it('takes a rate towards the demander by the part of all alignment with others that is given up', () => {
    const { world, phase } = asked(VOTES, { parameters: { honour: 0 } });
    phase('decide', 1 - 1e-15);
    const freed = 0.5 * (1 - 0.5 ** (1 / 0.12)) * 0.25;
    expect([A, B, C].map((p) => world.yielded[cell(p, VOTES)])).toEqual(
      [0.5 + 0.5 * (freed / 0.5), 0.25 - freed, 0.25].map((value) => expect.closeTo(value, 14)),
    );
    expect(world.concession[0]).toBeCloseTo(0.2 * freed, 14);
  });
  it('leaves all ties and other channels alone where it is refused or not asked', () => {
    const { world, phase } = asked(TRADE);
    phase('decide', 0);
    expect(world.yielded).toEqual(world.tie);
    expect([world.concession[0], ...world.depth]).toEqual(new Array(10).fill(0));
    world.demand.fill(0);
    phase('decide', 0.999);
    expect(world.yielded).toEqual(world.tie);
  });
  it('meets at most one of two demands in a channel, the demanders in order', () => {
    const { world, phase } = asked(TRADE, { parameters: { honour: 0, answer: 10 } });
    world.demand[cell(B, TRADE)] = 1;
    const seen = new Set<string>();
    for (let k = 0; k < 400; k++) {
      phase('decide', (k + 0.5) / 400);
      const [a, b] = [world.depth[cell(A, TRADE)], world.depth[cell(B, TRADE)]];
      expect(a === 0 || b === 0).toBe(true);
      if (a > 0) expect(seen.has('B')).toBe(false);
      seen.add(a > 0 ? 'A' : b > 0 ? 'B' : '-');
    }
    expect([...seen]).toEqual(['-', 'A', 'B']);
  });
  it('is deeper with more pressure behind the demand, and shallower the more it costs to be seen yielding', () => {
    const meanDepth = (pressure: number, honour: number, salience = 0.4): number => {
      const { world, phase } = asked(TRADE, { parameters: { honour } });
      world.pressure[cell(A, TRADE)] = pressure;
      world.salience[0] = salience;
      phase('derive');
      let sum = 0;
      for (let k = 0; k < 500; k++) {
        phase('decide', (k + 0.5) / 500);
        sum += world.depth[cell(A, TRADE)];
      }
      return sum / 500;
    };
    expect(meanDepth(0.9, 0.3)).toBeGreaterThan(meanDepth(0.3, 0.3) + 0.01);
    expect(meanDepth(0.6, 0.2)).toBeGreaterThan(meanDepth(0.6, 0.3) + 0.01);
    expect(meanDepth(0.6, 0.3, 0)).toBeGreaterThan(meanDepth(0.6, 0.3, 1) + 0.01);
  });
  it('keeps the sum of shares and the domestic rest, whoever asks for whatever', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 3, maxLength: 3 }),
        fc.array(unit, { minLength: 9, maxLength: 9 }),
        unit,
        (raw, rivalry, uniform) => {
          const { world, phase } = asked(TRADE, { parameters: { honour: 0 } });
          const sum = Math.max(1, raw.reduce((total, tie) => total + tie, 0) * 1.0000001);
          raw.forEach((tie, p) => {
            world.tie[cell(p, TRADE)] = tie / sum;
          });
          world.rivalry.set(rivalry.map((level, dyad) => (dyad % 4 === 0 ? 0 : level)));
          phase('derive');
          phase('decide', uniform);
          const inTrade = (of: Float64Array) => [A, B, C].reduce((all, p) => all + of[cell(p, TRADE)], 0);
          // What is freed goes to ties and to the rest alike: the shares may only fall.
          expect(inTrade(world.yielded)).toBeLessThanOrEqual(inTrade(world.tie) + 1e-12);
          for (const p of [A, B, C]) expect(world.yielded[cell(p, TRADE)]).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('the reasons for an answer', () => {
  it.each([TRADE, LOANS, VOTES])('follow their formulas, one by one (channel %i)', (c) => {
    const { world, setting, phase } = asked(c);
    world.pressure[cell(A, c)] = 0.6;
    phase('derive');
    phase('decide');
    for (const depth of DEPTHS)
      expect(answerTerms(c, A, depth, world, setting)).toEqual(
        reasonsOf(depth, c, world, 0.3).map((reason) => expect.closeTo(reason, 12)),
      );
  });
  it('add up to what the answers of the month are weighed by, demander by demander', () => {
    const core = { ...SMALL, channels: SMALL.channels.map((channel) => ({ ...channel, core: true })) };
    const { world, setting, phase } = asked(TRADE, {}, core);
    for (const c of [TRADE, LOANS, VOTES]) {
      world.demand.fill(0);
      world.demand[cell(A, c)] = 1;
      world.demand[cell(B, c)] = 1;
      phase('decide');
      expect(fillAnswers(c, world, setting)).toBe(1 + 2 * DEPTHS.length);
      const weighed = Array.from(setting.scratch.answers.subarray(0, 1 + 2 * DEPTHS.length));
      const summed = [A, B].flatMap((p) => DEPTHS.map((depth) => total(answerTerms(c, p, depth, world, setting))));
      expect(weighed).toEqual([0, ...summed]);
    }
  });
  it('count support put at risk by what is cut of ties with those who stand with the state, in a core channel', () => {
    const core = { ...SMALL, channels: SMALL.channels.map((channel, c) => ({ ...channel, core: c === VOTES })) };
    const { world, setting, phase } = asked(VOTES, {}, core);
    phase('decide');
    // Of the tie with B, .25, who stands at .5, half of what turns over goes; A gains, and nobody else is cut.
    expect(answerTerms(VOTES, A, 1, world, setting)[4]).toBeCloseTo(-2 * 0.4 * 0.5 * (0.5 * turned(VOTES) * 0.25), 14);
    expect(answerTerms(TRADE, A, 1, world, setting)[4]).toBe(0);
    // A stands against the state: to cut its tie for B costs no support.
    expect(answerTerms(VOTES, B, 1, world, setting)[4] + 0).toBe(0);
  });
  it('weigh what is spared by security and the core issue by identity, and nothing else by a theory', () => {
    const core = { ...SMALL, channels: SMALL.channels.map((channel) => ({ ...channel, core: true })) };
    const { world, setting, phase } = asked(TRADE, {}, core);
    phase('decide');
    const mixed = answerTerms(TRADE, A, 0.5, world, setting);
    Object.assign(setting.theory, { economic: 7, security: 1.8, identity: 0.6 });
    const seen = answerTerms(TRADE, A, 0.5, world, setting);
    expect(seen).toEqual([1.8, 1, 1, 0.6, 0.6].map((weight, k) => expect.closeTo(weight * mixed[k], 14)));
    expect(mixed.filter((reason) => reason === 0)).toEqual([]);
  });
  it('are those of one vote in a rate channel, however many ties there are and however close', () => {
    const close = { ...SMALL, tie: SMALL.tie.map(([trade, loans], p) => [trade, loans, [0.8, 0.6, 0.5][p]]) };
    const { world, setting, phase } = asked(VOTES, {}, close);
    phase('decide');
    expect([A, B, C].reduce((sum, p) => sum + world.base[cell(p, VOTES)], 0)).toBeCloseTo(1.9, 3);
    for (const depth of DEPTHS)
      expect(answerTerms(VOTES, A, depth, world, setting)).toEqual(
        reasonsOf(depth, VOTES, world, 0.3).map((reason) => expect.closeTo(reason, 12)),
      );
  });
  it('name as many as there are, and none is more than nothing for a demand that asks for nothing', () => {
    const { world, setting, phase } = asked(TRADE);
    world.pressure.fill(0);
    world.rivalry.fill(0);
    phase('derive');
    world.squeeze[0] = 1.5;
    phase('decide');
    const reasons = answerTerms(TRADE, C, 1, world, setting);
    expect(reasons).toHaveLength(ANSWER_TERMS.length);
    // Nobody is minded, so nothing moves: what is spared is C's own pressure on its tie after a refusal, f0 · 2 · (1 - .1).
    const next = 0.1 + 0.1 * (world.chance[cell(C, TRADE)] - 0.1);
    expect(reasons).toEqual([0.3 * 1.5 * 2 * 0.9 * next, 0, -0.3, 0, 0].map((part) => expect.closeTo(part, 14)));
  });
  it('spare a state nothing but what a power holds already where a refusal does not escalate', () => {
    const spared = (held: number, escalation: boolean): number => {
      const { world, setting, phase } = asked(TRADE, { switches: { escalation } });
      world.pressure.fill(0);
      world.pressure[cell(A, TRADE)] = held;
      phase('derive');
      world.squeeze[0] = 1;
      phase('decide');
      return answerTerms(TRADE, A, 1, world, setting)[0] + 0;
    };
    expect(spared(0, false)).toBe(0);
    expect(spared(0, true)).toBeGreaterThan(0.01);
    expect(spared(0.5, false)).toBeGreaterThan(0.01);
  });
  it('look to what the month awards, and are finite where a rival can supply nothing: it holds a tie next month too', () => {
    const { world, setting, phase } = asked(TRADE);
    world.supply[cell(B, TRADE)] = 0;
    phase('decide');
    expect(world.chance[cell(B, TRADE)]).toBe(0);
    expect(answerTerms(TRADE, A, 1, world, setting)).toEqual(
      reasonsOf(1, TRADE, world, 0.3).map((reason) => expect.closeTo(reason, 12)),
    );
  });
  it('count a tie no higher than its ceiling lets it be next month', () => {
    const { world, setting, phase } = asked(TRADE);
    phase('decide');
    world.ceiling[cell(B, TRADE)] = 0.1;
    const ceiled = answerTerms(TRADE, A, 1, world, setting);
    // Both stand at the ceiling: only what A and C gain and home keeps is apart.
    const [then, otherwise] = [1, 0].map((depth) =>
      cutBy(depth, TRADE, world).map((tie, p) => Math.min(p === B ? 0.1 : 1, tie + 0.1 * (world.chance[cell(p, TRADE)] - tie))),
    );
    expect([then[B], otherwise[B]]).toEqual([0.1, 0.1]);
    const parts = [A, C].map((p) => divergence(then[p], otherwise[p]));
    expect(ceiled[1]).toBeCloseTo(-total([...parts, divergence(1 - total(then), 1 - total(otherwise))]), 13);
  });
});

describe('answers in several channels', () => {
  it('are given in each by itself, and their concessions add up by weight', () => {
    const { world, phase } = asked(TRADE, { parameters: { honour: 0 } });
    world.demand[cell(A, LOANS)] = 1;
    phase('decide', 1 - 1e-15);
    expect([TRADE, LOANS, VOTES].map((c) => world.depth[cell(A, c)])).toEqual([1, 1, 0]);
    const freed = [TRADE, LOANS].map((c) => 0.5 * turned(c) * world.tie[cell(B, c)]);
    expect(world.concession[0]).toBeCloseTo(0.5 * freed[TRADE] + 0.3 * freed[LOANS], 14);
  });
});
