import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clearStale } from '../files/stale-parts.ts';
import { MANIFEST, manifestAt, ownFilesOf } from './manifest-seal.ts';

/**
 * Put right what a killed program of version 0.1.0 has left beside a folder: that version wrote into a twin of the folder and
 * put the old folder aside. Results that it had put aside come home, with what others had put there; its twin goes.
 */
export function settleFormer(path: string, now: number): void {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  const isOf = (end: RegExp) => (name: string) => name.startsWith(start) && end.test(name.slice(start.length));
  for (const name of readdirSync(folder).filter(isOf(/^\d+\.part\.last$/))) bringHome(join(folder, name), path);
  clearStale(folder, isOf(/^\d+\.part$/), now);
}

/** Take what others had put into the old folder over into the new one; the old one goes once it is empty of that. */
function bringHome(last: string, path: string): void {
  const written = new Set([...ownFilesOf(manifestAt(last)), MANIFEST]);
  const isEmpty = !existsSync(join(path, MANIFEST));
  for (const name of readdirSync(last))
    if ((isEmpty || !written.has(name)) && !existsSync(join(path, name))) renameSync(join(last, name), join(path, name));
  rmSync(last, { recursive: true, force: true });
}
