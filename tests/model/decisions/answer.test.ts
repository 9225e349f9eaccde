import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A, B, bench, C, cell, edgeOf, LOANS, SMALL, TRADE, VOTES } from '../bench.ts';

/** What makes yielding about as good as refusing, by channel. */
const HONOUR = [0.33, 0.1];
const DEPTHS = [0.25, 0.5, 0.75, 1];

/** A world with an open demand of A in a channel. */
function asked(c: number, ...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.phase('derive');
  of.world.demand.set([c, -1, -1]);
  return of;
}

const divergence = (y: number, b: number) => (y < 1e-9 ? 0 : y * Math.log(y / b));

/** What an answer to A's demand in trade or loans is worth over refusing, written anew from the formulas. */
function worthOf(depth: number, c: number, world: ReturnType<typeof bench>['world'], honour: number): number {
  const column = (of: Float64Array) => [A, B, C].map((p) => of[cell(p, c)]);
  const [tie, base, supply, appeal, appeal0] = [world.tie, world.base, world.supply, world.appeal, world.appeal0].map(column);
  const rivalry = [0, world.rivalry[1], world.rivalry[2]];
  const [leverage, pressure] = [world.leverage[cell(A, c)], world.pressure[cell(A, c)]];
  const usual = base.reduce((sum, b, p) => sum + b * supply[p], world.other[c]);
  const utility = (y: readonly number[], f: number) => {
    const shift = y.map(
      (_, k) => appeal[k] - appeal0[k] - world.squeeze[0] * f * (5 * rivalry[k] * leverage + (k === A ? 2 * (1 - leverage) : 0)),
    );
    const rest = 1 - y.reduce((sum, part) => sum + part, 0);
    return (
      y.reduce((sum, part, k) => sum + part * shift[k] - divergence(part, (base[k] * supply[k]) / usual), 0) -
      divergence(rest, world.other[c] / usual)
    );
  };
  const freed = depth * rivalry[B] * tie[B];
  const stay = 1 - tie[B];
  const cut = [tie[A] + (freed * tie[A]) / stay, tie[B] - freed, tie[C] + (freed * tie[C]) / stay];
  const rise = 0.3 * (1 - pressure);
  return (
    utility(cut, rise * (1 - depth) - pressure * depth) - utility(tie, rise) - honour * (1 + 2 * world.salience[0] * 0.5) * depth
  );
}

describe('the answer to a demand', () => {
  it('counts what turning away from a protector puts at risk, in a core channel only', () => {
    const core = { ...SMALL, channels: SMALL.channels.map((channel, c) => ({ ...channel, core: c === VOTES })) };
    const refused = (stake: number, c: number): number => {
      const { world, phase } = asked(c, { parameters: { stake, honour: 0, answer: 1 } }, core);
      return edgeOf((uniform) => {
        phase('decide', uniform);
        return world.depth[cell(A, c)] > 0;
      });
    };
    expect(refused(2, VOTES)).toBeGreaterThan(refused(0, VOTES));
    expect(refused(2, TRADE)).toBe(refused(0, TRADE));
    // odds of refusing against the four depths, which cut .5 of the tie with B, .25, who stands with the state at .5
    const odds = (stake: number) => (1 - refused(stake, VOTES)) / refused(stake, VOTES);
    expect(odds(2)).toBeLessThan(odds(0) * Math.exp(-2 * 0.4 * 0.5 * 0.25 * 0.5 * 0.25));
    expect(odds(2)).toBeGreaterThan(odds(0) * Math.exp(-2 * 0.4 * 0.5 * 1 * 0.5 * 0.25));
  });
  it.each([TRADE, LOANS])('is taken on a stretch of luck as long as its logit probability (channel %i)', (c) => {
    const { world, phase } = asked(c, { parameters: { honour: HONOUR[c], answer: 10 } });
    world.pressure[cell(A, c)] = 0.6;
    phase('derive');
    const weights = [0, ...DEPTHS].map((depth) => (depth === 0 ? 1 : Math.exp(10 * worthOf(depth, c, world, HONOUR[c]))));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let below = 0;
    [0, ...DEPTHS.slice(0, -1)].forEach((depth, k) => {
      below += weights[k] / total;
      const edge = edgeOf((uniform) => {
        phase('decide', uniform);
        return world.depth[cell(A, c)] > depth;
      });
      expect(edge).toBeCloseTo(below, 11);
    });
    expect(Math.min(...weights) / total, 'no answer is out of reach').toBeGreaterThan(0.01);
  });
  it('cuts the ties that the demander minds by depth times rivalry, and passes on what is freed', () => {
    const { world, phase } = asked(TRADE, { parameters: { honour: 0 } });
    phase('decide', 1 - 1e-15);
    expect(world.depth[cell(A, TRADE)]).toBe(1);
    expect([A, B, C].map((p) => world.yielded[cell(p, TRADE)])).toEqual(
      [0.4 + (0.15 * 0.4) / 0.7, 0.15, 0.1 + (0.15 * 0.1) / 0.7].map((value) => expect.closeTo(value, 14)),
    );
    expect(world.concession[0]).toBeCloseTo(0.5 * 0.15, 14);
  });
  it('only cuts in a rate channel', () => {
    const { world, phase } = asked(VOTES, { parameters: { honour: 0 } });
    phase('decide', 1 - 1e-15);
    expect([A, B, C].map((p) => world.yielded[cell(p, VOTES)])).toEqual([0.5, 0.125, 0.25]);
    expect(world.concession[0]).toBeCloseTo(0.2 * 0.125, 15);
  });
  it('leaves all ties and other channels alone where it is refused or not asked', () => {
    const { world, phase } = asked(TRADE);
    phase('decide', 0);
    expect(world.yielded).toEqual(world.tie);
    expect([world.concession[0], ...world.depth]).toEqual(new Array(10).fill(0));
    world.demand.fill(-1);
    phase('decide', 0.999);
    expect(world.yielded).toEqual(world.tie);
  });
  it('meets at most one of two demands in a channel, the demanders in order', () => {
    const { world, phase } = asked(TRADE, { parameters: { honour: 0, answer: 10 } });
    world.demand.set([TRADE, TRADE, -1]);
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
          const total = (of: Float64Array) => [A, B, C].reduce((all, p) => all + of[cell(p, TRADE)], 0);
          // What is freed goes to ties and to the rest alike: the shares may only fall.
          expect(total(world.yielded)).toBeLessThanOrEqual(total(world.tie) + 1e-12);
          for (const p of [A, B, C]) expect(world.yielded[cell(p, TRADE)]).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
