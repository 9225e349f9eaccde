import { copyFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { flush } from './flush.ts';
import { RANDOM_NAME, randomName } from './random-name.ts';
import { clearStale } from './stale-parts.ts';

/** Characters of a name that are kept in the temporary one, so that it is not too long for the disk. */
const LONGEST = 100;

/** Write a file as a whole: whoever opens it, at whatever moment, sees the old one or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  throughPart(path, (part) => writeFileSync(part, content, { flush: true, flag: 'wx' }));
}

/** Copy a file as a whole. */
export function copyWhole(from: string, to: string): void {
  throughPart(to, (part) => {
    copyFileSync(from, part);
    flush(part);
  });
}

function throughPart(path: string, write: (part: string) => void): void {
  const folder = dirname(path);
  // Hidden, and of a name that nobody else draws: others may write the same file at the same time.
  const stem = `.${basename(path).slice(0, LONGEST)}.`;
  const part = join(folder, `${stem}${randomName()}.part`);
  try {
    write(part);
    // The disk's own clock tells what is old: those of the machines around it may differ.
    clearStale(
      folder,
      (name) => name.startsWith(stem) && name.endsWith('.part') && RANDOM_NAME.test(name.slice(stem.length, -'.part'.length)),
      statSync(part).mtimeMs,
    );
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
