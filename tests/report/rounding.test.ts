import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../../src/experiment/compare/pair.ts';
import { worthWords } from '../../src/experiment/discover/quasi-p.ts';
import { endShares } from '../../src/report/chart/equidistance-finding.ts';
import { choosingDifferenceSentence } from '../../src/report/subjects/compare/words.ts';
import { regretWords } from '../../src/report/subjects/robust/words.ts';
import { choiceTitles, describeChoice } from '../../src/report/subjects/run/charts/choice-words.ts';
import { describeEquidistance } from '../../src/report/subjects/run/charts/equidistance-description.ts';
import { runSummary } from '../../src/report/subjects/run/summary.ts';
import { choiceMonthsTable, equidistanceTable } from '../../src/report/subjects/run/tables.ts';
import { sharesOf } from '../../src/report/subjects/theories/sentences.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { fixed, number, percent, points, restPercent, wholePercent } from '../../src/report/words/words.ts';
import { rounded } from '../../src/scenario/text/words.ts';
import { choosing } from './choosing.ts';

const LOOKS = { width: 100, bold: (text: string) => text, dim: (text: string) => text };

describe('rounding', () => {
  it('goes by the digits that are written, half away from zero, whatever the binary fraction is', () => {
    expect([1.005, 1.015, 2.675, 0.285 * 100].map((value, k) => rounded(value, k === 3 ? 0 : 2))).toEqual([1.01, 1.02, 2.68, 29]);
    expect([2.5, -2.5, 0.5, -0.5, 0.49, 1.49].map((value) => rounded(value))).toEqual([3, -3, 1, -1, 0, 1]);
    expect([(1 - 0.905) * 100, 0.1 + 0.2, 1e21, 123456789012345].map((value) => rounded(value, 1))).toEqual([
      9.5, 0.3, 1e21, 123456789012345,
    ]);
    expect([fixed(1.005, 2), number(-1.005), number(0.125), number(0.045, 2)]).toEqual(['1.01', '−1.01', '0.13', '0.05']);
    expect(rounded(Number.NaN)).toBeNaN();
  });

  it('never moves a number by more than half a unit of its last digit, and is the same for both signs', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(Math.abs(rounded(value, decimals) - value)).toBeLessThanOrEqual(0.5 * Number(`1e-${decimals}`) + 1e-8);
        expect(rounded(-value, decimals)).toBeCloseTo(-rounded(value, decimals), 12);
      }),
    );
  });

  it('percentages of two parts of a whole sum to 100, each within a point of its share', () => {
    for (let runs = 1; runs <= 1000; runs += 37)
      for (let k = 0; k <= runs; k++) {
        const [counted, rest] = [percent(k / runs), restPercent(1 - k / runs)];
        const [one, other] = [counted, rest].map((text) => Number(/^(\d+) %$/.exec(text)?.[1] ?? Number.NaN));
        if (!Number.isNaN(one + other)) expect([k, runs, one + other]).toEqual([k, runs, 100]);
        else expect([counted, rest].some((text) => /under|over/.test(text))).toBe(true);
        expect(Math.abs(wholePercent(k / runs) - (100 * k) / runs)).toBeLessThanOrEqual(0.5 + 1e-9);
      }
  });

  it('what is left of nearly all is never written as nothing, nor what is left of nearly nothing as all', () => {
    expect([0.005, 0.995, 0.0001, 0, 1].map(restPercent)).toEqual(['1 %', '99 %', 'under 1 %', '0 %', '100 %']);
  });

  it('percentages of a list are those that each share has alone, so that they miss 100 by half a point a share at most', () => {
    for (const shares of [
      [1 / 3, 1 / 3, 1 / 3],
      [0.625, 0.375],
      [0.005, 0.005, 0.99],
      [0.335, 0.335, 0.33],
      [1, 0, 0],
    ]) {
      const sum = shares.map(wholePercent).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length / 2);
    }
  });

  it('points of a difference are rounded as the shares are', () => {
    expect([0.095, -0.095, 0.004, -0.01, 0].map(points)).toEqual([
      '10 points',
      '10 points',
      'under 1 point',
      '1 point',
      '0 points',
    ]);
    expect(regretWords('decisiveChoice.probability', 0.145)).toBe('15 points');
    expect(worthWords(0.0004)).toBe('needed: without it, chance would do as well once in 2\u202f500 tries');
  });
});

