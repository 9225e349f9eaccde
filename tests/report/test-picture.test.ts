import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { type Backcast, backcast } from '../../src/record/test/backcast.ts';
import { scoreSummary } from '../../src/record/test/series-scores.ts';
import type { TestedIndicator } from '../../src/record/test/series-test.ts';
import type { Spec } from '../../src/report/chart/frame.ts';
import { backcastChart } from '../../src/report/subjects/test/chart.ts';
import { gapSentences } from '../../src/report/subjects/test/words.ts';
import { loadShipped } from '../shipped.ts';

const RESULT = backcast(await loadShipped('serbia-2014'), recordWith(shippedRecord()), {
  from: 2014,
  to: 2018,
  runs: 20,
  seed: 'backcast',
});
const MEASURED = RESULT.indicators.filter(({ scores }) => scores.n > 0);

interface Layer {
  readonly mark: { readonly type: string; readonly style: string; readonly size?: number };
  readonly data: {
    readonly values: readonly { readonly x: number; readonly x2?: number; readonly y: number; readonly t?: string }[];
  };
}

/** Layers of the rows, and what is said in them and under them. */
function drawn(result: Backcast) {
  const spec: Spec = backcastChart(result, '0');
  const panels = spec.vconcat as readonly { readonly layer?: readonly Layer[]; readonly mark?: { readonly text: string } }[];
  const layers = panels[1]?.layer ?? [];
  const rowsOf = (type: string, style: RegExp, size?: number) =>
    layers.flatMap(({ mark, data }) => (mark.type === type && style.test(mark.style) && mark.size === size ? data.values : []));
  return {
    spec,
    layers,
    rowsOf,
    texts: layers.flatMap(({ data }) => data.values.flatMap(({ t }) => t ?? [])),
    rest: panels[2]?.mark?.text,
  };
}

const models = (result: Backcast) => drawn(result).rowsOf('circle', /./, 110);
const years = (result: Backcast) => {
  const { rowsOf } = drawn(result);
  return { inside: rowsOf('circle', /./, 38), outside: rowsOf('point', /./, 38) };
};

/** The same series with other errors: of the model and of the straight line over that of the last value. */
function withRatios(ratios: readonly (number | null)[], line: number | null = null): Backcast {
  const indicators = RESULT.indicators.map((each): TestedIndicator => {
    const k = MEASURED.indexOf(each);
    if (k < 0) return each;
    const ratio = ratios[k];
    const mae = ratio === null || ratio === Number.POSITIVE_INFINITY ? 0 : 1;
    const persistence = ratio === null ? null : { mae, crps: mae };
    const trend = line === null || ratio === null ? null : { mae: line, crps: line };
    return { ...each, scores: { ...each.scores, persistence, trend, skill: { persistence: ratio, trend: null } } };
  });
  return { ...RESULT, indicators, summary: scoreSummary(indicators) };
}

describe('the picture of a backcast', () => {
  const ratio = fc.oneof(
    fc.integer({ min: 1, max: 300_000 }).map((k) => k / 1000),
    fc.integer({ min: 900, max: 1100 }).map((k) => k / 1000),
    fc.constantFrom(0, 1, Number.POSITIVE_INFINITY, null),
  );

  it('has as many dots on either side of the last value as its title and its heads say', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: MEASURED.length, maxLength: MEASURED.length }), (ratios) => {
        const result = withRatios(ratios);
        const { spec, rowsOf, texts } = drawn(result);
        const [{ x: from, x2: to = 0 }] = rowsOf('rect', /band90/);
        const dots = models(result).map(({ x }) => x);
        const known = ratios.filter((each) => each !== null);
        expect(dots).toHaveLength(known.length);
        const [left, right] = [dots.filter((x) => x < from - 0.002).length, dots.filter((x) => x > to + 0.002).length];
        expect([left, right]).toEqual([known.filter((each) => each < 0.95).length, known.filter((each) => each > 1.05).length]);
        if (known.length === 0) return;
        expect(spec.title.text).toContain(`in ${left} of ${known.length} series`);
        expect(texts).toContain(`closer in ${left}`);
        expect(texts).toContain(`farther off in ${right}`);
      }),
      { numRuns: 200 },
    );
  });

  it('has the series first in which the model does best, and those without a last value at the end', () => {
    const ratios = MEASURED.map((_, k) => (k === 3 ? null : k === 5 ? Number.POSITIVE_INFINITY : 3 / (k + 1)));
    const result = withRatios(ratios);
    const x = models(result).map((row) => row.x);
    expect(x).toEqual([...x].sort((a, b) => a - b));
    const y = models(result).map((row) => row.y);
    expect(y).toEqual([...y].sort((a, b) => b - a));
    const { rowsOf, rest } = drawn(result);
    const [alone] = rowsOf('text', /^note$/).filter(({ t }) => t === 'nothing before 2014');
    expect(alone.y).toBeLessThan(Math.min(...y));
    expect(rest).toBe('Not measured: direct investment from China. ∞: the last value was never wrong.');
  });

  it('has a dot for every measured year that is scored, open where it lies outside of the band', () => {
    const { inside, outside } = years(RESULT);
    const { points, coverage90 } = RESULT.summary;
    expect(inside.length + outside.length).toBe(points);
    expect(inside.length / points).toBeCloseTo(coverage90 ?? Number.NaN, 12);
    expect(outside.length).toBeGreaterThan(0);
  });

  it('sets the number beyond the straight line where that comes close', () => {
    const all = (value: number) => MEASURED.map(() => value);
    const beside = (ratio: number, line: number) => {
      const { rowsOf } = drawn(withRatios(all(ratio), line));
      const number = rowsOf('text', /^noteStrong$/).find(({ t }) => t?.includes('.'));
      const ticks = rowsOf('rule', /^zero$/);
      return Math.sign((number?.x ?? Number.NaN) - ticks[0].x);
    };
    expect(beside(0.6, 0.55)).toBe(0);
    expect(beside(1.6, 1.7)).toBe(0);
    expect(beside(0.6, 0.2)).toBe(1);
    expect(beside(1.6, 5)).toBe(-1);
  });

  it('has no rows and no key where nothing is measured', () => {
    const indicators = RESULT.indicators.map((each): TestedIndicator => {
      const skill = { persistence: null, trend: null };
      const none = { n: 0, mae: null, crps: null, coverage90: null, width90: null, persistence: null, trend: null };
      const scores = { ...none, skill, crpsSkill: skill };
      return { ...each, points: each.points.map((point) => ({ ...point, observed: null })), scores };
    });
    const spec = backcastChart({ ...RESULT, indicators, summary: scoreSummary(indicators) }, '0');
    expect(spec.title.text).toBe('Nothing is measured from 2014 to 2018');
    expect(spec.vconcat).toHaveLength(2);
  });
});

it('says in which years nothing at all is measured', () => {
  const silent = [2015, 2016];
  const indicators = RESULT.indicators.map((each) => ({
    ...each,
    points: each.points.map((point) => (silent.includes(point.year) ? { ...point, observed: null } : point)),
  }));
  expect(gapSentences({ ...RESULT, indicators })).toContain('Nothing is measured in 2015 and 2016.');
  expect(gapSentences(RESULT).join(' ')).not.toContain('Nothing is measured in');
});
