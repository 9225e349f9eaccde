import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readShipped } from '../files/read-text.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** Find the day on which a version came out, `YYYY-MM-DD`, in the changelog; nothing where it does not know the version. */
export function releaseDate(version: string): string | undefined {
  const changelog = join(PACKAGE_ROOT, 'CHANGELOG.md');
  // Somebody may have left it out of a copy; no result hangs on it.
  if (!existsSync(changelog)) return undefined;
  const heads = readShipped(changelog).matchAll(/^## (\S+) \((\d{4}-\d\d-\d\d)\)$/gm);
  return [...heads].find(([, named]) => named === version)?.[2];
}
