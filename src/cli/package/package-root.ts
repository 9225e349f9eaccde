import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readShipped } from '../files/read-text.ts';

/** The folder of the package: the nearest above this file that holds a package.json. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/** Find the folder of the bundled programs: the bundle puts this file among its chunks, one folder below them. */
export function programHome(): URL {
  const here = new URL('.', import.meta.url);
  return here.pathname.endsWith('/chunks/') ? new URL('..', here) : here;
}

/** Read the version of the package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readShipped(join(PACKAGE_ROOT, 'package.json'))) as { version: string };
  return version;
}