describe.each([
  [0.095, 10],
  [0.285, 29],
  [0.125, 13],
  [0.545, 55],
])('a share of %d is the same number everywhere', (share, whole) => {
  const found = choosing(share);
  const rest = 100 - whole;

  it('in the summary, titles, descriptions and tables', () => {
    const summary = passageLines(runSummary(found, {}), LOOKS).join(' ').replace(/\s+/g, ' ');
    expect(summary).toContain(`${rest} % by`);
    expect(summary).toContain(`${whole} % chose the West`);
    expect(choiceTitles(found).join()).toContain(`${whole} % of runs choose`);
    expect(describeChoice(found)).toContain(`${whole} % of 200 runs have chosen the West`);
    expect(equidistanceTable(found).rows.at(-1)?.slice(-3)).toEqual([`${rest} %`, `${whole} %`, '0 %']);
    expect(choiceMonthsTable(found).rows.at(-1)?.slice(1)).toEqual([`${whole} %`, '0 %']);
    expect(describeEquidistance(found, undefined, undefined)).toContain(
      `${rest} % have made no decisive choice, ${whole} % chose`,
    );
  });

  it('in a comparison and between theories', () => {
    const mean = { mean: share, lo: share - 0.04, hi: share + 0.04 };
    const pair = { a: found, b: choosing(0), choosing: mean, uncomparable: { twoCases: false } } as unknown as Pair;
    expect(choosingDifferenceSentence(pair)).toContain(
      `with these channels ${whole} % choose in rupture, 0 % in rupture: ${whole} points more`,
    );
    expect(sharesOf({ hedging: 1 - share, positive: share, negative: 0 })).toEqual({
      choosing: `${whole} %`,
      positive: `${whole} %`,
      negative: '0 %',
    });
    expect(endShares(found)).toEqual({ hedging: rest, chosen: whole, positive: whole, negative: 0 });
  });
});

/** What writes a number as a text with fewer digits, and where that is no word: lines of a drawing, data, a saved game. */
const WRITES =
  /\.toFixed\(|toLocaleString|Intl\.(?!\w*PluralRule)|`[^`]*\$\{[^}`]*Math\.round|String\([^()]*Math\.round|count\(Math\.round/;
const NO_WORDS = [
  'src/report/words/words.ts',
  'src/report/words/csv-cells.ts',
  'src/web/explore/levers/lever-slider.tsx',
  'src/web/explore/scenario-band.tsx',
  'src/web/explore/plot/ties.tsx',
  'src/web/play/board/game-chart.tsx',
  'src/web/game/moves.ts',
  'src/web/game/save.ts',
];
/** Drawings round pixels and steps of an axis. */
const DRAWN = /\/charts?(\/|\.ts$)|(policy-places|movers|warning-worth)\.ts$/;
/** Where words are made, a number is not rounded by hand either; these count, pick or write cells of CSV, and no words. */
const COUNTS = [
  'src/report/subjects/fit/tables.ts',
  'src/report/subjects/compare/hover.ts',
  'src/report/words/csv-cells.ts',
  'src/report/subjects/explain/picture.ts',
  'src/report/page/hover.ts',
  'src/report/page/script.ts',
  'src/report/words/sparkline.ts',
  'src/report/subjects/run/summary.ts',
  'src/cli/queue/status.ts',
  'src/cli/commands/verify/sample.ts',
];

function filesWith(folders: readonly string[], pattern: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .filter((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .some((line) => pattern.test(line)),
      ),
  );
}

describe('numbers that people read', () => {
  it('are rounded by one function: nothing else in report, cli and web writes one with fewer digits', () => {
    expect(filesWith(['src/report', 'src/cli', 'src/web', 'src/experiment', 'src/record'], WRITES).sort()).toEqual(
      [...NO_WORDS, 'src/experiment/explain/flip-inputs.ts', 'src/experiment/explain/flip.ts'].sort(),
    );
    const words = filesWith(['src/report', 'src/cli', 'src/web/strings'], /Math\.round\(/).filter((file) => !DRAWN.test(file));
    expect(words.sort()).toEqual([...COUNTS].sort());
  });
});
