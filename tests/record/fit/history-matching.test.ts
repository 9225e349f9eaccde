import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../../../src/record/figures/known-record.ts';
import { bestOf, heldOut, keptByDiscrepancy, keptByMeanYear } from '../../../src/record/fit/held-out.ts';
import { designSettings, fitDesign, historyMatching, tried } from '../../../src/record/fit/history-matching.ts';
import {
  discrepancyOf,
  errorOf,
  implausibilityOf,
  pooled,
  squaredImplausibility,
  type Tally,
  worstButOne,
} from '../../../src/record/fit/implausibility.ts';
import { windowOf } from '../../../src/record/fit/window.ts';
import { indicatorSeries } from '../../../src/record/measure/series.ts';
import { FITTED, OF_MODEL, priorOf, scenarioUnder, settingsIn } from '../../../src/record/plausible/parameters.ts';
import { shippedWindows } from '../../docs/plausible-file.ts';

const windows = await shippedWindows();
const CHOICE = { points: 12, runs: 6, seed: 'calibrate' };
const result = historyMatching(windows, CHOICE);
const tally = (worst: number, squares = worst, n = 1): Tally => ({ worst: [worst, worst, worst], squares, n });

describe('implausibility', () => {
  it('counts an error in units of noise, discrepancy and luck together', () => {
    expect(squaredImplausibility(5, { noise: 3, discrepancy: 4, luck: 0 })).toBe(1);
    expect(squaredImplausibility(-6, { noise: 2, discrepancy: 1, luck: 2 })).toBe(4);
  });
  it('declares half of the typical noise of a year as the discrepancy', () => {
    expect(discrepancyOf('trade', 0.5)).toBe(0.02);
    expect(discrepancyOf('finance', 0.5)).toBe(0.15);
  });
  it('is that of the worst year of a family, and of the worst family but one', () => {
    const tallies = pooled([
      { trade: tally(1), fdi: tally(16) },
      { trade: tally(4), cfsp: tally(9) },
    ]);
    expect(implausibilityOf(tallies)).toEqual({ trade: 2, fdi: 4, cfsp: 3 });
    expect(worstButOne(implausibilityOf(tallies))).toBe(3);
    expect(worstButOne({ trade: 2 })).toBe(2);
  });
  it('of all years is the root mean square of each family, averaged over families', () => {
    expect(errorOf({ trade: tally(9, 18, 2), fdi: tally(25, 100, 4) })).toBe((3 + 5) / 2);
  });
});

describe('the windows', () => {
  it('are the next five years of each origin, and hold no year after 2019', () => {
    expect(windows.map(({ from, to }) => [from, to])).toEqual([
      [2010, 2014],
      [2012, 2016],
      [2014, 2018],
    ]);
    for (const { series, to } of windows)
      for (const { points } of series) for (const { year } of points) expect(year).toBeLessThanOrEqual(to);
  });
  it('do not change when the record knows later years', () => {
    const later = recordWith(shippedRecord(), [
      {
        year: 2022,
        actor: 'EU',
        indicator: 'cfsp_alignment_rate',
        value: 0.1,
        unit: 'share',
        source: 'mine',
        reliability: 'not stated',
        given: true,
      },
    ]);
    const { scenario, from, to } = windows[2];
    const same = windowOf(scenario, indicatorSeries(later), from, to);
    const settings = settingsIn(scenario);
    expect(tried([same], settings, CHOICE)).toEqual(tried([windows[2]], settings, CHOICE));
  });
});

