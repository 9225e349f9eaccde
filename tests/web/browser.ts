import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  chromium as playwright,
} from 'playwright-core';
import { afterAll } from 'vitest';
import type { Language } from '../../src/web/strings/both.ts';
import { PATIENCE } from '../until.ts';
import { builtPage } from './built-page.ts';

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
async function launched(): Promise<Browser | string> {
  try {
    const own = process.env.CHROME_PATH;
    if (!own && (process.platform !== 'linux' || process.arch !== 'x64'))
      return `the Chromium of the package is for Linux on x64, this is ${process.platform} on ${process.arch}; set CHROME_PATH`;
    const headless = own ? [] : ['--headless=shell'];
    return await playwright.launch({
      executablePath: own ?? (await chromium.executablePath()),
      args: [...QUIET, ...headless],
      timeout: PATIENCE,
    });
  } catch (error) {
    return `Chromium cannot start: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

const found = await launched();
/** Why there is no browser; undefined where there is one. */
export const noBrowser: string | undefined = typeof found === 'string' ? found : undefined;
if (noBrowser !== undefined) process.stderr.write(`\nThe tests of the classroom page are skipped: ${noBrowser}\n`);

/** The one file as it is published, opened from the disk. */
export const file: string = noBrowser === undefined ? await builtPage() : '';
export const address: string = pathToFileURL(file).href;

afterAll(async () => {
  if (typeof found !== 'string') await found.close();
});

/** What a page must not do, seen so far: errors it has written, and addresses it has asked for. */
export const seen: { readonly errors: string[]; readonly requests: string[] } = { errors: [], requests: [] };

export interface Opening extends BrowserContextOptions {
  readonly language?: Language;
  /** What follows the address of the file, `#/limits`. */
  readonly hash?: string;
}

/** A page that closes with the block that opened it. */
export interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Open the page in a profile of its own and wait for its first settled picture. */
export async function open({ language = 'en', hash = '', ...options }: Opening = {}): Promise<Opened> {
  if (typeof found === 'string') throw new Error(found);
  const context = await found.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  await context.addInitScript((chosen) => localStorage.setItem('equidistance.language', chosen), language);
  context.on('request', (request) => void (/^(file|blob|data):/.test(request.url()) || seen.requests.push(request.url())));
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && seen.errors.push(message.text())));
  page.on('pageerror', (error) => void seen.errors.push(error.message));
  await page.goto(`${address}${hash}`);
  if (hash === '' || hash.startsWith('#/explore')) await settled(page);
  return { page, context, [Symbol.asyncDispose]: () => context.close() };
}

/** Wait until the engine has nothing better to show: a picture, or why there is none. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.see[aria-busy="false"]').waitFor();
  await page.locator('.main-plot .drawing svg, .failure').first().waitFor();
}

/** Stop the clock of a page: from here on it goes only as far as a test lets it, whatever the test itself takes. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
}

/** Wait until a move of a control has been answered in full. */
export async function moved(page: Page, move: () => Promise<unknown>): Promise<void> {
  const before = await page.locator('.foot [role=status]').innerText();
  await move();
  await page.waitForFunction((text) => document.querySelector('.foot [role=status]')?.textContent !== text, before);
  await settled(page);
}

/** Count what a page shows once there are so many at least: a picture may just be drawn anew. */
export async function countOf(what: Locator, least: number): Promise<number> {
  await what.nth(least - 1).waitFor({ state: 'attached' });
  return what.count();
}

/** Let every further page of a profile find that it may store nothing. */
export function refuseStorage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}
