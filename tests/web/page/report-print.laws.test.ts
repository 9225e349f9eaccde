import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { desk } from '../../cli/fake-io.ts';
import { noBrowser, type Opened, open, seen } from './browser.ts';

const at = desk();
const FEW = ['--runs', '20', '--format', 'html', '--quiet'] as const;
/** Pixels of an A4 page between its margins of 14 mm. */
const MM = 96 / 25.4;
const [WIDE, HIGH] = [(210 - 28) * MM, (297 - 28) * MM];
const NARROW = 390;

let browser: Opened | undefined;
afterAll(() => browser?.context.close());

async function opened(folder: string, width: number, height: number): Promise<Opened['page']> {
  browser ??= await open();
  const { page } = browser;
  await page.setViewportSize({ width: Math.round(width), height: Math.round(height) });
  await page.goto(pathToFileURL(join(at.folder, 'output', folder, 'report.html')).href);
  return page;
}

describe.skipIf(noBrowser !== undefined)('the report of a run and of a comparison', () => {
  it.each([
    [['run', 'rising'], 'rising'],
    [['run', 'nis-chokepoint', '--uncertainty'], 'nis-chokepoint'],
    [['compare', 'rising', 'rupture'], 'compare-rising-rupture'],
    [['compare', 'managed', 'rising', 'rupture', 'tariff-war', 'canopy'], 'compare-managed-rising-rupture-tariff-war-canopy'],
  ])('of %j opens with a brief that prints on one A4 page, and everything is reachable below it', async (words, folder) => {
    expect((await at.call(...words, ...FEW)).code).toBe(0);
    const page = await opened(folder, WIDE, HIGH);
    await page.emulateMedia({ media: 'print' });
    const box = (await page.locator('.brief').boundingBox())!;
    expect([box.width <= WIDE + 1, box.height <= HIGH]).toEqual([true, true]);
    // neither above nor beside its place is anything of the picture drawn over the words
    const [words1, picture] = [page.locator('.brief > p').nth(1), page.locator('.brief .picture .light')];
    const [above, below] = [(await words1.boundingBox())!, (await picture.boundingBox())!];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    await page.emulateMedia({ media: null });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await page.locator('.brief .picture svg:visible').count()).toBe(1);
    }
    // a narrow screen scrolls downwards only
    await page.setViewportSize({ width: NARROW, height: 844 });
    await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, NARROW);
    const folds = page.locator('details.fold');
    expect(await folds.count()).toBe(5);
    for (const fold of await folds.all()) {
      expect(await fold.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(false);
      await fold.locator('summary').first().click();
      expect(await fold.locator(':scope > :nth-child(2)').isVisible()).toBe(true);
    }
    expect(seen.errors).toEqual([]);
  });
});
