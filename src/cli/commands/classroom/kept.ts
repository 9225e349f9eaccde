import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readShipped, readShippedBytes } from '../../files/read-text.ts';
import { PACKAGE_ROOT } from '../../package/package-root.ts';
import { writePage } from './write.ts';

const DIST = join(PACKAGE_ROOT, 'dist');
const PAGE = join(DIST, 'classroom.html');
/** Says from what the page beside it was built, and that it is whole. */
const MARK = join(DIST, 'classroom.built');

/** What goes into the page: sources without the command line, but for how it reads fonts; cases; and the packages' versions. */
const MADE_OF = ['src', 'scenarios', '.config', 'package.json', 'package-lock.json'];
const isLeftOut = (path: string): boolean => path.startsWith(join('src', 'cli') + sep) && !path.includes(`${sep}render${sep}`);

/** Read the page that was built before from the very same sources, if it is still there and whole. */
export function keptPage(): string | undefined {
  try {
    const page = readShipped(PAGE);
    return readShipped(MARK) === markOf(page) ? page : undefined;
  } catch {
    return undefined;
  }
}

/** Keep a page for the next time. Where nobody may write, it is built anew each time. */
export function keepPage(page: string): void {
  try {
    writePage(PAGE, page);
    writePage(MARK, markOf(page));
  } catch {}
}

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function markOf(page: string): string {
  const files = MADE_OF.flatMap(filesIn).filter((path) => !isLeftOut(path));
  const sources = files.map((path) => `${path} ${digest(readShippedBytes(join(PACKAGE_ROOT, path)))}`).sort();
  return `${digest(sources.join('\n'))} ${digest(page)}\n`;
}

function filesIn(path: string): string[] {
  if (statSync(join(PACKAGE_ROOT, path)).isFile()) return [path];
  const inside = readdirSync(join(PACKAGE_ROOT, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return inside.filter((name) => statSync(join(PACKAGE_ROOT, name)).isFile());
}
