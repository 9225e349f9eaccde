import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/web/strings/both.ts';
import { countOf, noBrowser, type Opening, open, seen, settled, stopClock } from './browser.ts';
import { faultsIn } from './faults.ts';

/** Open a part of Teach, as a link of a lecturer does. */
async function openTeach(query: string, opening: Opening = {}) {
  const opened = await open({ ...opening, hash: `#/teach${query}` });
  await there(opened.page);
  return opened;
}

async function go(page: Page, query: string): Promise<void> {
  // What stands there already is another part of Teach: the page has gone on once it has heard of its new address.
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const heard = new Promise((done) => addEventListener('hashchange', () => setTimeout(done), { once: true }));
    location.assign(hash);
    await heard;
  }, `#/teach${query}`);
  await there(page);
}

const there = (page: Page): Promise<void> => page.locator('.teach h1, .wall h1').first().waitFor();

const PLACES = ['', '?exercise=threshold', '?part=plans', '?part=roles', '?part=lead', '?slides=redTeam'];

describe.skipIf(noBrowser)(`the Teach screen${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('leads through a whole exercise: predict, run, explain, debrief; and the key says what the screen shows', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.getByRole('link', { name: 'Teach' }).click();
    await page.getByRole('link', { name: 'Where does hedging end?' }).click();
    await page.getByLabel('Your prediction').fill('Half of them at +0.50; not sure.');
    expect(await page.locator('#key').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Open step 4 in Explore' }).click();
    await settled(page);
    expect(await page.locator('.rivalry output').innerText()).toBe('+0.80');
    await page.getByText('200 runs', { exact: false }).first().waitFor();
    await settled(page);
    const share = page.locator('.see svg text', { hasText: /^\d+\s% still hedging/ }).first();
    const [shown] = /\d+/.exec((await share.textContent())!)!;
    await page.goBack();
    expect(await page.getByLabel('Your prediction').inputValue()).toBe('Half of them at +0.50; not sure.');
    await page.getByText('Show the answer key').click();
    const key = await page.locator('.key li').first().innerText();
    expect(key).toMatch(new RegExp(`\\b(${shown}|${100 - Number(shown)})\\s% at \\+0\\.80`));
    await page.getByRole('link', { name: 'Slides' }).click();
    await page.locator('.wall:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.slide .over').innerText()).toBe('Predict first');
    await stopClock(page);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.clock.runFor(1000);
    await page.getByText('4:59').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.fastForward(5000);
    expect(await page.getByRole('timer').innerText()).toBe('4:59');
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await page.getByRole('timer').innerText()).toBe('5:00');
    await page.clock.resume();
    for (const [press, over] of [
      ['ArrowRight', 'Run'],
      ['PageDown', 'Questions'],
      ['ArrowRight', 'Answer'],
      ['ArrowLeft', 'Questions'],
    ]) {
      await page.keyboard.press(press);
      expect(await page.locator('.slide .over').innerText()).toBe(over);
    }
    await page.keyboard.press('End');
    expect(await page.locator('.slide').innerText()).toContain('What in the world is missing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Erase' }).click();
    await page.reload();
    expect(await page.getByLabel('Your prediction').inputValue()).toBe('');
  });

  it('prints the sheet and the key on separate pages, and a shared link hides what it should', async () => {
    await using opened = await openTeach('?exercise=threshold');
    const { page } = opened;
    const pages = async (): Promise<number> =>
      (await page.pdf({ format: 'A4' })).toString('latin1').split('/Type /Page\n').length - 1;
    const whole = await pages();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.parts').isVisible()).toBe(false);
    expect(await page.locator('.on-paper').isVisible()).toBe(true);
    expect(await page.locator('.key').evaluate((key) => getComputedStyle(key).breakBefore)).toBe('page');
    await page.emulateMedia({ media: null });
    await go(page, '?exercise=threshold&hide=key');
    await page.locator('.hidden-key').waitFor();
    expect(await pages()).toBe(whole - 1);
    expect(await page.locator('.key, .parts, .wall').count()).toBe(0);
    expect(await countOf(page.locator('.steps .button'), 8)).toBe(8);
    await go(page, '?exercise=threshold&hide=steps');
    await page.getByText('Predict first: whoever leads').waitFor();
    expect(await page.locator('.key, .steps, .questions').count()).toBe(0);
    await go(page, '?exercise=elsewhere');
    await page.getByText('There is no exercise called “elsewhere”').waitFor();
  });

  it('lets whoever leads inject an event, hide results and begin again, with a keyboard alone', async () => {
    await using opened = await openTeach('?part=lead');
    const { page } = opened;
    const focused = (): Promise<string> =>
      page.evaluate(() => (document.activeElement === document.body ? '' : (document.activeElement?.outerHTML ?? '')));
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let k = 0; k < 40 && !what.test(await focused()); k++) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(what);
    };
    await tabTo(/^<select(?! class)/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/type="range"/);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.teach output').innerText()).toBe('February 2027');
    await tabTo(/Open in Explore/);
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.locator('.rivalry output').innerText()).toBe('−0.60');
    expect(await page.locator('.pinned').innerText()).toContain('Serbia 2025');
    expect(await page.locator('.why h2').first().innerText()).toContain('February 2027');
    await page.goBack();
    await page.evaluate(() => localStorage.setItem('equidistance.prediction.pressure', 'mine'));
    await tabTo(/Erase all predictions/);
    await page.keyboard.press('Enter');
    await page.getByText('The predictions on this device are erased.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('equidistance.prediction.pressure'))).toBe(null);
  });

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desk', { width: 1280, height: 800 }],
  ] as const)('fits %s in every language', async (_, viewport) => {
    await using opened = await openTeach('', { viewport });
    const { page } = opened;
    for (const language of LANGUAGES) {
      await page.evaluate((chosen) => localStorage.setItem('equidistance.language', chosen), language);
      await page.reload();
      for (const place of PLACES) {
        await go(page, place);
        expect([language, place, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
          language,
          place,
          0,
        ]);
      }
      await go(page, '');
    }
  });

  it('shows axe nothing to complain of, light and dark', async () => {
    await using opened = await openTeach('');
    const { page } = opened;
    for (const [k, place] of PLACES.entries()) {
      await page.emulateMedia({ colorScheme: k % 2 === 0 ? 'light' : 'dark' });
      await go(page, place);
      for (const closed of await page.locator('.key button').all()) await closed.click();
      for (const details of await page.locator('details').all()) await details.evaluate((each) => each.setAttribute('open', ''));
      expect([place, ...(await faultsIn(page))]).toEqual([place]);
    }
  });

  it('has written no error and asked for nothing in all of that', () => {
    expect(seen).toEqual({ errors: [], requests: [] });
  });
});
