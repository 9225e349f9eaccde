import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, commandsIn, expectDone, inClone, typed, VARIANT } from './typing.ts';

inClone('in a clone in which only `npm start` was typed', () => {
  it('npm start runs, and npm finds the program from then on, in every folder of the clone', () => {
    const start = clone.type('npm start --silent');
    expect([start.code, start.err.replace(/^ℹ.*\n/gm, '')]).toEqual([0, '']);
    for (const line of commandsIn(start.out)) expectDone(line, typed(line));
    for (const folder of [clone.folder, join(clone.folder, 'docs')]) {
      const { code, out, err } = clone.type('npx equidistance check rising', folder);
      expect([code, out.startsWith('✔ rising'), err]).toEqual([0, true, '']);
    }
  });

  it('classroom builds the page once, without a development package, and says so in a line', () => {
    const first = typed('npx equidistance classroom --out c.html');
    expect([first.code, first.err]).toEqual([0, 'Building the classroom page, once; it takes some ten seconds …\n']);
    const second = typed('npx equidistance classroom --out d.html');
    expect([second.code, second.err]).toEqual([0, '']);
    expect(readFileSync(join(clone.folder, 'd.html'), 'utf8')).toBe(readFileSync(join(clone.folder, 'c.html'), 'utf8'));
  });

  it('a command printed elsewhere leads back to the clone', () => {
    clone.write('sub/own.yaml', VARIANT);
    const elsewhere = join(clone.folder, '..');
    const { out } = clone.type(
      `node equidistance/src/cli/equidistance.mjs run equidistance/sub/own.yaml --runs 4 --format csv`,
      elsewhere,
    );
    const printed = out.split('\n').flatMap((line) => /(node .*equidistance\.mjs .*)$/.exec(line)?.[1] ?? []);
    expect(printed).toHaveLength(1);
    for (const line of printed) expectDone(line, clone.type(line, elsewhere));
  });
});
