import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyFiles } from '../../../src/cli/commands/verify/files.ts';
import { settle } from '../../../src/cli/results/folder-settle.ts';
import { manifestAt, sealState } from '../../../src/cli/results/manifest-seal.ts';
import { desk } from '../fake-io.ts';
import { type Deed, deedsIn } from '../killing.ts';

const at = desk();
const path = join(at.folder, 'output/mine');
const before = join(at.folder, 'before');
let deed: Awaited<ReturnType<typeof deedsIn>>;

/** A result: files by name, and a manifest that names them. */
const result = (which: string, names: readonly string[]): [string, string][] => [
  ...names.map((name): [string, string] => [name, `${which} ${name}`]),
  [
    'manifest.json',
    JSON.stringify({ schema: 'equidistance/manifest/2', which, files: [...names, 'manifest.json'], journals: ['runs.csv'] }),
  ],
];
const OLD = result('old', ['summary.json', 'dropped.svg', 'table.csv']);
const NEW = result('new', ['summary.json', 'added.svg', 'table.csv']);
const OWN = { 'notes.txt': 'mine', 'added.svg': 'mine too' };

/** Which result stands in the folder, if it is whole. */
function standing(): string {
  const manifest = manifestAt(path);
  if (manifest === undefined || sealState(manifest) !== 'whole') return 'no manifest';
  const findings = verifyFiles({ name: 'mine', path, manifest });
  return findings.every(({ verdict }) => verdict === 'same') ? String(manifest.which) : JSON.stringify(findings);
}
const held = (name: string): string => readFileSync(join(path, name), 'utf8');
const visible = (): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
const hidden = (): string[] => readdirSync(path).filter((name) => /^\.equidistance\.(next|last)$/.test(name));
const commit = (more: Partial<Deed> = {}) => deed({ work: 'commit', path, files: NEW, ...more });
/** What a folder holds after a commit, or after none. */
const FILES = {
  old: ['added.svg', 'dropped.svg', 'figures', 'manifest.json', 'notes.txt', 'runs.csv', 'summary.json', 'table.csv'],
  new: ['added-yours.svg', 'added.svg', 'figures', 'manifest.json', 'notes.txt', 'runs.csv', 'summary.json', 'table.csv'],
};

/** See that nothing of a person's is lost, and that nothing is torn, whatever has just happened. */
function nothingIsLost(): void {
  expect(held('notes.txt')).toBe('mine');
  expect(held('figures/a.svg')).toBe('mine too');
  expect(held('runs.csv')).toBe('runs');
  for (const name of ['summary.json', 'table.csv']) expect([`old ${name}`, `new ${name}`]).toContain(held(name));
}

beforeAll(async () => {
  deed = await deedsIn(join(at.folder, 'program'));
  mkdirSync(join(path, 'figures'), { recursive: true });
  writeFileSync(join(path, 'runs.csv'), 'runs');
  deed({ work: 'commit', path, files: OLD });
  for (const [name, text] of Object.entries(OWN)) writeFileSync(join(path, name), text);
  writeFileSync(join(path, 'figures/a.svg'), 'mine too');
  cpSync(path, before, { recursive: true });
});
/** Put the folder back to where each try begins. */
function anew(): void {
  rmSync(path, { recursive: true, force: true });
  cpSync(before, path, { recursive: true });
}
beforeEach(anew);

describe('a program that puts a result in place of another', () => {
  it('killed at every step leaves one or the other whole, once somebody looks, and all that is a person’s', () => {
    const calls = commit()!.calls.length;
    expect(calls).toBeGreaterThan(25);
    expect([standing(), visible(), hidden()]).toEqual(['new', FILES.new, []]);
    const found: string[] = [];
    for (let kill = 1; kill <= calls; kill++) {
      anew();
      expect(commit({ kill })).toBeUndefined();
      nothingIsLost();
      const said: string[] = [];
      settle(path, (line) => said.push(line), { still: 0 });
      nothingIsLost();
      const now = standing() as 'old' | 'new';
      found.push(now);
      expect([kill, now, visible(), hidden(), said.length < 3]).toEqual([kill, now, FILES[now], [], true]);
      expect(now === 'new' ? held('added-yours.svg') : held('added.svg')).toBe('mine too');
    }
    const first = found.indexOf('new');
    expect(first).toBeGreaterThan(5);
    expect(found).toEqual(found.map((_, k) => (k < first ? 'old' : 'new')));
  });

  it('is finished as well by one that is itself killed at every step', () => {
    const calls = commit()!.calls.length;
    for (const kill of [calls - 16, calls - 7])
      for (let second = 1, over = false; !over; second++) {
        anew();
        commit({ kill });
        over = deed({ work: 'settle', path, kill: second }) !== undefined;
        nothingIsLost();
        settle(path, () => undefined, { still: 0 });
        expect([kill, second, standing(), visible(), hidden()]).toEqual([kill, second, 'new', FILES.new, []]);
      }
  });

  it('leaves the one of before where any step fails, and says that nothing was changed only where nothing was', () => {
    const { calls } = commit()!;
    const found: string[] = [];
    for (let fail = 1; fail <= calls.length; fail++) {
      anew();
      const { said } = commit({ fail })!;
      nothingIsLost();
      const isRefused = said.includes('choose another folder with --out; nothing there was changed');
      const now = isRefused ? 'old' : 'new';
      found.push(now);
      expect([calls[fail - 1], fail, standing()]).toEqual([calls[fail - 1], fail, now]);
      if (isRefused) expect([fail, visible()]).toEqual([fail, FILES.old]);
      settle(path, () => undefined, { still: 0 });
      expect([fail, visible(), hidden()]).toEqual([fail, FILES[now], []]);
    }
    expect(found.filter((now) => now === 'old').length).toBeGreaterThan(15);
  });
});
