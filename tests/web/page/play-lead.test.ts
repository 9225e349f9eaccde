import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countOf, noBrowser, open, seen, stopClock } from './browser.ts';
import { faultsIn } from './faults.ts';
import { begin, current, endMonth, focused, heading, PLAY, press, tabTo, told } from './playing.ts';

/** Open the part for whoever leads, and let an event strike. */
async function strike(page: Page, event: string): Promise<void> {
  await page.locator('.leading summary').click();
  await page.locator('.leading select').selectOption({ label: event });
  await page.getByRole('button', { name: 'Let it happen' }).click();
  await page.locator('.strikes p').waitFor();
  await current(page);
}

describe.skipIf(noBrowser)(`leading a game${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('pauses it and lets an event strike with a keyboard alone, and it replays the same from its link', async () => {
    await using opened = await open({ hash: PLAY });
    const { page, context } = opened;
    await begin(page);
    await endMonth(page, () => press(page, 'End the month'));
    const before = await told(page);
    for (const key of ['Enter', 'Escape']) {
      await tabTo(page, /^<button[^>]*>Pause</);
      await page.keyboard.press('Enter');
      await page.getByText('The game is paused').waitFor();
      expect(await focused(page)).toContain('Go on with the game');
      expect(await page.locator('.board').isVisible()).toBe(false);
      for (let k = 0; k < 4; k++) {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toMatch(/^<body|Go on with the game/);
      }
      await tabTo(page, /Go on with the game/);
      expect(await faultsIn(page)).toEqual([]);
      await page.keyboard.press(key);
      await page.locator('.board').waitFor();
      expect(await focused(page)).toMatch(/^<button[^>]*>Pause</);
    }
    expect(await told(page)).toBe(before);
    // paused again before the browser has told that the cover was closed
    const again = await page.evaluate(async () => {
      const pauseButton = document.activeElement as HTMLElement;
      const cover = document.querySelector<HTMLDialogElement>('dialog.paused')!;
      const painted = () => new Promise((done) => setTimeout(done, 100));
      pauseButton.click();
      await painted();
      cover.querySelector('button')!.click();
      await Promise.resolve();
      await new Promise((done) => queueMicrotask(() => done(undefined)));
      pauseButton.click();
      await painted();
      return cover.open;
    });
    expect(again).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.board').waitFor();

    await tabTo(page, /^<summary>Leading the game/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^<select.*Choose an event/);
    await page.keyboard.type('Moscow');
    await tabTo(page, /^<button[^>]*>Let it happen in February 2026/);
    await page.keyboard.press('Enter');
    await page.getByText('New in February 2026: Moscow cuts the gas').waitFor();
    await current(page);
    expect(await page.locator('.standing tr', { hasText: 'Energy' }).innerText()).toContain('pressed 0.80');
    expect(await faultsIn(page)).toEqual([]);
    await tabTo(page, /^<button[^>]*>End the month/);
    await endMonth(page, () => page.keyboard.press('Enter'));
    const after = await told(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('.turn').waitFor();
    expect(await told(other)).toBe(after);
    expect(await other.locator('.notices p').count()).toBe(0);
  });

  it('takes an event back, hides the results until they are shown, and starts again from the first month', async () => {
    await using opened = await open({ hash: PLAY });
    const { page } = opened;
    await begin(page);
    await endMonth(page, () => press(page, 'End the month'));
    const before = await told(page);
    await strike(page, 'Mass protest; support for the government falls');
    expect(await told(page)).not.toBe(before);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.locator('.strikes p').waitFor({ state: 'detached' });
    await current(page);
    expect(await told(page)).toBe(before);

    await press(page, 'Hide the results');
    expect(await page.locator('.situation').innerText()).toContain('hidden until whoever leads');
    expect(await page.locator('.situation dl, .situation table, .game-chart, .happened small').count()).toBe(0);
    expect(await page.locator('.middle').innerText()).not.toMatch(/Equidistance|→/);
    await press(page, 'Stop here and compare');
    expect(await page.locator('.ending').count()).toBe(0);
    expect(await faultsIn(page)).toEqual([]);
    await press(page, 'Play on');
    await press(page, 'Show the results');
    expect(await told(page)).toBe(before);

    await press(page, 'Start again from the first month');
    await page.waitForFunction(() => document.querySelector('.bar h1')?.textContent?.includes('month 1 of'));
    await press(page, 'Leave this game');
    expect(await countOf(page.locator('.kept li'), 2)).toBe(2);
  });

  it.each([
    ['only says so', 'tell'],
    ['lets orders count as they stand', 'stand'],
    ['leaves the turn to the model', 'model'],
  ] as const)('keeps time by a clock that %s, and that a pause stops', async (_, end) => {
    await using opened = await open({ hash: PLAY });
    const { page } = opened;
    await page.getByLabel('Clock for each turn').selectOption('60');
    await page.getByLabel('When the time is up').selectOption(end);
    await begin(page);
    expect(await page.locator('.matter').count()).toBe(0);
    await stopClock(page);
    await press(page, 'Start the turn');
    await page.locator('.matter.award .pick').nth(1).click();
    expect(await page.locator('.turn-clock [role=status]').innerText()).toBe('');
    await page.clock.runFor(48_000);
    await page.getByText('Fifteen seconds are left.').waitFor();
    await press(page, 'Pause');
    const shown = () => page.locator('[role=timer]').textContent();
    expect(await shown()).toBe('0:12');
    // At once: not even a picture of the pause need be drawn for it to hold.
    await page.clock.fastForward(60_000);
    expect(await shown()).toBe('0:12');
    await press(page, 'Go on with the game');
    const before = await heading(page);
    await page.clock.runFor(11_000);
    expect(await shown()).toBe('0:01');
    await page.clock.runFor(9_000);
    await page.clock.resume();
    if (end === 'tell') {
      await page.getByText('Time is up.').waitFor();
      expect(await faultsIn(page)).toEqual([]);
      expect(await heading(page)).toBe(before);
      await endMonth(page, () => press(page, 'End the month'));
    } else {
      await page.getByText(`Time was up: the ${end === 'stand' ? 'orders count as they stood' : 'turn was left'}`).waitFor();
      expect(await heading(page)).not.toBe(before);
      expect(await page.locator('.turn .strong').innerText()).toBe('Start the turn');
    }
    expect(await page.locator('.happened li.by-hand').count()).toBe(end === 'model' ? 0 : 1);
  });

  it('lets two sit in Brussels, whose act counts only where both agree', async () => {
    await using opened = await open({ hash: PLAY });
    const { page } = opened;
    await page.locator('.chairs input').nth(0).uncheck();
    await page.locator('.chairs input').nth(2).check();
    await page.getByLabel('Two players sit in Brussels').check();
    expect(await faultsIn(page)).toEqual([]);
    await begin(page);
    for (const [first, second, said] of [
      [1, 2, /European Union: do nothing new \(the two players did not agree\)/],
      [2, 2, /European Union: offer more in trade \(played\)/],
    ] as const) {
      for (const [place, deed] of [first, second].entries()) {
        expect(await page.locator('.cover h2').innerText()).toContain(place === 0 ? 'first player' : 'second player');
        await page.locator('.cover .strong').click();
        expect(await page.locator('.matter.act .pick:has(:checked)').first().innerText()).toBe('Leave it to the model');
        await page.locator('.matter.act .pick').nth(deed).click();
        await page.locator('.turn .strong').click();
      }
      await endMonth(page, () => press(page, 'Reveal all orders'));
      expect(await page.locator('.happened li.by-hand').innerText()).toMatch(said);
    }
    await page.reload();
    await page.locator('.turn').waitFor();
    await current(page);
    await page.locator('.look-back input').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.happened li.by-hand').innerText()).toContain('did not agree');
  });

  it('keeps orders half written while somebody looks back', async () => {
    await using opened = await open({ hash: PLAY });
    const { page } = opened;
    await begin(page);
    await endMonth(page, () => press(page, 'End the month'));
    await page.locator('.matter.award .pick').nth(2).click();
    await page.locator('.look-back input').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.turn').isVisible()).toBe(false);
    await press(page, 'Back to now');
    expect(await page.locator('.matter.award .pick').nth(2).locator('input').isChecked()).toBe(true);
  });

  it('has written no error and asked for nothing in all of that', () => {
    expect(seen).toEqual({ errors: [], requests: [] });
  });
});
