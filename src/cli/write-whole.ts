import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Write a file as a whole or not at all: whoever opens it sees the old one or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeNew(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/**
 * Write a file that is new: a pipe or a link that stands at its name is taken away first, and never written through.
 * Only what stands in the way is lost, not what it leads to.
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  rmSync(path, { force: true });
  writeFileSync(path, content, { flag: 'wx' });
}
