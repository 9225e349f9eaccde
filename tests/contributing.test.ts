import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');

/** The paragraphs under “How to add” by what is added. */
const PAGES = new Map(TEXT.split('\n**').map((page) => [page.split('.')[0].split(',')[0], page]));
const namedIn = (page: string): string[] => [...page.matchAll(/`(src\/[\w/-]+\.tsx?)`/g)].map(([, file]) => file).sort();

/** List the files of src in whose code something is named. */
function filesNaming(pattern: RegExp, folder = 'src'): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && pattern.test(readFileSync(name, 'utf8')))
    .sort();
}

it('every file and folder that CONTRIBUTING names is there', () => {
  const named = [...TEXT.matchAll(/`((?:src|tests|scenarios|docs)\/[\w./-]+\w)`/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it('the files that a mechanism touches are those that name one which is zero by default', () => {
  expect(namedIn(PAGES.get('A parameter')!)).toEqual(filesNaming(/gateway/i));
});

it('the files that a flag touches are those that name one of run', () => {
  const declared = /\bmetrics: switchFlag|\bmetrics } = choices|readonly metrics: boolean/;
  expect(namedIn(PAGES.get('A flag')!)).toEqual(filesNaming(declared));
});
