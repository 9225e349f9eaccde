import { describe, expect, it } from 'vitest';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { leanOf } from '../../../src/experiment/runs/lean.ts';
import { runnerOf } from '../../../src/experiment/runs/trajectory.ts';
import { equidistanceOf, portfolioOf } from '../../../src/model/equidistance.ts';
import { loadShipped } from '../../shipped.ts';

describe('the lean of runs', () => {
  it('is towards a camp only where the whole middle half lies on its side', () => {
    expect(leanOf(Float64Array.of(0.05, 0.2, 0.25, 0.3)).side).toBe(1);
    expect(leanOf(Float64Array.of(-0.05, -0.2, -0.25, -0.3)).side).toBe(-1);
    expect(leanOf(Float64Array.of(-0.2, -0.1, 0.1, 0.2)).side).toBe(0);
    expect(leanOf(Float64Array.of(0, 0, 0)).side).toBe(0);
  });

  it('counts as balanced what ends within a tenth, on either side and on the line', () => {
    expect(leanOf(Float64Array.of(0.1, -0.1, 0.11, -0.5)).shareBalanced).toBe(0.5);
  });

  it('mirrors with the camps', () => {
    const tilts = Float64Array.of(-0.3, -0.05, 0.1, 0.2, 0.4);
    const [one, other] = [leanOf(tilts), leanOf(tilts.map((tilt) => -tilt))];
    expect(other.tilt.p25).toBe(-one.tilt.p75);
    expect(other.shareBalanced).toBe(one.shareBalanced);
  });

  it('of an ensemble is that of the last month of its runs, one by one', async () => {
    const scenario = await loadShipped('rupture');
    const { outcomes } = ensemble(scenario, { runs: 30, seed: 'lean' });
    const runOf = runnerOf(scenario, 'lean');
    const tilts = Float64Array.from({ length: 30 }, (_, replicate) => {
      const { end } = runOf(replicate);
      return equidistanceOf(end.tie, portfolioOf(end)).tilt;
    });
    const { side, ...lean } = leanOf(tilts);
    expect(side).toBe(1);
    expect(outcomes.lean.towards).toBe('West');
    expect(outcomes.lean.shareBalanced).toBe(lean.shareBalanced);
    expect(outcomes.lean.tilt.p25).toBeCloseTo(lean.tilt.p25, 12);
  });
});
