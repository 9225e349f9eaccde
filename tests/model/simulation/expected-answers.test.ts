import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../../src/engine/chance.ts';
import { pick } from '../../../src/engine/choice.ts';
import { DEPTHS } from '../../../src/model/parameters.ts';
import {
  type ExpectedAnswers,
  expectedAnswersFor,
  fillExpectedAnswers,
  standingCommitment,
} from '../../../src/model/simulation/expected-answers.ts';
import { A, B, bench, C, cell, edgeOf, TRADE, VOTES } from '../bench.ts';

/** The world of month 0 with what is expected of every demand. */
function expecting(...how: Parameters<typeof bench>) {
  const of = bench(...how);
  of.world.pressure.fill(0.5);
  of.phase('derive');
  of.phase('decide');
  const answers = expectedAnswersFor(3, 3);
  fillExpectedAnswers(of.world, of.setting, answers);
  return { ...of, answers };
}
const depthsOf = ({ depths }: ExpectedAnswers, i: number): number[] =>
  Array.from(depths.subarray(i * DEPTHS.length, (i + 1) * DEPTHS.length));

describe('the answer to be expected to a demand', () => {
  it.each([
    [A, TRADE],
    [B, TRADE],
    [A, VOTES],
  ])('of power %i in channel %i is the mean of what luck would answer to it alone', (p, c) => {
    const { world, phase, answers } = expecting({ parameters: { answer: 10 } });
    world.demand[cell(p, c)] = 1;
    const edges = [0, ...DEPTHS.slice(0, -1)].map((depth) =>
      edgeOf((uniform) => {
        phase('decide', uniform);
        return world.depth[cell(p, c)] > depth;
      }),
    );
    const chances = DEPTHS.map((_, k) => (edges[k + 1] ?? 1) - edges[k]);
    expect(depthsOf(answers, cell(p, c))).toEqual(chances.map((chance) => expect.closeTo(chance, 12)));
    const left = (power: number) => chances.reduce((sum, chance, k) => sum - chance * (1 - (1 - DEPTHS[k]) ** power), 1);
    expect(answers.kept[cell(p, c)]).toBeCloseTo(left(1), 12);
    expect(answers.keptTwice[cell(p, c)]).toBeCloseTo(left(2), 12);
  });
  it('moves ties by what each depth cuts, as often as it is chosen', () => {
    const { world, answers } = expecting();
    const i = cell(A, TRADE);
    // At full depth A's demand frees .5 · v of B's .3 in trade, of which A's own .4 out of .7 takes its part.
    const freed = (1 - answers.kept[i]) * 0.5 * (1 - 0.9 ** (1 / 0.12)) * world.tie[cell(B, TRADE)];
    expect(Array.from(answers.moved.subarray(i * 3, i * 3 + 3))).toEqual(
      [(freed * 0.4) / 0.7, -freed, (freed * 0.1) / 0.7].map((part) => expect.closeTo(part, 14)),
    );
  });
  it('moves no tie for a power that minds nobody', () => {
    const { answers } = expecting();
    for (const c of [TRADE, VOTES]) {
      const i = cell(C, c);
      expect(Array.from(answers.moved.subarray(i * 3, i * 3 + 3), (part) => Math.abs(part))).toEqual([0, 0, 0]);
      expect(answers.kept[i]).toBeLessThan(1);
    }
  });
  it('asks for nothing in the end: the world keeps its demands, ties and luck', () => {
    const { world, setting, phase } = bench();
    phase('derive');
    phase('decide');
    const before = [world.demand, world.tie, world.depth, world.yielded].map((column) => column.slice());
    fillExpectedAnswers(world, setting, expectedAnswersFor(3, 3));
    expect([world.demand, world.tie, world.depth, world.yielded]).toEqual(before);
  });
});

/** What stands on average along a long Poisson process of answers, each fading from its depth until a deeper one comes. */
function standingAlong(often: readonly number[], forget: number, answers: number): number {
  const luck = addressedChance('rain');
  const all = often.reduce((sum, rate) => sum + rate, 0);
  let [held, area, time] = [0, 0, 0];
  luck.begin(0);
  for (let k = 0; k < answers; k++) {
    luck.turn(k);
    const wait = -Math.log(1 - luck.draw(0)) / all;
    area += (held * (1 - Math.exp(-forget * wait))) / forget;
    time += wait;
    const depth = DEPTHS[pick(Float64Array.from(often), DEPTHS.length, all, luck.draw(1))];
    held = Math.max(held * Math.exp(-forget * wait), depth);
  }
  return area / time;
}

describe('the commitment that stands on average', () => {
  const standing = (often: readonly number[], forget: number) => standingCommitment(Float64Array.from(often), 0, forget);
  it('of full answers is how many come while one fades, over one more', () => {
    // P(commitment <= x) = x^k with k = often / forget: the mean is k / (k + 1).
    expect(standing([0, 0, 0, 0.03], 0.01)).toBeCloseTo(3 / 4, 14);
    expect(standing([0, 0, 0, 0.001], 0.01)).toBeCloseTo(0.1 / 1.1, 14);
  });
  it('of answers of one depth is that part of as many full ones', () => {
    DEPTHS.forEach((depth, k) => {
      const often = [0, 0, 0, 0];
      often[k] = 0.02;
      expect(standing(often, 0.01)).toBeCloseTo((depth * 2) / 3, 14);
    });
  });
  it('of two depths is what the deeper ones leave to the others', () => {
    // Below .5 the chance is x^1 · (x / .5)^2, above it x: 1 - 4 · .5^4 / 4 - (1 - .5^2) / 2.
    expect(standing([0, 0.02, 0, 0.01], 0.01)).toBeCloseTo(1 - 4 * (0.5 ** 4 / 4) - (1 - 0.5 ** 2) / 2, 14);
  });
  it.each([
    [[0.004, 0.003, 0.002, 0.001], 0.01],
    [[0.02, 0, 0.001, 0.0005], 0.01],
    [[0.001, 0.001, 0.001, 0.05], 0.02],
    [[0, 0.0005, 0, 0], 0.005],
  ])('is that along a Poisson process of answers %j that fade at %d', (often, forget) => {
    expect(standing(often, forget)).toBeCloseTo(standingAlong(often, forget, 200_000), 2);
    expect(Math.abs(standing(often, forget) / standingAlong(often, forget, 200_000) - 1)).toBeLessThan(0.02);
  });
  it('is none where nothing is conceded, and none where nothing is forgotten', () => {
    expect(standing([0, 0, 0, 0], 0.01)).toBeCloseTo(0, 15);
    expect(standing([1, 1, 1, 1], 0)).toBe(0);
  });
  it('nears the deepest answer the more of them come, and never goes beyond', () => {
    expect(standing([0, 0, 50, 0], 0.01)).toBeCloseTo(0.75, 3);
    expect(standing([0, 0, 50, 0], 0.01)).toBeLessThan(0.75);
    expect(standing([500, 500, 500, 500], 1e-4)).toBeCloseTo(1, 6);
  });
  it('is read from where the answers of a cell stand', () =>
    expect(standingCommitment(Float64Array.of(9, 9, 9, 9, 0, 0, 0, 0.01), 4, 0.01)).toBeCloseTo(0.5, 14));
});
