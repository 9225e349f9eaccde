import { readFileSync } from 'node:fs';
import { buffer as wholeOf } from 'node:stream/consumers';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { run } from '../../../src/experiment/runs/trajectory.ts';
import { trajectoryHead, trajectoryRows } from '../../../src/report/subjects/run/csv.ts';
import { percent } from '../../../src/report/words/words.ts';
import { shortHash } from '../../../src/scenario/fields/hash.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { ScenarioError, showProblem } from '../../../src/scenario/text/problem.ts';
import { loadShipped, SHIPPED_NAMES } from '../../shipped.ts';
import { countOf, moved, noBrowser, open, seen, settled } from './browser.ts';
import { engineAnswers } from './engine-answers.ts';

const RUNS = 20;

describe.skipIf(noBrowser)(`results of the classroom page${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  it('are the bits of the command line for every shipped scenario', async () => {
    await using opened = await open({ hash: '#/limits' });
    const answers = await opened.page.evaluate(engineAnswers, { names: SHIPPED_NAMES, runs: RUNS, seed: 'a class' });
    for (const name of SHIPPED_NAMES) {
      const scenario = await loadShipped(name);
      const { outcomes } = ensemble(scenario, { runs: RUNS, seed: 'a class' });
      expect(answers[name]).toEqual({ hash: scenario.hash, outcomes });
    }
  });

  it('can be taken along: scenario, data, chart, picture and link all give the same again', async () => {
    await using opened = await open({ hash: '#/explore?v=1&scenario=rising&seed=7' });
    const { page } = opened;
    await moved(page, () => page.locator('#rivalry').press('ArrowRight'));
    await moved(page, () => page.locator('[id="lever-parameters.capacity"]').press('End'));
    await moved(page, () => page.locator('.tabs label', { hasText: 'Realist' }).click());
    const heading = await page.locator('.finding h2').innerText();
    const download = async (name: string): Promise<Buffer> => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      return wholeOf(await (await waiting).createReadStream());
    };
    const text = (await download('Scenario (YAML)')).toString();
    const read = async (asked: string) =>
      asked === 'mine' ? { file: 'mine.yaml', text } : { file: asked, text: readFileSync(`scenarios/${asked}.yaml`, 'utf8') };
    const { scenario } = await loadScenario('mine', { read });
    expect(scenario.theory).toBe('realist');
    expect(await page.locator('.foot').innerText()).toContain(shortHash(scenario.hash));
    const rows = (await download('Data (CSV)')).toString().trimEnd().split('\n');
    const [id] = rows[1].split(',');
    const expected = trajectoryRows({ ...run({ ...scenario, id }, { seed: '7', replicate: 199 }) });
    expect(rows).toHaveLength(1 + 200 * 61);
    expect([rows[0], ...rows.slice(-61)]).toEqual([trajectoryHead(scenario), ...expected]);
    const warnings: unknown[] = [];
    const silent = (): unknown => logger;
    const logger = {
      level: silent,
      info: silent,
      debug: silent,
      error: silent,
      warn: (...said: unknown[]) => warnings.push(said),
    };
    const spec = JSON.parse((await download('Chart (Vega-Lite)')).toString());
    compile(spec, { logger: logger as never });
    expect([spec.title.text, warnings]).toEqual([heading, []]);
    const svg = (await download('Picture (SVG)')).toString();
    expect(svg).toContain('@font-face');
    expect(svg).toContain(shortHash(scenario.hash));
    const png = await download('Picture (PNG)');
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16) > 1000, png.length > 50_000]).toEqual(['PNG', true, true]);
    const link = await page.evaluate(() => location.href);
    await using again = await open({ hash: link.slice(link.indexOf('#')) });
    expect(await again.page.locator('.finding h2').innerText()).toBe(heading);
    expect(await again.page.locator('.foot').innerText()).toContain(shortHash(scenario.hash));
  });

  it('come with the reasons of a month, and with what would have turned the decision', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.locator('.flip button').waitFor();
    expect(await page.locator('.why').innerText()).toMatch(
      /on the same luck, comes to “.+”\. It turns the decision in \d\d of 50 lucks that led to it\. It then ends at 0\.\d\d instead of 0\.\d\d/,
    );
    expect(await countOf(page.locator('.options .taken'), 1)).toBe(1);
    await moved(page, () => page.locator('.flip button').click());
    // The address follows a moment after the last move.
    await page.waitForFunction(() => location.href.includes('set='));
    await page.locator('.main-plot .pointer').click({ position: { x: 60, y: 60 } });
    await page.locator('.why h2', { hasText: '2026' }).waitFor();
  });

  it('are compared with what is pinned, on the same luck', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.locator('.share strong').waitFor();
    const [rupture, managed] = await Promise.all(['rupture', 'managed'].map((name) => loadShipped(name)));
    const [a, b] = [rupture, managed].map((each) => ensemble(each, { runs: 200, seed: 'equidistance' }).detail.end);
    const lower = a.reduce((count, end, k) => count + (end < b[k] ? 1 : 0), 0) / 200;
    const said = await page.locator('.share strong').innerText();
    expect(said.replace('\u00a0', ' ')).toBe(percent(lower));
    await page.getByRole('button', { name: 'Take the pin off' }).click();
    await page.getByText('both are compared run by run').waitFor();
  });

  it('survive a worker that dies, and the page says so', async () => {
    await using opened = await open();
    const { page } = opened;
    await page.locator('.flip button').waitFor();
    for (const worker of page.workers())
      await worker.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error('a test ends this worker');
          }),
      );
    await page.getByText('has been started again').waitFor();
    const before = await page.locator('.finding h2').innerText();
    await moved(page, () => page.locator('#rivalry').press('Home'));
    expect(await page.locator('.finding h2').innerText()).not.toBe(before);
  });

  it.each([
    ['#/explore?v=9&scenario=rising', 'made by another version'],
    ['#/explore?v=1&scenario=atlantis', 'does not have: “atlantis”'],
    ['#/explore?v=1&scenario=rising&theory=hegelian&month=soon', 'left out: theory, month'],
    ['#/explore?v=1&scenario=rising&pin=scenario%3Datlantis', 'left out: pin'],
    ['#/nowhere', 'no screen called “nowhere”'],
  ])('are kind to the broken link %s', async (hash, words) => {
    await using opened = await open({ hash, settles: false });
    await opened.page.locator('.notices', { hasText: words }).waitFor();
    await opened.page.locator('.main-plot .drawing svg').first().waitFor();
  });

  it('are read in the last month where a link names a later one', async () => {
    await using opened = await open({ hash: '#/explore?v=1&scenario=rising&month=999' });
    expect(await opened.page.locator('.month .reading').innerText()).toMatch(/^January 2031 /);
  });

  it('tell a mistake in a setting or in a file as the command line does', async () => {
    await using opened = await open({ hash: '#/explore?v=1&scenario=rising&set=parameters.bite%3D90' });
    const { page } = opened;
    expect(await page.locator('.failure').innerText()).toMatch(/parameters\.bite: .*from 1 to 8 .*found 90/);
    await page.getByRole('button', { name: 'Start again' }).click();
    await settled(page);
    const text = 'format: 2\nname: Mine\nstory: A story.\nextends: serbia-2026\ndomestic:\n  legitimacy: 57\n';
    const wrong = await loadScenario('mine', {
      read: async (asked) =>
        asked === 'mine' ? { file: 'mine.yaml', text } : { file: asked, text: readFileSync(`scenarios/${asked}.yaml`, 'utf8') },
    }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(ScenarioError);
    const upload = (content: string) =>
      page.locator('input[type=file]').setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(content) });
    await upload(text);
    await page.locator('.failure pre').waitFor();
    expect(await page.locator('.failure pre').textContent()).toBe(
      (wrong as ScenarioError).problems.map(showProblem).join('\n\n'),
    );
    await upload(text.replace('57', '0.57'));
    await page.locator('.failure').waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.locator('.foot').innerText()).toContain('mine');
  });

  it('have written no error and asked for nothing in all of that', () => {
    expect({ ...seen, errors: seen.errors.filter((text) => !text.includes('a test ends this worker')) }).toEqual({
      errors: [],
      requests: [],
    });
  });
});
