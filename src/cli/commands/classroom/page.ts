import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { readShipped } from '../../files/read-text.ts';
import { PACKAGE_ROOT } from '../../package/package-root.ts';
import type { Io } from '../../terminal/io.ts';
import { beforeStop } from '../../terminal/on-stop.ts';
import { keepPage, keptPage } from './kept.ts';

const PAGE = 'classroom.html';
/** What builds the page; only a checkout of the sources has it. */
const BUILDER = join(PACKAGE_ROOT, '.config', 'build-page.ts');
/** What it is made of, and what makes it. */
const PACKAGES = ['preact', 'vega', 'vega-lite', 'vega-interpreter', 'esbuild', 'zod', 'yaml'];
/** Bytes that a builder may say of its mistakes. */
const MOST_SAID = 10_000_000;

/**
 * Read the classroom page: the published one, or in a checkout one that is built from the sources as they are, once.
 *
 * @throws UsageError where there is neither a page nor what builds it
 */
export async function classroomPage(io: Pick<Io, 'warn'>): Promise<string> {
  if (existsSync(BUILDER)) {
    const kept = keptPage();
    if (kept !== undefined) return kept;
    const page = await built(io);
    keepPage(page);
    return page;
  }
  const published = join(PACKAGE_ROOT, 'dist', PAGE);
  if (existsSync(published)) return readShipped(published);
  throw new UsageError('the classroom page is missing from this package', 'install the package once more');
}

async function built({ warn }: Pick<Io, 'warn'>): Promise<string> {
  const missing = PACKAGES.filter((name) => !existsSync(join(PACKAGE_ROOT, 'node_modules', name, 'package.json')));
  if (missing.length > 0)
    throw new UsageError(`the classroom page needs ${missing.join(', ')}, not installed here`, `in ${PACKAGE_ROOT}: npm start`);
  warn('Building the classroom page, once; it takes some ten seconds …');
  const folder = mkdtempSync(join(tmpdir(), 'equidistance-page-'));
  const stopping = new AbortController();
  beforeStop(async () => {
    stopping.abort();
    rmSync(folder, { recursive: true, force: true });
  });
  try {
    const builder = ['--import', 'tsx', BUILDER, folder, '--as-it-stands'];
    const { signal } = stopping;
    await promisify(execFile)(process.execPath, builder, { cwd: PACKAGE_ROOT, maxBuffer: MOST_SAID, signal });
    return readShipped(join(folder, PAGE));
  } catch (error) {
    throw new UsageError(`the classroom page cannot be built: ${reasonIn(error)}`, `in ${PACKAGE_ROOT}: npm ci, then again`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Find the line of all that a failed builder says that names the mistake. */
function reasonIn(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
  const lines = (stderr || message).split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines[0];
}
