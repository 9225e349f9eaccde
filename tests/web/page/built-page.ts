import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from '../../../.config/build-page.ts';
import { keepPage, keptPage } from '../../../src/cli/commands/classroom/kept.ts';
import { PROGRAMS } from '../../program.ts';
import { until } from '../../until.ts';

const FOLDER = join(PROGRAMS, 'page');
const DONE = join(FOLDER, 'done');
const FAILED = join(FOLDER, 'failed');

/**
 * Build the page as it is published, once for all files of tests: whoever comes first builds it, the others wait. It is kept
 * as `classroom` keeps it, and is built again only from other sources.
 */
export async function builtPage(): Promise<string> {
  const page = join(FOLDER, 'classroom.html');
  try {
    mkdirSync(FOLDER);
  } catch {
    await until(() => existsSync(DONE) || existsSync(FAILED), 'the page to be built');
    if (existsSync(DONE)) return page;
    throw new Error('the page could not be built; another file of tests says why');
  }
  try {
    const kept = keptPage();
    if (kept !== undefined) writeFileSync(page, kept);
    else keepPage(readFileSync(await buildPage(FOLDER), 'utf8'));
    writeFileSync(DONE, '');
    return page;
  } catch (error) {
    writeFileSync(FAILED, '');
    throw error;
  }
}
