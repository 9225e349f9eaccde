import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Have the names in a folder, or a file that is closed already, written to the disk, so that a power failure finds the
 * old result or the new one.
 */
export function flush(path: string): void {
  let file = -1;
  try {
    file = openSync(path, 'r');
    fsyncSync(file);
  } catch (error) {
    // Windows has no way to do it and writes names through by itself.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (file !== -1) closeSync(file);
  }
}
