import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { loadShipped } from '../../shipped.ts';
import { builtPage } from './built-page.ts';
import { engineAnswers } from './engine-answers.ts';
import { type Firefox, firefoxPath, startFirefox } from './firefox.ts';

const RUNS = 20;
const BLANK = 25_000;
/** The base case, and one in which every kind of decision is made. */
const NAMES = ['serbia-2026', 'rupture'];

const program = firefoxPath();
const why = 'no Firefox found; set FIREFOX_PATH';
if (program === undefined) process.stderr.write(`\nThe tests of the classroom page in Firefox are skipped: ${why}\n`);

describe.skipIf(program === undefined)(`the classroom page in Firefox${program === undefined ? ` (${why})` : ''}`, () => {
  let firefox: Firefox | undefined;
  beforeAll(async () => {
    firefox = await startFirefox(program!);
    await firefox.open(pathToFileURL(await builtPage()).href);
  });
  afterAll(async () => {
    await firefox?.[Symbol.asyncDispose]();
  });

  it('draws the first scenario and says what it finds', async () => {
    const seen = await firefox!.run(async () => {
      while (document.querySelector('.see[aria-busy="false"] .main-plot .mark-line path') === null)
        await new Promise((done) => setTimeout(done, 50));
      return {
        finding: document.querySelector('.finding h2')?.textContent ?? '',
        lines: document.querySelectorAll('.main-plot .mark-line path').length,
        overflow: document.documentElement.scrollWidth - innerWidth,
        failure: document.querySelector('.failure')?.textContent ?? '',
      };
    }, null);
    expect(seen.finding).toMatch(/^Half of the runs end at [.\d]+ to [.\d]+, to the West; /);
    expect(seen.lines).toBeGreaterThan(3);
    expect(seen.failure).toBe('');
    // a scroll bar takes from the width inside
    expect(seen.overflow).toBeLessThanOrEqual(0);
    expect((await firefox!.picture()).length).toBeGreaterThan(BLANK);
  });

  it('computes the bits of the command line', async () => {
    const answers = await firefox!.run(engineAnswers, { names: NAMES, runs: RUNS, seed: 'a class' });
    for (const name of NAMES) {
      const scenario = await loadShipped(name);
      const { outcomes } = ensemble(scenario, { runs: RUNS, seed: 'a class' });
      expect(answers[name]).toEqual(JSON.parse(JSON.stringify({ hash: scenario.hash, outcomes })));
    }
  });
});
