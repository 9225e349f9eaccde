import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk } from '../../cli/fake-io.ts';
import { noBrowser, open, seen } from './browser.ts';

const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', '--runs', '20', '--format', 'html,embed', '--quiet');
  await at.call('compare', 'rising', 'managed', 'rupture', '--runs', '8', '--format', 'embed', '--quiet');
});

/** Show a picture in a page of somebody else's, as its report says. */
function host(folder: string, snippet: string): string {
  const path = join(at.folder, 'output', folder, 'host.html');
  writeFileSync(path, `<!doctype html><title>A blog</title><p>Before</p>${snippet}`);
  return pathToFileURL(path).href;
}

const FRAME = (file: string): string =>
  `<iframe src="${file}" title="x" width="680" height="380" sandbox="" style="border: 0; max-width: 100%"></iframe>`;

describe.skipIf(noBrowser !== undefined)('a picture in another page', () => {
  it('is whole in its closed frame, says what it shows, and is larger where somebody ticks it', async () => {
    const [snippet] = /&lt;iframe[\s\S]*?iframe&gt;/.exec(at.read('output/rising/report.html').replace(/&quot;/g, '"'))!;
    const element = snippet.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    expect(element).toMatch(/title="Half of the runs end at [^"]*\. Rising rivalry" width="680" height="380" sandbox=""/);
    await using opened = await open();
    const { page } = opened;
    await page.goto(host('rising', element));
    const frame = page.frameLocator('iframe');
    const svg = frame.locator('svg');
    const [box, outer] = [(await svg.boundingBox())!, (await page.locator('iframe').boundingBox())!];
    expect([outer.width, outer.height]).toEqual([680, 380]);
    expect(box.x).toBeGreaterThanOrEqual(outer.x);
    expect(box.x + box.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(box.y).toBeGreaterThan(outer.y + 40);
    expect(box.y + box.height).toBeLessThanOrEqual(outer.y + outer.height - 24 + 0.5);
    expect(box.height).toBeGreaterThan(290);
    expect(await svg.getAttribute('aria-label')).toMatch(/^(Line|Area) chart of equidistance/);
    expect(
      await frame.locator('h1').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    ).toBeLessThanOrEqual(1);
    expect(await frame.locator('header').innerText()).toMatch(/^Half of the runs end at .*\s+Rising rivalry$/);
    await frame.getByText('How to read it').click();
    expect(await frame.locator('details').innerText()).toMatch(/20 runs[\s\S]*scenario rising, [0-9a-f]{8}[\s\S]*not a forecast/);
    await frame.getByLabel('Larger').check();
    expect((await svg.boundingBox())!.width).toBeGreaterThanOrEqual(640);
    expect(await frame.locator('text', { hasText: 'Half of the runs end at' }).count()).toBeLessThanOrEqual(1);
    expect(seen.requests).toEqual([]);
  });

  it('that is tall begins large, is as wide as the frame, and scrolls', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.goto(host('compare-rising-managed-rupture', FRAME('comparison.embed.html')));
    const frame = page.frameLocator('iframe');
    expect(await frame.getByLabel('Larger').isChecked()).toBe(true);
    const { width, height } = (await frame.locator('svg').boundingBox())!;
    expect(width).toBeGreaterThanOrEqual(640);
    expect(width).toBeLessThanOrEqual(680 - 12);
    expect(height).toBeGreaterThan(380);
    await frame.getByLabel('Larger').uncheck();
    expect((await frame.locator('svg').boundingBox())!.height).toBeLessThan(310);
  });

  it.each(['equidistance', 'channels', 'ties', 'choice'])('holds the whole plot between title and caption: %s', async (name) => {
    await using opened = await open();
    const { page } = opened;
    await page.goto(pathToFileURL(join(at.folder, 'output/rising', `${name}.embed.html`)).href);
    const cut = await page.locator('.plot svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const { top, bottom } = text.getBoundingClientRect();
          return (top < frame.top && bottom > frame.top + 1) || (top < frame.bottom - 1 && bottom > frame.bottom + 1);
        })
        .map(({ textContent }) => textContent);
    });
    expect(cut).toEqual([]);
    const outside = await page.locator('.plot svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().bottom <= frame.top + 1).length;
    });
    // the title and its one or two lines
    expect(outside).toBeGreaterThanOrEqual(2);
    expect(outside).toBeLessThanOrEqual(3);
  });
});
