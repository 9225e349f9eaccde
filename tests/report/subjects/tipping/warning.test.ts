import { describe, expect, it } from 'vitest';
import type { AreaUnderCurve } from '../../../../src/experiment/statistics/roc.ts';
import type { Sweep } from '../../../../src/experiment/sweep/sweep.ts';
import type { EarlyWarning, Judged, SignName } from '../../../../src/experiment/tipping/early-warning.ts';
import type { Tipping } from '../../../../src/experiment/tipping/tipping.ts';
import { warningCsv, warningJson, warningPicture } from '../../../../src/report/subjects/tipping/warning.ts';
import { areaWords, verdictOf, warningSentences, warningTitles } from '../../../../src/report/subjects/tipping/warning-words.ts';
import { HEAD, loadText } from '../../../experiment/plans.ts';

const FACTS = { version: '0.1.0', seed: 's', replicates: 10, points: 9, runs: 90, designs: ['x'] };
const COIN: AreaUnderCurve = { value: 0.5, lo: 0.46, hi: 0.54 };
const HARDLY: AreaUnderCurve = { value: 0.55, lo: 0.52, hi: 0.58 };
const GOOD: AreaUnderCurve = { value: 0.8, lo: 0.75, hi: 0.85 };
const WRONG: AreaUnderCurve = { value: 0.4, lo: 0.36, hi: 0.44 };

function warningOf(variance: AreaUnderCurve, autocorrelation: AreaUnderCurve, trend: AreaUnderCurve = COIN): EarlyWarning {
  const judged = (sign: SignName, area: AreaUnderCurve, lead: number): Judged => {
    const window = sign === 'distance' ? undefined : 24;
    return { sign, against: 'others', window, lead, pairs: 400, worlds: 40, area, caught: 0.1 };
  };
  const each = [0, 6].flatMap((lead) => [
    judged('variance', variance, lead),
    judged('autocorrelation', autocorrelation, lead),
    judged('distance', GOOD, lead),
  ]);
  const scored = [-0.9, 0.1, 0.3].flatMap((score) => [true, false].map((cameTrue) => ({ group: 0, cameTrue, score })));
  return { judged: each, trends: { variance: scored, autocorrelation: scored }, across: { worlds: 40, trend, width: GOOD } };
}

describe('words of early signs', () => {
  it('call a sign by what its interval allows', () => {
    expect([COIN, HARDLY, GOOD, WRONG].map(verdictOf)).toEqual(['coin', 'hardly', 'warns', 'wrong way']);
    // far from a coin in the middle, and not to be told from one
    expect(verdictOf({ value: 0.9, lo: 0.5, hi: 1 })).toBe('coin');
    expect(areaWords({ value: 0.51, lo: 0.48, hi: 0.538 })).toBe('51 of 100 (48 to 54)');
  });

  it('say in three sentences with number and interval that nothing warns where nothing does', () => {
    const [signs, early, across] = warningSentences(warningOf(COIN, COIN));
    expect(signs).toMatch(/^Neither of the two classical early signs warns of a choice here: .* 50 of 100 pairs \(46 to 54\)/);
    expect(early).toMatch(
      /in 80 of 100 pairs \(75 to 85\) just before and 80 of 100 \(75 to 85\) half a year before; .* 50 of 100/,
    );
    expect(across).toMatch(
      /^Many runs .* do not warn by their trend: .* 50 of 100 worlds \(46 to 54\).* 400 pairs of runs in 40 worlds that tip\.$/,
    );
    expect(warningTitles(warningOf(COIN, COIN))).toEqual(['Classical early signs do not warn of a choice here']);
  });

  it('say which sign warns where one does, and that another points the wrong way', () => {
    expect(warningSentences(warningOf(GOOD, WRONG))[0]).toMatch(
      /^Growing swings warn of a choice, and months that grow alike point the wrong way, if anywhere: /,
    );
    expect(warningSentences(warningOf(HARDLY, COIN))[0]).toMatch(
      /^Growing swings hardly warn of a choice, and months that grow alike do not warn: /,
    );
    expect(warningTitles(warningOf(HARDLY, COIN))).toEqual(['Classical early signs hardly warn of a choice here']);
    expect(warningSentences(warningOf(COIN, COIN, GOOD))[2]).toMatch(/^Many runs of a world do warn/);
  });

  it('say nothing but so where too few runs could be compared', () => {
    expect(warningSentences(undefined)).toHaveLength(1);
    expect(warningJson(undefined)).toBeNull();
  });
});

describe('the picture of early signs', () => {
  it('has bars on both sides of the line, a row for every sign and lead, and its words in the description', async () => {
    const { experiment, scenarios } = await loadText(
      `${HEAD}question: sweep\nlevers: {rivalry.lever: {from: -1, to: 1, levels: 3}}\noutcomes: [decisiveChoice.probability]\n`,
    );
    const found = { sweep: { experiment } as unknown as Sweep } as Tipping;
    const warning = warningOf(COIN, HARDLY);
    const { spec, paragraphs, tables } = warningPicture(warning, found, { scenario: scenarios[0], facts: FACTS });
    const text = JSON.stringify(spec);
    expect(spec.description).toContain(paragraphs[0]);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    for (const words of [
      'Growing swings',
      'Months grow alike',
      'Distance from the start',
      'Spread over many runs',
      '55 of 100 (52 to 58)',
    ])
      expect(text).toContain(words);
    expect(tables[0].rows).toHaveLength(6);
  });

  it('is a table as well: a row for each sign, window and lead', () => {
    const lines = warningCsv(warningOf(COIN, HARDLY)).trim().split('\n');
    expect(lines).toHaveLength(1 + 6 + 2);
    expect(lines[2]).toBe('autocorrelation,others,24,0,400,40,0.55,0.52,0.58,0.1');
    expect(lines[3]).toBe('distance,others,,0,400,40,0.8,0.75,0.85,0.1');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([10]));
  });
});
