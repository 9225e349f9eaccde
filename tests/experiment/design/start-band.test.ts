import { beforeAll, describe, expect, it } from 'vitest';
import { startBandOf } from '../../../src/experiment/design/start-band.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { loadShipped, SHIPPED_NAMES } from '../../shipped.ts';

let serbia: Scenario;
beforeAll(async () => {
  serbia = await loadShipped('serbia-2026');
});

describe('the band of equidistance at the start', () => {
  it.each(SHIPPED_NAMES)('%s: holds the value of the ties as they are set', async (name) => {
    const { equidistance, low, high, ties } = startBandOf(await loadShipped(name), 'band');
    expect(ties).toBeGreaterThan(0);
    expect(low).toBeLessThan(equidistance);
    expect(high).toBeGreaterThan(equidistance);
  });

  it('is the same for the same seed, and hardly another one for another', () => {
    const band = startBandOf(serbia, 'one');
    expect(startBandOf(serbia, 'one')).toEqual(band);
    const other = startBandOf(serbia, 'two');
    expect(Math.abs(other.low - band.low)).toBeLessThan(0.006);
    expect(Math.abs(other.high - band.high)).toBeLessThan(0.006);
  });

  it('is a point where no tie has a range', () => {
    const { low, high, ties, equidistance } = startBandOf({ ...serbia, provenance: [] }, 'one');
    expect([ties, low, high]).toEqual([0, equidistance, equidistance]);
  });

  it('grows with the ranges', () => {
    const narrow = serbia.provenance.map((each) =>
      each.path.startsWith('ties.') && each.range && typeof each.value === 'number'
        ? { ...each, range: [(each.range[0] + each.value) / 2, (each.range[1] + each.value) / 2] as const }
        : each,
    );
    const [wide, small] = [serbia, { ...serbia, provenance: narrow }].map((one) => startBandOf(one, 'one'));
    expect(small.high - small.low).toBeLessThan(wide.high - wide.low);
  });

  it('scales shares that sum to more than all, so that a channel stays one flow', () => {
    const all = serbia.provenance.map((each) =>
      each.path.startsWith('ties.') && each.path.endsWith('.trade') ? { ...each, range: [0.9, 1] as const } : each,
    );
    const { low, high } = startBandOf({ ...serbia, provenance: all }, 'one');
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThanOrEqual(1);
  });
});
