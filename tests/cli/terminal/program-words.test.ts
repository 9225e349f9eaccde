import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inProgramWords, PROGRAM, programWords } from '../../../src/cli/terminal/program-words.ts';
import { loadScenario } from '../../../src/index.ts';
import { desk, HEAD } from '../fake-io.ts';

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
  it('takes its place in a text of ours, and nothing of it is read as a pattern', () => {
    const text = `try: ${PROGRAM} list; ${PROGRAM} check`;
    expect(inProgramWords(text, "node '/a $& b'")).toBe("try: node '/a $& b' list; node '/a $& b' check");
  });
  it('is put into nothing that others named, whatever they call it', async () => {
    const at = desk();
    const name = 'a $0 b';
    at.write(`${name}.yaml`, `${HEAD}bite: {$0: 1}\n`);
    at.write('own.yaml', `format: 2\nname: Mine\nstory: A story.\nextends: ./${name} c\n`);
    for (const words of [
      ['run', `${name}.yaml`],
      ['run', 'own.yaml'],
      ['run', `${name}.yml`],
      ['run', '$0'],
      ['ask', `${name}.yaml`],
      ['run', 'rising', '--set', '$0=1'],
      ['verify', name],
      ['jobs', 'gather', name],
      ['new', 'mine', '--from', name],
      ['$0'],
    ]) {
      const { code, err } = await at.call(...words);
      expect([words, code]).toEqual([words, 1]);
      expect(err.join('\n').replace(/equidistance (run|list|new|check|jobs|verify|ask)/g, ''), words[1]).not.toMatch(
        /a equidistance b|equidistance|\{program/,
      );
    }
    const { err } = await at.call('ask', `${name}.yaml`);
    expect(err[1]).toMatch(/^ {2}run it: equidistance run 'a \$0 b\.yaml'; /);
  });
  it('stands in the hints of the library too, also where a file extends what is not there', async () => {
    const at = desk();
    at.write('own.yaml', 'format: 2\nname: Mine\nstory: A story.\nextends: qqqqqqqqqqqq\n');
    const hint = 'npx equidistance list shows those that are shipped; a file of your own is given by its path';
    await expect(loadScenario('qqqqqqqqqqqq')).rejects.toMatchObject({ hint });
    await expect(loadScenario(join(at.folder, 'own.yaml'))).rejects.toMatchObject({ problems: [{ hint }] });
  });
});
