import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/experiment/compare/compare.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { leanOf } from '../../src/experiment/runs/lean.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { quantilesOf } from '../../src/experiment/statistics/statistics.ts';
import { findingWordings } from '../../src/report/chart/equidistance-words.ts';
import { titleOf } from '../../src/report/chart/frame.ts';
import { figuresOf } from '../../src/report/report.ts';
import { compareReport } from '../../src/report/subjects/compare/report.ts';
import { runReport } from '../../src/report/subjects/run/report.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { loadShipped } from '../shipped.ts';
import { sampleEnsemble } from './sample.ts';

const LOOKS = { width: 100, bold: (text: string) => text, dim: (text: string) => text };
const VIEW = { version: '0', metrics: false };
const WITHOUT_NONE = { version: '0', without: [] };
const squeezed = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

/** An ensemble that ends at these tilts. */
function endingAt(tilts: readonly number[], half?: readonly (readonly [number, number])[]): Ensemble {
  const base = sampleEnsemble({ runs: 8, months: 12, events: [] });
  const { side, ...lean } = leanOf(Float64Array.from(tilts));
  const ends = quantilesOf(tilts.map((tilt) => 1 - Math.abs(tilt)));
  return {
    ...base,
    runs: tilts.length,
    outcomes: {
      ...base.outcomes,
      equidistance: { ...base.outcomes.equidistance, end: { ...ends, mean: ends.p50 } },
      lean: { ...lean, towards: side === 0 ? null : side > 0 ? 'West' : 'East' },
      twoHumps: half !== undefined,
    },
    detail: { ...base.detail, densest: base.detail.densest.map((each) => ({ ...each, half: half ?? each.half })) },
  };
}

describe('the finding of a run in a sentence', () => {
  const sentence = (tilts: readonly number[], half?: readonly (readonly [number, number])[]) =>
    findingWordings(endingAt(tilts, half))[0];

  it('leaning West', () => {
    expect(sentence([0.05, 0.22, 0.25, 0.28, 0.5])).toBe(
      'Half of the runs end at an equidistance of 0.72 to 0.78, leaning to the West; 20 % end within a tenth of balance',
    );
  });
  it('leaning East', () => {
    expect(sentence([-0.15, -0.22, -0.25, -0.28, -0.5])).toBe(
      'Half of the runs end at an equidistance of 0.72 to 0.78, leaning to the East; 0 % end within a tenth of balance',
    );
  });
  it('balanced, on one side and on both', () => {
    expect(sentence([0.02, 0.04, 0.05, 0.06, 0.2])).toBe(
      'Half of the runs end at an equidistance of 0.94 to 0.96, a little to the West; 80 % end within a tenth of balance',
    );
    expect(sentence([-0.09, -0.02, 0, 0.03, 0.05])).toMatch(/, around balance; 100 % end/);
  });
  it('leaning both ways, where quartiles of equidistance alone would hide it', () => {
    expect(sentence([-0.4, -0.4, 0.4, 0.4])).toMatch(/equidistance of 0\.60, on both sides of balance; 0 % end/);
  });
  it('two kinds of runs, of which no single middle half tells', () => {
    const half = [
      [0.5, 0.56],
      [0.8, 0.83],
    ] as const;
    expect(sentence([0.5, 0.45, 0.44, 0.2, 0.17], half)).toBe(
      'Two kinds of runs: half end at an equidistance of 0.50 to 0.56 and 0.80 to 0.83, leaning to the West; 0 % end within a tenth of balance',
    );
  });
  it('a single run', () => {
    expect(sentence([0.3])).toBe(
      'The one run ends at an equidistance of 0.70, leaning to the West, not within a tenth of balance',
    );
  });
});

