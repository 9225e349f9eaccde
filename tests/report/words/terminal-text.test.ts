import { describe, expect, it } from 'vitest';
import { cutToColumns, terminalWidth, toLeft, toRight, wrapped } from '../../../src/report/words/terminal-text.ts';

describe('text in a terminal', () => {
  it('is counted in columns', () => {
    expect(['abc', '中国', 'č', 'c\u030c', '👩‍🌾', '−0.40', 'ж'].map(terminalWidth)).toEqual([3, 4, 1, 1, 2, 5, 1]);
  });

  it('breaks at spaces, and not within a word or before a per cent sign', () => {
    expect(wrapped('one  two\nthree', 8)).toEqual(['one two', 'three']);
    expect(wrapped('a considerable word', 5)).toEqual(['a', 'considerable', 'word']);
    expect(wrapped('nearly 50 %', 10)).toEqual(['nearly', '50\u00a0%']);
    expect(wrapped(' ', 10)).toEqual([]);
  });

  it('leaves signs as they are', () => {
    expect(wrapped('c\u030c.yaml of you', 10).join(' ')).toBe('c\u030c.yaml of you');
  });

  it('fills lines with wide and with accented letters alike', () => {
    expect(wrapped('中国 中国 中国', 9)).toEqual(['中国 中国', '中国']);
    expect(wrapped('c\u030c c\u030c c\u030c', 5)).toEqual(['c\u030c c\u030c c\u030c']);
  });

  it('stands in columns', () => {
    expect([toLeft('中国', 6), toRight('c\u030c', 3)]).toEqual(['中国  ', '  c\u030c']);
    expect(terminalWidth(cutToColumns('中国'.repeat(20), 11))).toBeLessThanOrEqual(11);
    expect(cutToColumns('a long name of something', 12)).toBe('a long name…');
    expect(cutToColumns('👩👩👩👩', 5)).toBe('👩👩…');
  });
});
