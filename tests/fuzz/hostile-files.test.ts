import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/cli/files/read-text.ts';
import { type Desk, desk, HEAD } from '../cli/fake-io.ts';

const headOf = (base: string): string => `format: 2\nname: A\nstory: B\nextends: ${JSON.stringify(base)}\n`;
const SECRET = 'secret-7f3a9c';

/** A desk with a file that is no business of a scenario's. */
function deskBeside(): Desk {
  const at = desk();
  at.write('secret.yaml', `${SECRET}: 1\n`);
  mkdirSync(join(at.folder, 'class'));
  return at;
}

/** What is no ordinary file is none: nobody waits for it, and nothing of it is read. */
const MISSING = /no (scenario|experiment) is called|there is no file/;

/** Put something at `class/odd.yaml` that is no ordinary file of a sensible size. */
const ODD: Readonly<Record<string, readonly [make: (path: string) => void, words: RegExp]>> = {
  'a pipe': [(path) => execFileSync('mkfifo', [path]), MISSING],
  'a folder': [(path) => mkdirSync(path), MISSING],
  'a device without end': [(path) => symlinkSync('/dev/zero', path), MISSING],
  'a terminal': [(path) => symlinkSync('/dev/tty', path), MISSING],
  'a link in a circle': [(path) => symlinkSync(path, path), MISSING],
  'a link to nothing': [(path) => symlinkSync('nowhere', path), MISSING],
  'a gigabyte of nothing': [
    (path) => {
      closeSync(openSync(path, 'w'));
      truncateSync(path, 1_000_000_000);
    },
    /has 1000000000 bytes, more than/,
  ],
};

describe('files that are not what they seem', () => {
  it.each(Object.entries(ODD))('%s is refused in words, whoever asks for it', async (_, [make, words]) => {
    const at = deskBeside();
    make(join(at.folder, 'class/odd.yaml'));
    at.write('class/mine.yaml', headOf('odd'));
    for (const argv of [
      ['check', 'class/odd.yaml'],
      ['check', 'class/mine.yaml'],
      ['ask', 'class/odd.yaml'],
      ['record', '--figures', 'class/odd.yaml'],
    ]) {
      const { code, out, err } = await at.call(...argv);
      expect([code, out]).toEqual([1, []]);
      expect(err.join('\n')).toMatch(words);
    }
  });

  it.each([
    '../secret',
    '../secret.yaml',
    '../../../../../../etc/passwd',
    '/etc/passwd',
    './../secret',
    'inner/../../secret',
    '..\\secret',
    'link',
    'linked/secret',
    'x'.repeat(199),
  ])('a scenario cannot extend %j', async (base) => {
    const at = deskBeside();
    symlinkSync('../secret.yaml', join(at.folder, 'class/link.yaml'));
    symlinkSync('..', join(at.folder, 'class/linked'));
    at.write('class/mine.yaml', headOf(base));
    const { code, err } = await at.call('check', 'class/mine.yaml');
    expect(code).toBe(1);
    expect(err[0]).toMatch(/^✖ extends: /);
    expect(err.join('\n')).not.toContain(SECRET);
  });

  it.each(['../secret.yaml', '/etc/passwd', 'link.yaml', '../../../../../../../../proc/self/environ'])(
    'an experiment cannot run %j',
    async (scenario) => {
      const at = deskBeside();
      symlinkSync('../secret.yaml', join(at.folder, 'class/link.yaml'));
      at.write(
        'class/mine.yaml',
        `format: 2\nname: A\nstory: B\nquestion: sweep\nscenario: ${scenario}\nlevers: {rivalry.lever: {from: 0, to: 1}}\noutcomes: [equidistance.end.mean]\n`,
      );
      const { code, err } = await at.call('check', 'class/mine.yaml');
      expect(code).toBe(1);
      expect(err.join('\n')).toMatch(/lies outside|no scenario is called/);
      expect(err.join('\n')).not.toMatch(new RegExp(`${SECRET}|root:|PATH=`));
    },
  );

  it('a folder that leads to itself ends', async () => {
    const at = deskBeside();
    symlinkSync('.', join(at.folder, 'class/loop'));
    at.write('class/mine.yaml', headOf('loop/mine'));
    expect((await at.call('check', 'class/mine.yaml')).err[0]).toMatch(
      /^✖ extends: (more than 16 scenarios|scenarios extend each other)/,
    );
  });

  it('a scenario that is a link itself is read, as its reader has named it', async () => {
    const at = desk();
    at.write('elsewhere/real.yaml', HEAD);
    symlinkSync('elsewhere/real.yaml', join(at.folder, 'mine.yaml'));
    expect((await at.call('check', 'mine.yaml')).code).toBe(0);
  });

  it('a file that grows while it is read is not read to its end', () => {
    // What the system tells of itself has no size and is made while it is read.
    expect(() => readText('/proc/self/maps', { shown: 'it', kind: 'a scenario', largest: 10 })).toThrow(
      'it has more than 10 bytes',
    );
  });

  it('a file that is put in the place of another is not taken for it', () => {
    const at = deskBeside();
    const path = join(at.folder, 'class/mine.yaml');
    const reading = { shown: 'it', kind: 'a scenario', largest: 1000, within: [join(at.folder, 'class')] };
    writeFileSync(path, HEAD);
    expect(readText(path, reading)).toBe(HEAD);
    symlinkSync('../secret.yaml', join(at.folder, 'class/swap'));
    renameSync(join(at.folder, 'class/swap'), path);
    expect(() => readText(path, reading)).toThrow('it lies outside');
  });

  it('no text of a file steers the terminal', async () => {
    const at = desk();
    for (const text of ['"\\e[31mred"', '"\\a"', '"\\u202e"', '"a\\rb"', '"\\x9b"']) {
      at.write('mine.yaml', `format: 2\nname: ${text}\nstory: B\nextends: rising\n`);
      const { code, err } = await at.call('check', 'mine.yaml');
      expect([code, err[0]]).toEqual([
        1,
        expect.stringMatching(/this text holds a sign that cannot be seen \(U\+[0-9A-F]{4}\)$/),
      ]);
      expect(err.join('')).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
    const { err } = await at.call('check', '\u001b[2Jevil');
    expect(err.join('\n')).not.toContain('\u001b');
  });
});
