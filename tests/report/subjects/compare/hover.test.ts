import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../../../src/experiment/compare/compare.ts';
import type { Row } from '../../../../src/report/chart/marks.ts';
import { comparisonPictures } from '../../../../src/report/subjects/compare/pictures.ts';
import { number, signed } from '../../../../src/report/words/words.ts';
import { loadShipped } from '../../../shipped.ts';

let comparison: Comparison;
beforeAll(async () => {
  const scenarios = await Promise.all(['managed', 'rising', 'rupture'].map((name) => loadShipped(name)));
  comparison = compare(scenarios, { runs: 12, seed: 's' });
});

const pictured = () => {
  const [{ spec, hover }] = comparisonPictures(comparison, { version: '0.1.0', without: [] });
  return { panels: spec.vconcat as unknown as readonly { layer: readonly { data: { values: Row[] } }[] }[], hover: hover! };
};

describe('the picture of a comparison, month by month', () => {
  it('is read in the overlay, the shares and the difference of each pair', () => {
    const { plots } = pictured().hover;
    expect(plots.map(({ group }) => group)).toEqual(['concat_0_group', 'concat_1_group', 'concat_2_group', 'concat_2_group']);
    const [overlay, shares, first, second] = plots;
    expect([overlay.left, overlay.width, shares.width]).toEqual([0, 580, 580]);
    expect(first.left).toBe(0);
    expect(second.left).toBeGreaterThan(first.left + first.width);
    expect([second.left + second.width, second.top, second.height]).toEqual([580, first.top, first.height]);
    for (const { marks } of plots) expect(marks).toHaveLength(comparison.months + 1);
  });

  it('dots a difference where it is drawn', () => {
    const { panels, hover } = pictured();
    const drawn = panels[2].layer.flatMap(({ data }) => data.values).filter((row) => 'k' in row);
    const last = hover.plots[3].marks[comparison.months];
    expect(drawn.filter(({ x, y }) => x === 580 && last.includes(Number(y)))).toHaveLength(last.length);
    expect(last.length).toBe(comparison.pairs[1].twoKinds[comparison.months] ? 0 : 1);
  });

  it('says every scenario and every difference with its interval', () => {
    const { months } = pictured().hover;
    const [scenarios, ...differences] = months[60].text.split('\n');
    for (const { scenario, outcomes } of comparison.ensembles) {
      const { p50 } = outcomes.equidistance.end;
      expect(scenarios).toMatch(new RegExp(`${scenario.id} (median \\${number(p50)}|.* (hedging|chosen))`));
    }
    expect(differences).toHaveLength(2);
    const { mean, lo, hi } = comparison.pairs[0].difference.end;
    expect(differences[0]).toContain(`Managed minus rising: mean ${signed(mean)} (95 % interval ${signed(lo)} to ${signed(hi)})`);
    expect(months[0].name).toBe('Jan 2026');
    expect(JSON.stringify(months)).not.toMatch(/NaN|undefined|–/);
  });
});
