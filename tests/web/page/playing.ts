import { buffer as wholeOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const PLAY = '#/play';
export const PHONE = { width: 390, height: 844 };

export const heading = (page: Page): Promise<string> => page.locator('.bar h1').innerText();

/** Press the button of the turn and wait for the month to move. */
export async function endMonth(page: Page, press: () => Promise<unknown>): Promise<void> {
  const before = await heading(page);
  await press();
  await page.waitForFunction((text) => document.querySelector<HTMLElement>('.bar h1')?.innerText !== text, before);
}

/** All that is said of a game as it stands: what happened, the numbers, the ties. */
export const told = (page: Page): Promise<string> =>
  page.evaluate(() =>
    ['.happened', '.strikes', '.situation'].map((part) => document.querySelector<HTMLElement>(part)?.innerText).join('\n'),
  );
/** Wait until what is told is the game as it now is. */
export const current = (page: Page): Promise<void> => page.locator('.board[aria-busy="false"]').waitFor();
export const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

export async function begin(page: Page): Promise<void> {
  await page.locator('.set-up .strong').click();
  await page.locator('.turn').waitFor();
}

/** Pixels by which a page is wider than its window. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? '');

/** Press Tab until something has the focus. */
export async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let k = 0; k < 60 && !what.test(await focused(page)); k++) await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(what);
}

/** Save the game as a file and read it. */
export async function savedFile(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  return wholeOf(await (await download).createReadStream());
}

/** Open a saved game from the list of games. */
export async function openSaved(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: 'game.json', mimeType: 'application/json', buffer };
  await page.locator('.kept input[type=file]').setInputFiles(file);
  await page.locator('.turn').waitFor();
}
