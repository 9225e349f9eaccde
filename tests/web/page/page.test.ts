import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/strings/both.ts';
import { address, countOf, file, moved, noBrowser, open, refuseStorage, seen, settled } from './browser.ts';
import { faultsIn } from './faults.ts';

const WIDTHS = [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
  ['a wall', { width: 1920, height: 1080 }],
] as const;
/** A picture of a page that shows nothing is smaller than this. */
const BLANK = 25_000;

describe.skipIf(noBrowser)(`the classroom page${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('is one file under 2 MB, 0.9 MB as it is sent, with a strict policy and no address to load from', () => {
    const text = readFileSync(file, 'utf8');
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(text)!;
    expect(statSync(file).size).toBeLessThan(2_000_000);
    expect(gzipSync(text).length).toBeLessThan(900_000);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; worker-src blob:;/);
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    expect(text).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="/);
  });

  it('draws its first picture before any worker has answered', async () => {
    await using opened = await open({ hash: '#/limits' });
    const { page, context } = opened;
    await context.addInitScript(() => {
      const silent = class {
        postMessage(): void {}
        terminate(): void {}
      };
      Object.assign(globalThis, { Worker: silent });
    });
    await page.goto(`${address}#/explore`);
    await page.reload();
    await page.locator('.main-plot .mark-line path').first().waitFor();
    expect(await page.locator('.see').getAttribute('aria-busy')).toBe('true');
    expect(await page.locator('.foot [role=status]').innerText()).toMatch(/^20 runs so far, going on to 200/);
  });

  it.each(WIDTHS)('fits %s in every language, light and dark', async (_, viewport) => {
    await using opened = await open({ viewport });
    const { page } = opened;
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const language of LANGUAGES) {
      await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' });
      if (viewport.width < 500) await page.locator('select.language').selectOption(language);
      else await page.locator(`.languages [lang=${language}]`).click();
      for (const button of [null, ...(await page.locator('.panes button:visible').all())]) {
        await button?.click();
        expect([language, await overflow()]).toEqual([language, 0]);
      }
      if (viewport.width < 500) await page.locator('.panes button').first().click();
      expect((await page.screenshot()).length).toBeGreaterThan(BLANK);
      expect(await countOf(page.locator('.main-plot .mark-line path'), 4)).toBeGreaterThan(3);
    }
  });

  it('can be read at 200 % zoom, and on paper', async () => {
    await using opened = await open({ viewport: { width: 640, height: 400 } });
    const { page } = opened;
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.panes').isVisible()).toBe(false);
    for (const part of ['.main-plot .drawing svg', '.why', '.ties table', '.downloads code'])
      await page.locator(part).first().waitFor();
  });

  it('tells what is chosen by a line, and keeps the colours of what is drawn, where the reader forces colours', async () => {
    await using opened = await open({ forcedColors: 'active', colorScheme: 'dark', settles: false });
    const { page } = opened;
    const styleOf = (selector: string, name: 'outlineStyle' | 'borderBottomColor' | 'backgroundColor') =>
      page
        .locator(selector)
        .first()
        .evaluate((each, key) => getComputedStyle(each)[key], name);
    expect(await styleOf('.card:has(:checked)', 'outlineStyle')).toBe('solid');
    expect(await styleOf('.card:not(:has(:checked))', 'outlineStyle')).toBe('none');
    const [taken, other] = ['.tabs label:has(:checked)', '.tabs label:not(:has(:checked))'];
    expect(await styleOf(taken, 'borderBottomColor')).not.toBe(await styleOf(other, 'borderBottomColor'));
    expect(await styleOf('.tilt.positive .bar', 'backgroundColor')).toBe('rgb(107, 165, 240)');
    await page.getByRole('button', { name: 'Dark page' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('prints what is explored on a few light pages from a dark screen', async () => {
    await using opened = await open({ colorScheme: 'dark' });
    const pdf = await opened.page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    expect([pages >= 2, pages <= 7]).toEqual([true, true]);
  });

  it('has targets of 44 pixels under a thumb', async () => {
    await using opened = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = opened;
    for (const pane of await page.locator('.panes button').all()) {
      await pane.click();
      const small = await page
        .locator(
          'button:visible:not(.link), select:visible, input[type=range]:visible, summary:visible, .card:visible, nav a:visible',
        )
        .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
      expect(small).toEqual([]);
    }
  });

  it('shows axe nothing to complain of', async () => {
    for (const [opening, part] of [
      [{ colorScheme: 'light' }, 'details'],
      [{ colorScheme: 'dark', language: 'sr-Cyrl' }, ''],
      [{ viewport: { width: 390, height: 844 } }, '.panes button'],
      [{ hash: '#/limits' }, ''],
    ] as const) {
      await using opened = await open(opening);
      const { page } = opened;
      for (const each of part === '' ? [] : await page.locator(part).all()) {
        if (part === 'details') await each.evaluate((details) => details.setAttribute('open', ''));
        else await each.click();
      }
      await page.locator('.theories').evaluateAll(([theories]) => theories?.scrollIntoView());
      expect(await faultsIn(page, { but: ['.drawing > div'] })).toEqual([]);
    }
  });

  it('can be used with a keyboard alone', async () => {
    await using opened = await open();
    const { page } = opened;
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
    const tabTo = async (what: RegExp) => {
      for (let k = 0; k < 60 && !what.test(await focused()); k++) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(what);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('id="content"');
    await tabTo(/value="rupture"/);
    await moved(page, () => page.keyboard.press('ArrowUp'));
    expect(await page.locator('.card:has(:checked)').innerText()).toContain('Rising');
    await tabTo(/id="rivalry"/);
    const before = await page.locator('.finding h2').innerText();
    await moved(page, () => page.keyboard.press('End'));
    expect(await page.locator('.rivalry output').innerText()).toBe('+1');
    expect(await page.locator('.finding h2').innerText()).not.toBe(before);
    await tabTo(/name="theory"/);
    await moved(page, () => page.keyboard.press('ArrowRight'));
    await tabTo(/aria-label="Month to read"/);
    const month = await page.locator('.why h2').innerText();
    await page.keyboard.press('PageDown');
    await page.waitForFunction((text) => document.querySelector<HTMLElement>('.why h2')?.innerText !== text, month);
    await tabTo(/Pin what you see/);
    await page.keyboard.press('Enter');
    await page.getByText('This is what is pinned').waitFor();
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(ring).not.toBe('none');
  });

  it('says in words what it draws, for every chart', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.locator('.theories').scrollIntoViewIfNeeded();
    await page.locator('.theories .panel').nth(3).waitFor();
    const labels = await page
      .locator('[role=img]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    expect(labels.length).toBe(8);
    for (const label of labels) expect(label).toMatch(/\d/);
    expect(labels[0]).toMatch(/^Line chart of equidistance, January 2026 to January 2031, 200 runs of Rupture/);
    expect(await countOf(page.locator('.twin tbody tr'), 11)).toBe(11);
    const past = await page.locator('.past-twin tbody tr').evaluateAll((all) => all.map((row) => row.textContent));
    expect([past.length, past[0]]).toEqual([15, expect.stringMatching(/^20100\.\d\d0\.\d\d to 0\.\d\dTrade, Diplomacyno$/)]);
    expect(past.at(-1)).toMatch(/^20240\.\d\d0\.\d\d to 0\.\d\dSecurity, Diplomacyyes$/);
    expect(await countOf(page.locator('.card .band path'), 6)).toBe(6);
  });

  it('speaks three scripts and remembers which', async () => {
    await using opened = await open({ settles: false });
    const { page } = opened;
    await page.getByRole('button', { name: 'Српски' }).click();
    expect(await page.locator('.rivalry label').innerText()).toContain('Ривалство');
    expect(await page.locator('html').getAttribute('lang')).toBe('sr-Cyrl');
    await page.getByRole('button', { name: 'latinica' }).click();
    expect(await page.locator('.rivalry output').innerText()).toBe('+0,80');
    expect(await page.evaluate(() => localStorage.getItem('equidistance.language'))).toBe('sr-Latn');
  });

  it('goes on where storage is refused', async () => {
    await using opened = await open({ settles: false });
    const { page, context } = opened;
    await refuseStorage(context);
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Dark page' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    seen.errors.splice(0, seen.errors.length, ...seen.errors.filter((text) => !text.includes('refused')));
  });

  it('has written no error and asked for nothing in all of that', () => {
    expect(seen).toEqual({ errors: [], requests: [] });
  });
});
