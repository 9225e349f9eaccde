import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { desk } from '../cli/fake-io.ts';
import { fewFor } from './few.ts';

const README = readFileSync('README.md', 'utf8');
const blocks = (language: string) =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text);
/** Commands in the table, as words. */
const commands = [...README.matchAll(/^\| `npx equidistance ([^`]+)`/gm)].map(
  ([, text]) => text.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/"/g, '')) ?? [],
);

/** A command with few points and runs; a number of its own that it gives for either is made small. */
function small(words: readonly string[]): string[] {
  const few = fewFor(words);
  const given = words.indexOf('--runs');
  if (given < 0) return [...words, ...few];
  return [...words.with(given + 1, '4'), ...few.slice(few.indexOf('--format'))];
}

describe('README', () => {
  it('shows a scenario that runs as it stands', async () => {
    const [yaml] = blocks('yaml');
    const { call, write } = desk();
    write('my-class.yaml', yaml);
    expect(await call('check', 'my-class.yaml')).toMatchObject({ code: 0, err: [] });
    expect((await call('run', 'my-class.yaml', '--runs', '4', '--format', 'csv')).code).toBe(0);
  });
  it('shows commands that work, in this order', async () => {
    expect(commands.length).toBeGreaterThan(6);
    const { call } = desk();
    for (const words of commands) {
      expect(await call(...small(words)), words.join(' ')).toMatchObject({ code: 0 });
    }
  });
  it('starts and tests with the commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(blocks('sh').map((text) => text.trim())).toEqual(['npm start', 'npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });
  it('shows pictures that stand in docs/images', () => {
    for (const [, file] of README.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g))
      expect(readFileSync(file).length, file).toBeGreaterThan(10_000);
  });
});
