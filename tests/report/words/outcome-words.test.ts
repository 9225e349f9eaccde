import { expect, it } from 'vitest';
import { outcomeKind, runOutcomes } from '../../../src/experiment/points/outcome-kinds.ts';
import { isShare, outcomeWords } from '../../../src/report/words/input-words.ts';
import { loadShipped } from '../../shipped.ts';

const scenario = await loadShipped('serbia-2026');
const outcomes = runOutcomes(scenario.case);

it('every outcome of a case is found again by its name, and has words of its own', () => {
  for (const { name, kind } of outcomes) expect(outcomeKind(name)?.kind).toBe(kind);
  const words = outcomes.map(({ name }) => outcomeWords(name, scenario));
  expect(new Set(words).size).toBe(outcomes.length);
  expect(words.filter((each) => /[{}]/.test(each))).toEqual([]);
});

it('shares of runs are written in per cent, and say that they are shares', () => {
  for (const { name } of outcomes) expect(outcomeWords(name, scenario).startsWith('share of runs')).toBe(isShare(name));
});

it('powers are named as anywhere in a sentence', () => {
  expect(outcomeWords('demands.byPower.US', scenario)).toBe('demands of the United States a year');
  expect(outcomeWords('tieByPower.end.CN', scenario)).toBe('mean tie with China at the end');
});
