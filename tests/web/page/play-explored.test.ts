import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/strings/both.ts';
import { moved, noBrowser, open, seen } from './browser.ts';
import { faultsIn } from './faults.ts';
import { begin, endMonth, heading, openSaved, overflow, PHONE, press, savedFile, told } from './playing.ts';

describe.skipIf(noBrowser)(`a game from what stands in Explore${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('has its levers and its theory, says so in words, and replays from its link', async () => {
    await using opened = await open();
    const { page, context } = opened;
    await moved(page, async () => {
      await page.locator('[id="lever-parameters.capacity"]').focus();
      await page.keyboard.press('End');
    });
    await moved(page, () => page.getByText('Realist', { exact: true }).first().click());
    await page.getByRole('link', { name: 'Play' }).click();
    await page.locator('.set-up .changed').waitFor();
    const words = await page.locator('.set-up .changed ul').innerText();
    expect(words).toMatch(/Theory: Realist\s+Load that a legitimate and quiet state can bear: 0\.\d\d/);
    expect(await faultsIn(page)).toEqual([]);
    await begin(page);
    await endMonth(page, () => press(page, 'End the month'));
    expect(await page.locator('.bar').innerText()).toContain('(changed in Explore)');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('.turn').waitFor();
    expect(await told(other)).toBe(await told(page));
    await other.locator('.changed summary').click();
    expect(await other.locator('.changed ul').innerText()).toBe(words);
  });

  it('has a file of the reader’s own, which goes along in the saved game and not in a link', async () => {
    await using opened = await open();
    const { page, context } = opened;
    const state = '{id: GE, name: Georgia, adjective: Georgian, capital: Tbilisi}';
    const text = `format: 2\nname: Mine\nstory: Mine.\nextends: serbia-2026\nhorizon: 12\nstate: ${state}\n`;
    const file = { name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) };
    await moved(page, () => page.locator('.about input[type=file]').setInputFiles(file));
    await page.getByRole('link', { name: 'Play' }).click();
    await page.getByText('A file of your own: mine.yaml').waitFor();
    expect(await page.locator('.set-up .changed').innerText()).toContain('in the saved game, not in a link');
    await begin(page);
    await endMonth(page, () => press(page, 'End the month'));
    expect(await heading(page)).toMatch(/month 2 of 12/);
    expect(await page.locator('.bar').innerText()).toContain('Played here: Tbilisi');
    await press(page, 'Copy a link');
    await page.getByText('does not fit in a link').waitFor();
    expect(page.url()).toMatch(/#\/play$/);
    const other = await context.newPage();
    await other.goto(page.url());
    await openSaved(other, await savedFile(page));
    expect(await told(other)).toBe(await told(page));
  });

  it('fits a phone in every language, with everything open', async () => {
    const hash = '#/explore?scenario=managed&set=parameters.capacity%3D0.4&theory=liberal&pin=&v=1';
    await using opened = await open({ viewport: PHONE, colorScheme: 'dark', hash });
    const { page } = opened;
    await page.evaluate(() => {
      location.hash = '#/play';
    });
    await page.locator('.set-up .changed').waitFor();
    await page.locator('.chairs input').nth(2).check();
    await page.locator('.pair input').check();
    await page.locator('.fields select').nth(1).selectOption('600');
    const fits = async (): Promise<void> => {
      for (const language of LANGUAGES) {
        await page.locator('select.language').selectOption(language);
        expect([language, await overflow(page)]).toEqual([language, 0]);
      }
    };
    await fits();
    expect(await faultsIn(page)).toEqual([]);
    await begin(page);
    await page.locator('.leading summary').click();
    await page.locator('.changed summary').click();
    await page.locator('.leading select').selectOption('government');
    await page.locator('.leading .buttons button').nth(1).click();
    await page.locator('.strikes p').waitFor();
    await page.locator('.cover .strong').click();
    await fits();
    expect(await faultsIn(page)).toEqual([]);
    const small = await page
      .locator('.leading button:not(.link), .bar button, select:visible, .leading summary')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
    expect(small).toEqual([]);
  });

  it('has written no error and asked for nothing in all of that', () => {
    expect(seen).toEqual({ errors: [], requests: [] });
  });
});
