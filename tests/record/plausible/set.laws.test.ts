import { describe, expect, it } from 'vitest';
import { designSettings, fitDesign, tried } from '../../../src/record/fit/history-matching.ts';
import { FITTED } from '../../../src/record/plausible/parameters.ts';
import { PLAUSIBLE } from '../../../src/record/plausible/set.ts';
import { STANDARD, shippedWindows } from '../../docs/plausible-file.ts';

const { from, points } = PLAUSIBLE;
const windows = await shippedWindows();
const design = fitDesign(STANDARD);
const settings = designSettings(design);

describe('the plausible set of the package', () => {
  it('says where it is from, and is of the design that the command lays out', () => {
    expect([from.design, from.seed, from.runs, from.tried]).toEqual([design.id, STANDARD.seed, STANDARD.runs, STANDARD.points]);
    expect(from.windows).toEqual(windows.map((window) => [window.from, window.to]));
    expect([from.kept, from.lastYear]).toEqual([points.length, 2019]);
    expect(points.length).toBeGreaterThan(1);
  });
  it('holds the settings of its rows, none ruled out, each once', () => {
    expect(new Set(points.map(({ row }) => row)).size).toBe(points.length);
    for (const point of points) {
      expect(point.settings).toEqual(settings[point.row]);
      expect(Object.keys(point.settings)).toEqual([...FITTED]);
      expect(point.implausibility).toBeLessThanOrEqual(from.cutOff);
    }
  });
  // fails where the model, the record or the noise has changed since: run tests/docs/write-plausible.ts
  it.each([0, 0.3, 0.6, 1])('is found again to the bit, at %f of the way', (share) => {
    const point = points[Math.round(share * (points.length - 1))];
    expect(tried(windows, point.settings, STANDARD).implausibility).toBe(point.implausibility);
  });
  it('leaves out what is ruled out and nothing else: the first and the last row of either kind', () => {
    const rows = new Set(points.map(({ row }) => row));
    const out = settings.map((_, row) => row).filter((row) => !rows.has(row));
    for (const row of new Set([...out.slice(0, 1), ...out.slice(-1)]))
      expect(tried(windows, settings[row], STANDARD).kept).toBe(false);
    for (const row of [points[0].row, points[points.length - 1].row])
      expect(tried(windows, settings[row], STANDARD).kept).toBe(true);
  });
});
