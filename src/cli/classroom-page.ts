import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { UsageError } from '../scenario/usage-error.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { readShipped } from './read-text.ts';

/** The page as it is published. */
const BUILT = join(PACKAGE_ROOT, 'dist', 'classroom.html');
/** What builds the page; only a checkout of the sources has it. */
const BUILDER = join(PACKAGE_ROOT, '.config', 'build-page.ts');
const BUNDLER = join(PACKAGE_ROOT, 'node_modules', 'esbuild', 'package.json');

/**
 * Read the classroom page: the published one, or in a checkout one that is built from the sources as they are now.
 *
 * @throws UsageError where there is neither a page nor what builds it
 */
export function classroomPage(): string {
  if (existsSync(BUILDER) && existsSync(BUNDLER)) return built();
  if (existsSync(BUILT)) return readShipped(BUILT);
  throw new UsageError('the classroom page is not built yet', 'build it once: npm ci && npm run build');
}

function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'equidistance-page-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', BUILDER, folder], {
      cwd: PACKAGE_ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`the page cannot be built: ${stderr.trim()}`);
    return readShipped(join(folder, 'classroom.html'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
