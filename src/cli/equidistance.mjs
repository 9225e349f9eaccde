#!/usr/bin/env node
// Starts the program: a checkout runs from its sources, a package from what was built. It is plain JavaScript, since it
// runs before anything is installed or built, and stands where npm links it: `npx equidistance` works in both.
import { existsSync } from 'node:fs';

const source = new URL('./source-thread.mjs', import.meta.url);

/** Start from source; a package that is missing is told in words. */
async function startFromSource() {
  try {
    import.meta.resolve('tsx/esm/api');
    const { listen } = await import('./workers/listen.mjs');
    listen(source);
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !/^Cannot find package/.test(error.message)) throw error;
    process.stderr.write('✖ Equidistance is not installed yet.\n  Install it once, in its folder: npm start\n');
    process.exitCode = 1;
  }
}

await (existsSync(source) ? startFromSource() : import('../../dist/cli.js'));
