import { describe, expect, it } from 'vitest';
import type { Sweep } from '../../src/experiment/sweep/sweep.ts';
import { tipsOf } from '../../src/experiment/sweep/tipping-level.ts';
import { indexWords, mannerWords } from '../../src/report/subjects/sensitivity/words.ts';
import { sweepChart } from '../../src/report/subjects/sweep/chart.ts';
import { gridTitles } from '../../src/report/subjects/sweep/grid-words.ts';
import { sweepTitles } from '../../src/report/subjects/sweep/titles.ts';
import { sweepSentences } from '../../src/report/subjects/sweep/words.ts';
import { HEAD, loadText } from '../experiment/plans.ts';

const FACTS = { version: '0.1.0', seed: 's', replicates: 10, points: 9, runs: 90, designs: ['x'] };
const LEVELS = [-1, 0, 1];

async function sweepWith(draws: readonly (readonly number[])[], tips: readonly number[]) {
  const { experiment, scenarios } = await loadText(
    `${HEAD}question: sweep\nlevers: {rivalry.lever: {from: -1, to: 1, levels: 3}}\nuncertainties: {parameters.bite: declared}\noutcomes: [decisiveChoice.probability]\n`,
  );
  const bands = LEVELS.map(() => ({ p10: 0, p25: 0.1, p50: 0.3, p75: 0.6, p90: 0.9 }));
  const sweep: Sweep = {
    experiment,
    outcome: 'decisiveChoice.probability',
    levels: [LEVELS],
    asSet: Float64Array.of(0, 0.1, 0.4),
    record: Float64Array.of(0, 0, 0),
    draws: draws.map((draw) => Float64Array.from(draw)),
    bands,
    tips: { asSet: Infinity, record: Infinity, draws: tipsOf(LEVELS, tips) },
  };
  return { sweep, scenario: scenarios[0] };
}

describe('the picture of a sweep', () => {
  it('never gives a threshold without its range', async () => {
    const { sweep, scenario } = await sweepWith(
      [
        [0, 0.2, 1],
        [0, 0.6, 1],
        [0, 0, 0.1],
      ],
      [0.4, -0.2, Infinity],
    );
    expect(sweepTitles(sweep, scenario)[0]).toBe('Where Serbia tips depends on what you assume: −0.08 to never');
    const [[, range], [, asSet]] = sweepSentences(sweep, scenario);
    expect(range).toMatch(/in four of five draws between −0\.08 and never on the lever; 33 % never tip/);
    expect(asSet).toMatch(/it never does \(40 % choose at the highest level\)/);
    expect(sweepChart(sweep, scenario, FACTS).description).toContain(range);
  });

  it('keeps the two lines that name the bands together where a curve ends amid them', async () => {
    const { sweep, scenario } = await sweepWith([[0, 0.2, 1]], [0.4]);
    const amid: Sweep = { ...sweep, asSet: Float64Array.of(0, 0.1, 0.45), record: undefined };
    const texts = JSON.stringify(sweepChart(amid, scenario, FACTS));
    const places = ['Middle half and', '80 % of 1 draws', 'Settings as they stand'].map((words) => {
      const [, y] = new RegExp(`"y":([-.\\d]+)[^{}]*"t":"${words}"`).exec(texts) ?? [];
      return Number(y);
    });
    const [upper, lower, curve] = places;
    expect(upper).toBeGreaterThan(lower);
    expect(curve > upper || curve < lower).toBe(true);
  });

  it('says over two levers what both low and both high come to', async () => {
    const { sweep, scenario } = await sweepWith([], [0.4]);
    const grid: Sweep = {
      ...sweep,
      levels: [
        [-1, 1],
        [0, 1],
      ],
      asSet: Float64Array.of(0, 0.1, 0.35, 1),
    };
    expect(gridTitles(grid, scenario)[0]).toBe('Both levers low: 0 % of runs choose; both high: 100 %');
    expect(
      gridTitles({ ...grid, outcome: 'equidistance.end.mean', asSet: Float64Array.of(0.92, 0.9, 0.7, 0.39) }, scenario),
    ).toContain('Mean equidistance at the end: 0.92 both low, 0.39 both high');
  });

  it('has a bar for never apart from the axis, as high as the share of draws', async () => {
    const { sweep, scenario } = await sweepWith(
      [
        [0, 0.2, 1],
        [0, 0.6, 1],
        [0, 0, 0.1],
      ],
      [0.4, -0.2, Infinity],
    );
    const [, tips] = sweepChart(sweep, scenario, FACTS).vconcat as unknown as {
      layer: { data: { values: { x: number; x2?: number; y2?: number }[] } }[];
    }[];
    const bars = tips.layer.flatMap(({ data }) => data.values).filter(({ x2, y2 }) => x2 !== undefined && y2 !== undefined);
    const apart = bars.filter(({ x }) => x > 1);
    expect(apart).toHaveLength(1);
    expect(apart[0].y2).toBeCloseTo(1 / 3, 2);
    expect(bars.reduce((sum, { y2 = 0 }) => sum + y2, 0)).toBeCloseTo(1, 2);
  });

  it('says so where no draw tips', async () => {
    const { sweep, scenario } = await sweepWith(
      [
        [0, 0, 0],
        [0, 0.1, 0.2],
      ],
      [Infinity, Infinity],
    );
    expect(sweepTitles(sweep, scenario)[0]).toBe('No draw tips: a choice is nowhere more likely than not');
    expect(sweepSentences(sweep, scenario)[0][1]).toMatch(/^In none of 2 draws/);
  });
});

describe('words of sensitivity', () => {
  it('never name a share that cannot be told from zero', () => {
    expect(indexWords({ share: 0.31, lo: 0.2, hi: 0.4, distinct: true })).toBe('31 % (20 to 40 %)');
    expect(indexWords({ share: 0.02, lo: 0, hi: 0.1, distinct: false })).toBe('not distinguishable from zero');
  });

  it('tell an effect that is only in places from one that turns round', () => {
    const screened = (mu: number) => ({
      name: 'x',
      sigma: 1,
      manner: 'both ways' as const,
      mu: { value: mu, lo: 0, hi: 1 },
      muStar: { value: 0.5, lo: 0.2, hi: 1 },
    });
    expect(mannerWords(screened(0.5))).toBe('raises it, in places');
    expect(mannerWords(screened(0.1))).toBe('either way, by the others');
  });
});
