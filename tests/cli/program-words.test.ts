import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProgramWords, programWords } from '../../src/cli/program-words.ts';

const root = mkdtempSync(join(tmpdir(), 'equidistance a clone '));
const checkout = join(root, 'clone');
const installed = join(root, 'node_modules', 'equidistance');
for (const folder of [join(checkout, 'src/cli'), installed]) mkdirSync(folder, { recursive: true });
writeFileSync(join(checkout, 'src/cli/bin.ts'), '');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const start = { script: join(root, 'bin/equidistance'), folder: root, environment: {} };

describe.skipIf(process.platform === 'win32')('what starts the program once more', () => {
  it('is found by npm within a checkout, and by its path elsewhere, quoted', () => {
    expect(programWords({ ...start, folder: join(checkout, 'docs') }, checkout)).toBe('npx equidistance');
    expect(programWords({ ...start, folder: checkout }, checkout)).toBe('npx equidistance');
    expect(programWords(start, checkout)).toBe(`node '${checkout}/src/cli/equidistance.mjs'`);
    expect(programWords({ ...start, folder: `${checkout}-2` }, checkout)).toBe(`node '${checkout}/src/cli/equidistance.mjs'`);
  });
  it('is the short name only where a shell finds it', () => {
    const onPath = { PATH: `/usr/bin:${join(root, 'bin')}` };
    expect(programWords({ ...start, environment: onPath }, installed)).toBe('equidistance');
    expect(programWords({ ...start, environment: { ...onPath, npm_lifecycle_event: 'npx' } }, installed)).toBe(
      'npx equidistance',
    );
    expect(programWords({ ...start, environment: { PATH: '/usr/bin' } }, installed)).toBe('npx equidistance');
  });
  it('takes the place of $0, and nothing of it is read as a pattern', () => {
    expect(inProgramWords('try: $0 list; $0 check', "node '/a $& b'")).toBe("try: node '/a $& b' list; node '/a $& b' check");
  });
});
