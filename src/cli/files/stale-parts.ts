import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Milliseconds after which something temporary that nobody has touched is left over from a program that was killed. Whether
 * its program still runs cannot be asked: it may have been in another container, or on another machine. [C]
 */
const STALE = 3_600_000;

/** Clear away what is temporary in a folder, goes by such a name, and has not been touched for an hour. */
export function clearStale(folder: string, isTemporary: (name: string) => boolean, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!isTemporary(name)) continue;
    const path = join(folder, name);
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - touched > STALE) rmSync(path, { recursive: true, force: true });
  }
}
