import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/experiment/statistics/normal-distribution.ts';
import { meanOf } from '../../../src/experiment/statistics/statistics.ts';
import { bandOf, LADDER, ladderCrps, ladderOf } from '../../../src/record/project/ladder.ts';
import { crpsOf } from '../../../src/record/test/scores.ts';

const NORMAL = LADDER.map(normalQuantile);
/** As many values of a standard normal distribution, one in the middle of each of as many equal parts. */
const evenly = (n: number) => Float64Array.from({ length: n }, (_, k) => normalQuantile((k + 0.5) / n));
const SAMPLE = evenly(4000);

describe('a prediction written down as 19 quantiles', () => {
  it('holds the median and the ends of the bands of 50 and 90 %', () => {
    expect(LADDER).toHaveLength(19);
    for (const level of [0.05, 0.25, 0.5, 0.75, 0.95]) expect(LADDER).toContain(level);
    expect(bandOf(LADDER)).toEqual({ p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 });
    expect(ladderOf(Float64Array.from({ length: 21 }, (_, k) => k / 20))).toEqual(LADDER);
  });

  it('is scored as its whole sample is: within a thousandth on average, and 2 % at worst', () => {
    const pairs = Array.from(evenly(400), (y) => [ladderCrps(NORMAL, y), crpsOf(SAMPLE, y)]);
    const [ladder, whole] = [0, 1].map((k) => meanOf(pairs.map((pair) => pair[k])));
    expect(Math.abs(ladder / whole - 1)).toBeLessThan(0.001);
    for (const [own, exact] of pairs) expect(Math.abs(own / exact - 1)).toBeLessThan(0.02);
  });

  it('costs the whole distance of what lies far outside, and the distance alone where it is a point', () => {
    for (const y of [-50, 50]) expect(ladderCrps(NORMAL, y) / crpsOf(SAMPLE, y)).toBeCloseTo(1, 2);
    const point = LADDER.map(() => 1);
    expect([0, 1, 3].map((y) => ladderCrps(point, y))).toEqual([expect.closeTo(1, 12), 0, expect.closeTo(2, 12)]);
  });

  it('costs more the wider it is, where what came lies in its middle', () => {
    const costs = [0.5, 1, 2, 4].map((width) =>
      ladderCrps(
        NORMAL.map((q) => q * width),
        0,
      ),
    );
    for (const [k, cost] of costs.slice(1).entries()) expect(cost / costs[k]).toBeCloseTo(2, 9);
  });
});
