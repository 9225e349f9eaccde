import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/model/parameters.ts';
import { SEED } from '../checks/ensembles.ts';
import { CONSTANTS } from './constants.ts';
import { tableOf } from './markdown.ts';
import { modelDocument } from './model-document.ts';
import { readSources } from './model-sources.ts';
import { RULES } from './rule-tables.ts';

const sources = await readSources();
const document = readFileSync('docs/model.md', 'utf8');
const { record } = sources;
const failed = record.patterns.filter(({ passed }) => !passed).map(({ id }) => id);

describe('docs/model.md', () => {
  it('is what the declarations and the prose make of it', () => {
    expect(document === modelDocument(sources), 'docs/model.md is out of date. Run: npm run docs').toBe(true);
  });
  it('lists the constants that the code holds', () => {
    for (const { file, holds, value } of CONSTANTS)
      expect(readFileSync(file, 'utf8'), `${value} in ${file}; mend tests/docs/constants.ts`).toContain(holds);
  });
  it('discusses every pattern that fails, beyond listing it', () => {
    const prose = sources.prose.join('\n');
    expect(
      failed.filter((id) => !new RegExp(`\\b${id}\\b`).test(prose)),
      'say in tests/docs/prose/13-weaknesses.md why',
    ).toEqual([]);
  });
  it('has a reference for every work that a rule or a parameter names as its source', () => {
    const references = document.split('\n').filter((line) => /^- .+ \d{4}\. /.test(line));
    const named = [...RULES, ...Object.values(PARAMETERS)].flatMap(({ source }) => [
      ...source.matchAll(/(\p{Lu}[\p{L}]+)(?:(?:, | & | and )\p{Lu}\p{L}+)* (\d{4})/gu),
    ]);
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter(
      ([, author, year]) => !references.some((line) => line.includes(author) && line.includes(` ${year}. `)),
    );
    expect(missing.map(([work]) => work)).toEqual([]);
  });
  it('names no place outside the project', () => {
    expect(document).not.toMatch(/\.\.\/shared|\/work\/|\/tmp\/|\/home\//);
  });
  it('has links that lead somewhere', () => {
    const anchors = [...document.matchAll(/^#+ (.+)$/gm)].map((match) =>
      match[1]
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const wanted = [...document.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(wanted.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});

describe('docs/patterns.json (else: node --import tsx tests/docs/write-model.ts --patterns)', () => {
  it('fails where the patterns are known to fail', () => {
    const known: { id: string }[] = JSON.parse(readFileSync('tests/checks/known-failures.json', 'utf8'));
    expect([...failed].sort()).toEqual(known.map(({ id }) => id).sort());
  });
  it('names the seed of the patterns', () => {
    expect(record.seed).toBe(SEED);
  });
});

describe('the generator', () => {
  const withProse = (change: (text: string) => string) => () => modelDocument({ ...sources, prose: sources.prose.map(change) });
  it.each([
    [
      'a table nobody makes',
      (text: string) => text.replace('<!-- table: theories -->', '<!-- table: glasses -->'),
      /asks for the tables/,
    ],
    ['a rule that is not described', (text: string) => text.replace('<!-- rule: D1 -->', ''), /asks for the rules/],
  ])('refuses %s', (_, change, message) => expect(withProse(change)).toThrow(message));
  it('refuses results told in another form', () => {
    expect(() =>
      modelDocument({ ...sources, record: { ...record, patterns: record.patterns.filter(({ id }) => id !== 'P3') } }),
    ).toThrow(/another form/);
  });
  it('escapes bars inside cells', () => expect(tableOf(['a'], [['`|T|`']])).toBe('| a |\n|---|\n| `\\|T\\|` |'));
});
