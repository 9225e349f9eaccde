import { mean } from 'd3-array';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../src/experiment/compare/compare.ts';
import type { Pair } from '../../src/experiment/compare/pair.ts';
import { decisionsOf } from '../../src/experiment/explain/decision.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { firstDivergence } from '../../src/report/subjects/compare/decisions.ts';
import { compareSummary } from '../../src/report/subjects/compare/summary.ts';
import { originsJson, originsSentence } from '../../src/report/subjects/explain/origins.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { number, percent } from '../../src/report/words/words.ts';
import { loadShipped } from '../shipped.ts';

const CHOICE = { runs: 80, seed: 'equidistance' };
const LOOKS = { width: 101, bold: (text: string) => text, dim: (text: string) => text };

/** Pairs, and words of the inputs in which they differ. */
const PAIRS: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ['rising', 'serbia-2026', [/the lever of rivalry climbs from 0 to 0\.6/]],
  ['rupture', 'serbia-2026', [/the lever of rivalry .*\.8/]],
  ['managed', 'rising', [/the lever of rivalry .*−0\.5.*0\.6/]],
  ['nis-chokepoint', 'serbia-2025', [/energy/, /United States/]],
  ['detente-after-crisis', 'rising', [/the lever of rivalry drops from 0\.9 to −0\.6/]],
  ['taiwan-crisis', 'rising', [/between China and the United States/]],
  ['tranches-and-laws', 'credible-eu', [/belief in promised rewards|credibility/]],
  ['new-government', 'serbia-2026', [/sympathy/]],
  ['beijing-doubles-down', 'beijing-retrenches', [/China/]],
  ['deal-of-the-century', 'serbia-2025', [/United States/]],
];

/** Find where two runs part by walking both again, decision by decision. */
function partsIn({ a, b }: Pair, replicate: number): number | null {
  const worlds = [a, b].map(({ scenario, seed }) => run(scenario, { seed, replicate }));
  const [here, there] = worlds.map(decisionsOf);
  const told = (month: number, of: typeof here) =>
    of(month).map(({ kind, actor, channel, options, chosen }) => {
      const { deed, power, channel: where, depth } = options[chosen];
      return [kind, actor, channel, deed, power, where, depth].join();
    });
  for (let month = 0; month < a.months; month++) if (told(month, here).join() !== told(month, there).join()) return month;
  return null;
}

describe.each(PAIRS)('%s against %s', (first, second, inputs) => {
  let comparison: Comparison;
  let pair: Pair;
  beforeAll(async () => {
    comparison = compare([await loadShipped(first), await loadShipped(second)], CHOICE);
    [pair] = comparison.pairs;
  });

  it('is told by inputs, difference, certainty, beginning and reason, and all of it is so', () => {
    const text = passageLines(compareSummary(comparison, { without: [] }), LOOKS)
      .join(' ')
      .replace(/\s+/g, ' ');
    const differ = /They differ (.*?) At the end/.exec(text)?.[1] ?? '';
    for (const words of inputs) expect(differ).toMatch(words);
    expect(comparison.inputs.length).toBeGreaterThan(0);

    const ends = Array.from(pair.a.detail.end, (value, k) => value - pair.b.detail.end[k]);
    const average = mean(ends) as number;
    const spread = Math.sqrt(ends.reduce((sum, one) => sum + (one - average) * (one - average), 0) / (ends.length - 1));
    const half = (1.959964 * spread) / Math.sqrt(ends.length);
    const interval = [Math.abs(average - half), Math.abs(average + half)].sort((x, y) => x - y).map((one) => number(one));
    const end = /At the end (.*?) It begins/.exec(text)?.[1] ?? '';
    expect(Math.abs(average)).toBeGreaterThan(half);
    expect(end).toContain(`ends ${average < 0 ? 'lower' : 'higher'} than ${second}`);
    expect(end).toContain(`by ${number(Math.abs(average))} on average (95 % interval ${interval.join(' to ')})`);
    expect(text).toMatch(/Enough runs\? (settled at 80 runs|not settled at 80 runs, about [\d\s]+ needed)/);

    const { divergence } = pair;
    if (!divergence?.example) throw new Error('nothing parts');
    const { parting, why } = divergence.example;
    expect(text).toContain(`runs part in month ${divergence.months?.p50}`);
    expect(partsIn(pair, parting.replicate)).toBe(parting.month);
    if (why === null) {
      // A demand that the file makes needs no reason.
      expect(divergence.decision?.kind).toBe('demand');
      expect(text).toContain('an event makes a demand');
    } else {
      expect(text).toContain(`in run ${parting.replicate}, month ${parting.month}`);
      expect(text).toContain(`“${why.name}” counts`);
    }
    expect(firstDivergence(pair)).toMatchObject({
      month: divergence.months?.p50,
      what: expect.stringMatching(/ instead of |demand/),
    });
  });

  it('says where the difference comes from, in parts that add up to it', () => {
    const origins = originsJson(pair);
    if (origins === null) throw new Error('nothing parts');
    expect(origins.pairs).toBe(CHOICE.runs);
    expect(origins.total).toBeCloseTo(pair.difference.end.mean, 12);
    expect(origins.parts.reduce((sum, part) => sum + part.mean, 0)).toBeCloseTo(pair.difference.end.mean, 6);
    const [lead] = origins.parts.filter((part) => part.mean * origins.total > 0);
    const sentence = originsSentence(pair);
    expect(sentence).toMatch(/^(most|more than all|the largest part) of the difference comes from /);
    const channel = pair.a.scenario.case.channels.find(({ id }) => id === lead.channel)?.name.toLowerCase();
    expect(sentence.toLowerCase().split('(')[0]).toContain(`in ${channel}`);
    if (Math.abs(origins.total) >= 0.03)
      expect(sentence).toContain(`(${number(Math.abs(lead.mean))} of ${number(Math.abs(origins.total))}`);
    const causes = new Map<string, number>();
    for (const { kind, mean: size, reasons } of origins.parts)
      for (const one of kind === 'award' ? reasons : [{ name: kind, mean: size }])
        causes.set(one.name, (causes.get(one.name) ?? 0) + one.mean);
    const largest = Math.max(...[...causes.values()].map((size) => size / origins.total));
    const written = Math.abs(origins.total) < 0.03 ? percent(largest) : number(largest * Math.abs(origins.total));
    expect(sentence).toMatch(/By cause: [^(]*\(/);
    expect(/By cause: [^(]*\((.*?)\)/.exec(sentence)?.[1]).toBe(written);
  });
});
