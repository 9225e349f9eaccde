import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Have the names in a folder written to the disk, so that a power failure finds the old result or the new one. */
export function flushFolder(path: string): void {
  let folder = -1;
  try {
    folder = openSync(path, 'r');
    fsyncSync(folder);
  } catch (error) {
    // Windows has no way to do it and writes names through by itself.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (folder !== -1) closeSync(folder);
  }
}
