import { describe, expect, it } from 'vitest';
import { addressedChance, addressOf } from '../../../src/engine/chance.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { normalQuantile } from '../../../src/experiment/statistics/normal-distribution.ts';
import { settingsIn } from '../../../src/record/plausible/parameters.ts';
import { heldBy, MOST_REPLICATES, MOST_SETTINGS, uncertaintyOf } from '../../../src/record/plausible/runs.ts';
import { PLAUSIBLE, type PlausibleSet } from '../../../src/record/plausible/set.ts';
import { shareOfNotKnowing, spreadParts } from '../../../src/record/plausible/split.ts';
import { loadShipped } from '../../shipped.ts';

describe('the parts of a spread', () => {
  it('are 2 and 8 for two settings whose runs differ by the same luck', () => {
    expect(spreadParts([0, 2, 4, 6], 2)).toEqual({ chance: 2, notKnowing: 8 });
  });
  it('are all chance where settings do not matter, and all not knowing where luck does not', () => {
    expect(spreadParts([0, 2, 0, 2], 2)).toEqual({ chance: 2, notKnowing: 0 });
    expect(spreadParts([1, 1, 5, 5], 2)).toEqual({ chance: 0, notKnowing: 8 });
    expect(shareOfNotKnowing({ chance: 0, notKnowing: 0 })).toBeNull();
    expect(shareOfNotKnowing({ chance: 3, notKnowing: 1 })).toBe(0.25);
  });
  it('come near the closed form of y = 2 a + b + .5 a b with normal a (settings) and b (luck)', () => {
    // E[Var(y|a)] = E[(1 + a/2)²] = 1.25 and Var(E[y|a]) = 4
    const luck = addressedChance('closed form');
    luck.begin(0);
    const draw = (kind: string, k: number): number => {
      luck.turn(k);
      return normalQuantile(luck.draw(addressOf(kind)));
    };
    const [settings, replicates] = [2000, 200];
    const b = Array.from({ length: replicates }, (_, k) => draw('b', k));
    const runs = Array.from({ length: settings }, (_, k) => draw('a', k)).flatMap((a) =>
      b.map((one) => 2 * a + one + 0.5 * a * one),
    );
    const { chance, notKnowing } = spreadParts(runs, replicates);
    expect(Math.abs(chance / 1.25 - 1)).toBeLessThan(0.2);
    expect(Math.abs(notKnowing / 4 - 1)).toBeLessThan(0.1);
  });
  it('take off the noise of few runs: settings that differ by luck alone are not told as not knowing', () => {
    const luck = addressedChance('own luck');
    luck.begin(0);
    const runs = Array.from({ length: 400 * 3 }, (_, k) => {
      luck.turn(k);
      return normalQuantile(luck.draw(addressOf('own')));
    });
    const { chance, notKnowing } = spreadParts(runs, 3);
    expect(chance).toBeGreaterThan(0.9);
    expect(notKnowing).toBeLessThan(0.06);
  });
  it.each([
    [[1, 2, 3], 3],
    [[1, 2], 1],
  ])('cannot be told from %j in runs of %i', (runs, replicates) => {
    expect(() => spreadParts(runs, replicates)).toThrow(RangeError);
  });
});

const rising = await loadShipped('rising', { months: 30 });
const choice = { runs: 6, seed: 'not knowing', set: PLAUSIBLE };
const result = uncertaintyOf(rising, choice);

describe('a scenario under the plausible set', () => {
  it('runs the first settings of the set, the same few replicates of each', () => {
    expect(result.under).toHaveLength(MOST_SETTINGS);
    expect([result.replicates, result.byMonth.length]).toEqual([6, 31]);
    expect(uncertaintyOf(rising, { ...choice, runs: 500, set: few(2) }).replicates).toBe(MOST_REPLICATES);
    expect(result.from).toBe(PLAUSIBLE.from);
  });
  it('gives under its own settings what its own ensemble gives: the same luck, run by run', () => {
    const own = { row: 0, settings: settingsIn(rising), implausibility: 0 };
    const { under, byMonth } = uncertaintyOf(rising, { ...choice, set: { ...PLAUSIBLE, points: [own, own] } });
    const { detail, outcomes } = ensemble(rising, choice);
    expect(under[0].end).toBeCloseTo(outcomes.equidistance.end.mean, 12);
    expect(under[0].choosing).toBe(outcomes.decisiveChoice.probability);
    expect(byMonth[30].p50).toBeCloseTo(outcomes.equidistance.end.p50, 2);
    expect(byMonth[30].parts.notKnowing).toBe(0);
    expect(byMonth[0].p05).toBeCloseTo(detail.mean.equidistance[0], 12);
  });
  it('starts without spread and gains some', () => {
    expect(result.byMonth[0].parts.chance + result.byMonth[0].parts.notKnowing).toBeCloseTo(0, 20);
    const { p05, p50, p95, parts } = result.byMonth[30];
    expect(p05).toBeLessThan(p50);
    expect(p50).toBeLessThan(p95);
    expect(parts.chance).toBeGreaterThan(0);
    expect(parts.notKnowing).toBeGreaterThan(0);
  });
  it('holds what the scenario sets itself', async () => {
    const set = await loadShipped('rising', { months: 30, set: [{ path: 'parameters.bite', value: '2' }] });
    expect([heldBy(rising), heldBy(set)]).toEqual([[], ['bite']]);
    const { held, byMonth } = uncertaintyOf(set, choice);
    expect(held).toEqual(['bite']);
    expect(byMonth[30].parts.notKnowing).toBeLessThan(result.byMonth[30].parts.notKnowing);
  });
  it('cannot be told from one run or one of the settings', () => {
    expect(() => uncertaintyOf(rising, { ...choice, runs: 1 })).toThrow(RangeError);
    expect(() => uncertaintyOf(rising, { ...choice, set: few(1) })).toThrow(RangeError);
  });
});

function few(points: number): PlausibleSet {
  return { ...PLAUSIBLE, points: PLAUSIBLE.points.slice(0, points) };
}