describe('the settings that are tried', () => {
  it('spread over the declared ranges and are the same again for the same seed', () => {
    const settings = designSettings(fitDesign({ points: 64, seed: 'a' }));
    expect(settings).toEqual(designSettings(fitDesign({ points: 64, seed: 'a' })));
    expect(settings).not.toEqual(designSettings(fitDesign({ points: 64, seed: 'b' })));
    for (const name of FITTED) {
      const [low, high] = priorOf(name);
      const values = settings.map((each) => each[name]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect(
        values.filter((value) => value < (low + high) / 2),
        name,
      ).toHaveLength(32);
    }
  });
  it('have the first points of a longer list in a shorter one', () => {
    const long = designSettings(fitDesign({ points: 32, seed: 'a' }));
    expect(designSettings(fitDesign({ points: 16, seed: 'a' }))).toEqual(long.slice(0, 16));
  });
  it('reach the model and nothing else of the scenario', () => {
    const [{ scenario }] = windows;
    const settings = { ...settingsIn(scenario), bite: 7, contest: 1 };
    const under = scenarioUnder(scenario, settings);
    expect(under).toEqual({ ...scenario, parameters: { ...scenario.parameters, bite: 7 } });
    expect(scenarioUnder(scenario, {})).toEqual(scenario);
    expect(OF_MODEL.map((name) => under.parameters[name])).toEqual(OF_MODEL.map((name) => settings[name]));
  });
});

describe('a calibration', () => {
  it('gives the same bits again, and other numbers on other luck', () => {
    expect(historyMatching(windows, CHOICE).points).toEqual(result.points);
    const [other] = historyMatching(windows, { ...CHOICE, seed: 'b' }).points;
    expect(other.implausibility).not.toBe(result.points[0].implausibility);
  });
  it('keeps what lies within the cut-off and rules out the rest', () => {
    for (const { kept, implausibility, byFamily } of result.points) {
      expect(kept).toBe(implausibility <= result.cutOff);
      expect(Object.values(byFamily).filter((one) => one > implausibility).length).toBeLessThanOrEqual(1);
    }
  });
  it('tries the default and the second opinion beside the design', () => {
    const [standard, second] = result.presets;
    expect([standard.name, second.name]).toEqual(['default', 'second-opinion']);
    expect(standard.settings).toEqual(settingsIn(windows[0].scenario));
    expect(second.settings).toEqual({ ...standard.settings, bite: 1 });
  });
  it('rules out an equation that contradicts the record', () => {
    const off = tried(windows, { ...result.presets[0].settings, contest: 0.5, unga: 1, gain: 3, supply: 4 }, CHOICE);
    expect(off.byFamily.cfsp).toBeGreaterThan(2 * (result.presets[0].byFamily.cfsp ?? 0));
  });
  it('keeps more where the model may be farther off', () => {
    const kept = keptByDiscrepancy(result).map((each) => each.kept);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(keptByMeanYear(result)).toBeGreaterThanOrEqual(kept[1]);
    expect(kept[1]).toBe(result.points.filter((point) => point.kept).length);
  });
  it('finds the point with the least error, which any other point misses', () => {
    const best = bestOf(result);
    expect(Math.min(...result.points.map(({ error }) => error))).toBe(best?.error);
  });
  it('tries on each origin what the others leave', () => {
    const held = heldOut(result);
    expect(held.map(({ from }) => from)).toEqual([2010, 2012, 2014]);
    for (const [k, { kept, survive, surviveOfTried, error }] of held.entries()) {
      const others = result.points.filter(({ byOrigin }) => {
        const rest = byOrigin.filter((_, origin) => origin !== k);
        return worstButOne(implausibilityOf(pooled(rest))) <= result.cutOff;
      });
      expect(kept).toBe(others.length);
      expect(survive).toBeLessThanOrEqual(Math.min(kept, surviveOfTried));
      expect(error.default).toBe(errorOf(result.presets[0].byOrigin[k]));
    }
  });
  it('that holds an origin out is not told what that origin says', () => {
    const lying = {
      ...result,
      points: result.points.map((point) => ({
        ...point,
        byOrigin: [point.byOrigin[0], point.byOrigin[1], { trade: tally(1e6), fdi: tally(1e6) }],
      })),
    };
    const [, , honest] = heldOut(result);
    const [, , held] = heldOut(lying);
    expect([held.kept, held.survive]).toEqual([honest.kept, 0]);
  });
});
