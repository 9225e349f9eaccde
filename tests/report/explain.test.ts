import { describe, expect, it } from 'vitest';
import { decisionsIn } from '../../src/experiment/explain/decision.ts';
import { storyOf } from '../../src/experiment/explain/story.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { decisionInWords } from '../../src/report/subjects/explain/decision.ts';
import { numberTable } from '../../src/report/subjects/explain/narrow-table.ts';
import { storyInWords } from '../../src/report/subjects/explain/story.ts';
import { conditionWords, inputMeaning, targetWords } from '../../src/report/subjects/explain/words.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { number, theName } from '../../src/report/words/words.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const SEED = 'equidistance';
const plain = (text: string) => text;

/** List every number that a turning point holds, as prose writes it. */
function numbersIn(value: unknown): string[] {
  if (typeof value === 'number') return [value, Math.abs(value)].flatMap((each) => [number(each), String(each)]);
  if (typeof value === 'string') return value.match(/\d[\d.]*/g)?.flatMap((each) => [each, number(Number(each))]) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the story in words', () => {
  it.each(SHIPPED_NAMES)('says only numbers of the trace: %s', async (id) => {
    const trajectory = run(await loadShipped(id), { seed: SEED, replicate: 4 });
    const points = storyOf(trajectory);
    for (const [k, { month, text }] of storyInWords(trajectory).entries()) {
      const point = points[k];
      expect(month).toBe(point.month);
      const since = point.kind === 'drift' ? [String(month - point.since)] : [];
      // Fixed words: the change of tilt that is a choice, the ends of the scale of hostility, and years in names of months.
      const known = new Set([...numbersIn(point), ...since, '0.25', '0', '1']);
      const said = text.replace(/\b[A-Z][a-z]{2} 20\d\d/g, '').match(/[−]?\.?\d[\d.]*\d|\d/g) ?? [];
      expect(
        said.map((each) => each.replace(/\.$/, '')).filter((each) => !known.has(each) && !known.has(each.replace('−', ''))),
      ).toEqual([]);
    }
  });
});

describe('a decision in words', () => {
  it.each([80, 40])('fits %i columns, for every kind of decision', async (columns) => {
    for (const id of ['rising', 'nis-chokepoint', 'rupture']) {
      const scenario = await loadShipped(id);
      const trajectory = run(scenario, { seed: SEED, replicate: 17 });
      for (let month = 0; month < scenario.horizon; month += 7) {
        for (const decision of decisionsIn(trajectory, month)) {
          const lines = passageLines(decisionInWords(decision, scenario), { width: columns, bold: plain, dim: plain });
          expect(lines.filter((line) => line.length > columns - 1)).toEqual([]);
          expect(lines.join('\n')).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });

  it('marks what was taken and the likeliest other, and sets their reasons side by side', async () => {
    const scenario = await loadShipped('nis-chokepoint');
    const answer = decisionsIn(run(scenario, { seed: SEED, replicate: 3 }), 9).find(({ kind }) => kind === 'answer')!;
    const text = passageLines(decisionInWords(answer, scenario), { width: 80, bold: plain, dim: plain }).join('\n');
    expect(text).toMatch(
      /Belgrade, Oct 2025 \(month 9\): how to answer the demands of the European Union\nand the United States/,
    );
    expect(text).toMatch(/▸ yield three quarters to the United States +\+0\.179 +21 %/);
    expect(text).toMatch(/together +\+0\.179 +\+0\.230/);
    expect(text).toMatch(/The luck: 0\.\d\d of 1\./);
  });
});

describe('words', () => {
  it('give an article to names made of common words', () => {
    expect([theName('United States'), theName('China')]).toEqual(['the United States', 'China']);
  });
  it('say what an event moves, what ends it, and what an input is', async () => {
    const scenario = await loadShipped('nis-chokepoint');
    expect(targetWords('tie.RU.energy', scenario)).toBe('the tie with Russia in energy');
    expect(targetWords('rivalry.US-CN', scenario)).toBe('rivalry.US-CN');
    expect(conditionWords('tie.RU.energy < 0.3', scenario)).toBe('the tie with Russia in energy is below 0.30');
    expect(inputMeaning('powers.US.chokepoint', scenario)).toContain('of the United States');
    expect(inputMeaning('domestic.protest', scenario)).toBe('protest in the streets at the start');
  });
  it('set tables whose words wrap and whose numbers stand right', () => {
    expect(numberTable([['a long name of a thing', '1', '22']], 20)).toEqual(['  a long name   1  22', '    of a thing']);
  });
});