describe('the same sentence is said', () => {
  let found: Ensemble;
  beforeAll(async () => {
    found = ensemble(await loadShipped('rising'), { runs: 40, seed: 'finding' });
  });

  it('in the terminal, as the title of the main picture, first on the page and in the data', async () => {
    const other = ensemble(await loadShipped('rising', { preset: 'second-opinion' }), { runs: 40, seed: 'finding' });
    const scenarios = await Promise.all(['rising', 'rupture', 'managed'].map((name) => loadShipped(name)));
    const compared = (some: typeof scenarios) => compareReport(compare(some, { runs: 20, seed: 'finding' }), WITHOUT_NONE);
    const reports = [runReport(found, VIEW), runReport(other, VIEW), compared(scenarios.slice(0, 2)), compared(scenarios)];
    expect(new Set(reports.map(({ json }) => json.finding)).size).toBe(4);
    for (const report of reports) {
      const finding = String(report.json.finding);
      expect(finding).toMatch(/^[^.].*\.$/);
      expect(report.page.brief?.finding).toBe(finding);
      expect(titleOf(figuresOf(report)[0].spec)).toBe(finding);
      for (const width of [40, 80]) {
        const lines = passageLines(report.screen ?? [], { ...LOOKS, width });
        expect(squeezed(lines)).toContain(`Finding ${finding}`);
      }
    }
    expect(squeezed(passageLines(reports[0].summary, LOOKS))).toContain(`Finding ${reports[0].json.finding}`);
  });

  it('with the share that chooses second, with these channels, and what luck alone bounds', async () => {
    const said = squeezed(passageLines(runReport(found, VIEW).summary, LOOKS));
    expect(said.indexOf('Finding')).toBeLessThan(said.indexOf('Still hedging'));
    expect(said).toContain('with these channels');
    const calm = ensemble(await loadShipped('managed'), { runs: 40, seed: 'finding' });
    const words = squeezed(passageLines(runReport(calm, VIEW).summary, LOOKS));
    expect(words).toMatch(/by luck, at these settings, fewer than \d+ in 100 would/);
    expect(words).toMatch(/Still hedging all 40 runs by Jan 2031, with these channels; \d+ % end within a tenth of balance/);
  });

  it('with the band of the start', () => {
    const report = runReport(found, VIEW);
    const band =
      /At the start equidistance is 0\.85, tilted by 0\.15 to the West; over the declared ranges of its ties 0\.7\d to 0\.9\d/;
    expect(squeezed(passageLines(report.summary, LOOKS))).toMatch(band);
    expect(report.page.story).toMatch(band);
  });
});

describe('the share that chooses', () => {
  it('is never held against that of another case', async () => {
    const choice = { runs: 8, seed: 'cases' };
    const [past, present, rising] = await Promise.all(['serbia-2014', 'serbia-2026', 'rising'].map((name) => loadShipped(name)));
    const reportOf = (scenarios: Parameters<typeof compare>[0]) =>
      compareReport(compare(scenarios, choice), { version: '0', without: [] });
    const across = reportOf([past, present]);
    const said = squeezed(passageLines(across.summary, LOOKS));
    expect(said).toContain('Choosing not compared: serbia-2014 and serbia-2026 are two cases');
    expect(said).not.toContain('Still hedging');
    expect(JSON.stringify(across.sections)).toContain('of each case as cut, not to be compared');
    const within = squeezed(passageLines(reportOf([present, rising]).summary, LOOKS));
    expect(within).toContain('Still hedging');
    expect(within).toContain('with these channels');
  });

  it('stands after the findings of every scenario compared', async () => {
    const [present, rising] = await Promise.all(['serbia-2026', 'rising'].map((name) => loadShipped(name)));
    const { summary, json } = compareReport(compare([present, rising], { runs: 8, seed: 'cases' }), {
      version: '0',
      without: [],
    });
    const said = squeezed(passageLines(summary, LOOKS));
    expect(said).toContain('Findings serbia-2026: half of the runs end at');
    expect(said.indexOf('rising: half of the runs')).toBeLessThan(said.indexOf('Choosing'));
    expect(json.findings).toHaveLength(2);
  });
});
