import { describe, expect, it } from 'vitest';
import { storyOf } from '../../src/experiment/explain/story.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { storyInWords } from '../../src/report/subjects/explain/story.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

/** Find how a sentence begins: its first words. */
const opening = (sentence: string, words: number): string => sentence.split(/\s+/).slice(0, words).join(' ');
/** Cases of the past say in the same words what was laid over them; there are three. */
const CASES_OF_THE_PAST = 3;

describe('stories', () => {
  it.each(['en', 'sr-Latn'] as const)(
    'of the shipped scenarios do not begin alike, nor do their sentences: %s',
    async (language) => {
      const scenarios = await Promise.all(SHIPPED_NAMES.map((name) => loadShipped(name)));
      const sentences = scenarios.flatMap((scenario) =>
        textsIn(language)
          .scenarios.story(scenario)
          .split(/(?<=[^\d][.?]) /),
      );
      const openings = sentences.map((each) => opening(each, 4));
      const often = openings.filter((each) => openings.filter((other) => other === each).length > CASES_OF_THE_PAST);
      expect([...new Set(often)]).toEqual([]);
    },
  );

  it('of a run tell neighbouring answers in other orders, in both languages', async () => {
    const scenario = await loadShipped('rupture');
    const trajectory = run(scenario, { seed: 'stories', replicate: 1 });
    const points = storyOf(trajectory);
    const english = storyInWords(trajectory).map(({ text }) => text);
    const serbian = points.map((point, k) => textsIn('sr-Latn').story.point(point, scenario, english[k], k));
    const pairs = points.flatMap(({ kind }, k) => (kind === 'answer' && points[k + 1]?.kind === 'answer' ? [k] : []));
    expect(pairs.length).toBeGreaterThan(0);
    for (const told of [english, serbian]) for (const k of pairs) expect(opening(told[k], 2)).not.toBe(opening(told[k + 1], 2));
  });
});
