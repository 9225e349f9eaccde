import { describe, expect, it } from 'vitest';
import { metricsOf, moveOf } from '../../../src/experiment/runs/metrics.ts';
import type { Detail, Ensemble } from '../../../src/experiment/runs/outcomes.ts';
import { calm, oneKind } from '../../report/sample.ts';

/** Give an ensemble other means. */
function withMeans(ensemble: Ensemble, mean: Partial<Detail['mean']>): Ensemble {
  return { ...ensemble, detail: { ...ensemble.detail, mean: { ...ensemble.detail.mean, ...mean } } };
}

const path = (from: number | null, to: number | null): (number | null)[] =>
  Array.from({ length: 61 }, (_, month) =>
    from === null || to === null ? (month === 0 ? from : to) : from + ((to - from) * month) / 60,
  );

const SAME = {
  equidistance: path(0.9, 0.7),
  within: path(0.8, 0.6),
  aggregate: path(0.95, 0.8),
  entropy: path(0.9, 0.8),
} as Partial<Detail['mean']>;

describe('a change of an index', () => {
  it('is called one beyond .05', () => {
    expect([-0.06, -0.05, 0, 0.05, 0.0501, 0.051].map(moveOf)).toEqual(['falls', 'holds', 'holds', 'holds', 'holds', 'rises']);
  });

  it('of .05 in print is none, whatever its last bit', () => expect(moveOf(0.95 - 0.9)).toBe('holds'));
});

describe('the same runs under every index', () => {
  it('agree where all fall', () => {
    const metrics = metricsOf(withMeans(oneKind(), { ...SAME, exposure: path(0.7, 0.6) }));
    expect(metrics.readings.map(({ move }) => move)).toEqual(['falls', 'falls', 'falls', 'falls', 'falls']);
    expect(metrics).toMatchObject({ apart: [], unread: [], compared: false });
  });

  it('part where one holds', () => {
    const metrics = metricsOf(withMeans(oneKind(), { ...SAME, entropy: path(0.9, 0.88) as number[], exposure: path(0.7, 0.6) }));
    expect(metrics.apart).toEqual(['entropy']);
  });

  it('are compared with the end of a reference that reaches as far', () => {
    const ensemble = withMeans(oneKind(), { ...SAME, exposure: path(0.7, 0.6) });
    const reference = withMeans(calm(), { ...SAME, aggregate: path(0.95, 0.7) as number[], exposure: path(0.7, 0.6) });
    const metrics = metricsOf(ensemble, reference);
    expect(metrics.apartAgainst).toEqual(['aggregate']);
    expect(metrics.readings[2]).toMatchObject({ moveAgainst: 'rises' });
    expect(metricsOf(ensemble, { ...reference, months: 12 }).compared).toBe(false);
  });

  it('keep a gap a gap: without rivalry at the start, exposure cannot be compared and says nothing', () => {
    const metrics = metricsOf(withMeans(oneKind(), { ...SAME, exposure: path(null, 0.6) }));
    expect(metrics.readings[4]).toMatchObject({ start: null, change: null, move: null });
    expect(metrics).toMatchObject({ unread: ['exposure'], apart: [] });
  });
});
