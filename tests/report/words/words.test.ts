import { describe, expect, it } from 'vitest';
import { demandWords } from '../../../src/report/subjects/run/charts/choice-words.ts';
import { cut, cutToWidth, firstThatFits, textWidth, twoLines, wrap } from '../../../src/report/words/text-width.ts';
import { capital, count, list, monthName, number, percent, plural, signed, yearAt } from '../../../src/report/words/words.ts';

describe('numbers', () => {
  it('have a zero before the point, two decimals and a true minus', () => {
    expect(number(0.853)).toBe('0.85');
    expect(number(-0.4, 1)).toBe('−0.4');
    expect(number(1)).toBe('1');
    expect(number(0.999)).toBe('1');
    expect(number(-0.001)).toBe('0');
    expect(number(1.8)).toBe('1.80');
    expect(number(Number.NaN)).toBe('–');
    expect(signed(0.12)).toBe('+0.12');
    expect(signed(-0.12)).toBe('−0.12');
    expect(signed(0)).toBe('0');
    expect(count(12345)).toBe('12\u202f345');
  });

  it('a few runs are never written as none, nor most as all', () => {
    expect(percent(0.352)).toBe('35 %');
    expect(percent(0.001)).toBe('under 1 %');
    expect(percent(0.999)).toBe('over 99 %');
    expect(percent(0)).toBe('0 %');
    expect(percent(1)).toBe('100 %');
  });

  it('demands that are rare are never written as none', () => {
    const power = { id: 'A', name: 'A', style: 'a', byChannel: [] };
    expect(demandWords({ ...power, total: 0.004, byDepth: [0.003, 0.001, 0, 0, 0] })).toBe('under 0.01 a year, 75 % refused');
    expect(demandWords({ ...power, total: 0.4, byDepth: [0.1, 0.3, 0, 0, 0] })).toBe('0.40 a year, 25 % refused');
    expect(demandWords({ ...power, total: 0, byDepth: [0, 0, 0, 0, 0] })).toBe('none');
  });
});

describe('months', () => {
  it('are counted from the start of the case', () => {
    expect(monthName('2025-01', 9)).toBe('Oct 2025');
    expect(monthName('2025-01', 60)).toBe('Jan 2030');
    expect(monthName('2014-11', 2)).toBe('Jan 2015');
    expect(yearAt('2025-01', 9)).toBe(2025.75);
  });
});

describe('sentences', () => {
  it('lists are at most five items long', () => {
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b'])).toBe('a and b');
    expect(list(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d and 3 more');
    expect(plural(1, 'run')).toBe('1 run');
    expect(plural(400, 'run')).toBe('400 runs');
    expect(capital('under 1 %')).toBe('Under 1 %');
  });

  it('are broken at spaces and cut with an ellipsis', () => {
    expect(wrap('one two three', 8, 2)).toEqual(['one two', 'three']);
    expect(wrap('one two three four five', 8, 2)).toEqual(['one two', 'three…']);
    expect(cut('A long title', 7)).toBe('A long…');
    expect(firstThatFits(['too long', 'short'], 5)).toBe('short');
    expect(twoLines(['one two three four five', 'one two three'], 8)).toEqual(['one two', 'three']);
  });

  it('are cut to a width in pixels', () => {
    const text = cutToWidth('Reference: a scenario with a long name', 120, 11.5);
    expect(text.endsWith('…')).toBe(true);
    expect(textWidth(text, 11.5)).toBeLessThanOrEqual(120);
    expect(cutToWidth('short', 120, 11.5)).toBe('short');
  });
});
