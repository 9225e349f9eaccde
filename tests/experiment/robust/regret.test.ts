import { describe, expect, it } from 'vitest';
import { countedQuantile, orderOf, regretsOf } from '../../../src/experiment/robust/regret.ts';
import { quantileAt } from '../../../src/experiment/statistics/statistics.ts';

/** Three policies in four worlds. */
const TABLE = [Float64Array.of(0.8, 0.5, 0.9, 0.2), Float64Array.of(0.6, 0.7, 0.9, 0.1), Float64Array.of(0.1, 0.4, 0.3, 0.6)];
const rounded = (rows: readonly Float64Array[]): number[][] =>
  rows.map((row) => Array.from(row, (value) => Math.round(value * 100) / 100));

describe('regret', () => {
  it('is the shortfall from the best policy of each world', () => {
    expect(rounded(regretsOf(TABLE, true))).toEqual([
      [0, 0.2, 0, 0.4],
      [0.2, 0, 0, 0.5],
      [0.7, 0.3, 0.6, 0],
    ]);
  });

  it('turns round where less is better', () => {
    expect(rounded(regretsOf(TABLE, false))).toEqual([
      [0.7, 0.1, 0.6, 0.1],
      [0.5, 0.3, 0.6, 0],
      [0, 0, 0, 0.5],
    ]);
  });

  it('is nothing for some policy in every world, and never less', () => {
    for (const more of [true, false]) {
      const regrets = regretsOf(TABLE, more);
      for (let w = 0; w < 4; w++) expect(Math.min(...regrets.map((row) => row[w]))).toBe(0);
    }
  });

  it('does not change by a policy that is never the best', () => {
    const beaten = Float64Array.of(0, 0, 0, 0);
    expect(regretsOf([...TABLE, beaten], true).slice(0, 3)).toEqual(regretsOf(TABLE, true));
  });
});

describe('a quantile of drawn values', () => {
  it('is that of the values written down as often as they came', () => {
    const values = Float64Array.of(0.3, 0.1, 0.9, 0.4, 0.1);
    const counts = Uint32Array.of(2, 0, 1, 3, 1);
    const written = Float64Array.from([...values].flatMap((value, k) => Array<number>(counts[k]).fill(value))).sort();
    for (const share of [0, 0.1, 0.5, 0.77, 0.9, 1])
      expect(countedQuantile(values, orderOf(values), counts, share)).toBeCloseTo(quantileAt(written, share), 12);
  });
});
