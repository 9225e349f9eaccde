import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runOutcomes } from '../../src/experiment/points/outcome-kinds.ts';
import { INDICES } from '../../src/experiment/runs/metrics.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { loadShipped } from '../shipped.ts';
import { anchorOf } from './markdown.ts';

const GLOSSARY = 'docs/glossary.md';
const document = readFileSync(GLOSSARY, 'utf8');
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| word '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const terms = rows.map(([word]) => word.replace(/ \(.*$/, ''));
const keys = rows.flatMap(([word]) => [...word.matchAll(/`([^`]+)`/g)].map(([, key]) => key));

describe('the glossary', () => {
  it('has every word once, with what it is, its Serbian, and where to read on', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(terms.filter((term, k) => terms.indexOf(term) !== k)).toEqual([]);
    for (const [word, meaning, , serbian, more, ...rest] of rows) {
      expect([word, rest]).toEqual([word, []]);
      expect(meaning, word).toMatch(/^\S.{15,}[.]$/);
      expect(serbian, word).not.toBe('');
      expect(more, word).toMatch(/^\[[^\]]+\]\(.+\)$/);
      expect(meaning.split(/(?<=[.:]) /).length, word).toBeLessThanOrEqual(4);
    }
  });

  it('knows every outcome and every index that people meet', async () => {
    const outcomes = runOutcomes((await loadShipped('serbia-2026')).case).map(({ name }) => name.split('.')[0]);
    const heads = new Set<string>([...outcomes, ...INDICES, 'lean', 'hangsOn', 'finding']);
    expect([...heads].filter((head) => !keys.includes(head))).toEqual([]);
  });

  it('leads to headings that are there', () => {
    for (const [, target] of document.matchAll(/\]\(([^)]+)\)/g)) {
      const [file, anchor] = target.split('#');
      const path = join(dirname(GLOSSARY), file);
      expect(existsSync(path), path).toBe(true);
      const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));
      if (anchor !== undefined) expect(headings, target).toContain(anchor);
    }
  });

  it('has the Serbian words that the page has', () => {
    const [english, serbian] = [textsIn('en'), textsIn('sr-Latn')];
    const said: readonly (readonly [string, string])[] = [
      [english.explore.scenario, serbian.explore.scenario],
      [english.explore.theory, serbian.explore.theory],
      [english.explore.seed, serbian.explore.seed],
      [english.below.channel, serbian.below.channel],
      [english.below.colHedging, serbian.below.colHedging],
    ];
    for (const [word, there] of said) {
      const row = rows.find((_, k) => terms[k] === word.toLowerCase());
      expect(row?.[3], word).toContain(there.toLowerCase());
    }
  });

  it('is linked from where its words are used', () => {
    for (const file of ['docs/results.md', 'docs/scenarios.md', 'docs/experiments.md'])
      expect(readFileSync(file, 'utf8'), file).toContain('](glossary.md)');
  });
});
