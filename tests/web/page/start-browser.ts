import chromium from '@sparticuz/chromium';
import { type BrowserServer, chromium as playwright } from 'playwright-core';
import { PATIENCE } from '../../until.ts';
import { BROWSER_AT } from './browser-address.ts';

/** Nothing of the browser itself may reach for the network, so that a request seen is one of the page. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium by CHROME_PATH, or the one inside a package; or why there is none. */
async function launched(): Promise<BrowserServer | string> {
  try {
    const own = process.env.CHROME_PATH;
    if (!own && (process.platform !== 'linux' || process.arch !== 'x64'))
      return `the Chromium of the package is for Linux on x64, this is ${process.platform} on ${process.arch}; set CHROME_PATH`;
    const headless = own ? [] : ['--headless=shell'];
    return await playwright.launchServer({
      executablePath: own ?? (await chromium.executablePath()),
      args: [...QUIET, ...headless],
      timeout: PATIENCE,
    });
  } catch (error) {
    return `Chromium cannot start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

/** Start one browser for all tests of pages, or say why there is none. Returns what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  const found = await launched();
  if (typeof found === 'string') process.stderr.write(`\nThe tests of the classroom page are skipped: ${found}\n`);
  process.env[BROWSER_AT] = typeof found === 'string' ? found : found.wsEndpoint();
  return async () => {
    if (typeof found !== 'string') await found.close();
  };
}
