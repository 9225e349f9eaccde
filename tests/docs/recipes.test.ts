import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk } from '../cli/fake-io.ts';

const DOCUMENT = readFileSync('docs/recipes.md', 'utf8');
/** The recipes of a language, whether they stand by themselves or in a document of Quarto. */
const recipesIn = (language: string): string[] =>
  [...DOCUMENT.matchAll(/^```(?:(\w+)|\{(\w+)\})\n([\s\S]*?)\n```$/gm)].flatMap(([, plain, run, code]) =>
    plain === language || run === language ? [code] : [],
  );
const answers = (program: string, ...words: readonly string[]): boolean => spawnSync(program, words).status === 0;

const python = recipesIn('python').map((code) => {
  const packages = [...code.matchAll(/^import (\w+)/gm)].map(([, name]) => name);
  return {
    what: packages.join(' and '),
    code,
    isThere: answers('python3', '-c', packages.map((name) => `import ${name}`).join('\n')),
  };
});
const hasR = answers('Rscript', '--version');

describe('docs/recipes.md', () => {
  const at = desk();
  let middle = '';
  beforeAll(async () => {
    await at.call('run', 'rising', '--runs', '21', '--format', 'csv', '--quiet');
    const rows = at
      .read('output/rising/trajectories.csv')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const [month, value] = ['month', 'equidistance'].map((name) => rows[0].indexOf(name));
    const last = rows[rows.length - 1][month];
    const end = rows.flatMap((row) => (row[month] === last ? [Number(row[value])] : [])).sort((a, b) => a - b);
    middle = String(end[10]);
  });
  const lastNumber = (program: string, ...words: readonly string[]): string => {
    const { stdout, stderr, status } = spawnSync(program, words, { cwd: at.folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout.trim().split('\n').at(-1)?.trim() ?? '';
  };

  it('has recipes for Python, R, Observable and Quarto', () => {
    expect(['python', 'r', 'js'].map((language) => recipesIn(language).length)).toEqual([5, 2, 3]);
    expect(DOCUMENT).toMatch(/^````markdown\n---\ntitle: [\s\S]*^```\{python\}$/m);
  });

  for (const { what, code, isThere } of python)
    it.skipIf(!isThere)(`reads in Python with ${what} where the middle run ends${isThere ? '' : ': not installed here'}`, () => {
      expect(lastNumber('python3', '-c', code)).toBe(middle);
    });

  for (const [k, code] of recipesIn('r').entries())
    it.skipIf(!hasR)(`reads in R, recipe ${k + 1}, where the middle run ends${hasR ? '' : ': R is not installed here'}`, () => {
      expect(lastNumber('Rscript', '-e', code)).toBe(middle);
    });

  it.each(recipesIn('js'))('is JavaScript, where only a page of Observable can run it: %s', (code) => {
    expect(transformSync(code, { loader: 'js', format: 'esm' }).code).not.toBe('');
  });
});
