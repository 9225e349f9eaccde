import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildPage } from '../../.config/build-page.ts';
import { PROGRAMS } from '../program.ts';

const FOLDER = join(PROGRAMS, 'page');
const DONE = join(FOLDER, 'done');
const FAILED = join(FOLDER, 'failed');

/** Build the page as it is published, once for all files of tests: whoever comes first builds it, the others wait. */
export async function builtPage(): Promise<string> {
  const page = join(FOLDER, 'classroom.html');
  try {
    mkdirSync(FOLDER);
  } catch {
    while (!existsSync(DONE)) {
      if (existsSync(FAILED)) throw new Error('the page could not be built; another file of tests says why');
      await setTimeout(50);
    }
    return page;
  }
  try {
    await buildPage(FOLDER);
    writeFileSync(DONE, '');
    return page;
  } catch (error) {
    writeFileSync(FAILED, '');
    throw error;
  }
}
