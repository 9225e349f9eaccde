import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const [, section = ''] = /## 2020 to 2024, in no fit\n\n([\s\S]*?)\n## /.exec(readFileSync('docs/validity.md', 'utf8')) ?? [];
const [opening, ...rest] = section.split('\n\n');
const rows = rest[1]
  .split('\n')
  .slice(2)
  .map((row) => row.slice(2, -2).split(' | '));
/** Starts from which a series is lost, read off its row. */
const lost = (row: readonly string[]): number => {
  const verdict = row.at(-1) ?? '';
  return verdict === '**farther off**' ? 4 : Number(/farther off from (\d)/.exec(verdict)?.[1] ?? 0);
};

describe('the years in no fit, in docs/validity.md', () => {
  it('open with three sentences: where the model lost, by how much, and what its bands hold', () => {
    const sentences = opening.split(/(?<=\.) (?=[A-Z])/);
    expect(sentences.map((sentence) => sentence.split(' ').slice(0, 3).join(' '))).toEqual([
      'Of 12 series',
      'It loses most',
      'Its bands of',
    ]);
  });
  it('count in the first what the table says', () => {
    const told = (what: RegExp): number => Number(what.exec(opening)?.[1] ?? (/ in none/.test(opening) ? 0 : Number.NaN));
    expect(told(/from all 4 starts in (\d+)/)).toBe(rows.filter((row) => lost(row) === 4).length);
    expect(told(/from some of them in (\d+)/)).toBe(rows.filter((row) => lost(row) > 0 && lost(row) < 4).length);
    expect(told(/closer from all 4 starts in (\d+)/)).toBe(rows.filter((row) => row.at(-1) === 'closer').length);
    expect(rows).toHaveLength(12);
  });
  it('have the series first that is lost from most starts', () => {
    const losses = rows.map(lost);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(losses[0]).toBeGreaterThan(0);
  });
  it('say that no test on them is blind', () => {
    expect(section).toContain('the third look');
    expect(section).toContain('chosen by people who had seen them');
  });
});
