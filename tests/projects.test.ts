import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What a project of tests may not do, by what would bring it in; the table in CONTRIBUTING.md says the same. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  pure: /^node:(child_process|worker_threads|cluster|http|net|os)$|^(playwright-core|esbuild|@axe-core)|\/tests\/(program|cli\/fake-io)\.ts$|\/src\/cli\/main\.ts$/,
  program: /^(playwright-core|@axe-core)/,
  page: /\/tests\/cli\/|\/src\/cli\/main\.ts$/,
  laws: /^$/,
};

const projectOf = (path: string): string => {
  if (path.endsWith('.laws.test.ts')) return 'laws';
  if (/^tests\/(cli|docs|fuzz)\//.test(path)) return 'program';
  return path.startsWith('tests/web/page/') ? 'page' : 'pure';
};

const importsOf = (text: string): string[] => [
  ...[...text.matchAll(/^(?:import|export|\})[^'\n]*'([^']+)'/gm)].map(([, to]) => to),
  ...[...text.matchAll(/^[^'"`\n]*\bimport\('([^']+)'/gm)].map(([, to]) => to),
];

/** List what a test imports, by itself and by what it has of tests. */
function reach(path: string, text: string, seen = new Set<string>()): Set<string> {
  for (const to of importsOf(text)) {
    const found = to.startsWith('.') ? `/${join(dirname(path), to)}` : to;
    if (seen.has(found)) continue;
    seen.add(found);
    const file = found.slice(1);
    if (file.startsWith('tests/') && existsSync(file)) reach(file, readFileSync(file, 'utf8'), seen);
  }
  return seen;
}

const faultsOf = (path: string, text: string): string[] =>
  [...reach(path, text)].filter((to) => FORBIDDEN[projectOf(path)].test(to)).map((to) => `${path}: reaches ${to}`);

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'));

it('every file of tests keeps to what its project may do', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((path) => faultsOf(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it.each([
  ['tests/model/a.test.ts', "import { spawn } from 'node:child_process';"],
  ['tests/model/a.test.ts', "import { desk } from '../cli/fake-io.ts';"],
  ['tests/model/a.test.ts', "const { main } = await import('../../src/cli/main.ts');"],
  ['tests/web/a.test.ts', "import { open } from './page/browser.ts';"],
  ['tests/cli/a.test.ts', "import { chromium } from 'playwright-core';"],
  ['tests/web/page/a.test.ts', "import { desk } from '../../cli/fake-io.ts';"],
])('finds fault with %s saying %s', (path, text) => expect(faultsOf(path, text)).not.toEqual([]));

it.each([
  ['tests/cli/a.test.ts', "import { spawn } from 'node:child_process';"],
  ['tests/model/a.laws.test.ts', "import { spawn } from 'node:child_process';"],
  ['tests/web/page/a.test.ts', "import { open } from './browser.ts';"],
  ['tests/model/a.test.ts', "import { readFileSync } from 'node:fs';"],
])('accepts %s saying %s', (path, text) => expect(faultsOf(path, text)).toEqual([]));
