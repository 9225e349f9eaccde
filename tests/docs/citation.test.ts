import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { releaseDate } from '../../src/cli/package/release-date.ts';
import { AUTHOR, WORK } from '../../src/report/cite/citation.ts';

const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Readonly<Record<string, unknown>>;
/** Keys that the schema of the Citation File Format 1.2.0 knows at the top; it allows no others. */
const KNOWN = [
  ...['abstract', 'authors', 'cff-version', 'commit', 'contact', 'date-released', 'doi', 'identifiers', 'keywords', 'license'],
  ...['license-url', 'message', 'preferred-citation', 'references', 'repository', 'repository-artifact', 'repository-code'],
  ...['title', 'type', 'url', 'version'],
];

describe('CITATION.cff', () => {
  it('has what the Citation File Format 1.2.0 requires, as it requires it, and nothing else', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'software', license: 'MIT' });
    for (const key of ['authors', 'cff-version', 'message', 'title']) expect(cff[key], key).toBeTruthy();
    expect(Object.keys(cff).filter((key) => !KNOWN.includes(key))).toEqual([]);
    for (const key of ['title', 'message', 'version', 'date-released']) expect(typeof cff[key], key).toBe('string');
    expect(cff['date-released']).toMatch(/^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/);
    const words = cff.keywords as readonly string[];
    expect([new Set(words).size, words.every((word) => typeof word === 'string')]).toEqual([words.length, true]);
  });

  it('names the project as its author, and no person, address or DOI', () => {
    expect(cff.authors).toEqual([{ name: AUTHOR }]);
    expect(cff.title).toBe(WORK);
    expect(Object.keys(cff).filter((key) => /doi|identifiers|url|contact|repository/.test(key))).toEqual([]);
  });

  it('speaks of the version of package.json, and of the day that the changelog gives it', () => {
    expect(cff.version).toBe(packageVersion());
    expect(cff['date-released']).toBe(releaseDate(packageVersion()));
  });
});

it('every version in the changelog has its day, later ones no earlier', () => {
  const heads = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, head]) => head);
  const days = heads.map((head) => /^\d+\.\d+\.\d+ \((\d{4}-\d\d-\d\d)\)$/.exec(head)?.[1] ?? `no day: ${head}`);
  expect(days).toEqual([...days].sort().reverse());
  expect(heads.length).toBeGreaterThan(4);
});

describe('docs/LICENSE-CC-BY-4.0.md', () => {
  const licence = readFileSync('docs/LICENSE-CC-BY-4.0.md', 'utf8');

  it('gives title, SPDX identifier and the address of the licence, and leaves out what others have measured', () => {
    expect(licence).toContain('Creative Commons Attribution 4.0 International');
    expect(licence).toContain('`CC-BY-4.0`');
    expect(licence).toContain('https://creativecommons.org/licenses/by/4.0/legalcode');
    expect(licence).toMatch(/does not cover[\s\S]*\*\*Figures of others\.\*\*/);
    expect(licence).toContain(AUTHOR);
  });

  it.each(['README.md', 'docs/classroom.md', 'docs/teaching.md', 'docs/record.md'])('is named in %s', (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/\[CC BY 4\.0\]\((docs\/)?LICENSE-CC-BY-4\.0\.md\)/);
  });

  it('comes with the package, and so does the citation', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
    expect(files).toEqual(expect.arrayContaining(['docs/*.md', 'CITATION.cff', 'CHANGELOG.md']));
  });
});
