import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/cli/flags/foreign-command.ts';
import { desk, SHORT } from '../cli/fake-io.ts';

const DOCUMENT = readFileSync('docs/results.md', 'utf8');
const lines = [...DOCUMENT.matchAll(/^npx equidistance .+$/gm)].map(([line]) =>
  line.replace(/"(select|from)([^"]*)"/g, (_, ...[word, rest]) => `'${word}${rest.replace(/'/g, "'\\''")}'`),
);

const at = desk();
beforeAll(async () => {
  const few = ['--format', 'csv', '--quiet'];
  await at.call('run', 'serbia-2026', ...SHORT);
  await at.call('run', 'rising', '--runs', '4', '--months', '14', '--format', 'csv,png');
  await at.call('compare', 'managed', 'rising', ...SHORT);
  await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '2', ...few);
  await at.call('ask', 'what-matters', '--points', '16', '--replicates', '2', ...few);
  await at.call('record', '--test', '--runs', '5', ...few);
});

describe('docs/results.md', () => {
  it('shows commands that work', async () => {
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const { code, out, err } = await at.call(...wordsOf(line).slice(2));
      expect([line, code, err]).toEqual([line, 0, []]);
      expect(out.length).toBeGreaterThan(1 - Number(line.includes('--json')));
    }
  });

  it('names every table that is written, and its columns', () => {
    for (const folder of at.list('output')) {
      for (const file of at.list(`output/${folder}`).filter((name) => name.endsWith('.csv'))) {
        expect(DOCUMENT, file).toContain(`\`${file.slice(0, -'.csv'.length)}\``);
        const [head] = at.read(`output/${folder}/${file}`).split('\n');
        // Columns of channels, powers, parameters, outcomes, intervals and benchmarks are described by their kind.
        const named = head
          .split(',')
          .filter((name) => !/^(tilt|tie)_|\.|_(lo|hi|mae|crps|sd)$|^(skill|noise)_|^preset$/.test(name));
        for (const name of named) expect(DOCUMENT, `${file} ${name}`).toContain(`\`${name}\``);
      }
    }
  });
});
