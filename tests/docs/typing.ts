import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { commandNow } from '../../src/cli/flags/former-names.ts';
import { freshClone, type Typed } from './clone.ts';
import { fewFor } from './few.ts';

export const VARIANT = 'format: 2\nname: My rising\nstory: A story to be told in class.\nextends: rising\n';
export const BY_NPM = 'npx equidistance';

/** A clone for one file of tests. */
export const clone = freshClone();
afterAll(() => clone.remove());

/** Tests of what is typed in the clone; a shell types it. */
export const inClone = describe.skipIf(process.platform === 'win32');

/** Commands that have been typed for what they do. */
const begun = new Set<string>();

/** What starts a command: the first time the sources, as in any clone; then their bundle, which is there a second sooner. */
function programFor(name: string, line: string): string {
  if (begun.has(name) || line.includes('--help')) return clone.bundled;
  begun.add(name);
  return join(clone.folder, 'src/cli/equidistance.mjs');
}

/** Have a command make little: few runs and points, whether it names a number of its own or none, and no pictures. */
function small(line: string): string {
  if (/--help|--json$/.test(line)) return line;
  // A run that is asked for by its number has to be among them.
  const runs = 1 + Number(/ --run (\d+)/.exec(line)?.[1] ?? 3);
  const few =
    fewFor(line.split(' ').slice(2))
      .join(' ')
      .replace('--runs 4', `--runs ${runs}`)
      .match(/--\w+ \S+/g) ?? [];
  return few.reduce((made, pair) => {
    const [flag] = pair.split(' ');
    if (flag === '--format' && made.includes(' --format ')) return made;
    const given = new RegExp(` ${flag} \\d+`);
    return given.test(made) ? made.replace(given, ` ${pair}`) : `${made} ${pair}`;
  }, line);
}

/** Type a command as it is printed; what it makes is made small, and npm is asked once only, for it takes a second. */
export function typed(line: string, folder?: string): Typed {
  const [, , name] = line.split(' ');
  // A name is free when its command is first read; another document, or `npm start`, may have printed the same one.
  const [made] = / new ([\w/-]+)/.exec(line)?.slice(1) ?? [];
  if (made !== undefined && name === 'new') clone.erase(`${made}.yaml`, folder);
  const here = `npx() { shift; '${process.execPath}' '${programFor(name, line)}' "$@"; }\n`;
  // Every command begins anew: what others were given has made other runs.
  const fresh = commandNow(name)[0] === 'ask' && !/--help|--shard|--fresh/.test(line) ? ['--fresh'] : [];
  return clone.type(`${here}${[small(line), ...fresh].join(' ')}`, folder);
}

/** Find the commands in what the program prints: each stands at the end of a line or before a semicolon. */
export const commandsIn = (text: string): string[] =>
  text
    .replace(/ \\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/npx equidistance [a-z]+.*?(?=;|$| shows | writes )/g)].map(([command]) => command.trim()),
    );

/** Commands that need a package which not everybody has say how to install it, in a line. */
const isElsewhere = (line: string): boolean => / query\b| --queue |parquet|pptx|xlsx/.test(line);

export function expectDone(line: string, { code, out, err }: Typed): void {
  const said = `${line}\n${out.slice(-300)}\n${err}`;
  expect(err, said).not.toMatch(/\n\s+at |This is a mistake of ours/);
  // Whoever types a former name is told the new one first.
  if (isElsewhere(line))
    expect(err.replace(/^ℹ .*\n/gm, '').trim(), said).toMatch(/^✖ .* not installed here\n {2}install with: npm ci$/);
  else expect([line, code], said).toEqual([line, 0]);
}
