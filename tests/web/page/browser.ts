import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  chromium as playwright,
} from 'playwright-core';
import type { Language } from '../../../src/web/strings/both.ts';
import { PATIENCE } from '../../until.ts';
import { BROWSER_AT } from './browser-address.ts';
import { builtPage } from './built-page.ts';

const found = process.env[BROWSER_AT] ?? 'nobody has started it';
/** Why there is no browser; undefined where there is one. */
export const noBrowser: string | undefined = found.startsWith('ws:') ? undefined : found;
const browser: Browser | undefined = noBrowser === undefined ? await playwright.connect(found, { timeout: PATIENCE }) : undefined;

/** The one file as it is published, opened from the disk. */
export const file: string = noBrowser === undefined ? await builtPage() : '';
export const address: string = pathToFileURL(file).href;

/** What a page must not do, seen so far: errors it has written, and addresses it has asked for. */
export const seen: { readonly errors: string[]; readonly requests: string[] } = { errors: [], requests: [] };

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  readonly language?: Language;
  /** What follows the address of the file, `#/limits`. */
  readonly hash?: string;
  /** Whether to wait for the first settled picture; so it is unless said otherwise. */
  readonly settles?: boolean;
}

/** A page that closes with the block that opened it. */
export interface Opened extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Open the page in a profile of its own and wait for its first settled picture, where it draws one. */
export async function open({ language = 'en', hash = '', settles = true, ...options }: Opening = {}): Promise<Opened> {
  if (browser === undefined) throw new Error(noBrowser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  await context.addInitScript((chosen) => localStorage.setItem('equidistance.language', chosen), language);
  context.on('request', (request) => void (/^(file|blob|data):/.test(request.url()) || seen.requests.push(request.url())));
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && seen.errors.push(message.text())));
  page.on('pageerror', (error) => void seen.errors.push(error.message));
  await page.goto(`${address}${hash}`);
  if (settles && (hash === '' || hash.startsWith('#/explore'))) await settled(page);
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
