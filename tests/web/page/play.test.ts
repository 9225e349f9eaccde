import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/strings/both.ts';
import { countOf, noBrowser, open, refuseStorage, seen } from './browser.ts';
import { faultsIn } from './faults.ts';
import { begin, endMonth, focused, heading, openSaved, overflow, PHONE, PLAY, savedFile, tabTo } from './playing.ts';

describe.skipIf(noBrowser)(`the Play screen${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('is played with a keyboard alone, compared, saved, and replayed from its link and its file', async () => {
    await using opened = await open({ hash: PLAY });
    const { page, context } = opened;
    await tabTo(page, /type="submit"/);
    await page.keyboard.press('Enter');
    await page.locator('.turn').waitFor();
    for (let month = 0; month < 3; month++) {
      await tabTo(page, /name="award-/);
      for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowDown');
      expect(await page.locator('.matter.award .pick:has(:checked)').first().innerText()).toContain('Russia');
      await tabTo(page, /^<button[^>]*>End the month/);
      await endMonth(page, () => page.keyboard.press('Enter'));
      expect(await focused(page)).toContain('class="bar"');
    }
    expect(await heading(page)).toMatch(/April 2026\s+month 4 of 24/);
    expect(await page.locator('.happened li.by-hand').first().innerText()).toMatch(/Russia \(played\)/);
    await tabTo(page, /^<button[^>]*>Stop here and compare/);
    await page.keyboard.press('Enter');
    await page.locator('.ending').waitFor();
    expect(await countOf(page.locator('.unlike tbody tr'), 1)).toBeGreaterThan(0);
    expect(await page.locator('.ending [role=img]').getAttribute('aria-label')).toMatch(/a hundred futures .* ends at 0\.\d\d/);
    expect(await faultsIn(page)).toEqual([]);

    const value = await page.locator('.situation dd').first().innerText();
    const link = page.url();
    const file = await savedFile(page);
    const other = await context.newPage();
    await other.goto(link);
    expect(await other.locator('.situation dd').first().innerText()).toBe(value);
    expect(await heading(other)).toMatch(/month 4 of 24/);
    await other.getByRole('button', { name: 'Leave this game' }).click();
    expect(await countOf(other.locator('.kept li'), 1)).toBeGreaterThan(0);
    await openSaved(other, file);
    expect(await other.locator('.situation dd').first().innerText()).toBe(value);
    expect(await other.locator('.notices p').count()).toBe(0);
    await other.locator('.look-back input').focus();
    for (let k = 0; k < 2; k++) await other.keyboard.press('ArrowLeft');
    expect(await heading(other)).toMatch(/month 2 of 24/);
    await other.getByRole('button', { name: 'Play otherwise from this month' }).click();
    await other.locator('.turn').waitFor();
    expect(await heading(other)).toMatch(/February 2026\s+month 2 of 24/);
  });

  it('takes sealed orders of five chairs and shows none before all are revealed', async () => {
    await using opened = await open({ hash: PLAY, viewport: PHONE });
    const { page } = opened;
    for (const chair of await page.locator('.chairs input').all()) await chair.check();
    await begin(page);
    for (let k = 0; k < 5; k++) {
      expect(await page.locator('.matter').count()).toBe(0);
      await page.locator('.cover .strong').click();
      if (k > 0) await page.locator('.matter.act .pick').nth(4).click();
      await page.locator('.turn .strong').click();
    }
    expect(await page.locator('#content').innerText()).not.toMatch(/\bplayed\b/);
    expect(page.url()).not.toMatch(/moves=x/);
    await endMonth(page, () => page.getByRole('button', { name: 'Reveal all orders' }).click());
    expect(await countOf(page.locator('.happened li.by-hand'), 4)).toBe(4);
    expect(await page.locator('.happened li.by-hand').first().innerText()).toMatch(/^United States: demand in trade \(played\)/);
    await page.locator('.cover .strong').click();
    expect(await page.locator('.matter.answer legend').first().innerText()).toMatch(
      /^Trade: demands by the United States, the European Union, China and Russia/,
    );
    expect(await faultsIn(page)).toEqual([]);
  });

  it('says kindly what it cannot open, and loses nothing', async () => {
    await using opened = await open({ hash: PLAY });
    const { page } = opened;
    await begin(page);
    await endMonth(page, () => page.locator('.turn .strong').click());
    const before = await heading(page);
    await page.evaluate(() => {
      location.hash = '#/play?v=9&scenario=rupture';
    });
    await page.getByText('another version of the page (9)').waitFor();
    expect(await heading(page)).toBe(before);
    await page.evaluate(() => {
      location.hash = '#/play?v=1&scenario=rupture&seed=a&seats=RS&months=24&played=4&moves=a1';
    });
    await page.getByText('damaged and cannot be read').waitFor();
    expect(await heading(page)).toBe(before);
    await page.getByRole('button', { name: 'Leave this game' }).click();
    await page.locator('.kept input[type=file]').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"notes": 1}'),
    });
    await page.getByText('not a saved game of this page').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('.turn').waitFor();
    expect(await heading(page)).toBe(before);
  });

  it('plays on where storage is refused, and says so once', async () => {
    await using opened = await open({ hash: PLAY });
    const { page, context } = opened;
    await refuseStorage(context);
    await page.reload();
    await begin(page);
    for (let k = 0; k < 2; k++) await endMonth(page, () => page.locator('.turn .strong').click());
    expect(await page.locator('.notices p').count()).toBe(1);
    expect(await page.locator('.notices p').innerText()).toContain('This browser keeps nothing');
    expect(page.url()).toContain('played=2');
    seen.errors.splice(0, seen.errors.length, ...seen.errors.filter((text) => !text.includes('refused')));
  });

  it('fits a phone in every language, with targets of 44 pixels, and axe has nothing to complain of', async () => {
    await using opened = await open({ hash: PLAY, viewport: PHONE, colorScheme: 'dark', hasTouch: true });
    const { page } = opened;
    for (const language of LANGUAGES) {
      await page.locator('select.language').selectOption(language);
      expect([language, await overflow(page)]).toEqual([language, 0]);
    }
    expect(await faultsIn(page)).toEqual([]);
    await begin(page);
    for (const summary of await page.locator('.turn summary').all()) await summary.click();
    await page.locator('.lean select').first().selectOption({ index: 1 });
    for (const language of LANGUAGES) {
      await page.locator('select.language').selectOption(language);
      expect([language, await overflow(page)]).toEqual([language, 0]);
    }
    expect(await faultsIn(page)).toEqual([]);
    const small = await page
      .locator('button:visible:not(.link), select:visible, input[type=range]:visible, summary:visible, .pick:visible')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
    expect(small).toEqual([]);
    await endMonth(page, () => page.locator('.turn .strong').click());
    expect(await page.locator('.happened li.by-hand').innerText()).toMatch(/нагиб \+0,3 према: САД, трговина/);
  });

  it('has written no error and asked for nothing in all of that', () => {
    expect(seen).toEqual({ errors: [], requests: [] });
  });
});
