import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMALL } from '../scenario/small-case.ts';

/** Stands in files that lie outside, and may turn up nowhere. */
export const SECRET = 'secret-7f3a9c';

/** A folder to work in, with ways out of it: links, a loop, a pipe, and a file above that must not be read. */
export interface Ground {
  readonly folder: string;
  remove(): void;
}

export function ground(): Ground {
  const root = mkdtempSync(join(tmpdir(), 'equidistance-fuzz-'));
  const folder = join(root, 'desk');
  const outside = `format: 2\nname: ${SECRET}\nstory: ${SECRET}\nextends: small\n${SECRET}: ${SECRET}\n`;
  mkdirSync(join(folder, 'inner'), { recursive: true });
  mkdirSync(join(root, 'secret'));
  for (const name of ['secret.yaml', 'secret/secret', 'secret/mine']) writeFileSync(join(root, name), outside);
  for (const name of ['small.yaml', 'inner/small.yaml']) writeFileSync(join(folder, name), SMALL);
  for (const [to, name] of [
    ['../secret.yaml', 'link'],
    ['../secret.yaml', 'link.yaml'],
    ['..', 'linked'],
    ['.', 'loop'],
    ['/dev/zero', 'endless.yaml'],
  ])
    symlinkSync(to, join(folder, name));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Read the shipped files of a folder with one ending. */
export function shippedTexts(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
